import type { FunnelStage, PipelineView } from "../../../src/operations/views.ts";

type Ready = Extract<PipelineView, { state: "ready" }>;

/** A stage of the funnel from its counts; each deal is worth `each`, and 1.96σ is Wilson's. */
function stage(
  name: string,
  [reached, open, lost, won]: readonly [number, number, number, number],
  each: number,
  mark: FunnelStage["mark"] = null,
  kind: FunnelStage["kind"] = "open",
): FunnelStage {
  const amount = (count: number) => ({ count, value: count * each });
  const moved = reached - open - lost;
  const decided = moved + lost;
  const z = 1.96;
  const share = decided === 0 ? 0 : moved / decided;
  const centre = (share + (z * z) / (2 * decided)) / (1 + (z * z) / decided);
  const half =
    (z * Math.sqrt((share * (1 - share)) / decided + (z * z) / (4 * decided * decided))) /
    (1 + (z * z) / decided);
  return {
    stage: name,
    kind,
    reached: amount(reached),
    open: amount(open),
    lost: amount(lost),
    won: amount(won),
    conversion:
      kind === "open" && decided > 0
        ? { share, low: centre - half, high: centre + half, moved, decided }
        : null,
    mark,
  };
}

export const ready: Ready = {
  state: "ready",
  asOf: "2026-11-21",
  currency: "EUR",
  deals: 208,
  open: { count: { value: 74 }, value: { value: 1_234_567 } },
  won: { count: { value: 40 }, value: { value: 310_400 } },
  forecast: { value: 520_400 },
  winRate: { value: 0.3125 },
  funnel: [
    stage("Kartoitus", [208, 30, 60, 40], 10_300),
    stage("Tarjous", [118, 26, 22, 40], 11_200),
    stage("Neuvottelu", [70, 18, 12, 40], 12_900, "still young"),
    stage("Voitettu", [40, 0, 0, 40], 7_760, null, "won"),
  ],
  lostWithoutStage: 6,
  leftOut: [
    { row: 216, reason: "total", text: "Yhteensä" },
    { row: 217, reason: "footer", text: "Exported 2026-11-21" },
  ],
  issues: [
    { code: "unknownStage", count: 4, rows: [18, 44, 92, 130] },
    { code: "duplicateId", count: 1, rows: [77] },
  ],
};

export const empty: Ready = {
  ...ready,
  deals: 0,
  open: { count: { value: 0 }, value: { value: 0 } },
  won: { count: { value: 0 }, value: { value: 0 } },
  forecast: { value: 0 },
  winRate: { problem: { code: "noClosedDeals", values: {} } },
  funnel: [],
  lostWithoutStage: 0,
  leftOut: [],
  issues: [],
};

const problem = { code: "noClosedDeals", values: {} };
const mixed = { code: "mixedCurrencies", values: { currencies: "EUR, NOK, PLN" } };

export const incomputable: Ready = {
  ...ready,
  currency: null,
  open: { count: { value: 3 }, value: { problem: mixed } },
  won: { count: { value: 0 }, value: { problem: mixed } },
  forecast: { problem: mixed },
  winRate: { problem },
  funnel: [
    stage("Lead", [3, 2, 1, 0], 100, "few deals"),
    stage("Offer", [0, 0, 0, 0], 100),
    stage("Won", [0, 0, 0, 0], 100, null, "won"),
  ],
};

export const huge: Ready = {
  ...ready,
  currency: "NOK",
  deals: 1_048_575,
  open: { count: { value: 999_999 }, value: { value: 98_765_432_198_765 } },
  won: { count: { value: 48_576 }, value: { value: 9_876_543_210_123 } },
  forecast: { value: 45_678_912_345_678 },
  funnel: [
    stage(
      "Qualification with the whole buying committee and the procurement department",
      [1_048_575, 412_345, 298_765, 48_576],
      94_000_000,
    ),
    stage(
      "Donaudampfschifffahrtsgesellschaftskapitänsbesprechung",
      [337_465, 123_456, 98_765, 48_576],
      94_000_000,
    ),
    stage("Won", [48_576, 0, 0, 48_576], 94_000_000, null, "won"),
  ],
};

export const manyStages: Ready = {
  ...ready,
  funnel: Array.from({ length: 50 }, (_, index) =>
    stage(`Stage ${index + 1}`, [1000 - index * 19, 10, 9, 69], 5_000),
  ),
};
