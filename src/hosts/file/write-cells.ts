import {
  type CellErrorValue,
  type CellValueInput,
  isDateDisplayFormat,
  type Worksheet,
} from "@cj-tech-master/excelts";
import type { Cell } from "../../core/cells/cell.ts";
import type { Formula } from "../../core/planning/change.ts";
import { type Block, stillFitting } from "../../core/planning/replacing.ts";
import { storedFormula } from "./custom-names.ts";
import { typedIn } from "./sheet-grid.ts";

/** Days between the two date systems that a workbook may count in. */
const days1904 = 1462;
const errorValue = /^#(N\/A|REF!|NAME\?|DIV\/0!|NULL!|VALUE!|NUM!|SPILL!|CALC!)$/;

/** Writes a block; null leaves what the cell holds, and no format leaves its format. */
export function writeCells(sheet: Worksheet, given: Block): void {
  const block = stillFitting(given, typedIn(sheet));
  const from1904 = sheet.workbook.properties.date1904 === true;
  block.cells.forEach((line, down) => {
    line.forEach((written, across) => {
      const format = block.formats?.[down]?.[across] ?? "";
      if (written === null && format === "") return;
      const row = block.top + down;
      const column = block.left + across;
      const cell = sheet.getCell(row + 1, column + 1);
      if (format !== "") cell.numFmt = format;
      const shift =
        from1904 && isDateDisplayFormat(format || (block.replaces ? shownFormat(cell.numFmt) : ""))
          ? days1904
          : 0;
      if (written === null) return;
      if (typeof written === "object") writeFormula(sheet, row, column, written);
      else cell.value = stored(typeof written === "number" ? written - shift : written);
    });
  });
}

const shownFormat = (format: unknown) => (typeof format === "string" ? format : "");

/** Text stays text, whatever it begins with; an error's text becomes the error. */
function stored(cell: Cell): CellValueInput {
  if (typeof cell === "string" && errorValue.test(cell)) return { error: cell } as CellErrorValue;
  return cell;
}

/**
 * A formula with what it last came to. A block of results is written cell by cell as
 * INDEX(formula, row, column): programs without the add-in keep the saved results of such cells,
 * while they would calculate an array formula anew and show nothing but #NAME?. They do so, too,
 * where the saved result is an error or empty, so errors are saved as text and blanks are guarded.
 */
function writeFormula(sheet: Worksheet, top: number, left: number, written: Formula): void {
  const { value = null } = written;
  const formula = storedFormula(written.formula);
  const whole = !Array.isArray(value);
  const rows = whole ? [[value as Cell]] : (value as readonly (readonly Cell[])[]);
  rows.forEach((line, down) => {
    line.forEach((part, across) => {
      const one = whole ? formula : `INDEX(${formula},${down + 1},${across + 1})`;
      const blank = !whole && (part === null || part === "");
      sheet.getCell(top + down + 1, left + across + 1).value = {
        formula: blank ? `IFERROR(${one},"")` : one,
        ...(part === null && whole ? {} : { result: part ?? "" }),
      };
    });
  });
}
