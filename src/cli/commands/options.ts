import { type Command, Option } from "commander";
import { templateIds } from "../../core/stages/templates.ts";
import { asOfDay } from "../as-of.ts";
import type { Report } from "../report.ts";

/** Prints what a command reports. */
export type Show = (report: Report) => void;

/** Options as they are parsed. */
export interface Values {
  readonly [name: string]: unknown;
  readonly asOf?: string;
  readonly json?: boolean;
  readonly force?: boolean;
}

/** Options as the commands take them. */
export const settled = <Options>(values: Values) =>
  ({
    ...values,
    json: values.json === true,
    force: values.force === true,
    asOf: values.asOf === undefined ? null : asOfDay(values.asOf),
  }) as Options;

/** Takes an option more than once. */
export const collect = (value: string, before: readonly string[] = []) => [...before, value];

/** Options of more than one command, in the same words everywhere. */
export const shared = {
  sheet: () =>
    new Option(
      "--sheet <name>",
      'sheet with the deals, e.g. --sheet "Deals 2026"; default: the first that has some',
    ),
  stages: () =>
    new Option(
      "--stages <file>",
      "stage table as .csv or .xlsx, e.g. --stages stages.csv; default: the stages found among the deals",
    ),
  map: () =>
    new Option(
      "--map <field=header>",
      'column of a field, repeatable, e.g. --map "amount=Deal value"; --map "closed=" says that no column is it',
    ).argParser(collect),
  decimal: () =>
    new Option(
      "--decimal <mark>",
      'mark before the decimals where the cells do not tell, e.g. --decimal "," for 1.234 = 1234',
    ).choices([".", ","]),
  dates: () =>
    new Option(
      "--dates <order>",
      "order of day, month and year where the cells do not tell, e.g. --dates dmy for 3/4/2026 = 3 April",
    ).choices(["dmy", "mdy", "ymd"]),
  rates: () =>
    new Option(
      "--rates <file>",
      "exchange rates as .csv or .xlsx with the columns Currency, Rate, From, e.g. --rates rates.csv",
    ),
  touches: () =>
    new Option(
      "--touches <file>",
      "touches as .csv or .xlsx: deal or contact, campaign, time; repeatable, e.g. --touches touches.csv",
    ).argParser(collect),
  campaigns: () =>
    new Option(
      "--campaigns <file>",
      "campaigns and their costs as .csv or .xlsx, also reports of ad platforms; repeatable, e.g. --campaigns campaigns.csv",
    ).argParser(collect),
  aliases: () =>
    new Option(
      "--aliases <file>",
      "which spelling means which campaign, as .csv or .xlsx with the columns Spelling, Campaign, e.g. --aliases aliases.csv",
    ),
  history: () => new Option("--history <file>", "stage history as .csv or .xlsx, e.g. --history history.csv"),
  deals: () =>
    new Option(
      "--deals <file>",
      ".csv or .xlsx file with the deal table, e.g. --deals deals.csv",
    ).makeOptionMandatory(),
  asOf: () =>
    new Option(
      "--as-of <date>",
      "day that figures are computed as of, e.g. --as-of 2026-12-31; default: today",
    ),
  template: () =>
    new Option("--template <name>", "start from a stage template, e.g. --template hubspot").choices([
      ...templateIds,
    ]),
  formulas: () => new Option("--formulas <file>", "more formulas, one a line, e.g. --formulas figures.txt"),
  answersJson: () =>
    new Option("--json", 'print a line of JSON a formula: {"value": …} or {"error": {"code", "message"}}'),
  exportSheet: () =>
    new Option("--sheet <name>", "sheet of the export, e.g. --sheet Report; default: the front one"),
  bookOutput: () =>
    new Option("-o, --output <file>", "workbook to write, e.g. -o pipeline2.xlsx; default: only tell"),
  forceBook: () => new Option("--force", "overwrite an existing output, the book itself included"),
};

/** The argument of commands that bring something into a managed workbook. */
export const managedBook = ["<book>", ".xlsx file that `manage` has written, e.g. pipeline.xlsx"] as const;

/** The options of commands that compute from a deal table. */
export const reading = (command: Command): Command =>
  [
    shared.sheet(),
    shared.stages(),
    shared.history(),
    shared.map(),
    shared.decimal(),
    shared.dates(),
    shared.asOf(),
    shared.rates(),
    shared.touches(),
    shared.campaigns(),
    shared.aliases(),
  ].reduce((made, option) => made.addOption(option), command);
