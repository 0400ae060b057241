import type { Cell, Serial } from "../core/cells/cell.ts";
import type { AccountLine, DealGroup } from "../core/metrics/account.ts";
import { currencyOf, line } from "../core/metrics/account.ts";
import { plainAccount } from "../core/metrics/accounts/targets.ts";
import { toMajor } from "../core/metrics/money.ts";
import type { Call, WordedAnswer } from "./descriptor.ts";
import { prepareCall } from "./prepare-call.ts";
import type { RawArgument, Source } from "./source.ts";
import { fromSummary } from "./summaries/sheet-answer.ts";

/** A deal as it is listed in an explanation. */
export interface ListedDeal {
  readonly id: string;
  /** Row in the grid that was read, from 0. */
  readonly row: number;
  readonly name: Cell;
  readonly stage: string | null;
  /** In whole units; null where it has none. */
  readonly amount: number | null;
  /** What the amount is in; null where nothing tells. */
  readonly currency: string | null;
}

export interface ListedGroup {
  readonly as: AccountLine;
  readonly deals: readonly ListedDeal[];
}

/** How an answer came about: every deal of the table is in just one group. */
export interface Explanation {
  readonly name: string;
  readonly asOf: Serial;
  readonly answer: WordedAnswer;
  /** The deals are those of the managed table; otherwise of a table given as argument. */
  readonly ofManaged: boolean;
  /** The formula with its numbers, line by line; none where it is not told. */
  readonly formula: readonly AccountLine[];
  readonly counted: readonly ListedGroup[];
  readonly leftOut: readonly ListedGroup[];
  readonly notes: readonly AccountLine[];
}

/**
 * Answers a call and tells how: the deals counted, those left out and why, the formula with its
 * numbers. A bad argument, or a table that cannot be read, is an answer without deals.
 */
export function explain(name: string, args: readonly RawArgument[], source: Source): Explanation {
  const { asOf } = source;
  const nothing = { ofManaged: false, formula: [], counted: [], leftOut: [], notes: [] };
  const prepared = prepareCall(name, args, source);
  if ("error" in prepared) return { name, asOf, answer: prepared, ...nothing };
  const { descriptor, on } = prepared;
  const answer = prepared.compute();
  if (prepared.summary !== undefined) {
    const notes = [fromSummary(prepared.summary)];
    return { name: descriptor.name, asOf: prepared.summary.facts.asOf, answer, ...nothing, notes };
  }
  if (on === null || !descriptor.tail) return { name: descriptor.name, asOf, answer, ...nothing };
  const { call } = on;
  const account = descriptor.account?.(prepared.args, call) ?? plainAccount(call);
  const into = call.pipeline.reportingCurrency;
  const list = (groups: readonly DealGroup[]) => groups.map((group) => listed(group, call));
  return {
    name: descriptor.name,
    asOf,
    answer,
    ofManaged: on.tail.table === null,
    formula: account.formula,
    counted: list(account.counted),
    leftOut: list([...account.leftOut, ...unmatched(call)]),
    notes: [...account.notes, ...(into === undefined ? [] : [line("rated", { currency: into })])],
  };
}

/** The deals that do not meet the criteria of the call. */
function unmatched({ pipeline, selected }: Call): readonly DealGroup[] {
  if (selected === null) return [];
  const met = new Set(selected);
  const deals = Array.from(pipeline.deals.ids.keys()).filter((deal) => !met.has(deal));
  return deals.length === 0 ? [] : [{ as: line("unmatched"), deals }];
}

function listed({ as, deals }: DealGroup, { pipeline }: Call): ListedGroup {
  const { ids, rows, stage, amount, currency, currencies } = pipeline.deals;
  const usual = currencyOf({ pipeline });
  const names = pipeline.column("name");
  return {
    as,
    deals: deals.map((deal) => {
      const minor = amount[deal] as number;
      return {
        id: ids[deal] ?? "",
        row: rows[deal] as number,
        name: names?.[deal] ?? null,
        stage: pipeline.stages[stage[deal] as number]?.name ?? null,
        amount: Number.isNaN(minor) ? null : toMajor(pipeline, minor),
        currency: currencies[currency[deal] as number] ?? usual,
      };
    }),
  };
}
