import { extname } from "node:path";
import { type PathTransform, pathTransforms } from "../core/attribution/counterfactual.ts";
import type { CreditOptions } from "../core/attribution/credit.ts";
import { type Model, modelOf, models, type Parts } from "../core/attribution/models.ts";
import type { Cell, Serial } from "../core/cells/cell.ts";
import { nearestWord } from "../functions/nearest.ts";
import { writeCsv } from "../hosts/file/csv.ts";
import { writeWhole } from "../hosts/file/disk.ts";
import { attribution as englishWords } from "../messages/en/cli-commands.ts";
import { dealsReport } from "./attribution/deals-report.ts";
import { pathsReport } from "./attribution/paths-report.ts";
import type { DealOptions } from "./deal-file.ts";
import { misuse } from "./misuse.ts";
import type { Report } from "./report.ts";
import { textTable } from "./text-table.ts";
import { cli } from "./words.ts";

/** Options of `pipewright attribute` as typed. */
export interface AttributeOptions extends DealOptions {
  readonly paths?: string;
  readonly deals?: string;
  readonly model: string;
  readonly basis: string;
  readonly creditedStage?: string;
  readonly cumulative?: boolean;
  readonly period?: string;
  readonly lookback?: string;
  readonly repeats?: string;
  readonly exclude?: readonly string[];
  readonly custom?: string;
  readonly halfLife?: string;
  readonly twoTouch?: string;
  readonly transform?: string;
  readonly intervals?: boolean;
  readonly output?: string;
  readonly asOf: Serial | null;
  readonly json: boolean;
}

/** The words of headings and totals. */
export type AttributionWords = typeof cli.attribution;

/** What every report is made of, for one model. */
export interface ModelReport {
  /** A plain object, for JSON. */
  readonly json: Readonly<Record<string, unknown>>;
  /** The same as cells with a header row in these words. */
  table(words: AttributionWords): readonly (readonly Cell[])[];
}

export type Reported =
  | { readonly ok: true; readonly models: readonly ModelReport[]; readonly notes: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** Credits channels and campaigns of aggregated paths or of a deal table, by one model or several. */
export async function attributeCommand(options: AttributeOptions): Promise<Report> {
  if ((options.paths === undefined) === (options.deals === undefined)) {
    misuse("give either --paths FILE with aggregated paths or --deals FILE with a deal table");
  }
  const asked = modelsAsked(options.model);
  const credit = creditOptions(options, asked);
  const output = outputKind(options.output);
  const reported =
    options.paths === undefined
      ? await dealsReport(options.deals as string, options, asked, credit)
      : pathsReport(options.paths, asked, credit, options.intervals === true);
  if (!reported.ok) return { lines: [], error: reported.message, exitCode: 1 };
  const { notes } = reported;
  const json = reported.models.map((model) => JSON.stringify(model.json));
  if (output !== null) {
    // What other programs read is called the same in every language.
    const tables = reported.models.map((model) => model.table(englishWords));
    const rows = tables.flatMap((table, index) => (index === 0 ? table : [[], ...table]));
    const text = output.kind === "json" ? `${json.join("\n")}\n` : writeCsv(rows);
    await writeWhole(output.path, new TextEncoder().encode(text));
    return { lines: [cli.written.wrote(output.path)], notes, exitCode: 0 };
  }
  const lines = options.json
    ? json
    : reported.models.flatMap(({ table }, index) => [
        ...(asked.length > 1 ? [`${index > 0 ? "\n" : ""}${asked[index]}`] : []),
        textTable(table(cli.attribution)),
      ]);
  return { lines, notes, exitCode: 0 };
}

function modelsAsked(text: string): readonly Model[] {
  return text.split(",").map((name) => {
    const model = modelOf(name);
    if (model !== null) return model;
    const near = nearestWord(name.trim(), models);
    return misuse(
      `there is no model "${name.trim()}"${near ? `: did you mean "${near}"?` : `: there are ${models.join(", ")}`}`,
    );
  });
}

function creditOptions(options: AttributeOptions, asked: readonly Model[]): Omit<CreditOptions, "inCents"> {
  if (asked.includes("custom") && options.custom === undefined) {
    misuse(
      "the model custom takes its percentages from --custom, e.g. --custom first=30,opportunity=40,rest=30",
    );
  }
  if (options.custom !== undefined && !asked.includes("custom")) {
    misuse("--custom gives the percentages of the model custom: ask for it with --model custom");
  }
  return {
    ...(options.halfLife === undefined ? {} : { halfLife: numberOption("half-life", options.halfLife) }),
    ...(options.twoTouch === undefined
      ? {}
      : { twoTouch: oneOf("two-touch", options.twoTouch, ["renormalise", "split"] as const) }),
    ...(options.custom === undefined ? {} : { parts: partsGiven(options.custom) }),
    ...(options.transform === undefined
      ? {}
      : { transform: oneOf<PathTransform>("transform", options.transform, pathTransforms) }),
  };
}

/** Names of parts as --custom takes them. */
const partNames: Readonly<Record<string, keyof Parts>> = {
  first: "first",
  last: "last",
  lead: "leadCreated",
  opportunity: "opportunityCreated",
  close: "closed",
  rest: "rest",
};

function partsGiven(text: string): Parts {
  const parts = text.split(",").map((part): [keyof Parts, number] => {
    const [name = "", percent = "", more] = part.split("=").map((each) => each.trim());
    const known = Object.hasOwn(partNames, name.toLowerCase()) ? partNames[name.toLowerCase()] : undefined;
    const number = percent === "" ? Number.NaN : Number(percent.replace(/%$/, ""));
    if (known !== undefined && number >= 0 && more === undefined) return [known, number];
    return misuse(
      `--custom takes percentages of ${Object.keys(partNames).join(", ")}, e.g. first=30,opportunity=40,rest=30, not "${part.trim()}"`,
    );
  });
  return Object.fromEntries(parts);
}

export function numberOption(name: string, text: string): number {
  const number = text.trim() === "" ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : misuse(`--${name} takes a number of days, not "${text}"`);
}

export function oneOf<Choice extends string>(name: string, text: string, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice.toLowerCase() === text.trim().toLowerCase());
  return found ?? misuse(`--${name} takes ${choices.join(", ")}, not "${text}"`);
}

function outputKind(
  path: string | undefined,
): { readonly path: string; readonly kind: "json" | "csv" } | null {
  if (path === undefined) return null;
  const kind = extname(path).toLowerCase();
  if (kind === ".json") return { path, kind: "json" };
  if (kind === ".csv") return { path, kind: "csv" };
  return misuse(`the output is .json or .csv, not ${path}`);
}
