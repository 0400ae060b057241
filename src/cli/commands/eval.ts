import { type Command, Option } from "commander";
import type { EngineOptions } from "../engine.ts";
import type { EvalOptions } from "../eval.ts";
import { reading, type Show, settled, shared, type Values } from "./options.ts";

/** `pipewright eval`. */
export function addEval(root: Command, show: Show): void {
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
        "count where the data is: duckdb, clickhouse://host/database?cluster=name or bigquery:project.dataset, e.g. --engine duckdb --data folder --map fields.json",
      ),
    )
    .addOption(
      new Option(
        "--data <path>",
        "with --engine duckdb: a .csv or .parquet file, a folder of these, or a DuckDB file, e.g. --data exports",
      ),
    )
    .addOption(new Option("--memory <size>", "with --engine duckdb: most memory to use, e.g. --memory 2GB"))
    .addOption(new Option("--threads <number>", "with --engine duckdb: threads to use, e.g. --threads 2"))
    .addOption(
      new Option(
        "--max-bytes <size>",
        "with --engine bigquery: bytes that all queries may scan, 100GB unless told, e.g. --max-bytes 20GB",
      ),
    )
    .addOption(
      new Option(
        "--time-limit <seconds>",
        "with --engine: stop after so many seconds, with no figure, e.g. --time-limit 600",
      ),
    )
    .addOption(
      new Option(
        "--dry-run",
        "with --engine: print the queries, and in BigQuery what they would scan, and run none that counts, e.g. --engine duckdb --data exports --dry-run",
      ),
    )
    .addOption(
      new Option(
        "--into <book>",
        "with --engine: .xlsx file or Google spreadsheet to write the counted summaries into, e.g. --into book.xlsx or --into sheets:ID",
      ),
    )
    .addOption(shared.formulas())
    .addOption(shared.answersJson())
    .action(async (formulas: string[], values: Values) => {
      const options = settled<EvalOptions & EngineOptions>(values);
      if (options.engine !== undefined) {
        const { engineEval } = await import("../engine.ts");
        return show(await engineEval(formulas, options));
      }
      const { evalCommand } = await import("../eval.ts");
      if (!options.deals?.startsWith("https://")) return show(await evalCommand(formulas, options));
      const { googleEval } = await import("../google/eval.ts");
      return show(await googleEval(formulas, options));
    });
}
