import { type Command, Option } from "commander";
import { collect, reading, type Show, settled, type Values } from "./options.ts";

/** `pipewright attribute`. */
export function addAttribute(root: Command, show: Show): void {
  reading(
    root
      .command("attribute")
      .description("credit campaigns and channels with what they brought, by any attribution model"),
  )
    .addOption(
      new Option(
        "--paths <file>",
        "aggregated paths as .csv: path, total_conversions, total_conversion_value, total_null, e.g. --paths paths.csv",
      ),
    )
    .addOption(new Option("--deals <file>", ".csv or .xlsx file with the deal table, e.g. --deals deals.csv"))
    .addOption(
      new Option("--model <name>", 'one or several, e.g. --model "last,u,markov1"').default("linear"),
    )
    .addOption(
      new Option("--basis <name>", "pipeline, stage, revenue or weighted, e.g. --basis pipeline").default(
        "revenue",
      ),
    )
    .addOption(
      new Option(
        "--credited-stage <stage>",
        'basis stage: the stage entered, e.g. --credited-stage "Proposal"; default: each deal\'s last move',
      ),
    )
    .addOption(new Option("--cumulative", "basis stage: count touches from before the previous move, too"))
    .addOption(
      new Option(
        "--period <period>",
        "when it was won, created or moved, e.g. --period 2026-Q3; default: all time",
      ),
    )
    .addOption(
      new Option("--lookback <days>", "days before in which touches count, e.g. --lookback 90; default: all"),
    )
    .addOption(
      new Option(
        "--repeats <rule>",
        "touches of one campaign or channel: none become one (none), those in a row (collapse), all (firstOnly), e.g. --repeats collapse",
      ),
    )
    .addOption(
      new Option(
        "--exclude <name>",
        "campaign or channel that gets no credit, repeatable, e.g. --exclude Direct",
      ).argParser(collect),
    )
    .addOption(
      new Option(
        "--half-life <days>",
        "time decay: days that halve a touch, e.g. --half-life 14; default: 7",
      ),
    )
    .addOption(
      new Option(
        "--two-touch <rule>",
        "u, j, inverse j with two touches: scale the ends to 100 % (renormalise) or halve the middle (split), e.g. --two-touch split",
      ),
    )
    .addOption(
      new Option(
        "--custom <parts>",
        "custom: percentages of first, last, lead, opportunity, close, rest, e.g. --custom first=30,opportunity=40,rest=30",
      ),
    )
    .addOption(
      new Option(
        "--transform <name>",
        "counterfactual: how paths are looked at: unique, exposure, first or frequency, e.g. --transform first; default: exposure",
      ),
    )
    .addOption(new Option("--intervals", "add 95 % intervals from a seeded bootstrap"))
    .addOption(new Option("-o, --output <file>", ".csv or .json file to write, e.g. -o credit.csv"))
    .addOption(new Option("--json", "print a line of JSON a model"))
    .action(async (values: Values) => {
      const { attributeCommand } = await import("../attribute.ts");
      show(await attributeCommand(settled(values)));
    });
}
