import { realpath } from "node:fs/promises";
import path from "node:path";
import { readBytes } from "../hosts/file/disk.ts";
import { misuse } from "./misuse.ts";

/** Refuses an output that is no workbook, or is there already; with `force` it may be the input itself. */
export async function checkBookOutput(input: string, output: string, force: boolean): Promise<void> {
  if (path.extname(output).toLowerCase() !== ".xlsx")
    misuse(`the output is a workbook: name it .xlsx, not ${output}`);
  if (force || (await readBytes(output)) === null) return;
  const isInput = (await realpath(output)) === (await realpath(input).catch(() => null));
  misuse(`${output} ${isInput ? "is the workbook itself" : "exists already"}: add --force to overwrite it`);
}
