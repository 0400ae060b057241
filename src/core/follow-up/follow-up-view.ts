import { isBlank } from "../cells/blank.ts";
import type { Cell } from "../cells/cell.ts";
import type { Problem } from "../issue.ts";
import { currencyOf } from "../metrics/account.ts";
import { toMajor } from "../metrics/money.ts";
import type { Scope } from "../metrics/scope.ts";
import type { PlacedTable } from "../planning/setup.ts";
import { type Clock, type ClockKind, type ClockState, clockKinds } from "./clock.ts";
import { clocksOf } from "./clocks.ts";
import { dueLists } from "./due-lists.ts";
import type { FollowUpSettings } from "./settings.ts";

/** Something that is to be done about a deal. Plain JSON; rows are sheet rows from 1. */
export interface FollowUpItem {
  readonly kind: ClockKind;
  readonly state: ClockState;
  readonly deal: string;
  readonly name: string;
  readonly account: string;
  readonly stage: string;
  readonly row: number;
  /** A serial: the last day, or with a fraction the last moment, on which it is in time. */
  readonly due: number;
  /** Days past the due day; 0 where it is not late. */
  readonly daysLate: number;
  /** Only the day is known, not the hour. */
  readonly byDay: boolean;
  /** The stay waits for the planned next step. */
  readonly paused: boolean;
  /** What the table says is to be done next; "" where it says nothing. */
  readonly nextStep: string;
  /** In whole units; null where it has none. */
  readonly amount: number | null;
}

export interface OwnerList {
  /** "" for deals that nobody owns. */
  readonly owner: string;
  readonly late: readonly FollowUpItem[];
  readonly due: readonly FollowUpItem[];
  readonly pending: readonly FollowUpItem[];
}

/** What is to be done, by owner, and how the clocks stand. */
export interface ReadyFollowUp {
  readonly state: "ready";
  /** The sheet the deals stand on. */
  readonly table: string;
  readonly asOf: number; // a serial
  readonly currency: string | null;
  readonly settings: FollowUpSettings;
  readonly owners: readonly OwnerList[];
  /** How many clocks of each kind that is known stand where; `answeredLate` are among the late ones. */
  readonly counts: readonly (Readonly<Record<ClockState, number>> & {
    readonly kind: ClockKind;
    readonly answeredLate: number;
  })[];
  /** Kinds of clock that the table cannot tell, and why. */
  readonly unknown: readonly { readonly kind: ClockKind; readonly problem: Problem }[];
}

/** The lists of a table that is read, managed or not. */
export function followUpView(scope: Scope, table: PlacedTable): ReadyFollowUp {
  const { clocks, unknown } = clocksOf(scope);
  const item = itemsOf(scope, table);
  return {
    state: "ready",
    table: table.sheet,
    asOf: scope.asOf,
    currency: currencyOf(scope),
    settings: scope.pipeline.followUp ?? {},
    owners: dueLists(scope, clocks).map(({ owner, late, due, pending }) => ({
      owner,
      late: late.map(item),
      due: due.map(item),
      pending: pending.map(item),
    })),
    counts: clockKinds
      .filter((kind) => unknown.every((one) => one.kind !== kind))
      .map((kind) => {
        const own = clocks.filter((clock) => clock.kind === kind);
        const count = (state: ClockState) => own.filter((clock) => clock.state === state).length;
        return {
          kind,
          met: count("met"),
          late: count("late"),
          due: count("due"),
          pending: count("pending"),
          answeredLate: own.filter(({ state, answered }) => state === "late" && answered !== null).length,
        };
      }),
    unknown,
  };
}

function itemsOf({ pipeline, asOf }: Scope, { top }: PlacedTable): (clock: Clock) => FollowUpItem {
  const { deals, stages } = pipeline;
  const columns = {
    name: pipeline.column("name"),
    account: pipeline.column("account"),
    nextStep: pipeline.column("nextStep"),
  };
  const text = (cells: readonly Cell[] | null, deal: number) => {
    const cell = cells?.[deal];
    return isBlank(cell) ? "" : String(cell).replace(/\s+/g, " ").trim();
  };
  return ({ kind, state, deal, due, byDay, paused }) => {
    const minor = deals.amount[deal] as number;
    return {
      kind,
      state,
      deal: deals.ids[deal] ?? "",
      name: text(columns.name, deal),
      account: text(columns.account, deal),
      stage: stages[deals.stage[deal] as number]?.name ?? "",
      row: top + (deals.rows[deal] as number) + 1,
      due,
      daysLate: state === "late" ? Math.max(0, Math.floor(asOf) - Math.floor(due)) : 0,
      byDay,
      paused,
      nextStep: text(columns.nextStep, deal),
      amount: Number.isNaN(minor) ? null : toMajor(pipeline, minor),
    };
  };
}
