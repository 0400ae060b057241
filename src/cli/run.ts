import { Command, CommanderError, Option } from "commander";
import { systems } from "../core/export/systems.ts";
import { holidayCountries } from "../core/follow-up/holidays.ts";
import { templateIds } from "../core/stages/templates.ts";
import { asOfDay } from "./as-of.ts";
import type { CheckOptions } from "./check.ts";
import type { EngineOptions } from "./engine.ts";
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
    shared.touches(),
    shared.campaigns(),
    shared.aliases(),
  ].reduce((made, option) => made.addOption(option), command);

/** Options as the commands take them. */
const settled = <Options>(values: Values) =>
  ({
    ...values,
    json: values.json === true,
    asOf: values.asOf === undefined ? null : asOfDay(values.asOf),
  }) as Options;

/** The options of `attribute` beside those that say how to read the deals. */
const attributionOptions: readonly (() => Option)[] = [
  () =>
    new Option(
      "--paths <file>",
      "aggregated paths as .csv: path, total_conversions, total_conversion_value, total_null, e.g. --paths paths.csv",
    ),
  () => new Option("--deals <file>", ".csv or .xlsx file with the deal table, e.g. --deals deals.csv"),
  () => new Option("--model <name>", 'one or several, e.g. --model "last,u,markov1"').default("linear"),
  () =>
    new Option("--basis <name>", "pipeline, stage, revenue or weighted, e.g. --basis pipeline").default(
      "revenue",
    ),
  () =>
    new Option(
      "--credited-stage <stage>",
      'basis stage: the stage entered, e.g. --credited-stage "Proposal"; default: each deal\'s last move',
    ),
  () => new Option("--cumulative", "basis stage: count touches from before the previous move, too"),
  () =>
    new Option(
      "--period <period>",
      "when it was won, created or moved, e.g. --period 2026-Q3; default: all time",
    ),
  () =>
    new Option("--lookback <days>", "days before in which touches count, e.g. --lookback 90; default: all"),
  () =>
    new Option(
      "--repeats <rule>",
      "touches of one campaign or channel: none become one (none), those in a row (collapse), all (firstOnly), e.g. --repeats collapse",
    ),
  () =>
    new Option(
      "--exclude <name>",
      "campaign or channel that gets no credit, repeatable, e.g. --exclude Direct",
    ).argParser(collect),
  () =>
    new Option("--half-life <days>", "time decay: days that halve a touch, e.g. --half-life 14; default: 7"),
  () =>
    new Option(
      "--two-touch <rule>",
      "u, j, inverse j with two touches: scale the ends to 100 % (renormalise) or halve the middle (split), e.g. --two-touch split",
    ),
  () =>
    new Option(
      "--custom <parts>",
      "custom: percentages of first, last, lead, opportunity, close, rest, e.g. --custom first=30,opportunity=40,rest=30",
    ),
  () =>
    new Option(
      "--transform <name>",
      "counterfactual: how paths are looked at: unique, exposure, first or frequency, e.g. --transform first; default: exposure",
    ),
  () => new Option("--intervals", "add 95 % intervals from a seeded bootstrap"),
  () => new Option("-o, --output <file>", ".csv or .json file to write, e.g. -o credit.csv"),
  () => new Option("--json", "print a line of JSON a model"),
];

