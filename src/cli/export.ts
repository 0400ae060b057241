import { mkdir } from "node:fs/promises";
import path from "node:path";
import { readCampaignInputs } from "../core/attribution/inputs/inputs.ts";
import { usualHabits } from "../core/attribution/inputs/settings.ts";
import { noTables } from "../core/attribution/inputs/tables.ts";
import type { Cell, Serial } from "../core/cells/cell.ts";
import { isoDay, isoTime } from "../core/cells/iso.ts";
import { type System, systemRows } from "../core/export/systems.ts";
import { tidyTables } from "../core/export/tidy.ts";
import { tidyCampaigns } from "../core/export/tidy-campaigns.ts";
import { rowsOf, type TidyTable } from "../core/export/tidy-table.ts";
import type { Problem } from "../core/issue.ts";
import { isProblem } from "../core/metrics/problem.ts";
import { inReportingCurrency } from "../core/money/convert.ts";
import { writeCsv } from "../hosts/file/csv.ts";
import { readBytes, writeWhole } from "../hosts/file/disk.ts";
import { parquetOf } from "../hosts/file/parquet.ts";
import { today } from "./as-of.ts";
import { type DealFile, type DealOptions, readDealFile } from "./deal-file.ts";
import { misuse } from "./misuse.ts";
import type { Report } from "./report.ts";
import { cli, say, sayAnswerProblem } from "./words.ts";

export interface ExportOptions extends DealOptions {
  readonly asOf: Serial | null;
  /** Folder for the tidy tables. */
  readonly tidy?: string;
  /** System whose import is to take the deals; goes with `output`. */
  readonly for?: System;
  readonly output?: string;
  readonly force: boolean;
}

/** Writes the deals for other tools: tidy tables as .csv and .parquet, or a file that a system imports. */
export async function exportCommand(input: string, options: ExportOptions): Promise<Report> {
  const { tidy, for: system, output, force } = options;
  if ((tidy === undefined) === (system === undefined)) {
    misuse("say what to write: --tidy FOLDER, or --for SYSTEM -o deals.csv");
  }
  if (system !== undefined && output === undefined) misuse("say where to write: -o deals.csv");
  const read = await readDealFile(input, options, options.asOf, today());
  if (!read.ok) return { lines: [], error: read.problem.message, exitCode: 1 };
  const { pipeline, table, asOf } = read.value;
  const files = new Map<string, Uint8Array>();
  const lines: string[] = [];
  if (tidy !== undefined) {
    const campaigns = campaignTables(read.value);
    if (isProblem(campaigns)) return { lines: [], error: sayAnswerProblem(campaigns), exitCode: 1 };
    for (const made of [...tidyTables(pipeline, table, asOf), ...campaigns]) {
      files.set(path.join(tidy, `${made.name}.csv`), csvOf(made));
      files.set(path.join(tidy, `${made.name}.parquet`), parquetOf(made));
      const rows = made.columns[0]?.values.length ?? 0;
      lines.push(cli.exports.table(made.name, rows, made.columns.length, say));
    }
  } else if (system !== undefined && output !== undefined) {
    files.set(output, bytesOf(systemRows(pipeline, system)));
    lines.push(cli.exports.system(pipeline.deals.count, system, say));
  }
  if (!force) {
    for (const file of files.keys()) {
      if ((await readBytes(file)) !== null) misuse(`${file} exists already: add --force to overwrite it`);
    }
  }
  if (tidy !== undefined) await mkdir(tidy, { recursive: true });
  for (const [file, bytes] of files) await writeWhole(file, bytes);
  return { lines: [...lines, cli.written.wrote(tidy ?? output ?? "")], exitCode: 0 };
}

/** Touches and what rests on them, where there are any; or why their tables cannot be read. */
function campaignTables({
  pipeline: read,
  campaigns,
  rates,
  asOf,
}: DealFile): readonly TidyTable[] | Problem {
  const tables = campaigns?.tables ?? noTables;
  if (isProblem(tables)) return tables;
  const pipeline = rates === undefined ? read : inReportingCurrency(read, rates, asOf);
  const inputs = readCampaignInputs(pipeline, tables, rates, asOf);
  if (isProblem(inputs)) return inputs;
  if (inputs.origin === "none") return [];
  return tidyCampaigns({ pipeline, selected: null, asOf, inputs, habits: campaigns?.habits ?? usualHabits });
}

function csvOf(table: TidyTable): Uint8Array {
  const types = table.columns.map(({ type }) => type);
  const rows = rowsOf(table).map((row) => row.map((value, column) => shown(value, types[column])));
  return bytesOf([table.columns.map(({ name }) => name), ...rows]);
}

function shown(value: Cell, type: string | undefined): Cell {
  if (typeof value !== "number") return value;
  if (type === "date") return isoDay(value);
  return type === "time" ? isoTime(value) : value;
}

/** With the mark that tells spreadsheets of UTF-8, which they else take for their own code page. */
const bytesOf = (rows: readonly (readonly Cell[])[]) => new TextEncoder().encode(`\uFEFF${writeCsv(rows)}`);
