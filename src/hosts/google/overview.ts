import type { Range } from "../../core/cells/cell.ts";
import type { Overview } from "../../core/planning/overview.ts";
import type { Clients } from "./clients.ts";
import { readNotes } from "./memory.ts";
import { patiently } from "./retry.ts";
import type { Structure } from "./structure.ts";

/** Sheets, tables and names. Google tells of no active sheet: the first stands in for it. */
export async function readOverview(clients: Clients, book: Structure): Promise<Overview> {
  const ours = new Set(readNotes(book).tables.map((name) => name.toLowerCase()));
  const used = await usedRanges(clients, book);
  const isTable = (name: string) => ours.has(name.toLowerCase());
  return {
    sheets: book.sheets.map(({ name }, index) => ({ name, used: used[index] ?? null })),
    tables: book.names
      .filter(({ name }) => isTable(name))
      .map(({ name, sheetId, range }) => ({
        name,
        sheet: book.sheets.find(({ id }) => id === sheetId)?.name ?? "",
        range,
      })),
    names: book.names.map(({ name }) => name).filter((name) => !isTable(name)),
    activeSheet: book.sheets[0]?.name ?? "",
  };
}

/** From A1 to the last filled row and column, which nothing short of the cells tells. */
async function usedRanges({ sheets, patience }: Clients, book: Structure): Promise<(Range | null)[]> {
  if (book.sheets.length === 0) return [];
  const { data } = await patiently(
    () =>
      sheets.spreadsheets.values.batchGet({
        spreadsheetId: book.id,
        // Quoted always: a bare word may be a named range, and tables have names like their sheets.
        ranges: book.sheets.map(({ name }) => `'${name.replaceAll("'", "''")}'`),
        valueRenderOption: "UNFORMATTED_VALUE",
        dateTimeRenderOption: "SERIAL_NUMBER",
        fields: "valueRanges(values)",
      }),
    patience,
  );
  return book.sheets.map((_, index) => {
    const rows: unknown[][] = data.valueRanges?.[index]?.values ?? [];
    const bottom = rows.findLastIndex((row) => row.some(isFilled));
    if (bottom < 0) return null;
    const right = rows.reduce((most, row) => Math.max(most, row.findLastIndex(isFilled)), 0);
    return { top: 0, left: 0, bottom, right };
  });
}

const isFilled = (value: unknown) => value !== "" && value !== null && value !== undefined;
