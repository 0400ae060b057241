import { type Command, Option } from "commander";
import { managedBook, type Show, settled, shared, type Values } from "./options.ts";

/** `pipewright history`. */
export function addHistory(root: Command, show: Show): void {
  const history = root
    .command("history")
    .description("bring the stage history of another system into a managed workbook, or take an import back");
  const written = (command: Command) =>
    command
      .argument(...managedBook)
      .addOption(shared.bookOutput())
      .addOption(shared.forceBook());
  written(history.command("import").description("add the moves that an export tells, each once"))
    .addOption(
      new Option(
        "--from <file>",
        "export as .csv or .xlsx: a list of changes, or deals with a date column a stage, e.g. --from OpportunityHistory.csv",
      ).makeOptionMandatory(),
    )
    .addOption(shared.exportSheet())
    .addOption(shared.dates())
    .action(async (book: string, values: Values) => {
      const { importHistoryCommand } = await import("../history.ts");
      show(await importHistoryCommand(book, settled(values)));
    });
  written(history.command("take-back").description("have the rows of an import count no more"))
    .addOption(
      new Option(
        "--import <mark>",
        'what the rows have under "Seen by", e.g. --import "import 2026-11-21 OpportunityHistory.csv"',
      ).makeOptionMandatory(),
    )
    .action(async (book: string, values: Values) => {
      const { takeBackCommand } = await import("../history.ts");
      show(await takeBackCommand(book, settled(values)));
    });
}
