import type { Cell, Serial } from "../../src/core/cells/cell.ts";
import { type Deals, outcome, type Pipeline } from "../../src/core/deals/deals.ts";
import type { StageHistory } from "../../src/core/deals/history.ts";
import { readMoves } from "../../src/core/deals/reached.ts";
import { readVisits, sinceWhen } from "../../src/core/deals/visits.ts";
import type { Field } from "../../src/core/fields.ts";
import { isoDay } from "../../src/core/periods.ts";
import { stageOf as plainStage, type Stage, type StageKind } from "../../src/core/stages/stage.ts";

/** A deal as a test writes it; days are ISO text. */
export interface DealSketch {
  readonly stage: string;
  /** Furthest open stage of a lost deal, where it is known. */
  readonly reached?: string;
  readonly amount?: number;
  readonly currency?: string;
  readonly probability?: number;
  readonly created?: string;
  readonly expectedClose?: string;
  readonly closed?: string;
  readonly entered?: Readonly<Record<string, string>>;
  readonly owner?: Cell;
  /** Stage and day of each move, as a history tells them. */
  readonly moves?: readonly (readonly [to: string, when: string])[];
}

/** A stage with its probability and nothing else said. */
export const stageOf = (name: string, kind: StageKind, probability: number | null = null): Stage =>
  plainStage(name, kind, { probability, category: null });

export function day(iso: string): Serial {
  const serial = isoDay(iso);
  if (serial === null) throw new Error(`no such day: ${iso}`);
  return serial;
}

const outcomes: Readonly<Record<StageKind, number>> = {
  open: outcome.open,
  won: outcome.won,
  "after-sale": outcome.won,
  lost: outcome.lost,
  "on-hold": outcome.other,
};

function movesOf(sketches: readonly DealSketch[]): StageHistory | null {
  const rows = sketches.flatMap(({ moves = [] }, i) =>
    moves.map(([to, when]) => ({ id: `D${i + 1}`, to, when })),
  );
  if (rows.length === 0) return null;
  return {
    deals: rows.map(({ id }) => id),
    from: rows.map(() => ""),
    to: rows.map(({ to }) => to),
    when: Float64Array.from(rows, ({ when }) => day(when)),
    seen: new Uint8Array(rows.length).fill(1),
    issues: [],
  };
}

/** A pipeline by hand, so that tests of figures do not hang on reading tables. */
export function pipelineOf(stages: readonly Stage[], sketches: readonly DealSketch[]): Pipeline {
  const indexOf = (name: string | undefined) => stages.findIndex((stage) => stage.name === name);
  const lastOpen = stages.findLastIndex((stage) => stage.kind === "open");
  const dates = (of: (sketch: DealSketch) => string | undefined) =>
    Float64Array.from(sketches, (sketch) => {
      const iso = of(sketch);
      return iso === undefined ? Number.NaN : day(iso);
    });
  const currencies = [...new Set(sketches.flatMap((sketch) => sketch.currency ?? []))];
  const stage = Int16Array.from(sketches, (sketch) => indexOf(sketch.stage));
  const read = {
    count: sketches.length,
    rows: Int32Array.from(sketches, (_, i) => i + 1),
    ids: sketches.map((_, i) => `D${i + 1}`),
    stage,
    outcome: Uint8Array.from(stage, (index) => outcomes[stages[index]?.kind ?? "on-hold"]),
    reached: Int16Array.from(sketches, (sketch, i) => {
      const kind = stages[stage[i] as number]?.kind;
      if (kind === "won" || kind === "after-sale") return lastOpen;
      if (sketch.reached !== undefined) return indexOf(sketch.reached);
      return kind === "open" ? (stage[i] as number) : -1;
    }),
    amount: Float64Array.from(sketches, ({ amount }) =>
      amount === undefined ? Number.NaN : Math.round(amount * 100),
    ),
    currency: Int16Array.from(sketches, ({ currency }) => currencies.indexOf(currency ?? "")),
    currencies,
    probability: Float64Array.from(sketches, ({ probability }) => probability ?? Number.NaN),
    created: dates((sketch) => sketch.created),
    expectedClose: dates((sketch) => sketch.expectedClose),
    closed: dates((sketch) => sketch.closed),
    entered: stages.map(({ name }) =>
      sketches.some((sketch) => sketch.entered?.[name] !== undefined)
        ? dates((sketch) => sketch.entered?.[name])
        : null,
    ),
    issues: [],
  };
  const evidence = {
    stages,
    ids: read.ids,
    names: null,
    stage,
    outcome: read.outcome,
    lastStage: null,
    entryColumns: read.entered.flatMap((dates, index) => (dates === null ? [] : [{ stage: index, dates }])),
    history: movesOf(sketches),
  };
  const known = {
    created: sketches.some(({ created }) => created !== undefined) ? read.created : null,
    closed: read.closed,
    stageChanged: null,
    completeFrom: null,
  };
  const visits = readVisits(evidence, readMoves(evidence), known);
  const deals: Deals = { ...read, visits, inStageSince: sinceWhen(evidence, visits, known) };
  const columns = new Map<string, readonly Cell[]>([
    ["stage", sketches.map((sketch) => sketch.stage)],
    ["amount", sketches.map((sketch) => sketch.amount ?? null)],
    ["owner", sketches.map((sketch) => sketch.owner ?? null)],
    ["created", [...deals.created].map((serial) => (Number.isNaN(serial) ? null : serial))],
  ]);
  const optional = ["amount", "created", "expectedClose", "closed"] as const;
  const has = new Set<Field>(["stage", "owner"]);
  for (const field of optional) {
    if (sketches.some((sketch) => sketch[field] !== undefined)) has.add(field);
  }
  return {
    stages,
    deals,
    has,
    column: (name) => columns.get(name.trim().toLowerCase()) ?? null,
    headers: ["Stage", "Amount", "Owner", "Created"],
    headerOf: () => "",
    minorDigits: 2,
  };
}
