import { outcome } from "../../deals/deals.ts";
import type { Period } from "../../periods.ts";
import {
  type Account,
  type AccountLine,
  currencyOf,
  grouped,
  groupedByStatus,
  line,
  without,
} from "../account.ts";
import { conversion, type Mode } from "../conversion.ts";
import { enteredIn } from "../entries.ts";
import { createdIn } from "../inflow.ts";
import { sumAmounts, toMajor } from "../money.ts";
import { isProblem } from "../problem.ts";
import { wayOf } from "../progress.ts";
import { boundsOf, type Scope } from "../scope.ts";
import type { Basis } from "../winrate.ts";

/** How a win rate came about. */
export function winRateAccount(scope: Scope, basis: Basis, period: Period | null): Account {
  const groups =
    basis === "all" ? groupedByCreation(scope, period) : groupedByStatus(scope, ["won", "lost"], period);
  const { deals } = scope.pipeline;
  const indexes = groups.counted.flatMap((group) => group.deals);
  const of = (code: number) => Int32Array.from(indexes.filter((i) => deals.outcome[i] === code));
  const won = of(outcome.won);
  const lost = of(outcome.lost);
  if (basis === "value") {
    const known = without(groups, line("withoutAmount"), (i) => Number.isNaN(deals.amount[i]));
    const money = (some: Int32Array) => toMajor(scope.pipeline, sumAmounts(deals, some).minor);
    const values = {
      won: money(won),
      lost: money(lost),
      share: share(money(won), money(won) + money(lost)),
      currency: currencyOf(scope),
    };
    return { formula: [line("ofValue", values)], ...known, notes: [] };
  }
  const formula =
    basis === "all"
      ? line("ofAll", { won: won.length, all: indexes.length, share: share(won.length, indexes.length) })
      : line("ofClosed", { won: won.length, lost: lost.length, share: share(won.length, indexes.length) });
  return { formula: [formula], ...groups, notes: basis === "closed" ? fewNote(indexes.length) : [] };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function fewNote(decided: number): readonly AccountLine[] {
  return decided < 20 ? [line("few", { decided })] : [];
}

/** Deals by whether they were created in the period. */
export function groupedByCreation(scope: Scope, period: Period | null): Pick<Account, "counted" | "leftOut"> {
  const created = createdIn(scope, period);
  const inside = new Set(isProblem(created) ? [] : created);
  const dates = scope.pipeline.deals.created;
  return grouped(scope, (i) => {
    if (inside.has(i)) return { counted: true, as: line("createdThen") };
    const as = Number.isNaN(dates[i])
      ? line("undatedDeals")
      : line("notCreatedThen", { ...boundsOf(period) });
    return { counted: false, as };
  });
}

/** How a conversion came about; in modes that follow entries deals are told apart only by entering. */
export function conversionAccount(
  scope: Scope,
  from: number | null,
  to: number | null,
  mode: Mode,
  period: Period | null,
): Account {
  const { pipeline } = scope;
  const result = conversion(scope, from, to, mode, period);
  if (isProblem(result))
    return { formula: [], ...grouped(scope, () => ({ counted: true, as: line("lookedAt") })), notes: [] };
  const way = wayOf(pipeline);
  const start = from === null ? 0 : (way.step[from] as number);
  const end = to === null ? (from === null ? way.won : start + 1) : (way.step[to] as number);
  const name = (step: number) =>
    (pipeline.stages[way.open[step] ?? -1] ?? pipeline.stages.find(({ kind }) => kind === "won"))?.name ??
    null;
  const { moved, decided, entered, share: part, low, high, mark } = result;
  const values = { from: name(start), to: name(end), moved, decided, entered, share: part, low, high };
  const notes =
    mark === "few deals"
      ? fewNote(decided)
      : mark === "still young"
        ? [line("young", { decided, entered })]
        : [];
  const cohort = period === null ? null : enteredIn(scope, way, start, period);
  const inCohort = cohort === null || isProblem(cohort) ? null : new Set(cohort);
  const overall = start === 0 && end === way.won;
  const groups = grouped(scope, (i) => {
    if (inCohort !== null && !inCohort.has(i)) {
      return { counted: false, as: line("outsidePeriod", { ...boundsOf(period) }) };
    }
    const code = pipeline.deals.outcome[i] as number;
    const reached = pipeline.deals.reached[i] as number;
    const step = code === outcome.won ? way.won : reached < 0 ? -1 : (way.step[reached] as number);
    if (mode !== "reached" && mode !== "all") return { counted: true, as: line("lookedAt") };
    if (step < 0 && code === outcome.lost && !overall) {
      return { counted: false, as: line("lostWithoutStage") };
    }
    if (step >= end) return { counted: true, as: line("movedDeals", { to: name(end) }) };
    if (step < start && !overall) return { counted: false, as: line("neverReached", { from: name(start) }) };
    if (code === outcome.lost) return { counted: true, as: line("lostOnTheWay") };
    return { counted: mode === "all", as: line("stillOnTheWay") };
  });
  return { formula: [line("movedOn", values)], ...groups, notes };
}
