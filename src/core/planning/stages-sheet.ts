import type { Range } from "../cells/cell.ts";
import { headerIn, stageHeaders } from "../stages/headers.ts";
import { headersFor, stagesToCells } from "../stages/table.ts";
import type { Change } from "./change.ts";
import type { ManagedPlaces } from "./places.ts";
import { absoluteReference } from "./reference.ts";
import type { Present, SetupConfig } from "./setup.ts";

const widths = [26, 11, 12, 18, 20, 26, 26, 40, 20, 34];

/** Rows kept for stage names: what there are and as many as anybody is likely to add. */
export function stageRoom(stages: number): number {
  return Math.max(30, stages + 10);
}

/** The cells below the header "Stage", where names stand or may be added. */
export function stageNameRange(rows: number): Range {
  return stageColumnRange("Stage", rows);
}

/** The cells below one header of the stage table, which begins in A1. */
export function stageColumnRange(header: (typeof stageHeaders)[number], rows: number): Range {
  const left = stageHeaders.indexOf(header);
  return { top: 1, left, bottom: rows, right: left };
}

/** The stage table on its own sheet: the configuration, which people edit there. */
export function planStagesSheet(
  { stages, language = "en" }: Pick<SetupConfig, "stages" | "language">,
  places: ManagedPlaces,
  present: Present,
): Change[] {
  const sheet = places.sheets.stages;
  const headers = headersFor(stages);
  const cells = [headers.map((header) => headerIn(header, language)), ...stagesToCells(stages)];
  const right = headers.length - 1;
  const formats = cells.map((row, index) =>
    row.map((_, column) => (index > 0 && headers[column]?.toLowerCase().endsWith("probability") ? "0%" : "")),
  );
  const changes: Change[] = [{ kind: "ensureSheet", sheet, widths }];
  // What people have made of the sheet stays as they made it.
  if (!present.own.stages) changes.push({ kind: "writeCells", sheet, top: 0, left: 0, cells, formats });
  const known = present.overview.tables.find((place) => place.name === places.tables.stages);
  const range = known?.range ?? { top: 0, left: 0, bottom: cells.length - 1, right };
  changes.push(
    { kind: "ensureTable", sheet, range, name: places.tables.stages },
    { kind: "styleCells", sheet, range: { top: 0, left: 0, bottom: 0, right }, look: "heading" },
    {
      kind: "defineName",
      name: places.stageNames,
      refersTo: `=${absoluteReference(sheet, stageNameRange(places.stageRows))}`,
    },
  );
  return changes;
}
