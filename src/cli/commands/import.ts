import { type Command, Option } from "commander";
import { managedBook, type Show, settled, shared, type Values } from "./options.ts";

/** `pipewright import`. */
export function addImport(root: Command, show: Show): void {
  root
    .command("import")
    .description("bring another system's export of deals into a managed workbook, by the deals' ids")
    .argument(...managedBook)
    .addOption(
      new Option(
        "--from <file>",
        "export as .csv or .xlsx, e.g. --from opportunities.csv",
      ).makeOptionMandatory(),
    )
    .addOption(shared.exportSheet())
    .addOption(shared.decimal())
    .addOption(shared.dates())
    .addOption(
      new Option(
        "--conflicts <side>",
        "whose word counts where both sides changed a cell, e.g. --conflicts there; default: here",
      ).choices(["here", "there"]),
    )
    .addOption(new Option("--partial", "go on although most deals of the workbook are not in the export"))
    .addOption(shared.bookOutput())
    .addOption(shared.forceBook())
    .action(async (book: string, values: Values) => {
      const { importDealsCommand } = await import("../import.ts");
      show(await importDealsCommand(book, settled({ ...values, partial: values.partial === true })));
    });
}
