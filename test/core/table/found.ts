import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import Papa from "papaparse";
import { expect } from "vitest";
import { toGrid } from "../../../src/core/cells/grid.ts";
import { recognise } from "../../../src/core/table/recognise.ts";
import type { Corrections, Recognition, RecognitionProblem } from "../../../src/core/table/recognition.ts";

/** The recognition of some rows, which must succeed. */
export function found(rows: readonly (readonly unknown[])[], corrections?: Corrections): Recognition {
  const result = recognise(frozen(rows), corrections);
  if (!result.ok) throw new Error(`${result.problem.code} ${JSON.stringify(result.problem.values)}`);
  const { deals, leftOut, headerRow } = result.recognition;
  expect(deals.length + leftOut.length).toBe(rows.length - headerRow - 1);
  return result.recognition;
}

/** The problem with some rows, which must be refused. */
export function refused(
  rows: readonly (readonly unknown[])[],
  corrections?: Corrections,
): RecognitionProblem {
  const result = recognise(frozen(rows), corrections);
  if (result.ok) throw new Error(`recognised ${result.recognition.deals.length} deals`);
  return result.problem;
}

function frozen(rows: readonly (readonly unknown[])[]) {
  const grid = toGrid(rows);
  for (const row of grid.values) Object.freeze(row);
  return Object.freeze(grid);
}

/** Header → field (and stage whose entry it dates), of the columns that have one. */
export function fieldsOf({ columns }: Recognition): Record<string, string> {
  return Object.fromEntries(
    columns
      .filter((column) => column.field !== null || column.entryOf !== null)
      .map(({ header, field, entryOf }) => [
        header,
        [field ?? "", entryOf ?? ""].filter(Boolean).join(", entry of "),
      ]),
  );
}

/** Row and reason of the rows left out, rows as in the sheet from 1. */
export function leftOutOf({ leftOut }: Recognition): string[] {
  return leftOut.map(({ row, reason }) => `${row + 1} ${reason}`);
}

const data = resolve(import.meta.dirname, "../../../../shared/data");

export function hasShared(name: string): boolean {
  return existsSync(resolve(data, name));
}

export function readShared(name: string): string[][] {
  const text = readFileSync(resolve(data, name), "utf8").replace(/^\uFEFF/, "");
  return Papa.parse<string[]>(text, { skipEmptyLines: "greedy" }).data;
}
