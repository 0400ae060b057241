/**
 * Writes samples/deals.csv: the synthetic deals that the pane can add to a workbook, as of one day. Beside
 * it samples/stages.csv, their stage table, and samples/history.csv, when they moved.
 */
import { writeFileSync } from "node:fs";
import { isoDay } from "../src/core/cells/iso.ts";
import { sampleDeals } from "../src/core/sample/sample-deals.ts";

/** 2026-11-20. */
const asOf = 46_346;
const { rows, moves } = sampleDeals(asOf);

const quote = (cell: string) => (/[",\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const write = (file: string, cells: readonly (readonly string[])[]) =>
  writeFileSync(`samples/${file}`, `${cells.map((row) => row.map(quote).join(",")).join("\n")}\n`);
write(
  "deals.csv",
  rows.map((row) => row.map((cell) => (typeof cell === "number" ? isoDay(cell) : String(cell ?? "")))),
);
write("history.csv", [
  ["Deal", "From", "To", "When"],
  ...moves.map(({ deal, from, to, when }) => [deal, from, to, isoDay(when)]),
]);

const stageTable = [
  ["Stage", "Kind", "Probability", "Forecast category", "Longest stay (days)", "Next stages", "Also called"],
  ["Lead", "open", "10%", "pipeline", "21", "Qualified; Closed Lost; On Hold", ""],
  ["Qualified", "open", "25%", "pipeline", "21", "Meeting; Closed Lost; On Hold", ""],
  ["Meeting", "open", "40%", "pipeline", "35", "Proposal; Closed Lost; On Hold", ""],
  ["Proposal", "open", "60%", "best case", "28", "Negotiation; Closed Lost; On Hold", "Offer"],
  ["Negotiation", "open", "80%", "commit", "42", "Closed Won; Closed Lost; On Hold", ""],
  ["Closed Won", "won", "100%", "closed", "", "", "Won"],
  ["Closed Lost", "lost", "0%", "omitted", "", "", "Lost"],
  ["On Hold", "on-hold", "", "omitted", "", "", ""],
];
write("stages.csv", stageTable);
