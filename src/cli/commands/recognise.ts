import { type Command, Option } from "commander";
import { type Show, settled, shared, type Values } from "./options.ts";

/** `pipewright recognise`. */
export function addRecognise(root: Command, show: Show): void {
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
      const { recogniseCommand } = await import("../recognise.ts");
      show(await recogniseCommand(file, settled(values)));
    });
}
