import type { FunnelStage } from "../../../src/core/funnel/stage.ts";
import type { OutlookView } from "../../../src/operations/outlook-views.ts";
import type { PipelineView } from "../../../src/operations/pipeline-views.ts";

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

const choice = ([text, deals]: readonly (string | number)[]) => ({
  text: String(text),
  criterion: String(text),
  deals: Number(deals),
});

export const ready: Ready = {
  state: "ready",
  asOf: "2026-11-21",
  language: null,
  currency: "EUR",
  deals: 208,
  selected: 208,
  filters: {
    periods: ["this month", "this quarter", "this year", "2026-Q4", "2026-Q3"],
    columns: [
      {
        field: "owner",
        choices: [
          ["Aino", 90],
          ["Bjarne", 70],
          ["Cezary", 48],
        ].map(choice),
      },
      {
        field: "source",
        choices: [
          ["Messut", 120],
          ["Verkkosivu", 88],
        ].map(choice),
      },
      {
        field: "stage",
        choices: [
          ["Kartoitus", 30],
          ["Tarjous", 26],
          ["Neuvottelu", 18],
          ["Voitettu", 40],
        ].map(choice),
      },
    ],
  },
  open: { count: { value: 74 }, value: { value: 1_234_567 } },
  won: { count: { value: 40 }, value: { value: 310_400 } },
  forecast: { value: 520_400 },
  winRate: { value: 0.3125 },
  decided: { deals: 128, low: 0.239, high: 0.397 },
  trend: {
    days: 90,
    won: { now: 120_400, before: 95_200 },
    winRate: { now: 0.36, before: 0.28 },
    open: { day: "2026-08-23", deals: 61 },
  },
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
  filters: { periods: [], columns: [] },
  deals: 0,
  selected: 0,
  trend: null,
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

const { decided: _, ...undecided } = ready;

export const incomputable: Ready = {
  ...undecided,
  currency: null,
  open: { count: { value: 3 }, value: { problem: mixed } },
  won: { count: { value: 0 }, value: { problem: mixed } },
  forecast: { problem: mixed },
  winRate: { problem },
  trend: null,
  selected: 3,
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
  selected: 1_048_575,
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

export const outlook: Extract<OutlookView, { state: "ready" }> = {
  state: "ready",
  currency: "EUR",
  months: [
    month("2026-11", 48_000, 96_000, 61_000, [42_000, 83_000], 200_000),
    month("2026-12", 0, 84_000, 120_000, [70_000, 171_000], 200_000),
    month("2027-01", 0, 31_000, 88_500, [40_000, 140_000]),
    month("2027-02", 0, 0, 52_000, [0, 110_000]),
    month("2027-03", 0, 0, 0, null),
    month("2027-04", 0, 0, 0, null),
    month("overdue", 0, 22_000, 41_300, [18_000, 66_000]),
    month("undated", 0, 0, 9_800, [0, 24_000]),
  ],
  aim: {
    period: "this quarter",
    from: "2026-10-01",
    until: "2026-12-31",
    target: 600_000,
    won: { value: 310_400 },
    weighted: { value: 209_600 },
    low: 119_000,
    high: 299_000,
    chance: { value: 0.11 },
  },
  stalled: {
    count: 7,
    first: [
      {
        row: 18,
        name: "Acme – lisenssit",
        stage: "Tarjous",
        days: 42,
        limit: 21,
        amount: 48_000,
        currency: "EUR",
      },
      {
        row: 77,
        name: "A deal with a name that is much longer than a pane is wide",
        stage: "Neuvottelu",
        days: 61,
        limit: 45,
        amount: null,
        currency: null,
      },
    ],
  },
};

function month(
  period: string,
  won: number,
  commit: number,
  weighted: number,
  ends: readonly [number, number] | null,
  target: number | null = null,
) {
  const [p10, p90] = ends ?? [null, null];
  return { period, won, commit: won + commit, best: won + commit + weighted, weighted, p10, p90, target };
}

/** Nothing to aim at, no history, nothing that can be stalled. */
export const bareOutlook: typeof outlook = {
  ...outlook,
  aim: outlook.aim && { ...outlook.aim, target: null, chance: null },
  stalled: { problem: { code: "noLongestStay", values: {} } },
};

/** What the outlook has where figures cannot be given. */
export const incomputableOutlook: typeof outlook = {
  ...outlook,
  currency: null,
  months: { problem: mixed },
  aim: null,
  stalled: { problem: { code: "noStageDates", values: {} } },
};
