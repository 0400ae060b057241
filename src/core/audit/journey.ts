import { funnelStage } from "../funnel/stage.ts";
import { bottleneck } from "../metrics/bottleneck.ts";
import { recordsLost } from "../metrics/conversion.ts";
import { type FunnelRow, funnel } from "../metrics/funnel.ts";
import { amountsOf } from "../metrics/money.ts";
import { isProblem, problem } from "../metrics/problem.ts";
import type { Scope } from "../metrics/scope.ts";
import { stay } from "../metrics/stay.ts";
import type { AuditCode } from "./codes.ts";
import {
  type AuditTable,
  audit,
  type Block,
  blank,
  columns,
  count,
  type Datum,
  note,
  paragraph,
  said,
  text,
  trimmed,
  unknown,
} from "./document.ts";
import { type AuditContext, money, worth } from "./input.ts";
import { groupsOf, lostByStep } from "./lost-deals.ts";

/** How far the deals come, where they leave and why, and which stage holds them back. */
export function journey({ scope, currency }: AuditContext): readonly Block[] {
  const shape = funnel(scope, "reached", null);
  if (isProblem(shape)) return [paragraph({ area: "functions", ...shape })];
  const { rows, lostWithoutStage, valueProblem } = shape;
  const valued = valueProblem === null && rows.some(({ lost }) => lost.value !== 0);
  return [
    paragraph(audit("journeyIntro")),
    { type: "funnel", stages: rows.map(funnelStage), valued: valueProblem === null && isWorth(rows) },
    ...(valueProblem === null ? [] : [note({ area: "functions", ...valueProblem })]),
    ...(lostWithoutStage === 0 ? [] : [note(audit("lostWithoutStage", { lost: lostWithoutStage }))]),
    stageTable(scope, rows, valued),
    ...leaving(rows, valued, currency),
    ...(valueProblem === null && areLossesWorthNothing(scope) ? [note(audit("noLostValues"))] : []),
    ...bottleneckLines(scope),
    ...lostReasons(scope),
  ];
}

/** Whether deals have amounts before they are won: else the values of all bars would be what was won. */
function isWorth(rows: readonly FunnelRow[]): boolean {
  return rows.some(({ kind, open, lost }) => kind === "open" && (open.value !== 0 || lost.value !== 0));
}

/** Many systems set the amount of a lost deal to 0. */
function areLossesWorthNothing(scope: Scope): boolean {
  const lost = amountsOf(scope, "lost", null);
  return recordsLost(scope) && !isProblem(lost) && !lost.isAnyNonZero;
}

const marks = { "few deals": "fewDeals", "still young": "stillYoung" } as const;

function stageTable(scope: Scope, rows: readonly FunnelRow[], valued: boolean): AuditTable {
  const { stages } = scope.pipeline;
  const indexes = new Map(stages.map(({ name }, index) => [name, index]));
  const isAnyKnown = rows.some(({ medianDays }) => medianDays !== null);
  const isLimited = stages.some(({ kind, longestStay }) => kind === "open" && longestStay !== null);
  const row = ({ stage, kind, reached, open, lost, conversion, medianDays }: FunnelRow): readonly Datum[] => {
    const index = indexes.get(stage) ?? -1;
    if (kind !== "open") return [text(stage), count(reached.count), ...Array(valued ? 7 : 6).fill(blank)];
    const limit = stages[index]?.longestStay ?? null;
    return [
      text(stage),
      count(reached.count),
      count(open.count),
      count(lost.count),
      ...(valued ? [money(lost.value)] : []),
      moved(scope, conversion),
      isAnyKnown ? stayed(scope, index, medianDays) : blank,
      limit === null ? blank : { type: "days", value: limit },
      conversion?.mark == null ? blank : said(audit(marks[conversion.mark])),
    ];
  };
  return trimmed({
    type: "table",
    name: audit("stagesTable"),
    columns: columns(
      ["stage"],
      [
        ...(["reached", "hereNow", "lostHere"] as const),
        ...(valued ? (["valueLost"] as const) : []),
        ...(["movedOn", "medianStay", "longestStay"] as const),
      ],
      ["remark"],
    ),
    rows: rows.map(row),
    notes: [
      audit("stagesNote"),
      ...(isAnyKnown ? [] : [audit("noStays")]),
      ...(isLimited ? [audit("longestStayNote")] : [audit("noLimits")]),
    ],
  });
}

