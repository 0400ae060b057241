import { parseA1 } from "../../core/cells/address.ts";
import type { Serial } from "../../core/cells/cell.ts";
import type { Overview } from "../../core/planning/overview.ts";
import { googleWorkbook } from "../../hosts/google/google-workbook.ts";
import { installedScript } from "../../hosts/google/install-script.ts";
import { inspect } from "../../operations/inspect.ts";
import { setUp } from "../../operations/set-up.ts";
import type { SetupChoices } from "../../operations/setup-views.ts";
import { run } from "../../workbook.ts";
import { today } from "../as-of.ts";
import { drive } from "../book.ts";
import { type DealOptions, sayTableProblem, setupChoices } from "../deal-file.ts";
import { checkManaged, checkTemplate } from "../manage.ts";
import { misuse } from "../misuse.ts";
import { planText } from "../plan-text.ts";
import type { Report } from "../report.ts";
import { google as words } from "../words.ts";
import { addressOf, connected, spreadsheetNamed, type World } from "./world.ts";

export interface GoogleManageOptions extends Omit<DealOptions, "history" | "sheet"> {
  readonly table?: string;
  readonly template?: string;
  readonly dryRun: boolean;
  readonly asOf: Serial | null;
}

/** Sets up the deal table of a spreadsheet as a managed pipeline, in the spreadsheet itself. */
export async function googleManage(
  spreadsheet: string,
  options: GoogleManageOptions,
  world: World,
): Promise<Report> {
  checkTemplate(options.template);
  const id = spreadsheetNamed(spreadsheet);
  const clients = await connected(world);
  const port = googleWorkbook(clients, id, world.now);
  const refuse = (problem: Parameters<typeof sayTableProblem>[0]): Report => ({
    lines: [],
    error: sayTableProblem(problem).message,
    exitCode: 1,
  });
  const { settings = null, overview } = await port.read({ settings: true, overview: true });
  if (!overview) throw new Error("the spreadsheet gave no overview");
  if (settings) {
    const { table, ...others } = options;
    if (table !== undefined)
      misuse("the spreadsheet is managed already and knows its table: leave out --table");
    checkManaged(others);
  }
  const { sheet, headerRow } = options.table === undefined ? {} : placeNamed(options.table, overview);
  const day = options.asOf ?? today();
  const chosen = await setupChoices(
    { sheets: overview.sheets, read: (request) => port.read(request) },
    { ...options, ...(sheet === undefined ? {} : { sheet }) },
    settings,
    day,
  );
  if (!chosen.ok) return { lines: [], error: chosen.problem.message, exitCode: 1 };
  const choices: SetupChoices = {
    ...chosen.value,
    ...(headerRow === undefined ? {} : { headerRow }),
    ...(options.template === undefined ? {} : { template: options.template }),
    ...(options.asOf === null ? {} : { asOf: options.asOf }),
  };
  const before = await run(port, inspect, choices);
  if (before.state === "problem") return refuse(before.problem);
  const { changes, view } = await drive(setUp(choices), (request) => port.read(request));
  if (view.problem) return refuse(view.problem);
  const said = planText(before);
  if (options.dryRun) {
    const requests = await port.requestsFor(changes);
    return { lines: [said, JSON.stringify({ requests }, null, 2), words.nothingSent], exitCode: 0 };
  }
  await port.apply(changes);
  const script = await installedScript(clients, id);
  return {
    lines: [said, words.managed(addressOf(id)), ...(script === null ? [words.needsScript] : [])],
    exitCode: 0,
  };
}

/** A sheet, a cell or range that begins with the header, or a named range. */
function placeNamed(
  text: string,
  { sheets, tables, names }: Overview,
): { sheet: string; headerRow?: number } {
  const isNamed = (name: string, wanted: string) => name.toLowerCase() === wanted.toLowerCase();
  const sheet = sheets.find(({ name }) => isNamed(name, text));
  if (sheet) return { sheet: sheet.name };
  const table = tables.find(({ name }) => isNamed(name, text));
  if (table) return { sheet: table.sheet, headerRow: table.range.top + 1 };
  const address = parseA1(text);
  const owner = sheets.find(({ name }) => address?.sheet != null && isNamed(name, address.sheet));
  if (address && owner) return { sheet: owner.name, headerRow: address.range.top + 1 };
  const known = [...sheets.map(({ name }) => name), ...tables.map(({ name }) => name), ...names];
  return misuse(
    `there is no sheet or table "${text}": there are ${known.join(", ")}; a place is written like "Sales!A3"`,
  );
}
