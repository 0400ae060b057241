import path from "node:path";
import type { Cell, Serial } from "../../core/cells/cell.ts";
import { dayOf } from "../../core/cells/dates.ts";
import { isDateFormat } from "../../core/cells/formats.ts";
import { isProblem } from "../../core/metrics/problem.ts";
import type { PlacedTable } from "../../core/planning/setup.ts";
import { writeCsv } from "../../hosts/file/csv.ts";
import { readBytes, writeWhole } from "../../hosts/file/disk.ts";
import { googleWorkbook } from "../../hosts/google/google-workbook.ts";
import { prepare } from "../../operations/prepare.ts";
import { drive } from "../book.ts";
import { type DealOptions, sayTableProblem, setupChoices } from "../deal-file.ts";
import { misuse } from "../misuse.ts";
import type { Report } from "../report.ts";
import { google as words } from "../words.ts";
import { connected, spreadsheetNamed, type World } from "./world.ts";

export interface PullOptions extends Pick<DealOptions, "sheet" | "map"> {
  readonly output?: string;
  readonly force: boolean;
}

/** Writes the deals of a spreadsheet, as they stand there, as delimited text. */
export async function googlePull(spreadsheet: string, options: PullOptions, world: World): Promise<Report> {
  const id = spreadsheetNamed(spreadsheet);
  const { output } = options;
  if (output === undefined) misuse("say where to write: -o deals.csv");
  if (path.extname(output).toLowerCase() !== ".csv")
    misuse(`the output is text: name it .csv, not ${output}`);
  if (!options.force && (await readBytes(output)) !== null) {
    misuse(`${output} exists already: add --force to overwrite it`);
  }
  const port = googleWorkbook(await connected(world), id, world.now);
  const { overview, settings = null, today } = await port.read({ overview: true, settings: true });
  if (!overview) throw new Error("the spreadsheet gave no overview");
  const chosen = await setupChoices({ sheets: overview.sheets, read: port.read }, options, null, today);
  if (!chosen.ok) return { lines: [], error: chosen.problem.message, exitCode: 1 };
  const own = options.sheet === undefined && !options.map?.length;
  const prepared = await drive(prepare(chosen.value, overview, own ? settings : null, today), port.read);
  if (isProblem(prepared)) return { lines: [], error: sayTableProblem(prepared).message, exitCode: 1 };
  const rows = rowsOf(prepared.table);
  // Spreadsheet programs take text without the mark for their own old character set.
  await writeWhole(output, new TextEncoder().encode(`\uFEFF${writeCsv(rows)}\r\n`));
  return { lines: [words.pulled(rows.length - 1, output)], exitCode: 0 };
}

/** The header and the deals, without totals and the like; dates as ISO, which no locale reads otherwise. */
function rowsOf({ grid, recognition }: PlacedTable): Cell[][] {
  const { range, headerRow, deals } = recognition;
  return [headerRow, ...deals].map((row) => {
    const formats = grid.formats?.[row]?.slice(range.left, range.right + 1) ?? [];
    return (grid.values[row] ?? [])
      .slice(range.left, range.right + 1)
      .map((cell, column) =>
        typeof cell === "number" && isDateFormat(formats[column] ?? "") ? isoText(cell) : cell,
      );
  });
}

function isoText(serial: Serial): string {
  const { year, month, day } = dayOf(serial);
  const two = (part: number) => String(part).padStart(2, "0");
  const date = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  if (seconds === 0 || seconds === 86_400) return date;
  return `${date} ${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
