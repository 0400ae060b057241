import { type Command, Option } from "commander";
import { reading, type Show, settled, type Values } from "./options.ts";

/** `pipewright audit`. */
export function addAudit(root: Command, show: Show): void {
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
      const { auditCommand } = await import("../audit.ts");
      show(await auditCommand(file, settled(values)));
    });
}
