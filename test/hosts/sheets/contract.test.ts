import { hostContract } from "../../contract/host-contract.ts";
import { key, sheetByName } from "../../fakes/sheets/host.ts";
import { openSheets, portOf } from "./built.ts";

hostContract("Google Sheets (the built script)", async (sheets) => {
  const fake = openSheets({ sheets });
  const port = portOf(fake);
  return {
    workbook: {
      read: async (request) => port.read(request),
      apply: async (changes, onProgress) => {
        port.apply(changes);
        onProgress?.(changes.length);
      },
      onEdit: () => () => {},
      reveal: async () => {},
    },
    edit: async (sheet, row, column, value) => {
      fake.type(sheet, row, column, value);
    },
    calculate: async (sheet, row, column, formula, value) => {
      sheetByName(fake.host, sheet).cells.set(key(row, column), { formula, value });
    },
    listAt: async (...place) => fake.listAt(...place),
    state: async () => fake.state(),
  };
});
