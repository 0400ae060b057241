import { parseA1 } from "../../../src/core/cells/address.ts";
import { fileWorkbook } from "../../../src/hosts/file/file-workbook.ts";
import { sheetGrid } from "../../../src/hosts/file/sheet-grid.ts";
import { sheetNamed } from "../../../src/hosts/file/sheets.ts";
import { workbookOf } from "../../../src/hosts/file/write-book.ts";
import { hostContract } from "../../contract/host-contract.ts";
import { savedState } from "./reopened.ts";

hostContract("workbook in a file", async (sheets) => {
  const workbook = workbookOf({
    sheets: sheets.map(({ name, cells }) => ({ name, hidden: false, grid: { values: cells } })),
    active: 0,
    workbook: null,
  });
  return {
    workbook: fileWorkbook(workbook, 46_000),
    edit: async (sheet, row, column, value) => {
      sheetNamed(workbook, sheet).getCell(row + 1, column + 1).value = value;
    },
    calculate: async (sheet, row, column, formula, value) => {
      const cell = sheetNamed(workbook, sheet).getCell(row + 1, column + 1);
      cell.value = { formula: formula.slice(1), result: value };
    },
    listAt: async (sheet, row, column) => {
      const { address } = sheetNamed(workbook, sheet).getCell(row + 1, column + 1);
      const rule = sheetNamed(workbook, sheet).dataValidations.find(address);
      if (rule?.type !== "list") return null;
      const source = parseA1(String(rule.formulae[0]));
      if (!source?.sheet) return null;
      const { values } = sheetGrid(sheetNamed(workbook, source.sheet), source.range);
      return values.flat().filter((cell) => cell !== null);
    },
    state: () => savedState(workbook),
  };
});
