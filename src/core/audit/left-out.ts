import { outcome } from "../deals/deals.ts";
import type { Issue, IssueCode } from "../issue.ts";
import type { PlacedTable } from "../planning/setup.ts";
import {
  type AuditTable,
  audit,
  type Block,
  columns,
  count,
  note,
  paragraph,
  said,
  text,
} from "./document.ts";
import type { AuditContext } from "./input.ts";

/** Rows listed one by one. */
const rowsShown = 20;

/** Cells that were not read as they stand, by what is wrong with them. */
const unread: ReadonlySet<IssueCode> = new Set<IssueCode>([
  "unknownStage",
  "blankStage",
  "unreadableNumber",
  "unreadableDate",
  "ambiguousNumber",
  "ambiguousDate",
  "probabilityOutOfRange",
  "unknownCurrency",
  "errorCell",
]);

/** What no figure counts, or counts only by an assumption, and why. */
export function leftOut({ input, scope, currency }: AuditContext): readonly Block[] {
  const { table } = input;
  const { deals } = scope.pipeline;
  const { questions } = table.recognition;
  const without = deals.amount.filter(Number.isNaN).length;
  const other = deals.outcome.filter((code) => code === outcome.other).length;
  const blocks: readonly Block[] = [
    ...rowTable(table),
    ...cellTable(table, deals.issues),
    ...(without > 0 && scope.pipeline.has.has("amount")
      ? [paragraph(audit("withoutAmount", { deals: without }))]
      : []),
    ...(other > 0 ? [paragraph(audit("neitherOpenNorClosed", { deals: other }))] : []),
    ...currencyBlocks(input.pipeline.deals.currencies, scope.pipeline.reportingCurrency, currency),
    ...(questions.length === 0 ? [] : [paragraph(audit("questionsOpen"))]),
    ...questions.map(({ code, column, values }) => {
      const header = table.recognition.columns.find(({ index }) => index === column)?.header ?? null;
      return note({ area: "questions", code, values: { header, ...values } });
    }),
  ];
  return blocks.length === 0 ? [paragraph(audit("nothingLeftOut"))] : blocks;
}

function rowTable({ recognition, top }: PlacedTable): readonly Block[] {
  // Blank rows say nothing that somebody could miss.
  const rows = recognition.leftOut.filter(({ reason }) => reason !== "blank");
  const blanks = recognition.leftOut.length - rows.length;
  const notes = [
    ...(rows.length > rowsShown ? [audit("moreRows", { more: rows.length - rowsShown })] : []),
    ...(blanks > 0 ? [audit("blankRows", { rows: blanks })] : []),
  ];
  if (rows.length === 0) return notes.map(note);
  return [
    {
      type: "table",
      name: audit("rowsLeftOut", { rows: rows.length }),
      columns: columns(["row", "why"], []),
      rows: rows
        .slice(0, rowsShown)
        .map(({ row, reason, text: content }) => [
          count(top + row + 1),
          said({ area: "leftOut", code: reason, values: { text: content } }),
        ]),
      notes,
    },
  ];
}

function cellTable({ recognition, top }: PlacedTable, issues: readonly Issue[]): readonly AuditTable[] {
  const groups = new Map<string, { readonly first: Issue; count: number }>();
  for (const issue of issues) {
    if (!unread.has(issue.code as IssueCode)) continue;
    const key = `${issue.code} ${issue.column}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: issue, count: 1 });
    else group.count++;
  }
  if (groups.size === 0) return [];
  const header = (column: number | null) =>
    recognition.columns.find(({ index }) => index === column)?.header ?? "";
  return [
    {
      type: "table",
      name: audit("cellsUnread"),
      columns: columns(["rule", "column"], ["cells"], ["exampleHead"]),
      rows: [...groups.values()]
        .sort((a, b) => b.count - a.count)
        .map(({ first, count: cells }) => [
          said({ area: "ruleNames", code: first.code, values: {} }),
          text(header(first.column)),
          count(cells),
          first.row === null
            ? said({ area: "issues", code: first.code, values: first.values })
            : {
                type: "example",
                row: top + first.row + 1,
                said: { area: "issues", code: first.code, values: first.values },
              },
        ]),
      notes: [],
    },
  ];
}

function currencyBlocks(
  written: readonly string[],
  into: string | undefined,
  currency: string | null,
): readonly Block[] {
  if (into !== undefined) return [paragraph(audit("converted", { into, currencies: written.join(", ") }))];
  if (written.length > 1) return [paragraph(audit("severalCurrencies", { currencies: written.join(", ") }))];
  return currency === null ? [paragraph(audit("noCurrency"))] : [];
}
