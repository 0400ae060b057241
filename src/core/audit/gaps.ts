import { outcome } from "../deals/deals.ts";
import { clocksOf } from "../follow-up/clocks.ts";
import { isOffer } from "../follow-up/responses.ts";
import { funnel } from "../metrics/funnel.ts";
import { health } from "../metrics/health.ts";
import type { Sign } from "../metrics/health-row.ts";
import { isProblem } from "../metrics/problem.ts";
import { wayOf } from "../metrics/progress.ts";
import { responses } from "../metrics/response.ts";
import type { Scope } from "../metrics/scope.ts";
import { stalled } from "../metrics/stalled.ts";
import { findings } from "../rules/findings.ts";
import type { Stage } from "../stages/stage.ts";
import type { AuditCode } from "./codes.ts";
import { audit, type Gap, type Said } from "./document.ts";
import { type AuditContext, worth } from "./input.ts";
import { groupsOf, lostByStep } from "./lost-deals.ts";

/**
 * Where money is lost or stuck, the most costly first, without money by deals; then poor signs of
 * health, of which nobody can tell what they cost. One deal may be in several gaps, so that they do not add up.
 */
export function gapsOf({ scope }: AuditContext): readonly Gap[] {
  const found = [...lostGaps(scope), ...stalledGaps(scope), ...lateGaps(scope), ...overdueGap(scope)];
  return [...found.sort((a, b) => (b.money ?? 0) - (a.money ?? 0) || b.deals - a.deals), ...signGaps(scope)];
}

function gap(
  scope: Scope,
  deals: Int32Array,
  { title, says, next }: Pick<Gap, "title" | "says" | "next">,
): readonly Gap[] {
  if (deals.length === 0) return [];
  const amount = worth(scope, deals);
  return [
    { title, deals: deals.length, money: isProblem(amount) || amount <= 0 ? null : amount, says, next },
  ];
}

/** What was lost from each stage, and from nobody knows which. */
function lostGaps(scope: Scope): readonly Gap[] {
  const { stages } = scope.pipeline;
  const { open } = wayOf(scope.pipeline);
  const shape = funnel(scope, "reached", null);
  const rows = isProblem(shape) ? [] : shape.rows;
  return [...lostByStep(scope)].flatMap(([step, deals]) => {
    const stage = stages[open[step] ?? -1];
    if (stage === undefined) {
      return gap(scope, deals, {
        title: audit("gapLostUnknown"),
        says: [audit("lostUnknownSays", { lost: deals.length }), ...reasonLine(scope, deals)],
        next: audit("nextLostUnknown"),
      });
    }
    const conversion = rows[step]?.conversion ?? null;
    const { name } = stage;
    const says: readonly Said[] = [
      conversion === null
        ? audit("lostFromSays", { stage: name, lost: deals.length })
        : audit("lostOfDecided", {
            stage: name,
            lost: deals.length,
            share: 1 - conversion.share,
            decided: conversion.decided,
          }),
      ...reasonLine(scope, deals),
    ];
    return gap(scope, deals, {
      title: audit("gapLost", { stage: name }),
      says,
      next: remedy(stage, step, open.length),
    });
  });
}

/** The remedy for a stage in which deals leave: what the work of that stage is decides. */
function remedy(stage: Stage, step: number, steps: number): Said {
  const { name } = stage;
  if (isOffer(stage)) return audit("nextOffer", { stage: name });
  if (step === 0) return audit("nextQualify", { stage: name });
  return audit(step === steps - 1 ? "nextClose" : "nextNurture", { stage: name });
}

/** The reasons named most often for losing some deals. */
function reasonLine({ pipeline }: Scope, deals: Int32Array): readonly Said[] {
  const cells = pipeline.column("lostReason");
  if (cells === null) return [];
  const named = groupsOf(cells, deals).filter(({ name }) => name !== null);
  const told = named.reduce((sum, group) => sum + group.deals.length, 0);
  const [first, second] = named;
  if (first === undefined) return [audit("noReasonsTold")];
  const values = { reason: first.name, deals: first.deals.length, of: told };
  return second === undefined
    ? [audit("reasonMost", values)]
    : [audit("reasonsMost", { ...values, second: second.name, secondDeals: second.deals.length })];
}

