import { googleWorkbook } from "../../hosts/google/google-workbook.ts";
import { type EvalOptions, evalCommand } from "../eval.ts";
import type { Report } from "../report.ts";
import { sourceIn } from "../source-of.ts";
import { reported } from "./reported.ts";
import { connected, realWorld, spreadsheetNamed, type World } from "./world.ts";

/** Answers formulas from one reading of a spreadsheet's deals. */
export function googleEval(
  formulas: readonly string[],
  options: EvalOptions,
  world: World = realWorld(),
): Promise<Report> {
  return reported(async () => {
    const id = spreadsheetNamed(options.deals ?? "");
    const port = googleWorkbook(await connected(world), id, world.now);
    const { overview } = await port.read({ overview: true });
    const book = { sheets: overview?.sheets ?? [], read: port.read };
    return evalCommand(formulas, options, (_, choices, asOf, today) => sourceIn(book, choices, asOf, today));
  });
}
