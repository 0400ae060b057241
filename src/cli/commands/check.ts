import { type Command, Option } from "commander";
import { collect, reading, type Show, settled, type Values } from "./options.ts";

/** `pipewright check`. */
export function addCheck(root: Command, show: Show): void {
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
      const { checkCommand } = await import("../check.ts");
      show(await checkCommand(file, settled({ ...values, mend: values.mend === true })));
    });
}