/** What has been in its stage for longer than its longest stay. */
function stalledGaps(scope: Scope): readonly Gap[] {
  const found = stalled(scope);
  if (isProblem(found)) return [];
  const { deals, stages } = scope.pipeline;
  return stages.flatMap((stage, index) => {
    const here = found.filter(({ deal }) => deals.stage[deal] === index);
    const longest = here.reduce((most, { days }) => Math.max(most, days), 0);
    return gap(
      scope,
      Int32Array.from(here, ({ deal }) => deal),
      {
        title: audit("gapStalled", { stage: stage.name }),
        says: [
          audit("stalledSays", { stage: stage.name, deals: here.length, limit: stage.longestStay, longest }),
        ],
        next: audit("nextStalled"),
      },
    );
  });
}

const lateKinds = [
  ["first contact", "gapFirstContact", "nextFirstContact"],
  ["follow-up", "gapFollowUp", "nextFollowUp"],
  ["next step", "gapNextStep", "nextNextStep"],
] as const satisfies readonly (readonly [string, AuditCode, AuditCode])[];

/** Answers and steps that are overdue; how late those were that came. */
function lateGaps(scope: Scope): readonly Gap[] {
  const { clocks } = clocksOf(scope);
  return lateKinds.flatMap(([kind, title, next]) => {
    const late = clocks.filter(
      (clock) => clock.kind === kind && clock.state === "late" && clock.answered === null,
    );
    const before = kind === "next step" ? null : responses(scope, kind, null);
    const answered = before === null || isProblem(before) ? 0 : before.met + before.late;
    return gap(
      scope,
      Int32Array.from(late, ({ deal }) => deal),
      {
        title: audit(title),
        says: [
          audit("lateSays", { deals: late.length }),
          ...(before === null || isProblem(before) || answered === 0
            ? []
            : [audit("answeredSays", { answered, late: before.late, hours: before.hours })]),
        ],
        next: audit(next),
      },
    );
  });
}

/** Open deals that should have closed by now: the forecast rests on dates that have passed. */
function overdueGap(scope: Scope): readonly Gap[] {
  const overdue = findings(scope).filter(({ code }) => code === "overdue");
  const { outcome: outcomes } = scope.pipeline.deals;
  const open = outcomes.reduce((sum, code) => sum + Number(code === outcome.open), 0);
  return gap(
    scope,
    Int32Array.from(overdue, ({ deal }) => deal),
    {
      title: audit("gapOverdue"),
      says: [audit("overdueSays", { deals: overdue.length, open })],
      next: audit("nextOverdue"),
    },
  );
}

/** Remedies for signs that no gap above already stands for. */
const signRemedies: Partial<Record<Sign, readonly [AuditCode, AuditCode]>> = {
  inflow: ["gapInflow", "nextInflow"],
  conversion: ["gapConversion", "nextConversion"],
  cycle: ["gapCycle", "nextCycle"],
  concentration: ["gapConcentration", "nextConcentration"],
};

/** In fewer open deals than this, or with one open stage, most are in one stage anyhow. */
const fewestSpread = 20;

function signGaps(scope: Scope): readonly Gap[] {
  const isSpread = wayOf(scope.pipeline).won > 1;
  return health(scope).flatMap(({ sign, verdict, why, deals }): readonly Gap[] => {
    const codes = signRemedies[sign];
    if (codes === undefined || verdict !== "poor") return [];
    if (sign === "concentration" && !(isSpread && deals.length >= fewestSpread)) return [];
    const [title, next] = codes;
    return [{ title: audit(title), deals: deals.length, money: null, says: [why], next: audit(next) }];
  });
}