function moved(scope: Scope, conversion: FunnelRow["conversion"]): Datum {
  if (conversion === null) {
    return recordsLost(scope)
      ? { type: "unknown", why: audit("noneDecidedYet") }
      : unknown(problem("nothingLostToLearn"));
  }
  const { share: value, low, high } = conversion;
  return { type: "share", value, range: { low, high } };
}

function stayed(scope: Scope, stage: number, days: number | null): Datum {
  if (days !== null) return { type: "days", value: days };
  const found = stay(scope, stage, "median");
  return isProblem(found) ? unknown(found) : { type: "days", value: found.days };
}

/** The stage from which most deals are lost, and that from which most money is. */
function leaving(rows: readonly FunnelRow[], valued: boolean, currency: string | null): readonly Block[] {
  const all = rows.reduce((sum, { lost }) => sum + lost.count, 0);
  if (all === 0) return [paragraph(audit("noneLost"))];
  const most = (of: (row: FunnelRow) => number) => rows.reduce((a, b) => (of(b) > of(a) ? b : a));
  const byCount = most(({ lost }) => lost.count);
  const share = byCount.lost.count / all;
  const first = paragraph(
    audit("leavesMost", { stage: byCount.stage, lost: byCount.lost.count, all, share }),
  );
  const byValue = most(({ lost }) => lost.value);
  if (!valued || !(byValue.lost.value > 0)) return [first];
  const amount = { stage: byValue.stage, value: byValue.lost.value, currency };
  const code: AuditCode = byValue.stage === byCount.stage ? "losesMostToo" : "losesMost";
  return [first, paragraph(audit(code, amount))];
}

function bottleneckLines(scope: Scope): readonly Block[] {
  const found = bottleneck(scope);
  if (isProblem(found)) return [paragraph(audit("noBottleneck")), note({ area: "functions", ...found })];
  const { stage, next, moved, decided, medianDays, runnerUp } = found;
  const values = { stage, next, moved, decided, other: runnerUp.stage, otherShare: runnerUp.share };
  return [
    paragraph(
      medianDays === null
        ? audit("bottleneck", { stage })
        : audit("bottleneckStay", { stage, days: medianDays }),
    ),
    paragraph({ area: "advice", code: "weakest", values }),
  ];
}

/** Reasons listed by name; the others go together. */
const reasonsShown = 8;

function lostReasons(scope: Scope): readonly Block[] {
  const cells = scope.pipeline.column("lostReason");
  const lost = [...lostByStep(scope).values()].flatMap((deals) => [...deals]);
  if (cells === null || lost.length === 0) return [];
  const groups = groupsOf(cells, lost);
  const named = groups.slice(0, reasonsShown);
  const others = Int32Array.from(groups.slice(reasonsShown).flatMap(({ deals }) => [...deals]));
  const row = (name: Datum, deals: Int32Array): readonly Datum[] => [
    name,
    count(deals.length),
    { type: "share", value: deals.length / lost.length },
    money(worth(scope, deals)),
  ];
  return [
    {
      type: "table",
      name: audit("lostReasons"),
      columns: columns(["reason"], ["deals", "shareOfLost", "valueLost"]),
      rows: [
        ...named.map(({ name, deals }) => row(name === null ? said(audit("noReason")) : text(name), deals)),
        ...(others.length === 0 ? [] : [row(said(audit("others")), others)]),
      ],
      notes: [],
    },
  ];
}
