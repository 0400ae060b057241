/** `npm run bench [-- NAME …]`: measures against peers in one run and prints a Markdown table. */
import { attributionBench } from "./attribution.ts";
import { enginesBench } from "./engines.ts";
import { excelBench } from "./excel.ts";
import { functionsBench } from "./functions.ts";
import { historyBench } from "./history.ts";
import { manageBench } from "./manage.ts";
import { markdown, type Row } from "./measure.ts";
import { paneBench } from "./pane.ts";
import { recogniseBench } from "./recognise.ts";
import { rulesBench } from "./rules.ts";
import { sheetsBench } from "./sheets.ts";
import { spreadsheetsBench } from "./spreadsheets.ts";
import { workbenchBench } from "./workbench.ts";

const benches: Readonly<Record<string, () => Row[] | Promise<Row[]>>> = {
  recognise: recogniseBench,
  functions: async () => [...(await functionsBench()), ...(await spreadsheetsBench())],
  rules: rulesBench,
  manage: manageBench,
  workbench: workbenchBench,
  excel: excelBench,
  sheets: sheetsBench,
  pane: paneBench,
  attribution: attributionBench,
  history: historyBench,
  engines: enginesBench,
};

/** Take many minutes: only when they are asked for. */
const long = new Set(["history", "engines"]);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`No bench called ${unknown.join(", ")}; there are: ${Object.keys(benches).join(", ")}`);
  process.exit(2);
}
const rows: Row[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length === 0 ? !long.has(name) : asked.includes(name)) rows.push(...(await bench()));
}
console.log(markdown(rows));
