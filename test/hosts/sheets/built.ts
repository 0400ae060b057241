import vm from "node:vm";
import { buildAppsScript } from "../../../scripts/build-appsscript.ts";
import type { SyncWorkbook } from "../../../src/workbook.ts";
import { type SheetsFake, type SheetsOptions, sheetsFake } from "../../fakes/sheets/sheets-fake.ts";

/** What the build makes, once for a test file. */
export const built = await buildAppsScript();
const code = new vm.Script(built.code, { filename: "Code.gs" });

/** A spreadsheet that the built script is bound to. */
export function openSheets(options: Omit<SheetsOptions, "code" | "files">): SheetsFake {
  return sheetsFake({ ...options, code, files: built.parts });
}

/** The port of the built script. Values cross from its context as plain JSON. */
export function portOf(fake: SheetsFake): SyncWorkbook {
  const inRun = <Result>(work: (port: SyncWorkbook) => Result): Result => {
    const { pipewright_: bundle, SpreadsheetApp: app } = fake.globals() as {
      pipewright_: { sheetsWorkbook(book: unknown): SyncWorkbook };
      SpreadsheetApp: { getActive(): unknown };
    };
    return work(bundle.sheetsWorkbook(app.getActive()));
  };
  const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value));
  return {
    read: (request) => plain(inRun((port) => port.read(request))),
    apply: (changes) => inRun((port) => port.apply(plain(changes))),
  };
}
