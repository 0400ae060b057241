import { Command, CommanderError, Option } from "commander";
import { templateIds } from "../core/stages/templates.ts";
import { asOfDay } from "./as-of.ts";
import type { EvalOptions } from "./eval.ts";
import { addGoogleCommands, type Values } from "./google/commands.ts";
import { isMisuse } from "./misuse.ts";
import type { Report } from "./report.ts";

/** Where the program's text goes. */
export interface Streams {
  out(text: string): void;
  error(text: string): void;
}

/** Runs the command line and gives the exit code: 0 all fine, 1 no answer, 2 misuse. */
export async function runCli(args: readonly string[], streams: Streams): Promise<number> {
  let exitCode = 0;
  const show = ({ lines, notes = [], error, exitCode: code }: Report) => {
    for (const line of lines) streams.out(`${line}\n`);
    for (const note of notes) streams.error(`pipewright: note: ${note}\n`);
    if (error !== undefined) streams.error(`pipewright: ${error}\n`);
    exitCode = code;
  };
  try {
    await program(streams, show).parseAsync(args, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (isMisuse(error)) {
      streams.error(`pipewright: ${error.message}\n`);
      return 2;
    }
    const refused = refusal(error);
    if (refused === null) throw error;
    streams.error(`pipewright: ${refused}\n`);
    return 2;
  }
  return exitCode;
}

/** What the file system refused, such as a folder that is not there; null for other errors. */
function refusal(error: unknown): string | null {
  if (!(error instanceof Error) || !("syscall" in error)) return null;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: "there is no such folder",
    EACCES: "you may not read or write there",
    EPERM: "you may not read or write there",
    EISDIR: "it is a folder, not a file",
    ENOSPC: "the disk is full",
  };
  const reason = "code" in error ? reasons[String(error.code)] : undefined;
  const file = "path" in error ? String(error.path).replace(/\.\d+\.tmp$/, "") : "the file";
  return `cannot use ${file}: ${reason ?? error.message}`;
}

const collect = (value: string, before: readonly string[] = []) => [...before, value];

const shared = {
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
};

/** The options of commands that compute from a deal table. */
const reading = (command: Command): Command =>
  [
    shared.sheet(),
    shared.stages(),
    shared.history(),
    shared.map(),
    shared.decimal(),
    shared.dates(),
    shared.asOf(),
    shared.rates(),
  ].reduce((made, option) => made.addOption(option), command);

/** Options as the commands take them. */
const settled = <Options>(values: Values) =>
  ({
    ...values,
    json: values.json === true,
    asOf: values.asOf === undefined ? null : asOfDay(values.asOf),
  }) as Options;

function program(streams: Streams, show: (report: Report) => void): Command {
  const root = new Command("pipewright")
    .description(
      "Turns a plain deal table in a .csv or .xlsx file into a managed sales pipeline, and computes its figures",
    )
    .exitOverride()
    .configureOutput({
      writeOut: streams.out,
      writeErr: streams.error,
      outputError: (text, write) =>
        write(
          `pipewright: ${text
            .replace(/^error: /, "")
            .trim()
            .replace(/\s*\n\s*/g, " ")}\n`,
        ),
    });

  root
    .command("manage")
    .description("write an .xlsx with the deals set up as a managed pipeline; the input stays as it is")
    .argument("<deals>", ".csv or .xlsx file with the deal table, e.g. deals.csv")
    .addOption(new Option("-o, --output <file>", "workbook to write, e.g. -o pipeline.xlsx"))
    .addOption(shared.stages())
    .addOption(
      new Option("--template <name>", "start from a stage template, e.g. --template hubspot").choices([
        ...templateIds,
      ]),
    )
    .addOption(shared.sheet())
    .addOption(shared.map())
    .addOption(shared.decimal())
    .addOption(shared.dates())
    .addOption(shared.asOf())
    .addOption(
      new Option("--dry-run", "show the plan and write nothing, e.g. pipewright manage deals.csv --dry-run"),
    )
    .addOption(new Option("--force", "overwrite an existing output, e.g. -o pipeline.xlsx --force"))
    .action(async (deals: string, values: Values) => {
      const { manageCommand } = await import("./manage.ts");
      show(await manageCommand(deals, settled(values)));
    });

  reading(
    root
      .command("eval")
      .description("answer formulas on a deal table, as its dashboard would")
      .argument(
        "[formulas...]",
        `function calls with literal arguments, e.g. '=STAGE.CONVERSION("Engaging","Won")'`,
      )
      .addOption(
        new Option(
          "--deals <file>",
          ".csv or .xlsx file with the deal table, or a Google spreadsheet's address, e.g. --deals deals.csv",
        ).makeOptionMandatory(),
      ),
  )
    .addOption(new Option("--formulas <file>", "more formulas, one a line, e.g. --formulas figures.txt"))
    .addOption(
      new Option("--json", 'print a line of JSON a formula: {"value": …} or {"error": {"code", "message"}}'),
    )
    .action(async (formulas: string[], values: Values) => {
      const options = settled<EvalOptions>(values);
      const { evalCommand } = await import("./eval.ts");
      if (!options.deals.startsWith("https://")) return show(await evalCommand(formulas, options));
      const { googleEval } = await import("./google/eval.ts");
      return show(await googleEval(formulas, options));
    });

  addGoogleCommands(root, shared, settled, show);

  reading(
    root
      .command("explain")
      .description(
        "say how a figure came about: its formula with the numbers, the deals counted and left out",
      )
      .argument("<formula>", `a function call, e.g. '=PIPELINE.WINRATE("this quarter")'`)
      .addOption(shared.deals()),
  )
    .addOption(new Option("--all", "list every deal; default: the first five of each group"))
    .addOption(new Option("--json", "print the explanation as one line of JSON"))
    .action(async (formula: string, values: Values) => {
      const { explainCommand } = await import("./explain.ts");
      show(await explainCommand(formula, settled({ ...values, all: values.all === true })));
    });

  root
    .command("recognise")
    .description("say which table, columns, stages and rows are recognised in a file")
    .argument("<file>", ".csv or .xlsx file, e.g. deals.csv")
    .addOption(shared.sheet())
    .addOption(shared.map())
    .addOption(shared.decimal())
    .addOption(shared.dates())
    .addOption(new Option("--json", "print JSON, e.g. pipewright recognise deals.csv --json"))
    .action(async (file: string, values: Values) => {
      const { recogniseCommand } = await import("./recognise.ts");
      show(await recogniseCommand(file, settled(values)));
    });

  return root;
}
