import { afterAll, beforeAll, vi } from "vitest";
import type { Cell } from "../../../src/core/cells/cell.ts";
import { excelWorkbook } from "../../../src/hosts/excel/excel-workbook.ts";
import { hostContract } from "../../contract/host-contract.ts";
import { simpleFormulas } from "../../fakes/excel/simple-formulas.ts";
import { listAt, openExcel, stateOf, use } from "./install.ts";

// The contract's dates lie about the day it believes to be today.
beforeAll(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(2025, 11, 9) });
});
afterAll(() => {
  vi.useRealTimers();
});

hostContract("Excel", async (sheets) => {
  const calculated = new Map<string, Cell>();
  const fake = openExcel({
    sheets,
    evaluator: (formula, ...where) => calculated.get(formula) ?? simpleFormulas(formula, ...where),
  });
  const port = excelWorkbook();
  return {
    // A test may hold several workbooks; each add-in runs in its own.
    workbook: {
      read: (request) => {
        use(fake);
        return port.read(request);
      },
      apply: (changes, onProgress) => {
        use(fake);
        return port.apply(changes, onProgress);
      },
      onEdit: port.onEdit,
      reveal: port.reveal,
    },
    edit: async (sheet, row, column, value) => {
      fake.person().type(sheet, row, column, value);
    },
    calculate: async (sheet, row, column, formula, value) => {
      calculated.set(formula, value);
      fake.person().type(sheet, row, column, formula);
    },
    listAt: async (...place) => listAt(fake, ...place),
    state: async () => stateOf(fake),
  };
});
