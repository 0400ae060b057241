import { type Command, Option } from "commander";
import { systems } from "../../core/export/systems.ts";
import { reading, type Show, settled, type Values } from "./options.ts";

/** `pipewright export`. */
export function addExport(root: Command, show: Show): void {
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
      const { exportCommand } = await import("../export.ts");
      show(await exportCommand(deals, settled(values)));
    });
}
