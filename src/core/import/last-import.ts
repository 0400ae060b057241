import { isBlank } from "../cells/blank.ts";
import type { Cell, Grid } from "../cells/cell.ts";
import { idKey, idText } from "../deals/id.ts";
import type { Change } from "../planning/change.ts";
import type { Comparison, Difference, LastImport } from "./compare.ts";
import type { ReadTable } from "./pairing.ts";

/** Where the values that the last import brought are kept: a plain sheet, for all to see. */
export interface LastImportPlace {
  readonly sheet: string;
  readonly table: string;
}

/** Reads the sheet back: the id first, then a column for each header of the managed table. */
export function readLastImport({ values }: Grid): LastImport {
  const [headers = [], ...rows] = values;
  return new Map(
    rows.map((row) => [
      idKey(idText(row[0])),
      new Map(
        headers.slice(1).flatMap((header, column): [string, Cell][] => {
          const value = row[column + 1] ?? null;
          return isBlank(value) ? [] : [[String(header ?? ""), value]];
        }),
      ),
    ]),
  );
}

/**
 * Writes anew what an import brought, of every deal that it has once. What is open, nobody has
 * settled: it stays blank, so that the next import asks of it again.
 */
export function planLastImport(
  place: LastImportPlace,
  tables: { readonly here: ReadTable; readonly there: ReadTable },
  { pairs, repeated }: Comparison,
  open: readonly Difference[],
  header: string,
): Change[] {
  const { ids } = tables.there.pipeline.deals;
  const left = new Set(repeated.map(idKey));
  const unsettled = new Set(
    open.map(({ deal, pair }) => cellKey(tables.here.pipeline.deals.ids[deal] ?? "", pair.header)),
  );
  const rows: Cell[][] = ids.flatMap((id, deal) => {
    if (left.has(idKey(id))) return [];
    const values = pairs.map((pair) =>
      unsettled.has(cellKey(id, pair.header)) ? null : (pair.there[deal] ?? null),
    );
    return [[id, ...values]];
  });
  const headers = [header, ...pairs.map((pair) => pair.header)];
  const range = { top: 0, left: 0, bottom: Math.max(1, rows.length), right: headers.length - 1 };
  return [
    { kind: "removeTable", name: place.table },
    { kind: "removeSheet", sheet: place.sheet },
    { kind: "ensureSheet", sheet: place.sheet, widths: headers.map(() => 18) },
    {
      kind: "writeCells",
      sheet: place.sheet,
      top: 0,
      left: 0,
      cells: [headers, ...rows],
      formats: [headers.map(() => ""), ...rows.map(() => ["@", ...pairs.map(({ format }) => format)])],
    },
    { kind: "ensureTable", sheet: place.sheet, range, name: place.table, asName: true },
    { kind: "styleCells", sheet: place.sheet, range: { ...range, bottom: 0 }, look: "heading" },
  ];
}

const cellKey = (id: string, header: string) => JSON.stringify([idKey(id), header]);
