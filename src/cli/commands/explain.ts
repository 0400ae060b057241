import { type Command, Option } from "commander";
import { reading, type Show, settled, shared, type Values } from "./options.ts";

/** `pipewright explain`. */
export function addExplain(root: Command, show: Show): void {
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
      const { explainCommand } = await import("../explain.ts");
      show(await explainCommand(formula, settled({ ...values, all: values.all === true })));
    });
}
