import type { Cell, Serial } from "../cells/cell.ts";
import type { Language } from "../language.ts";
import { seeded } from "../metrics/distribution/random.ts";
import { english } from "./english.ts";
import { finnish } from "./finnish.ts";
import { norwegian } from "./norwegian.ts";
import { polish } from "./polish.ts";
import type { SampleStage, SampleWords } from "./sample-words.ts";

/** A synthetic deal table for trying things out, and when its deals moved. */
export interface SampleDeals {
  /** The rows of the sheet, all as wide as the header; dates are serials, everything else is text. */
  readonly rows: readonly (readonly Cell[])[];
  /** The columns that hold dates, from 0. */
  readonly dates: readonly number[];
  readonly moves: readonly {
    readonly deal: string;
    readonly from: string;
    readonly to: string;
    readonly when: Serial;
  }[];
}

const seed = 20_261_121;
const count = 300;

const owners = ["Aino Korhonen", "Marta Nowak", "Ola Berg", "Sam Whitfield", "Priya Raman"];
const firsts = [
  "Bright",
  "North",
  "Silver",
  "Oak",
  "Harbour",
  "Blue",
  "Iron",
  "Meadow",
  "Cedar",
  "Falcon",
  "Quartz",
  "Lumen",
];
const seconds = ["field", "works", "line", "gate", "soft", "foods", "logistics", "media", "labs", "partners"];
const ends = ["Oy", "AS", "Sp. z o.o.", "Ltd", "GmbH", ""];
/** Of the open stages: the share that moves on, and the days they take. */
const pace = [
  { onward: 0.84, days: 16 },
  { onward: 0.7, days: 12 },
  { onward: 0.86, days: 26 },
  { onward: 0.62, days: 18 },
  { onward: 0.8, days: 28 },
];
const chances = [10, 25, 40, 60, 80];
const dateColumns = ["created", "expectedClose", "closed"] as const;

const byLanguage: Readonly<Record<Language, SampleWords>> = {
  en: english,
  fi: finnish,
  nb: norwegian,
  pl: polish,
};

/**
 * 300 deals as of a day, kept the way people keep them: a title above the header, many spellings of a
 * stage, currency signs in the amounts, a blank row, a row pasted twice, a total and a note below. The
 * same for the same day on every machine; in every language the same deals in other words.
 */
export function sampleDeals(asOf: Serial, language: Language = "en"): SampleDeals {
  const words = byLanguage[language];
  const random = seeded(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const stageAt = (place: number) => words.stages[place] as SampleStage;
  const moves: SampleDeals["moves"][number][] = [];

  const euros = (amount: number) => {
    const grouped = String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, words.thousands);
    return pick([...words.amounts.map((form) => form.replace("{n}", grouped)), String(amount)]);
  };

  const deal = (number: number): Cell[] => {
    const id = `D-${String(number).padStart(4, "0")}`;
    const enter = (from: string, to: string, when: Serial) => moves.push({ deal: id, from, to, when });
    const account = `${pick(firsts)}${pick(seconds)} ${pick(ends)}`.trim();
    const created = asOf - Math.floor(420 * random() ** 1.5);
    const amount = Math.round(Math.exp(8.3 + random() * 2.6) / 100) * 100;
    let now = created;
    let at = 0;
    let fate: "open" | "won" | "lost" = "won";
    enter("", stageAt(0).name, created);
    for (; at < pace.length; at++) {
      const { onward, days } = pace[at] as (typeof pace)[number];
      const { name } = stageAt(at);
      now += Math.ceil(days * (0.3 + random() * 1.6));
      if (now > asOf) fate = "open";
      else if (random() > onward) fate = "lost";
      if (fate === "lost") enter(name, words.lost.name, now);
      if (fate !== "won") break;
      enter(name, at + 1 < pace.length ? stageAt(at + 1).name : words.won.name, now);
    }
    const last = stageAt(Math.min(at, pace.length - 1));
    const isOpen = fate === "open";
    const expected = isOpen ? asOf + Math.round(random() * 130 - 20) : now - Math.round(random() * 20);
    const stageCell =
      fate === "won"
        ? pick(words.won.spellings)
        : fate === "lost"
          ? pick(words.lost.spellings)
          : random() < 0.03
            ? words.onHold
            : pick(last.spellings);
    const chance = isOpen ? chances[at] : fate === "won" ? 100 : 0;
    return [
      id,
      `${account} ${pick(words.needs)}`,
      account,
      pick(owners),
      stageCell,
      random() < 0.03 ? pick([words.notYet, ""]) : euros(amount),
      random() < 0.05 ? "" : `${chance}%`,
      created,
      expected,
      isOpen ? "" : now,
      fate === "lost" ? last.name : "",
      pick(words.sources),
      pick(words.campaigns),
      isOpen && random() < 0.7 ? pick(words.steps) : "",
      fate === "lost" ? pick(words.lostReasons) : "",
    ];
  };

  const deals = Array.from({ length: count }, (_, i) => deal(i + 1));
  const header = Object.values(words.header);
  const wide = (...cells: string[]) => header.map((_, i) => cells[i] ?? "");
  const rows = [
    wide(words.title),
    wide(),
    header,
    ...deals.slice(0, 120),
    wide(),
    ...deals.slice(120, 211),
    ...deals.slice(210, 211),
    ...deals.slice(211),
    wide(words.total, "", "", "", words.count.replace("{n}", String(count))),
    wide(),
    wide(words.note),
  ];
  const dates = dateColumns.map((field) => header.indexOf(words.header[field]));
  return { rows: rows.map((row) => row.map((cell) => (cell === "" ? null : cell))), dates, moves };
}
