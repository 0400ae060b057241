import { idText } from "./id.ts";
import { cellOf, columnOf, type DealTable, note } from "./table.ts";

/**
 * What each deal is called by: its id, where that is missing its name, else its row in the grid,
 * counted from 1. The same id twice is an issue; the same name is not, for deals share names.
 */
export function readIds(table: DealTable): readonly string[] {
  const idColumn = columnOf(table, "id");
  const nameColumn = columnOf(table, "name");
  const ids: string[] = [];
  for (let i = 0; i < table.rows.length; i++) {
    let id = idColumn === null ? "" : idText(cellOf(table, i, idColumn));
    if (id === "" && nameColumn !== null) id = idText(cellOf(table, i, nameColumn));
    ids.push(id === "" ? `row ${(table.rows[i] ?? 0) + 1}` : id);
  }
  // A set is cheap and nearly always the end of it: ids seldom repeat.
  if (idColumn !== null && new Set(ids).size < ids.length) {
    const first = new Map<string, number>();
    for (let i = 0; i < ids.length; i++) {
      const id = idText(cellOf(table, i, idColumn));
      if (id === "") continue;
      const row = first.get(id);
      if (row === undefined) first.set(id, table.rows[i] ?? 0);
      else note(table, "duplicateId", i, idColumn, { id, firstRow: row });
    }
  }
  return ids;
}

/** The deals' names, for histories that call them so; null where there is no id column beside them. */
export function readNames(table: DealTable): readonly string[] | null {
  const column = columnOf(table, "name");
  if (column === null || columnOf(table, "id") === null) return null;
  return Array.from(table.rows, (_, deal) => idText(cellOf(table, deal, column)));
}
