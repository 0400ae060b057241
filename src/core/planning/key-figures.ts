import type { Labels } from "./labels/english.ts";

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
export const keyFigures: readonly {
  label: keyof Labels &
    ("openDeals" | "openValue" | "weighted" | "wonDeals" | "wonValue" | "winRate" | "conversion");
  kind: Kind;
  all: Ask;
  quarter: Ask | null;
}[] = [
  {
    label: "openDeals",
    kind: "count",
    all: ask("PIPELINE.COUNT"),
    quarter: ask("PIPELINE.COUNT", "open", quarter),
  },
  {
    label: "openValue",
    kind: "money",
    all: ask("PIPELINE.VALUE"),
    quarter: ask("PIPELINE.VALUE", "open", quarter),
  },
  {
    label: "weighted",
    kind: "money",
    all: ask("PIPELINE.FORECAST"),
    quarter: ask("PIPELINE.FORECAST", quarter),
  },
  {
    label: "wonDeals",
    kind: "count",
    all: ask("PIPELINE.COUNT", "won"),
    quarter: ask("PIPELINE.COUNT", "won", quarter),
  },
  {
    label: "wonValue",
    kind: "money",
    all: ask("PIPELINE.VALUE", "won"),
    quarter: ask("PIPELINE.VALUE", "won", quarter),
  },
  {
    label: "winRate",
    kind: "share",
    all: ask("PIPELINE.WINRATE"),
    quarter: ask("PIPELINE.WINRATE", quarter),
  },
  {
    label: "conversion",
    kind: "share",
    all: ask("STAGE.CONVERSION"),
    // Few deals that came in this quarter are decided: a share of them would mislead.
    quarter: null,
  },
];
