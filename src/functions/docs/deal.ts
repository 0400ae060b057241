import type { FunctionDoc } from "./function-doc.ts";

export const dealDocs: Readonly<Record<string, FunctionDoc>> = {
  "DEAL.AGE": {
    definition: `As-of date − creation date, in whole days; of a won or lost deal the days from creation to
close. One id gives one cell, a range of ids a column below a header (beside a table the formula stands in
the header row), no ids all deals. A deal without the dates is \`#N/A\`, in a spill blank.`,
    examples: [
      { formula: '=DEAL.AGE("D-0012")', says: "days since D-0012 was created" },
      { formula: "=DEAL.AGE()", says: "all deals with their age" },
    ],
  },
  "DEAL.STAGEDAYS": {
    definition: `As-of date − the day the deal came into its present stage, in whole days: by the stage
history, else a "stage changed" column, else the stage's entry-date column, else for the first stage the
creation date. Won and lost deals, and deals of which nothing tells since when, are \`#N/A\`, in a spill
blank. Ids are taken as DEAL.AGE does.`,
    examples: [
      { formula: '=DEAL.STAGEDAYS("D-0012")', says: "days that D-0012 has been in its stage" },
      { formula: "=DEAL.STAGEDAYS()", says: "all deals with their days in stage" },
    ],
  },
  "DEAL.PROBABILITY": {
    definition: `The chance by which PIPELINE.FORECAST multiplies the amount: \`weighted\`: the deal's own
probability, else its stage's; \`historical\`: the win rate of the furthest stage that it reached; \`age\`:
the chance of deals of that age to be won in the end. A won deal has 1, a lost one 0. A deal of which
nothing tells the chance, such as one on hold, is \`#N/A\`, in a spill blank. Ids are taken as DEAL.AGE
does.`,
    examples: [
      { formula: '=DEAL.PROBABILITY("D-0012")', says: "as set for D-0012 or its stage" },
      { formula: '=DEAL.PROBABILITY("D-0012","age")', says: "by its age" },
      {
        formula: '=DEAL.PROBABILITY(,"historical",,"stage","Negotiation")',
        says: "the historical chance of all deals in Negotiation",
      },
    ],
  },
  "DEAL.NEXT": {
    definition: `The "Next stages" of the deal's stage in the stage table, separated by commas. Where the table lists none, an open
deal may move to any other stage, a won one to those after the sale, and a lost one nowhere.`,
    examples: [{ formula: '=DEAL.NEXT("D-0008")', says: "of one deal" }],
  },
  "DEAL.CHECK": {
    definition: "The problems of the deal that PIPELINE.ISSUES lists, one after the other.",
    examples: [
      { formula: '=DEAL.CHECK("D-0012")', says: "of one deal" },
      { formula: '=DEAL.CHECK(,,"owner","Ola Berg")', says: "of all deals of a seller" },
    ],
  },
};
