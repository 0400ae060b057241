import { isBlank } from "../cells/blank.ts";
import type { Cell } from "../cells/cell.ts";
import type { Problem } from "../issue.ts";
import type { StageHeader } from "../stages/headers.ts";
import { normaliseStage } from "../stages/normalise.ts";
import type { Stage } from "../stages/stage.ts";
import { headersFor, stageColumns, stagesToCells } from "../stages/table.ts";
import type { Change, Written } from "./change.ts";

/** A stage as somebody wants it. `was`: its name in the stage table until now; absent: it is new. */
export interface EditedStage extends Stage {
  readonly was?: string;
}

/** The stage table in the workbook: its cells, header row and what stands right below included. */
export interface PlacedStages {
  readonly sheet: string;
  readonly table: string;
  readonly top: number;
  readonly left: number;
  /** The last sheet row that belongs to the table. */
  readonly bottom: number;
  readonly values: readonly (readonly Cell[])[];
  /** The stages that the cells are read as, in their order. */
  readonly stages: readonly Stage[];
}

/**
 * The cells to be written for the stages to stand as wanted: each keeps its row's other columns, which
 * move with it, and cells that say the same already stay as they are written.
 */
export function planStageEdit(edited: readonly EditedStage[], placed: PlacedStages): Change[] | Problem {
  const { sheet, table, top, left, bottom, values } = placed;
  const found = stageColumns(values);
  if (found === null) return { code: "stagesGone", values: { sheet } };
  const { header, places } = found;
  const rows = rowsByName(placed, header);
  const width = Math.max(...values.map((row) => row.length));
  const headers = new Map([...places].map(([name, column]) => [column, name]));
  const last = Math.max(values.length - 1, header + edited.length);
  const cells: Written[][] = [];
  const formats: string[][] = [];
  const replaces: Cell[][] = [];
  for (let at = header + 1; at <= last; at++) {
    const stage = edited[at - header - 1];
    const old = stage?.was === undefined ? undefined : rows.get(normaliseStage(stage.was));
    const says = stage === undefined ? null : cellsOf(stage);
    const said = old === undefined ? null : cellsOf(old.stage);
    for (const [name, cell] of says ?? []) {
      const isNews = !isBlank(cell) && cell !== (said?.get(name) ?? null);
      const isNeeded = name !== "Kind" || cell !== "open";
      if (isNews && isNeeded && !places.has(name)) {
        return { code: "stageColumnGone", values: { header: name, sheet } };
      }
    }
    const wanted = Array.from({ length: width }, (_, column): Cell => {
      if (stage === undefined) return null;
      const before = old?.cells[column] ?? null;
      const name = headers.get(column);
      if (name === undefined) return before;
      const cell = says?.get(name) ?? null;
      return old !== undefined && cell === (said?.get(name) ?? null) ? before : cell;
    });
    const present = Array.from({ length: width }, (_, column) => values[at]?.[column] ?? null);
    cells.push(wanted.map((cell, column) => (cell === present[column] ? null : (cell ?? ""))));
    formats.push(
      wanted.map((cell, column) => (isShare(headers.get(column)) && typeof cell === "number" ? "0%" : "")),
    );
    replaces.push(present);
  }
  const needed = top + header + edited.length;
  const range = { top, left, bottom: needed, right: left + width - 1 };
  const isWritten = cells.some((row) => row.some((cell) => cell !== null));
  return [
    ...(needed > bottom ? [{ kind: "ensureTable", sheet, range, name: table } as const] : []),
    ...(isWritten
      ? [{ kind: "writeCells", sheet, top: top + header + 1, left, cells, formats, replaces } as const]
      : []),
  ];
}

const isShare = (name: StageHeader | undefined) => name?.toLowerCase().endsWith("probability") ?? false;

const cellsOf = (stage: Stage): ReadonlyMap<StageHeader, Cell> => {
  const row = stagesToCells([stage])[0] ?? [];
  return new Map(headersFor([stage]).map((header, index) => [header, row[index] ?? null]));
};

/** The rows of the stages, blank ones passed over as reading does. */
function rowsByName({ values, stages }: PlacedStages, header: number) {
  const filled = values.slice(header + 1).filter((row) => !row.every(isBlank));
  return new Map(
    stages.map(
      (stage, index) => [normaliseStage(stage.name), { stage, cells: filled[index] ?? [] }] as const,
    ),
  );
}
