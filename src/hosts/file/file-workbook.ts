import type { Workbook as ExcelWorkbook } from "@cj-tech-master/excelts";
import type { Serial } from "../../core/cells/cell.ts";
import { memorySheet } from "../../core/planning/memory-sheet.ts";
import type { Overview } from "../../core/planning/overview.ts";
import { calculatedIn } from "../../core/planning/replacing.ts";
import type { ReadRequest, Snapshot, Workbook } from "../../workbook.ts";
import { applyChange } from "./apply-change.ts";
import { readSettings } from "./memory-sheet.ts";
import { definedNames } from "./names.ts";
import { readRules } from "./rules.ts";
import { sheetGrid, typedIn, usedRange } from "./sheet-grid.ts";
import { bringToFront, frontTab, sheetNamed } from "./sheets.ts";
import { tablesOf } from "./tables.ts";

/** The port over an .xlsx workbook in memory. Nobody edits it but `apply`, so it tells of no edits. */
export function fileWorkbook(workbook: ExcelWorkbook, today: Serial): Workbook {
  return {
    async read(request) {
      return readFrom(workbook, request, today);
    },
    async apply(changes, onProgress) {
      changes.forEach((change, index) => {
        applyChange(workbook, change);
        onProgress?.(index + 1);
      });
    },
    onEdit: () => () => {},
    async reveal({ sheet: name, range }) {
      const sheet = sheetNamed(workbook, name);
      const activeCell = sheet.getCell(range.top + 1, range.left + 1).address;
      sheet.views = [{ ...sheet.views[0], activeCell }];
      bringToFront(workbook, name);
    },
  };
}

function readFrom(workbook: ExcelWorkbook, request: ReadRequest, today: Serial): Snapshot {
  return {
    today,
    ...(request.overview ? { overview: overviewOf(workbook) } : {}),
    ...(request.grids
      ? {
          grids: request.grids.map(({ sheet: name, range }) => {
            const sheet = sheetNamed(workbook, name);
            const block = range ?? usedRange(sheet);
            if (!block) return { grid: { values: [], formats: [] }, top: 0, left: 0 };
            return { grid: sheetGrid(sheet, block), top: block.top, left: block.left };
          }),
        }
      : {}),
    ...(request.calculated
      ? {
          calculated: request.calculated.map(({ sheet, range }) =>
            calculatedIn(range, typedIn(sheetNamed(workbook, sheet))),
          ),
        }
      : {}),
    ...(request.rules
      ? { rules: request.rules.map(({ sheet, range }) => readRules(sheetNamed(workbook, sheet), range)) }
      : {}),
    ...(request.settings ? { settings: readSettings(workbook) } : {}),
  };
}

function overviewOf(workbook: ExcelWorkbook): Overview {
  const sheets = workbook.worksheets.filter((sheet) => sheet.name !== memorySheet);
  const front = workbook.worksheets[frontTab(workbook)];
  return {
    sheets: sheets.map((sheet) => ({ name: sheet.name, used: usedRange(sheet) })),
    tables: tablesOf(workbook),
    names: definedNames(workbook),
    activeSheet: front && front.name !== memorySheet ? front.name : (sheets[0]?.name ?? ""),
  };
}
