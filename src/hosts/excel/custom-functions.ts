import { registry } from "../../functions/registry.ts";
import { excelWorkbook } from "./excel-workbook.ts";
import { liveFunctions } from "./live-functions.ts";
import { liveSource } from "./live-source.ts";
import { liveWorkbook } from "./live-workbook.ts";
import { functionId } from "./naming.ts";

/** The open workbook, shared by the functions in its cells and the pane: one runtime runs both. */
export const live = liveWorkbook(excelWorkbook());
export const source = liveSource(live);

export const functions = liveFunctions(async () => {
  await Office.onReady();
  return source.source();
}, source.say);

// Here and not later: a workbook that opens with formulas calls them before the pane is drawn, and
// what is not associated by then shows #VALUE! for good.
// An Excel below the floor has no custom functions, and its pane must still open to say so.
if (typeof CustomFunctions !== "undefined") {
  for (const descriptor of registry) {
    CustomFunctions.associate(functionId(descriptor.name), (...handed: unknown[]) =>
      functions.call(descriptor, handed),
    );
  }
}
live.onChange(() => void functions.refresh());