function program(streams: Streams, show: (report: Report) => void): Command {
  const root = new Command("pipewright")
    .description(
      "Turns a plain deal table in a .csv or .xlsx file into a managed sales pipeline, and computes its figures",
    )
    .addOption(
      new Option(
        "--lang <tag>",
        "language of the answers: en, fi, nb or pl, e.g. --lang fi; default: that of LC_ALL or LANG",
      ),
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
        ),
      ),
  )
    .addOption(
      new Option(
        "--engine <name>",
        "count where the data is: duckdb, e.g. --engine duckdb --data folder --map fields.json",
      ).choices(["duckdb"]),
    )
    .addOption(
      new Option(
        "--data <path>",
        "with --engine: a .csv or .parquet file, a folder of these, or a DuckDB file, e.g. --data exports",
      ),
    )
    .addOption(new Option("--memory <size>", "with --engine: most memory to use, e.g. --memory 2GB"))
    .addOption(new Option("--threads <number>", "with --engine: threads to use, e.g. --threads 2"))
    .addOption(
      new Option(
        "--dry-run",
        "with --engine: print the queries and run none that counts, e.g. --engine duckdb --data exports --dry-run",
      ),
    )
    .addOption(
      new Option(
        "--into <book>",
        "with --engine: .xlsx file to write the counted summaries into, e.g. --into book.xlsx",
      ),
    )
    .addOption(new Option("--formulas <file>", "more formulas, one a line, e.g. --formulas figures.txt"))
    .addOption(
      new Option("--json", 'print a line of JSON a formula: {"value": …} or {"error": {"code", "message"}}'),
    )
    .action(async (formulas: string[], values: Values) => {
      const options = settled<EvalOptions & EngineOptions>(values);
      if (options.engine !== undefined) {
        const { engineEval } = await import("./engine.ts");
        return show(await engineEval(formulas, options));
      }
      const { evalCommand } = await import("./eval.ts");
      if (!options.deals?.startsWith("https://")) return show(await evalCommand(formulas, options));
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

  reading(
    root
      .command("check")
      .description("say what the rules find wrong with the deals, and write a copy with the mends")
      .argument("<file>", ".csv or .xlsx file with the deal table, e.g. deals.csv"),
  )
    .addOption(new Option("--json", "print JSON with every deal, e.g. pipewright check deals.csv --json"))
    .addOption(
      new Option("--rule <code>", "keep to this rule, repeatable, e.g. --rule overdue").argParser(collect),
    )
    .addOption(
      new Option(
        "--mend",
        "write the mends that are sure, or all those of the rules named, e.g. --mend -o mended.xlsx",
      ),
    )
    .addOption(new Option("-o, --output <file>", "workbook to write, e.g. --mend -o mended.xlsx"))
    .addOption(new Option("--force", "overwrite an existing output, e.g. -o mended.xlsx --force"))
    .action(async (file: string, values: Values) => {
      const { checkCommand } = await import("./check.ts");
      const flags = { mend: values.mend === true, force: values.force === true };
      show(await checkCommand(file, { ...settled<CheckOptions>(values), ...flags }));
    });

  reading(
    root
      .command("followup")
      .description("say what is late, due today and coming up, for each owner")
      .argument("<deals>", ".csv or .xlsx file with the deal table, e.g. pipeline.xlsx"),
  )
    .addOption(new Option("--owner <name>", 'only what this owner has to do, e.g. --owner "Ola Berg"'))
    .addOption(new Option("--ics <file>", "write it as a calendar file too, e.g. --ics followup.ics"))
    .addOption(new Option("--mail", "print a mail for each owner, e.g. pipewright followup deals.csv --mail"))
    .addOption(new Option("--ahead <days>", "how far to look ahead, e.g. --ahead 14; default: 7"))
    .addOption(new Option("--language <tag>", "language of the lists, e.g. --language fi; default: en"))
    .addOption(
      new Option(
        "--clock <hours>",
        "which hours count, e.g. --clock business; default: the workbook's",
      ).choices(["calendar", "business"]),
    )
    .addOption(
      new Option("--country <code>", "whose public holidays are no working days, e.g. --country fi").choices([
        ...holidayCountries,
      ]),
    )
    .addOption(new Option("--hours <from-until>", "hours of a working day, e.g. --hours 8-16; default: all"))
    .addOption(new Option("--workdays <days>", "1 Monday to 7 Sunday, e.g. --workdays 1-6; default: 1-5"))
    .addOption(new Option("--days-off <dates>", "further days off, e.g. --days-off 2026-12-24,2026-12-31"))
    .addOption(new Option("--first-contact <hours>", "until a new deal is contacted; default: 24"))
    .addOption(new Option("--after-offer <hours>", "until an offer is followed up; default: 48"))
    .addOption(new Option("--json", "print one line of JSON, e.g. pipewright followup deals.csv --json"))
    .action(async (deals: string, values: Values) => {
      const { followUpCommand } = await import("./followup.ts");
      show(await followUpCommand(deals, settled(values)));
    });

  reading(
    root
      .command("audit")
      .description(
        "write the audit of a pipeline: how far deals come, what closes, where money is lost and what to do next",
      )
      .argument("<file>", ".csv or .xlsx file with the deal table, managed or not, e.g. pipeline.xlsx"),
  )
    .addOption(
      new Option(
        "-o, --output <file>",
        "file to write: .html, .pdf or .md, e.g. -o audit.pdf; default: print Markdown",
      ),
    )
    .addOption(new Option("--force", "overwrite an existing output, e.g. -o audit.html --force"))
    .action(async (file: string, values: Values) => {
      const { auditCommand } = await import("./audit.ts");
      show(await auditCommand(file, settled({ ...values, force: values.force === true })));
    });

  const attributing = reading(
    root
      .command("attribute")
      .description("credit campaigns and channels with what they brought, by any attribution model"),
  );
  for (const option of attributionOptions) attributing.addOption(option());
  attributing.action(async (values: Values) => {
    const { attributeCommand } = await import("./attribute.ts");
    show(await attributeCommand(settled(values)));
  });

  root
    .command("import")
    .description("bring another system's export of deals into a managed workbook, by the deals' ids")
    .argument("<book>", ".xlsx file that `manage` has written, e.g. pipeline.xlsx")
    .addOption(
      new Option(
        "--from <file>",
        "export as .csv or .xlsx, e.g. --from opportunities.csv",
      ).makeOptionMandatory(),
    )
    .addOption(
      new Option("--sheet <name>", "sheet of the export, e.g. --sheet Report; default: the front one"),
    )
    .addOption(shared.decimal())
    .addOption(shared.dates())
    .addOption(
      new Option(
        "--conflicts <side>",
        "whose word counts where both sides changed a cell, e.g. --conflicts there; default: here",
      ).choices(["here", "there"]),
    )
    .addOption(new Option("--partial", "go on although most deals of the workbook are not in the export"))
    .addOption(
      new Option("-o, --output <file>", "workbook to write, e.g. -o pipeline2.xlsx; default: only tell"),
    )
    .addOption(new Option("--force", "overwrite an existing output, the book itself included"))
    .action(async (book: string, values: Values) => {
      const { importDealsCommand } = await import("./import.ts");
      const flags = { partial: values.partial === true, force: values.force === true };
      show(await importDealsCommand(book, settled({ ...values, ...flags })));
    });

  const history = root
    .command("history")
    .description("bring the stage history of another system into a managed workbook, or take an import back");
  const written = (command: Command) =>
    command
      .argument("<book>", ".xlsx file that `manage` has written, e.g. pipeline.xlsx")
      .addOption(
        new Option("-o, --output <file>", "workbook to write, e.g. -o pipeline2.xlsx; default: only tell"),
      )
      .addOption(new Option("--force", "overwrite an existing output, the book itself included"));
  written(history.command("import").description("add the moves that an export tells, each once"))
    .addOption(
      new Option(
        "--from <file>",
        "export as .csv or .xlsx: a list of changes, or deals with a date column a stage, e.g. --from OpportunityHistory.csv",
      ).makeOptionMandatory(),
    )
    .addOption(
      new Option("--sheet <name>", "sheet of the export, e.g. --sheet Report; default: the front one"),
    )
    .addOption(shared.dates())
    .action(async (book: string, values: Values) => {
      const { importHistoryCommand } = await import("./history.ts");
      show(await importHistoryCommand(book, settled({ ...values, force: values.force === true })));
    });
  written(history.command("take-back").description("have the rows of an import count no more"))
    .addOption(
      new Option(
        "--import <mark>",
        'what the rows have under "Seen by", e.g. --import "import 2026-11-21 OpportunityHistory.csv"',
      ).makeOptionMandatory(),
    )
    .action(async (book: string, values: Values) => {
      const { takeBackCommand } = await import("./history.ts");
      show(await takeBackCommand(book, settled({ ...values, force: values.force === true })));
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

  reading(
    root
      .command("export")
      .description(
        "write the deals for other tools: tidy tables for analysis, or a file that a system imports",
      )
      .argument("<deals>", ".csv or .xlsx file with the deal table, managed or not, e.g. pipeline.xlsx"),
  )
    .addOption(
      new Option(
        "--tidy <folder>",
        "tables as .csv and .parquet for Tableau, Power BI or R, e.g. --tidy out",
      ),
    )
    .addOption(
      new Option("--for <system>", "columns that a system's import takes, e.g. --for hubspot").choices([
        ...systems,
      ]),
    )
    .addOption(new Option("-o, --output <file>", "file to write with --for, e.g. -o deals-hubspot.csv"))
    .addOption(new Option("--force", "overwrite existing files, e.g. --tidy out --force"))
    .action(async (deals: string, values: Values) => {
      const { exportCommand } = await import("./export.ts");
      show(await exportCommand(deals, settled({ ...values, force: values.force === true })));
    });

  return root;
}
