import { outcome, type Pipeline } from "../src/core/deals/deals.ts";
import { seeded } from "../src/core/metrics/distribution/random.ts";
import { stageOf } from "../src/core/stages/stage.ts";
import { evaluate } from "../src/functions/evaluate.ts";
import type { Source } from "../src/functions/source.ts";
import { type Row, race, ratioRow } from "./measure.ts";

const count = 1_000_000;

/** A million deals as columns, as if already read. */
function pipeline(): Pipeline {
  const random = seeded(7);
  const column = (make: () => number) => Float64Array.from({ length: count }, make);
  const stage = Int16Array.from({ length: count }, () => Math.floor(random() * 6));
  const stages = [
    stageOf("Lead", "open", { probability: 0.1 }),
    stageOf("Qualified", "open", { probability: 0.3 }),
    stageOf("Proposal", "open", { probability: 0.5 }),
    stageOf("Negotiation", "open", { probability: 0.8 }),
    stageOf("Won", "won"),
    stageOf("Lost", "lost"),
  ];
  return {
    stages,
    has: new Set(["stage", "amount", "probability", "created", "expectedClose", "closed"] as const),
    headers: ["Stage", "Amount", "Probability", "Created", "Expected close", "Closed"],
    minorDigits: 2,
    column: () => null,
    headerOf: () => "",
    deals: {
      count,
      rows: Int32Array.from({ length: count }, (_, i) => i + 1),
      ids: [],
      stage,
      outcome: Uint8Array.from(stage, (s) => (s === 4 ? outcome.won : s === 5 ? outcome.lost : outcome.open)),
      reached: Int16Array.from(stage, (s) => (s === 4 ? 3 : s === 5 ? Math.floor(random() * 4) : s)),
      amount: column(() => Math.floor(random() * 5_000_000)),
      currency: new Int16Array(count),
      currencies: ["EUR"],
      probability: column(() => (random() < 0.5 ? random() : Number.NaN)),
      created: column(() => 45_000 + Math.floor(random() * 900)),
      expectedClose: column(() => 45_600 + Math.floor(random() * 600)),
      closed: column(() => 45_300 + Math.floor(random() * 600)),
      entered: stages.map(() => null),
      visits: {
        deal: new Int32Array(0),
        stage: new Int16Array(0),
        from: new Float64Array(0),
        until: new Float64Array(0),
        present: new Uint8Array(0),
      },
      inStageSince: new Float64Array(count).fill(Number.NaN),
      issues: [],
    },
  };
}

export function functionsBench(): Row[] {
  const managed = pipeline();
  const { deals, stages } = managed;
  const source: Source = { managed: () => managed, stages, asOf: 45_700, fiscalYearStart: 1 };
  const chances = Float64Array.from(stages, (stage) => stage.probability ?? 0);
  const loops: Record<string, () => number> = {
    "PIPELINE.VALUE": () => {
      let sum = 0;
      for (let i = 0; i < count; i++) if (deals.outcome[i] === 0) sum += deals.amount[i] as number;
      return sum;
    },
    "PIPELINE.COUNT": () => {
      let n = 0;
      for (let i = 0; i < count; i++) if (deals.outcome[i] === 0) n++;
      return n;
    },
    "PIPELINE.FORECAST": () => {
      let sum = 0;
      for (let i = 0; i < count; i++) {
        if (deals.outcome[i] !== 0) continue;
        const own = deals.probability[i] as number;
        sum +=
          (deals.amount[i] as number) *
          (Number.isNaN(own) ? (chances[deals.stage[i] as number] as number) : own);
      }
      return sum;
    },
    "PIPELINE.WINRATE": () => {
      let won = 0;
      let lost = 0;
      for (let i = 0; i < count; i++) {
        if (deals.outcome[i] === 1) won++;
        else if (deals.outcome[i] === 2) lost++;
      }
      return won / (won + lost);
    },
    "STAGE.CONVERSION": () => {
      let moved = 0;
      let lost = 0;
      for (let i = 0; i < count; i++) {
        if ((deals.reached[i] as number) < 0) continue;
        if (deals.outcome[i] === 1) moved++;
        else if (deals.outcome[i] === 2) lost++;
      }
      return moved / (moved + lost);
    },
    "STAGE.FUNNEL": () => {
      // What the figures need: deals and money by stage reached and outcome.
      const deal = new Int32Array(stages.length * 4);
      const money = new Float64Array(stages.length * 4);
      for (let i = 0; i < count; i++) {
        const stage = deals.reached[i] as number;
        if (stage < 0) continue;
        const at = stage * 4 + (deals.outcome[i] as number);
        deal[at] = (deal[at] as number) + 1;
        const amount = deals.amount[i] as number;
        if (!Number.isNaN(amount)) money[at] = (money[at] as number) + amount;
      }
      return money[0] as number;
    },
  };
  return Object.entries(loops).map(([name, loop]) => {
    const best = race({
      ours: () => {
        const answer = evaluate(name, [], source);
        if ("error" in answer) throw new Error(`${name}: ${answer.problem.code}`);
      },
      loop,
    });
    return ratioRow(
      `${name}() over 1,000,000 deals`,
      best.get("ours") as number,
      best.get("loop") as number,
      "typed-array loop",
      3,
    );
  });
}
