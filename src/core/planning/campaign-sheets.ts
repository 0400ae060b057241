import { aliasHeaders, type Merge } from "../attribution/inputs/aliases.ts";
import type { Cell } from "../cells/cell.ts";
import type { Change } from "./change.ts";

/** Headers of the sheets that are made where a workbook has no touches or campaigns yet. */
const headers = {
  touches: ["Deal", "Contact", "Campaign", "Channel", "When", "Link"],
  campaigns: ["Campaign", "Channel", "Start date", "End date", "Cost", "Currency"],
  aliases: aliasHeaders,
} as const;

/** An empty sheet with its headers and its table; that of spellings with the merges as they are made. */
export function planCampaignSheet(
  kind: keyof typeof headers,
  sheet: string,
  name: string,
  merges: readonly Merge[] = [],
): Change[] {
  const header: readonly string[] = headers[kind];
  const rows: readonly (readonly Cell[])[] =
    kind === "aliases"
      ? merges.flatMap(({ name: to, spellings }) => spellings.map(({ text }) => [text, to]))
      : [];
  const right = header.length - 1;
  const range = { top: 0, left: 0, bottom: Math.max(1, rows.length), right };
  return [
    { kind: "ensureSheet", sheet, widths: header.map(() => 22) },
    { kind: "writeCells", sheet, top: 0, left: 0, cells: [header, ...rows] },
    // A table needs a row below its header, if only a blank one.
    { kind: "ensureTable", sheet, range, name },
    { kind: "styleCells", sheet, range: { ...range, bottom: 0 }, look: "heading" },
  ];
}
