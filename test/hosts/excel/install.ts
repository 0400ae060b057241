import { afterEach, vi } from "vitest";
import type { Cell } from "../../../src/core/cells/cell.ts";
import { contains, sheetNamed } from "../../fakes/excel/book.ts";
import { type ExcelFake, type ExcelFakeOptions, excelFake } from "../../fakes/excel/excel-fake.ts";
import { listOf } from "../../fakes/excel/person.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** An Excel under the globals that office.js gives, until the test ends or another one is opened. */
export function openExcel(options: ExcelFakeOptions = {}): ExcelFake {
  const fake = excelFake(options);
  use(fake);
  return fake;
}

/** From now on the globals are those of this Excel: each add-in runs inside one workbook. */
export function use(fake: ExcelFake): void {
  for (const [name, value] of Object.entries(fake.globals)) vi.stubGlobal(name, value);
}

/** The choices that a cell's list offers; null where it has none. */
export function listAt(fake: ExcelFake, sheetName: string, row: number, column: number): Cell[] | null {
  const sheet = sheetNamed(fake.host.book, sheetName);
  const at = { top: row, left: column, bottom: row, right: column };
  const validation = sheet?.validations.find(({ range }) => contains(range, at));
  return validation ? listOf(fake.host.book, validation.rule) : null;
}

/** The workbook as a person can tell it; what Excel numbers by itself is left away. */
export function stateOf(fake: ExcelFake): unknown {
  const { sheets, tables, names, settings, activeSheet } = fake.save();
  const nameOf = (id: string) => sheets.find((sheet) => sheet.id === id)?.name ?? id;
  const text = (value: unknown) => JSON.stringify(value);
  const sorted = <T>(items: readonly T[]) => [...items].sort((a, b) => (text(a) < text(b) ? -1 : 1));
  return {
    active: nameOf(activeSheet),
    settings,
    names: sorted(names),
    tables: sorted(tables.map(({ id: _, sheet, ...table }) => ({ ...table, sheet: nameOf(sheet) }))),
    sheets: sheets.map(({ id: _, cells, validations, conditionals, looks, ...sheet }) => ({
      ...sheet,
      cells: cells.flatMap((row, r) => row.flatMap((cell, c) => (cell ? [[r, c, cell]] : []))),
      looks: Object.entries(looks).sort(([a], [b]) => (a < b ? -1 : 1)),
      validations: sorted(validations),
      conditionals: sorted(conditionals.map(({ id: __, ...format }) => format)),
    })),
  };
}

/** A workbook with a small deal table, as people have it before Pipewright. */
export const deals: readonly (readonly Cell[])[] = [
  ["Deal", "Owner", "Stage", "Amount", "Expected close"],
  ["Acme", "Ann", "Lead", 1000, 46100],
  ["Bolt", "Bob", "Qualified", 1500, 46120],
  ["Cask", "Ann", "Proposal", 2000, 46130],
  ["Dune", "Bob", "Won", 2000, 45900],
  ["Echo", "Ann", "Lost", 700, 45950],
];

/** As many deals as wanted, in the same stages. */
export function manyDeals(count: number): Cell[][] {
  const stages = ["Lead", "Qualified", "Proposal", "Won", "Lost"];
  return [
    ["Deal", "Owner", "Stage", "Amount", "Expected close"],
    ...Array.from({ length: count }, (_, i) => [
      `Deal ${i}`,
      `Owner ${i % 7}`,
      stages[(i * 7 + (i % 3)) % stages.length] ?? "",
      100 + ((i * 37) % 900),
      46_000 + (i % 300),
    ]),
  ];
}

/** The values of a sheet's cells, empty ones as null. */
export function cellsOf(fake: ExcelFake, sheetName: string): Cell[][] {
  const sheet = sheetNamed(fake.host.book, sheetName);
  return (sheet?.cells ?? []).map((row) => Array.from(row, (cell) => cell?.value ?? null));
}
