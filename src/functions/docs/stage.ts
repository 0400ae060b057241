import type { FunctionDoc } from "./function-doc.ts";

export const stageDocs: Readonly<Record<string, FunctionDoc>> = {
  "STAGE.CONVERSION": {
    definition: `A deal has *reached* the stages up to the furthest one that its present stage, entry dates, last stage or
history tell of; skipped stages count as passed, moving back undoes nothing, a won deal reached them
all.

- \`reached\`: of the deals that reached \`from\` and were decided, the share that reached \`to\`:
  moved ÷ (moved + lost between the two). Deals still open between them are left out. \`#N/A\` when
  the table marks no deal as lost, or none is decided yet. Where no deal is known to be lost between
  the two, the share is 1.
- \`all\`: moved ÷ all deals that reached \`from\`, open ones included.
- \`eventual\`: the share that moves on in the end: the incidence of reaching \`to\` by days since entering \`from\`, as far as
  deals were watched (Aalen–Johansen: deals lost on the way compete, open ones are censored). Deals whose
  dates nobody knows are left out.
- \`any\`: of the deals that ever were in \`from\`, the share that ever were in \`to\`, in any order, by entry
  dates and present stage.
- \`strict\`: of the deals that entered \`from\`, the share that entered every stage up to \`to\` in order, by
  entry dates.

A lost deal of which no stage is known counts only from the first stage to won. With a period only deals
that entered \`from\` in it count; entering the first stage is being created where no date says otherwise.`,
    elsewhere: `HubSpot's funnel report has \`strict\` ("all stages") and \`any\`. Reports made of present stages alone, as EspoCRM's
and Bitrix24's, divide the deals that happen to be in two stages, which is no share of anything.`,
    examples: [
      { formula: "=STAGE.CONVERSION()", says: "from the first stage to won" },
      { formula: '=STAGE.CONVERSION("Proposal")', says: "from Proposal to the next stage" },
      { formula: '=STAGE.CONVERSION(,,"eventual")', says: "won in the end, of all that was created" },
      {
        formula: '=STAGE.CONVERSION("Proposal","Won","all")',
        says: "won, of all deals that reached Proposal",
      },
    ],
  },
  "STAGE.FUNNEL": {
    definition: `A row for each open stage and one for won: deals that reached or passed it, those open in it now and those
lost from it; the conversion to the next row as STAGE.CONVERSION counts it, with its 95 %
Wilson interval (E. B. Wilson 1927); the amount of the deals that reached the stage; and the median days of a visit to it, as
STAGE.DAYS has them. Lost deals of
which no stage is known are in no row. A cell stays empty where its figure is not known: conversion
where no deal is decided or the table marks none as lost, days where nothing tells of visits. Where
amounts are in several currencies the value column says so.`,
    elsewhere: `A chart of how many deals are in each stage now, which most systems call a funnel, need not become narrower and tells nothing of
conversion.`,
    examples: [
      { formula: "=STAGE.FUNNEL()", says: "the funnel of all deals" },
      { formula: '=STAGE.FUNNEL(,"this year")', says: "of the deals that came in this year" },
    ],
  },
  "STAGE.COUNT": {
    definition: `Deals whose present stage it is. A deal whose status denies its stage (won, but left in Proposal) is not
counted there, so that the open stages add up to \`PIPELINE.COUNT("open")\`.`,
    examples: [
      { formula: '=STAGE.COUNT("Proposal")', says: "deals in Proposal now" },
      { formula: '=STAGE.COUNT("Lead",,"owner","Ola Berg")', says: "leads of one seller" },
    ],
  },
  "STAGE.VALUE": {
    definition: "Σ amount of the deals that STAGE.COUNT counts; a deal without an amount adds 0.",
    examples: [{ formula: '=STAGE.VALUE("Proposal")', says: "value in Proposal now" }],
  },
  "STAGE.PROBABILITY": {
    definition: `\`set\`: the probability in the stage table. \`historical\`: (won + 10 p) ÷ (won + lost +
10), of the closed deals that reached or passed the stage, where p is the set probability: with few deals it
stays near p, with many it is the win rate. Without a set one it is won ÷ (won + lost). Lost deals of which
no stage is known count for the first stage alone; when most are such, \`#N/A\`. A won stage is 1, a lost
one 0.`,
    elsewhere: `CRM systems ship with round figures that nobody has measured, and the same stage has other
ones in each: "Negotiation" is 90 % in Salesforce and 80 % in SuiteCRM.`,
    examples: [
      { formula: '=STAGE.PROBABILITY("Proposal")', says: "as the stage table has it" },
      { formula: '=STAGE.PROBABILITY("Proposal","historical")', says: "as the closed deals have it" },
    ],
  },
  "STAGE.DAYS": {
    definition: `The smallest t by which half (\`p75\`: ¾, \`p90\`: 0.9) of the visits have ended: S(t) ≤ ½
(Kaplan–Meier, with visits that go on censored at the as-of date); \`#N/A\` while too few have. \`mean\`:
mean days of the visits that have ended.

A visit begins with a move into the stage and ends with the next move or the close of the deal; coming back
is a visit of its own, and rows of a history that repeat the stage are one visit. Without a history, visits
are first stays by entry dates, where every later open stage has a date column too. Visits that nobody saw
begin or end are left out, as are those that ended before they began; when more did than not, \`#N/A\`.`,
    elsewhere: `HubSpot's "time in stage" of a report is the mean of visits that have ended: deals stuck in
the stage are not in it.`,
    examples: [
      { formula: '=STAGE.DAYS("Proposal")', says: "median days in Proposal" },
      { formula: '=STAGE.DAYS("Lead","p75")', says: "three of four leads take no longer" },
    ],
  },
  "STAGE.BOTTLENECK": {
    definition: `The open stage with the lowest \`reached\` conversion to the next stage (STAGE.CONVERSION) among those with at
least 20 decided deals; of equal ones that with the longer median stay. \`#N/A\` when fewer than two stages have that many.`,
    elsewhere: `The stage that holds most deals, which a chart of the present pipeline suggests, is often only where deals
wait longest before they move on.`,
    examples: [{ formula: "=STAGE.BOTTLENECK()", says: "the weakest stage" }],
  },
};
