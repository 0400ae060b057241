import { type Command, Option } from "commander";
import { type Show, settled, shared, type Values } from "./options.ts";

/** `pipewright manage`. */
export function addManage(root: Command, show: Show): void {
  root
    .command("manage")
    .description("write an .xlsx with the deals set up as a managed pipeline; the input stays as it is")
    .argument("<deals>", ".csv or .xlsx file with the deal table, e.g. deals.csv")
    .addOption(new Option("-o, --output <file>", "workbook to write, e.g. -o pipeline.xlsx"))
    .addOption(shared.stages())
    .addOption(shared.template())
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
      const { manageCommand } = await import("../manage.ts");
      show(await manageCommand(deals, settled(values)));
    });
}
