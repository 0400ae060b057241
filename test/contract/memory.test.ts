import { memoryWorkbook } from "../fakes/memory-workbook.ts";
import { hostContract } from "./host-contract.ts";

hostContract("workbook in memory", async (sheets) => {
  const workbook = memoryWorkbook({ sheets });
  return {
    workbook,
    edit: async (...edit) => workbook.edit(...edit),
    listAt: async (...place) => workbook.listAt(...place),
    state: async () => workbook.dump(),
  };
});
