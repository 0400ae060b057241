import { parseA1 } from "../../../src/core/cells/address.ts";
import type { Cell } from "../../../src/core/cells/cell.ts";
import { entered, type GoogleFake } from "../../fakes/google-api/google-fake.ts";
import type { FakeSheet } from "../../fakes/google-api/state.ts";

/** What a person could tell the spreadsheet by. */
export function stateOf({ book }: GoogleFake): unknown {
  const sorted = <T>(entries: Record<string, T>) =>
    Object.entries(entries).sort(([one], [other]) => (one < other ? -1 : 1));
  return structuredClone({
    ...book,
    sheets: book.sheets.map((sheet) => ({ ...sheet, cells: sorted(sheet.cells) })),
    namedRanges: [...book.namedRanges].sort((a, b) => String(a.name).localeCompare(String(b.name))),
    developerMetadata: book.developerMetadata
      .map(({ metadataId: _, ...rest }) => rest)
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  });
}

export function sheetIn({ book }: GoogleFake, name: string): FakeSheet {
  const sheet = book.sheets.find(({ properties }) => properties.title === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

export function valueAt(fake: GoogleFake, sheet: string, row: number, column: number): Cell {
  const { stringValue, numberValue, boolValue } =
    sheetIn(fake, sheet).cells[`${row},${column}`]?.userEnteredValue ?? {};
  return stringValue ?? numberValue ?? boolValue ?? null;
}

export function typeInto(fake: GoogleFake, sheet: string, row: number, column: number, value: Cell): void {
  const { cells } = sheetIn(fake, sheet);
  const { userEnteredValue: _, ...others } = cells[`${row},${column}`] ?? {};
  cells[`${row},${column}`] = value === null ? others : { ...others, userEnteredValue: entered(value) };
}

/** Somebody's formula, with what it comes to: the fake calculates nothing. */
export function calculateIn(
  fake: GoogleFake,
  sheet: string,
  row: number,
  column: number,
  formula: string,
  value: string,
): void {
  const { cells } = sheetIn(fake, sheet);
  cells[`${row},${column}`] = {
    ...cells[`${row},${column}`],
    userEnteredValue: { formulaValue: formula },
    effectiveValue: entered(value),
  };
}

/** The filled choices of the cell's list; null where it has none. */
export function listAt(fake: GoogleFake, sheet: string, row: number, column: number): Cell[] | null {
  const rule = sheetIn(fake, sheet).cells[`${row},${column}`]?.dataValidation;
  if (rule?.condition?.type !== "ONE_OF_RANGE") return null;
  const source = parseA1(String(rule.condition.values?.[0]?.userEnteredValue).slice(1));
  if (!source?.sheet) return null;
  const choices: Cell[] = [];
  for (let at = source.range.top; at <= source.range.bottom; at++) {
    choices.push(valueAt(fake, source.sheet, at, source.range.left));
  }
  return choices.filter((choice) => choice !== null);
}
