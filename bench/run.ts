/** `npm run bench [-- NAME …]`: measures against peers in one run and prints a Markdown table. */
import { excelBench } from "./excel.ts";
import { functionsBench } from "./functions.ts";
import { manageBench } from "./manage.ts";
import { markdown, type Row } from "./measure.ts";
import { recogniseBench } from "./recognise.ts";
import { sheetsBench } from "./sheets.ts";
import { workbenchBench } from "./workbench.ts";

const benches: Readonly<Record<string, () => Row[] | Promise<Row[]>>> = {
  recognise: recogniseBench,
  functions: functionsBench,
  manage: manageBench,
  workbench: workbenchBench,
  excel: excelBench,
  sheets: sheetsBench,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`No bench called ${unknown.join(", ")}; there are: ${Object.keys(benches).join(", ")}`);
  process.exit(2);
}
const rows: Row[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length === 0 || asked.includes(name)) rows.push(...(await bench()));
}
console.log(markdown(rows));
