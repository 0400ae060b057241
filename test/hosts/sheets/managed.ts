import type { Cell } from "../../../src/core/cells/cell.ts";
import { protocolVersion, type Reply } from "../../../src/hosts/sheets/protocol.ts";
import { dealCells } from "../../contract/sheets.ts";
import type { SheetsFake, SheetsOptions } from "../../fakes/sheets/sheets-fake.ts";
import { openSheets } from "./built.ts";

/** Asks the script what the sidebar would ask; what it refuses is thrown. */
export function ask<View>(fake: SheetsFake, operation: string, args: object = {}): View {
  const reply = JSON.parse(
    String(fake.rpc(JSON.stringify({ version: protocolVersion, operation, args }))),
  ) as Reply<View>;
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.data;
}

/** The small deal table, its dates shown as dates. */
export const dealFormats = dealCells.map((row) =>
  row.map((cell, column) => (column === 4 && typeof cell === "number" ? "yyyy-mm-dd" : "")),
);

export function managedSheets(options: Partial<SheetsOptions> = {}): SheetsFake {
  const fake = openSheets({
    sheets: [{ name: "Sales", cells: dealCells, formats: dealFormats }],
    ...options,
  });
  const done = ask<{ state: string; problem?: unknown }>(fake, "setUp");
  if (done.state !== "done") throw new Error(JSON.stringify(done));
  return fake;
}

export function historyOf(fake: SheetsFake): Cell[][] {
  const sheet = fake.host.sheets.find((one) => one.name === "Stage history");
  if (!sheet) throw new Error("there is no stage history");
  const rows: Cell[][] = [];
  for (let row = 1; sheet.cells.has(`${row},0`); row++) {
    rows.push([0, 1, 2, 3, 4, 5].map((column) => sheet.cells.get(`${row},${column}`)?.value ?? null));
  }
  return rows;
}
