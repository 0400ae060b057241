import { readBoolean } from "../cells/booleans.ts";
import type { Cell } from "../cells/cell.ts";
import { outcome } from "../deals/deals.ts";
import { headerOfCells, saysNothing } from "../metrics/hygiene.ts";
import { type ForbiddenMove, moveRules } from "../stages/move.ts";
import { type Check, type RuleContext, writeText } from "./finding.ts";

/** The checks of a deal's stage: its spelling, the way it came there, what it should bring, its chance. */
export function stageChecks(context: RuleContext): readonly Check[] {
  const { isOn } = context;
  return [
    ...(isOn("stageSpelling") ? [spellingCheck(context)] : []),
    ...(isOn("moveNotAllowed") || isOn("stageSkipped") || isOn("movedBack") ? [moveCheck(context)] : []),
    ...(isOn("entryCriterion") || isOn("exitCriterion") ? criterionChecks(context) : []),
    ...(isOn("probabilityOutsideBand") ? bandCheck(context) : []),
  ];
}

/** A stage under another of its names, or written otherwise: known, but lists and filters tell it apart. */
function spellingCheck({ scope, note, headerOf }: RuleContext): Check {
  const { deals, stages } = scope.pipeline;
  const cells = scope.pipeline.column("stage");
  const header = headerOf("stage");
  return (i) => {
    const meant = stages[deals.stage[i] as number]?.name;
    const cell = cells?.[i] ?? null;
    if (meant === undefined || cell === meant || cell === null) return;
    const stage = String(cell);
    note({ code: "stageSpelling" }, i, header, { stage, meant }, writeText(header, meant, true));
  };
}

/** The last move that the history tells of each deal. */
function moveCheck({ scope, note, headerOf }: RuleContext): Check {
  const { pipeline } = scope;
  const { visits, count } = pipeline.deals;
  const { judgeStages } = moveRules(pipeline.stages, pipeline.rules);
  const before = new Int16Array(count).fill(-1);
  for (let v = 1; v < visits.deal.length; v++) {
    const deal = visits.deal[v] as number;
    if (visits.present[v] === 1 && visits.deal[v - 1] === deal) before[deal] = visits.stage[v - 1] as number;
  }
  const judged = new Map<number, ForbiddenMove | null>();
  const header = headerOf("stage");
  return (i) => {
    const from = before[i] as number;
    if (from < 0) return;
    const to = pipeline.deals.stage[i] as number;
    const key = from * pipeline.stages.length + to;
    let move = judged.get(key);
    if (move === undefined) {
      move = judgeStages(from, to);
      judged.set(key, move);
    }
    if (move === null || move.code === "stageNotInList") return;
    const values = { from: move.from, stage: pipeline.stages[to]?.name ?? null };
    if (move.code === "moveNotAllowed") {
      note({ code: move.code }, i, header, { ...values, allowed: move.allowed.join(", ") });
    } else if (move.code === "stageSkipped") {
      note({ code: move.code }, i, header, { ...values, skipped: move.skipped.join(", ") });
    } else note({ code: move.code }, i, header, values);
  };
}

interface Criterion {
  readonly name: string;
  readonly header: string;
  readonly cells: readonly Cell[];
  /** The stage that asks for it. */
  readonly stage: string;
}

/** What a stage asks for before a deal comes in, and those passed asked for before it went on. */
function criterionChecks({ scope, note, isOn }: RuleContext): readonly Check[] {
  const { pipeline } = scope;
  const { deals, stages } = pipeline;
  const criteria = (names: readonly string[], stage: string): Criterion[] =>
    names.flatMap((name) => {
      const cells = pipeline.column(name);
      return cells === null ? [] : [{ name, header: headerOfCells(pipeline, cells), cells, stage }];
    });
  const entry = stages.map(({ entry: names = [], name }) => criteria(names, name));
  const passed = stages.map((stage, s) => {
    if (stage.kind === "lost" || stage.kind === "on-hold") return [];
    const before = stages.filter(
      ({ kind }, other) => kind === "open" && (other < s || stage.kind !== "open"),
    );
    return before.flatMap(({ exit: names = [], name }) => criteria(names, name));
  });
  const entryCheck: Check = (i) => {
    const s = deals.stage[i] as number;
    for (const { name, header, cells, stage } of entry[s] ?? []) {
      if (!isMet(cells[i])) note({ code: "entryCriterion" }, i, header, { stage, criterion: name });
    }
  };
  const exitCheck: Check = (i) => {
    const s = deals.stage[i] as number;
    if (deals.outcome[i] === outcome.lost) return;
    for (const { name, header, cells, stage: left } of passed[s] ?? []) {
      const values = { stage: stages[s]?.name ?? null, criterion: name, left };
      if (!isMet(cells[i])) note({ code: "exitCriterion" }, i, header, values);
    }
  };
  return [
    ...(isOn("entryCriterion") && entry.some((list) => list.length > 0) ? [entryCheck] : []),
    ...(isOn("exitCriterion") && passed.some((list) => list.length > 0) ? [exitCheck] : []),
  ];
}

/** Ticked, "yes" in some language, or filled with anything but a no. */
function isMet(cell: Cell | undefined): boolean {
  return !saysNothing(cell) && readBoolean(cell) !== false;
}

function bandCheck({ scope, note, headerOf }: RuleContext): readonly Check[] {
  const { deals, stages } = scope.pipeline;
  if (!stages.some(({ band }) => band !== undefined)) return [];
  const header = headerOf("probability");
  return [
    (i) => {
      const stage = stages[deals.stage[i] as number];
      const share = deals.probability[i] as number;
      if (stage?.band === undefined || deals.outcome[i] !== outcome.open) return;
      const { low, high } = stage.band;
      if (!(share < low || share > high)) return;
      const nearest = share < low ? low : high;
      note(
        { code: "probabilityOutsideBand" },
        i,
        header,
        { probability: share, stage: stage.name, low, high },
        { column: header, to: { type: "share", share: nearest }, sure: false },
      );
    },
  ];
}
