import type { PaneHost } from "../../operations/pane-host.ts";
import { readCsv } from "./csv.ts";
import { decodeText } from "./decode.ts";

/** More rows than a sheet has are none of an export. */
const mostRows = 1_048_576;

/** The cells of a delimited file that somebody chose in a browser; or why it has none. */
export const readExport: NonNullable<PaneHost["readExport"]> = async (file) => {
  const refuse = (code: string, values = {}) => ({
    problem: { code, values: { file: file.name, ...values } },
  });
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  if (text === null) return refuse("otherKind", { kind: "binary" });
  if (text.trim() === "") return refuse("emptyFile");
  const read = readCsv(text, mostRows);
  return "unclosed" in read ? refuse("unclosedQuote", { row: read.unclosed }) : { values: read.values };
};
