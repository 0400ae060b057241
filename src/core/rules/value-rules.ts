import { readBoolean } from "../cells/booleans.ts";
import { outcome } from "../deals/deals.ts";
import { headerOfCells, requiredCells, saysNothing } from "../metrics/hygiene.ts";
import { normaliseStage } from "../stages/normalise.ts";
import type { TableFacts } from "./facts.ts";
import { type Check, type RuleContext, writeDate, writeText } from "./finding.ts";
import { robustDistance, usualAmounts, usualOutlierLimit } from "./outliers.ts";

/** The checks of what a deal's cells say beside its stage: amounts, dates, currency, owner, a deal twice. */
export function valueChecks(context: RuleContext, facts: TableFacts): readonly Check[] {
  const { isOn } = context;
  const { pipeline } = context.scope;
  const { has } = pipeline;
  const twoCloseDates = has.has("closed") && has.has("expectedClose");
  const hasClose = has.has("closed") || has.has("expectedClose");
  return [
    ...(isOn("wonWithoutAmount") && has.has("amount") ? [wonWithoutAmount(context)] : []),
    ...(isOn("closedWithoutDate") && hasClose ? [closedWithoutDate(context)] : []),
    ...(isOn("openYetClosed") && twoCloseDates ? [openYetClosed(context)] : []),
    ...(isOn("inactiveYetOpen") ? inactiveYetOpen(context) : []),
    ...(isOn("currencyMissing") && has.has("amount") ? [currencyMissing(context)] : []),
    ...(isOn("amountOutlier") && has.has("amount") ? [amountOutlier(context, facts)] : []),
    ...(has.has("owner") ? [ownerCheck(context, facts)] : []),
    ...(isOn("duplicateDeal") ? [duplicateDeal(context, facts)] : []),
  ];
}

function wonWithoutAmount({ scope, note, headerOf }: RuleContext): Check {
  const { deals } = scope.pipeline;
  const cells = scope.pipeline.column("amount");
  const header = headerOf("amount");
  const required = requiredCells(scope.pipeline);
  return (i) => {
    if (deals.outcome[i] !== outcome.won || !saysNothing(cells?.[i])) return;
    if (!required[deals.stage[i] as number]?.has(cells)) note({ code: "wonWithoutAmount" }, i, header);
  };
}

/** The day that a deal came into its last stage is when it closed; else it may have been the day expected. */
function closedWithoutDate({ scope, note, headerOf }: RuleContext): Check {
  const { deals, stages, has, column } = scope.pipeline;
  const today = Math.floor(scope.asOf);
  const cells = column("closed") ?? column("expectedClose");
  const header = headerOf("closed") || headerOf("expectedClose");
  const expectedIsOther = has.has("closed") && has.has("expectedClose");
  const required = requiredCells(scope.pipeline);
  return (i) => {
    const code = deals.outcome[i];
    if (code !== outcome.won && code !== outcome.lost) return;
    if (!Number.isNaN(deals.closed[i]) || !saysNothing(cells?.[i])) return;
    const stage = stages[deals.stage[i] as number];
    // A won deal's later stages tell when it came there, not when it was won.
    const isThere = stage?.kind === "won" || stage?.kind === "lost";
    const since = isThere ? Math.floor(deals.inStageSince[i] as number) : Number.NaN;
    const expected = expectedIsOther ? Math.floor(deals.expectedClose[i] as number) : Number.NaN;
    const mend =
      since <= today
        ? writeDate(header, since, true)
        : expected <= today
          ? writeDate(header, expected, false)
          : null;
    const isRequired = required[deals.stage[i] as number]?.has(cells) === true;
    // A required date is asked for already; again only where it can be mended.
    if (isRequired && mend === null) return;
    note({ code: "closedWithoutDate" }, i, header, { header, stage: stage?.name ?? null }, mend);
  };
}

function openYetClosed({ scope, note, headerOf }: RuleContext): Check {
  const { deals, stages } = scope.pipeline;
  const header = headerOf("closed");
  return (i) => {
    const date = deals.closed[i] as number;
    if (!(date < scope.asOf) || deals.outcome[i] !== outcome.open) return;
    const stage = stages[deals.stage[i] as number]?.name ?? null;
    note({ code: "openYetClosed" }, i, header, { stage, date: Math.floor(date) });
  };
}

