import { seeded } from "../../../src/core/metrics/distribution/random.ts";
import { type DealSketch, day, pipelineOf, stageOf } from "../../functions/pipeline-builder.ts";

/** Lead → Offer → won. Moving on is slow, losing quick: among young deals mostly the lost ones are closed. */
export const truth = { leadOn: 0.6, offerOn: 0.5, won: 0.3 };

const asOf = day("2026-11-21");
const stages = [
  stageOf("Lead", "open"),
  stageOf("Offer", "open"),
  stageOf("Won", "won"),
  stageOf("Lost", "lost"),
];

/** What becomes of a deal in the end: days in each stage, and how far it comes. */
function fate(random: () => number) {
  const days = (least: number, most: number) => Math.floor(least + (most - least) * random());
  const toOffer = random() < truth.leadOn;
  const lead = toOffer ? days(10, 91) : days(0, 31);
  const isWon = toOffer && random() < truth.offerOn;
  const offer = isWon ? days(20, 151) : days(0, 41);
  return { toOffer, isWon, lead, offer };
}

/** Deals created over 400 days, seen as of the last of them: many are still open. */
export function syntheticScope(seed: number, count: number) {
  const random = seeded(seed);
  const deals = Array.from({ length: count }, (): DealSketch => {
    const { toOffer, isWon, lead, offer } = fate(random);
    const created = asOf - Math.floor(400 * random());
    const left = created + lead;
    const closed = toOffer ? left + offer : left;
    const known = {
      created: iso(created),
      ...(toOffer && left <= asOf ? { entered: { Offer: iso(left) } } : {}),
    };
    if (closed <= asOf) {
      const reached = toOffer ? "Offer" : "Lead";
      return { ...known, stage: isWon ? "Won" : "Lost", reached, closed: iso(closed) };
    }
    return { ...known, stage: toOffer && left <= asOf ? "Offer" : "Lead" };
  });
  return { pipeline: pipelineOf(stages, deals), selected: null, asOf };
}

/** The true medians, from many deals of which all are closed. */
export function trueMedians() {
  const random = seeded(1);
  const fates = Array.from({ length: 200_000 }, () => fate(random));
  return {
    cycle: median(fates.filter(({ isWon }) => isWon).map(({ lead, offer }) => lead + offer)),
    lead: median(fates.map(({ lead }) => lead)),
  };
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length / 2) - 1] as number;
}

function iso(serial: number): string {
  return new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
}
