import { excelMetadata } from "../../../src/functions/excel-metadata.ts";
import { registry } from "../../../src/functions/registry.ts";
import { type ExcelFake, type ExcelFakeOptions, excelFake } from "./excel-fake.ts";

/**
 * The fake as a page's office.js. A test sets `excelFakeOptions` before this script runs; what
 * functions.json would say comes from the registry. `excelFake` is the handle for the test.
 */
declare global {
  interface Window {
    excelFakeOptions?: ExcelFakeOptions;
    excelFake: ExcelFake;
  }
}

const { functions } = excelMetadata(registry, "https://localhost/functions.html");
window.excelFake = excelFake({ functions, ...window.excelFakeOptions });
Object.assign(window, window.excelFake.globals);
// Office.js takes these away from a page ("Office.js sets history.pushState to null").
Object.assign(window.history, { pushState: null, replaceState: null });
