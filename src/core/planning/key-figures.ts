import { labels } from "./labels.ts";

/** A call of one of our functions with literal texts. */
export interface Ask {
  readonly name: string;
  readonly args: readonly string[];
}

export const ask = (name: string, ...args: readonly string[]): Ask => ({ name, args });
const quarter = "this quarter";

/** How a figure is written. */
export type Kind = "count" | "money" | "share";

/** What the dashboard shows of all time and of this quarter, from top to bottom. */
export const keyFigures: readonly { label: string; kind: Kind; all: Ask; quarter: Ask | null }[] = [
  {
    label: labels.openDeals,
    kind: "count",
    all: ask("PIPELINE.COUNT"),
    quarter: ask("PIPELINE.COUNT", "open", quarter),
  },
  {
    label: labels.openValue,
    kind: "money",
    all: ask("PIPELINE.VALUE"),
    quarter: ask("PIPELINE.VALUE", "open", quarter),
  },
  {
    label: labels.weighted,
    kind: "money",
    all: ask("PIPELINE.FORECAST"),
    quarter: ask("PIPELINE.FORECAST", quarter),
  },
  {
    label: labels.wonDeals,
    kind: "count",
    all: ask("PIPELINE.COUNT", "won"),
    quarter: ask("PIPELINE.COUNT", "won", quarter),
  },
  {
    label: labels.wonValue,
    kind: "money",
    all: ask("PIPELINE.VALUE", "won"),
    quarter: ask("PIPELINE.VALUE", "won", quarter),
  },
  {
    label: labels.winRate,
    kind: "share",
    all: ask("PIPELINE.WINRATE"),
    quarter: ask("PIPELINE.WINRATE", quarter),
  },
  {
    label: labels.conversion,
    kind: "share",
    all: ask("STAGE.CONVERSION"),
    // Few deals that came in this quarter are decided: a share of them would mislead.
    quarter: null,
  },
];
