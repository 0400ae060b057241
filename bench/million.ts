import type { Cell, Grid } from "../src/core/cells/cell.ts";
import { toGrid } from "../src/core/cells/grid.ts";
import type { Pipeline } from "../src/core/deals/deals.ts";
import { readHistory } from "../src/core/deals/history.ts";
import { readPipeline } from "../src/core/deals/read.ts";
import { seeded } from "../src/core/metrics/distribution/random.ts";
import { stageOf } from "../src/core/stages/stage.ts";
import { recognise } from "../src/core/table/recognise.ts";

export const asOf = 46_200;

export const stages = [
  stageOf("Lead", "open", { probability: 0.1, longestStay: 30 }),
  stageOf("Qualified", "open", { probability: 0.3, longestStay: 30, category: "pipeline" }),
  stageOf("Proposal", "open", { probability: 0.5, longestStay: 30, category: "best case" }),
  stageOf("Negotiation", "open", { probability: 0.8, longestStay: 30, category: "commit" }),
  stageOf("Won", "won"),
  stageOf("Lost", "lost"),
];
const openStages = 4;
export const owners = ["Aino Korhonen", "Marta Nowak", "Ola Berg", "Sam Whitfield"];

/**
 * A seeded pipeline as its two sheets hold it: deals in no order of stage or outcome, a fifth of them
 * won and three tenths lost, and their moves in order of time, three a deal on average.
 */
export function dealsAndHistory(count: number): { readonly deals: Grid; readonly history: Grid } {
  const random = seeded(count);
  const moves = shuffled(
    Uint8Array.from({ length: count }, (_, i) => 1 + (i % (openStages + 1))),
    random,
  );
  const deals: Cell[][] = [
    ["Deal ID", "Owner", "Stage", "Amount", "Probability", "Created", "Expected close", "Closed on"],
  ];
  const byDay: Cell[][][] = [];
  for (let i = 0; i < count; i++) {
    const id = `D-${i}`;
    const created = 45_000 + Math.floor(random() * 900);
    const steps = moves[i] as number;
    const isLost = steps > 1 && steps <= openStages && random() < 0.5;
    let day = created;
    let stage = "";
    for (let step = 0; step < steps; step++) {
      const from = stage === "" ? null : stage;
      stage = (isLost && step === steps - 1 ? "Lost" : stages[step]?.name) as string;
      if (step > 0) day += 1 + Math.floor(random() * 60);
      byDay[day] ??= [];
      byDay[day]?.push([id, from, stage, day]);
    }
    deals.push([
      id,
      owners[Math.floor(random() * owners.length)] as string,
      stage,
      Math.round(random() * 5_000_000) / 100,
      random() < 0.5 ? Math.floor(random() * 100) / 100 : null,
      created,
      created + 60 + Math.floor(random() * 400),
      isLost || stage === "Won" ? day : null,
    ]);
  }
  return { deals: toGrid(deals), history: toGrid([["Deal", "From", "To", "When"], ...byDay.flat()]) };
}

function shuffled(values: Uint8Array, random: () => number): Uint8Array {
  for (let i = values.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    const kept = values[i] as number;
    values[i] = values[other] as number;
    values[other] = kept;
  }
  return values;
}

/** Reads both sheets as any host does, and says how long each part took in milliseconds. */
export function read(cells: { readonly deals: Grid; readonly history: Grid }) {
  const took = { recognise: 0, history: 0, deals: 0 };
  const timed = <Made>(part: keyof typeof took, make: () => Made): Made => {
    const started = performance.now();
    const made = make();
    took[part] = performance.now() - started;
    return made;
  };
  const found = timed("recognise", () => recognise(cells.deals));
  if (!found.ok) throw new Error(found.problem.code);
  const told = timed("history", () => readHistory(cells.history));
  if (!told.ok) throw new Error(told.problem.code);
  const pipeline: Pipeline = timed("deals", () =>
    readPipeline(cells.deals, found.recognition, { stages, history: told.history }),
  );
  return { pipeline, took };
}
