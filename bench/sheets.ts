import vm from "node:vm";
import { type AppsScript, buildAppsScript } from "../scripts/build-appsscript.ts";
import { protocolVersion } from "../src/hosts/sheets/protocol.ts";
import { type SheetsFake, sheetsFake } from "../test/fakes/sheets/sheets-fake.ts";
import { dealCells } from "./deal-cells.ts";
import { milliseconds, type Row, reportRow } from "./measure.ts";

/** Of the 12 columns, those that hold dates. */
const dates = new Set([7, 8, 9]);
const stageColumn = 4;

/**
 * The built script in the strict fake of the tests. Its own time is told apart from the time in the
 * fake's services: what Google's take is not in it.
 */
export async function sheetsBench(): Promise<Row[]> {
  const built = await buildAppsScript();
  const { code } = built;
  const small = managed(built, 1_000);
  const { fake, calls } = managed(built, 50_000);
  let loaded = 0;
  const load = best(() => {
    const context = vm.createContext({});
    // V8 keeps what it has compiled, but not for another text.
    const fresh = `${code}// ${++loaded}\n`;
    const started = performance.now();
    new vm.Script(fresh, { filename: "Code.gs" }).runInContext(context);
    return performance.now() - started;
  });
  const range = fake.argument("Sales", "A1:L60000");
  let row = 1;
  const own: readonly (readonly [string, () => unknown])[] = [
    [
      "PIPELINE_FORECAST() over 50,000 × 12, script load included",
      () => fake.custom("PIPELINE_FORECAST", []),
    ],
    [
      "the same with the table as its range",
      () => fake.custom("PIPELINE_FORECAST", ["", "", range, "(as of)", ""]),
    ],
    ["the sidebar's figures, 50,000 × 12", () => ask(fake, "pipeline")],
    [
      "one edited stage to its history row, 50,000 × 12",
      () => {
        fake.type("Sales", row, stageColumn, row % 2 ? "Proposal" : "Negotiation");
        row++;
        fake.runEvents();
      },
    ],
  ];
  return [
    reportRow("Sheets: Code.gs compiled and run cold", milliseconds(load)),
    ...own.map(([what, work]) => reportRow(`Sheets: ${what}`, ownTime(fake, work))),
    reportRow("Sheets: service calls to set up 1,000 deals", String(small.calls)),
    reportRow("Sheets: service calls to set up 50,000 deals", String(calls)),
  ];
}

function managed({ code, parts }: AppsScript, deals: number): { fake: SheetsFake; calls: number } {
  const cells = dealCells(deals, "typed");
  const dated = cells[0]?.map((_, column) => (dates.has(column) ? "yyyy-mm-dd" : "")) ?? [];
  const fake = sheetsFake({
    sheets: [{ name: "Sales", cells, formats: cells.map(() => dated) }],
    code: new vm.Script(code, { filename: "Code.gs" }),
    files: parts,
  });
  fake.host.calls = [];
  ask(fake, "setUp");
  return { fake, calls: fake.host.calls.length };
}

function ask(fake: SheetsFake, operation: string): void {
  const reply = JSON.parse(
    String(fake.rpc(JSON.stringify({ version: protocolVersion, operation, args: {} }))),
  );
  if (!reply.ok) throw new Error(reply.error.message);
  if (operation === "setUp" && reply.data.state !== "done") throw new Error(JSON.stringify(reply.data));
}

function ownTime(fake: SheetsFake, work: () => unknown): string {
  let services = 0;
  const own = best(() => {
    fake.host.serviceTime = 0;
    const started = performance.now();
    work();
    services = fake.host.serviceTime;
    return performance.now() - started - services;
  });
  return `${milliseconds(own)} (and ${milliseconds(services)} in the fake)`;
}

function best(once: () => number): number {
  return Math.min(...Array.from({ length: 5 }, once));
}