/** Odoo archives a lost deal: it stays in its open stage, and a box says that it is no longer active. */
const activeHeaders: ReadonlySet<string> = new Set(
  "active,is active,aktiivinen,aktiv,er aktiv,aktywny,aktywna,aktywne".split(","),
);

function inactiveYetOpen({ scope, note, headerOf }: RuleContext): readonly Check[] {
  const { pipeline } = scope;
  const { deals, stages } = pipeline;
  const name = pipeline.headers.find((header) => activeHeaders.has(normaliseStage(header)));
  const cells = name === undefined ? null : pipeline.column(name);
  if (cells === null) return [];
  const header = headerOfCells(pipeline, cells);
  const lost = stages.filter(({ kind }) => kind === "lost");
  const only = lost.length === 1 ? lost[0]?.name : undefined;
  const mend = only === undefined ? null : writeText(headerOf("stage"), only, false);
  return [
    (i) => {
      if (deals.outcome[i] !== outcome.open || readBoolean(cells[i]) !== false) return;
      const stage = stages[deals.stage[i] as number]?.name ?? null;
      note({ code: "inactiveYetOpen" }, i, header, { header, value: cells[i] ?? null, stage }, mend);
    },
  ];
}

function currencyMissing({ scope, note, headerOf }: RuleContext): Check {
  const { deals } = scope.pipeline;
  const cells = scope.pipeline.column("currency");
  const own = headerOf("currency");
  const header = own || headerOf("amount");
  const only = deals.currencies.length === 1 ? deals.currencies[0] : undefined;
  const mend = only === undefined || own === "" ? null : writeText(own, only, false);
  const isTold = deals.currencies.length > 0;
  return (i) => {
    if (!isTold || deals.currency[i] !== -1 || Number.isNaN(deals.amount[i])) return;
    if (cells === null || saysNothing(cells[i])) note({ code: "currencyMissing" }, i, header, {}, mend);
  };
}

function amountOutlier({ scope, note, headerOf }: RuleContext, facts: TableFacts): Check {
  const { deals, minorDigits, rules } = scope.pipeline;
  const header = headerOf("amount");
  const minor = 10 ** minorDigits;
  const limit = rules?.outlierLimit ?? usualOutlierLimit;
  const usual = deals.currencies.map((code) => {
    const spread = facts.spreadOf(code);
    return spread && { spread, ...usualAmounts(spread, limit) };
  });
  return (i) => {
    const known = usual[deals.currency[i] as number] ?? null;
    const amount = (deals.amount[i] as number) / minor;
    if (known === null || !(amount > 0) || (amount > known.least && amount < known.most)) return;
    const { spread } = known;
    if (deals.outcome[i] === outcome.lost) return;
    if (robustDistance(amount, spread) <= limit) return;
    const median = Math.round(Math.exp(spread.median) * minor) / minor;
    const times = amount > median ? amount / median : median / amount;
    note({ code: "amountOutlier" }, i, header, { amount, median, times });
  };
}

function ownerCheck({ scope, note, headerOf, isOn }: RuleContext, facts: TableFacts): Check {
  const cells = scope.pipeline.column("owner");
  const header = headerOf("owner");
  const spelling = isOn("ownerSpelling");
  const unknown = isOn("unknownOwner");
  const isListed = (scope.pipeline.rules?.owners?.length ?? 0) > 0;
  return (i) => {
    const owner = cells?.[i];
    const found = typeof owner === "string" ? facts.meantOwner(owner) : null;
    if (found === null || owner === undefined) return;
    const { meant, isSpelling } = found;
    const mend = meant === null ? null : writeText(header, meant, isSpelling);
    if (isSpelling || !isListed) {
      if (spelling) note({ code: "ownerSpelling" }, i, header, { owner, meant }, mend);
    } else if (unknown) note({ code: "unknownOwner" }, i, header, { owner, nearest: meant }, mend);
  };
}

function duplicateDeal({ scope, note, headerOf }: RuleContext, facts: TableFacts): Check {
  const names = scope.pipeline.column("name");
  const accounts = scope.pipeline.column("account");
  const header = headerOf("name");
  return (i) => {
    const first = facts.twinOf(i);
    if (first === null) return;
    note({ code: "duplicateDeal" }, i, header, {
      name: names?.[i] ?? null,
      account: accounts?.[i] ?? null,
      first,
    });
  };
}
