import { key, sheetOf } from "../fakes/memory-state.ts";
import { memoryWorkbook } from "../fakes/memory-workbook.ts";
import { hostContract } from "./host-contract.ts";

hostContract("workbook in memory", async (sheets) => {
  const workbook = memoryWorkbook({ sheets });
  return {
    workbook,
    edit: async (...edit) => workbook.edit(...edit),
    calculate: async (sheet, row, column, formula, value) => {
      sheetOf(workbook.state, sheet).cells.set(key(row, column), { formula, value });
    },
    listAt: async (...place) => workbook.listAt(...place),
    state: async () => workbook.dump(),
  };
});
