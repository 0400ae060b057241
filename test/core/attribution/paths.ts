import type { Journeys } from "../../../src/core/attribution/journeys.ts";
import type { Problem } from "../../../src/core/issue.ts";
import { isProblem } from "../../../src/core/metrics/problem.ts";

/** A figure that must be one. */
export function known<Figure>(figure: Figure | Problem): Figure {
  if (isProblem(figure)) throw new Error(`${figure.code} ${JSON.stringify(figure.values)}`);
  return figure;
}

export interface Path {
  readonly path: string;
  readonly conversions: number;
  readonly nulls?: number;
  readonly value?: number;
}

/** Aggregated paths such as "A > B" as journeys; a blank path has no touch. */
export function journeysOf(paths: readonly Path[]): Journeys {
  const names = new Map<string, number>();
  const unit: number[] = [];
  const starts = [0];
  for (const { path } of paths) {
    for (const name of path.split(">").map((part) => part.trim())) {
      if (name === "") continue;
      const known = names.get(name) ?? names.size;
      names.set(name, known);
      unit.push(known);
    }
    starts.push(unit.length);
  }
  const units = [...names.keys()];
  return {
    count: paths.length,
    starts: Int32Array.from(starts),
    unit: Int32Array.from(unit),
    units,
    isDirect: Uint8Array.from(unit, (u) => (units[u] === "Direct" ? 1 : 0)),
    seconds: null,
    conversions: Float64Array.from(paths, ({ conversions }) => conversions),
    nulls: Float64Array.from(paths, ({ nulls = 0 }) => nulls),
    value: Float64Array.from(paths, ({ value = 0 }) => value),
    milestones: null,
  };
}

/** A journey of one deal: its touches with their days before the close, worth `value` cents. */
export function journeyOf(
  touches: readonly (readonly [unit: string, daysBefore: number])[],
  value: number,
  milestones: { leadCreated?: number; opportunityCreated?: number; closed?: number } = {},
): Journeys {
  const close = 45_000 * 86_400;
  const at = (daysBefore: number | undefined) =>
    Float64Array.of(daysBefore === undefined ? Number.NaN : close - Math.round(daysBefore * 86_400));
  return {
    ...journeysOf([{ path: touches.map(([unit]) => unit).join(" > "), conversions: 1, value }]),
    seconds: Float64Array.from(touches, ([, daysBefore]) => close - Math.round(daysBefore * 86_400)),
    milestones: {
      leadCreated: at(milestones.leadCreated),
      opportunityCreated: at(milestones.opportunityCreated),
      closed: at(milestones.closed),
    },
  };
}
