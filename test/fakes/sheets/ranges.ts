import { rangeToA1 } from "../../../src/core/cells/address.ts";
import type { Cell, Range } from "../../../src/core/cells/cell.ts";
import { cellsIn, type FakeSheet, type Host, key, overlaps, sheetById, valueAt } from "./host.ts";
import { accepts, ruleIn, validationObject } from "./rules.ts";
import { service } from "./service.ts";
import { sheetObject } from "./sheets.ts";
import { shownValue, typedCell } from "./typing.ts";

const places = new WeakMap<object, { readonly sheet: number; readonly range: Range }>();

export function placeOf(range: unknown): { readonly sheet: number; readonly range: Range } {
  const place = places.get(range as object);
  if (!place) throw new Error("The parameters don't match the method signature: no Range");
  return place;
}

export function rangeObject(host: Host, id: number, range: Range): object {
  const sheet = sheetById(host, id);
  if (!sheet) throw new Error("the sheet of the range is gone");
  const { top, left, bottom, right } = range;
  // Reference, Sheet.getRange: rows and columns are counted from 1 and must be in the sheet.
  if (top < 0 || left < 0 || bottom < top || right < left || bottom >= sheet.rows || right >= sheet.columns) {
    throw new Error("The coordinates of the range are outside the dimensions of the sheet.");
  }
  const read = <T>(cell: (row: number, column: number) => T): T[][] =>
    Array.from({ length: bottom - top + 1 }, (_, r) =>
      Array.from({ length: right - left + 1 }, (_, c) => cell(top + r, left + c)),
    );
  const mustBeEditable = () => {
    if (sheet.protectedRanges.some((one) => overlaps(one, range))) {
      throw new Error("You are trying to edit a protected cell or object.");
    }
  };
  const write = <T>(values: T[][], cell: (at: string, value: T, row: number, column: number) => void) => {
    mustBeEditable();
    checkSize(values, range);
    for (const [row, column] of cellsIn(range)) {
      cell(key(row, column), values[row - top]?.[column - left] as T, row, column);
    }
    return self;
  };
  const style = (name: string) => (value: unknown) => {
    mustBeEditable();
    for (const [row, column] of cellsIn(range)) {
      const at = key(row, column);
      sheet.styles.set(at, { ...sheet.styles.get(at), [name]: value });
    }
    return self;
  };
  const self: object = service(host, "Range", {
    getRow: () => top + 1,
    getColumn: () => left + 1,
    getNumRows: () => bottom - top + 1,
    getNumColumns: () => right - left + 1,
    getSheet: () => sheetObject(host, id),
    getA1Notation: () => rangeToA1(null, range),
    getValues: () =>
      read((row, column) =>
        shownValue(host, valueAt(sheet, row, column), sheet.formats.get(key(row, column)) ?? ""),
      ),
    getFormulas: () => read((row, column) => sheet.cells.get(key(row, column))?.formula ?? ""),
    getNumberFormats: () => read((row, column) => sheet.formats.get(key(row, column)) ?? "General"),
    getDataValidations: () =>
      read((row, column) => {
        const rule = sheet.validations.get(key(row, column));
        return rule ? validationObject(host, rule, (one, at) => rangeObject(host, one, at)) : null;
      }),
    getMergedRanges: () =>
      sheet.mergedRanges.filter((one) => overlaps(one, range)).map((one) => rangeObject(host, id, one)),
    canEdit: () => !sheet.protectedRanges.some((one) => overlaps(one, range)),
    setValues: (values: unknown[][]) =>
      write(values, (at, value, ...cell) => setValue(host, sheet, at, value, cell)),
    setFormula: (formula: string) => {
      if (!formula.startsWith("=")) throw new Error("a formula begins with =");
      return write(
        read(() => formula),
        (at, value, ...cell) => setValue(host, sheet, at, value, cell),
      );
    },
    setNumberFormats: (formats: string[][]) =>
      write(formats, (at, format) => {
        if (typeof format !== "string") throw new Error("a number format is a text");
        if (format === "" || format === "General") sheet.formats.delete(at);
        else sheet.formats.set(at, format);
      }),
    setDataValidation: (validation: unknown) =>
      write(
        read(() => validation),
        (at, one) => setRule(sheet, at, one),
      ),
    setDataValidations: (validations: unknown[][]) =>
      write(validations, (at, one) => setRule(sheet, at, one)),
    clearDataValidations: () =>
      write(
        read(() => null),
        (at) => setRule(sheet, at, null),
      ),
    clearContent: () =>
      write(
        read(() => ""),
        (at, value, ...cell) => setValue(host, sheet, at, value, cell),
      ),
    /** Of what a range has only its rules; the rest of Range.copyTo is not needed here. */
    copyTo: (target: unknown, type: object) => {
      const to = placeOf(target);
      if (to.sheet !== id || to.range.left !== left || to.range.right !== right || top !== bottom) {
        throw new Error("the fake copies a row to rows below it only");
      }
      if (String(type) === "PASTE_DATA_VALIDATION") {
        for (const [row, column] of cellsIn(to.range)) {
          const rule = sheet.validations.get(key(top, column));
          if (rule) sheet.validations.set(key(row, column), rule);
          else sheet.validations.delete(key(row, column));
        }
        return;
      }
      // A conditional format that is pasted applies to the new cells too, under the same rule.
      sheet.conditionals = sheet.conditionals.map((rule) => ({
        ...rule,
        ranges: rule.ranges.flatMap((one) =>
          overlaps(one, range)
            ? [one, { ...to.range, left: Math.max(one.left, left), right: Math.min(one.right, right) }]
            : [one],
        ),
      }));
    },
    setFontSize: style("fontSize"),
    setFontColor: style("fontColor"),
    setFontWeight: style("fontWeight"),
    setFontStyle: style("fontStyle"),
    setBackground: style("background"),
    setHorizontalAlignment: style("horizontalAlignment"),
    activate: () => {
      host.active = id;
      host.current = { row: top, column: left };
      return self;
    },
  });
  places.set(self, { sheet: id, range });
  return self;
}

function setRule(sheet: FakeSheet, at: string, validation: unknown): void {
  if (validation === null) sheet.validations.delete(at);
  else sheet.validations.set(at, ruleIn(validation));
}

/** Reference, Range.setValues: "The size of the two-dimensional array must match the size of the range." */
function checkSize(values: readonly (readonly unknown[])[], { top, left, bottom, right }: Range): void {
  const [rows, columns] = [bottom - top + 1, right - left + 1];
  if (values.length !== rows) {
    throw new Error(
      `The number of rows in the data does not match: ${values.length} but the range has ${rows}.`,
    );
  }
  const other = values.find((row) => row.length !== columns);
  if (other) {
    throw new Error(
      `The number of columns in the data does not match: ${other.length} but the range has ${columns}.`,
    );
  }
}

/** On a cell whose rule rejects, a script's own write is an error as well (practitioners' reports). */
function setValue(host: Host, sheet: FakeSheet, at: string, value: unknown, [row, column]: number[]): void {
  const { cell, format } =
    typeof value === "string"
      ? typedCell(host, value)
      : { cell: value === null ? null : { value: value as Cell, formula: null }, format: null };
  if (cell && !["string", "number", "boolean"].includes(typeof cell.value)) {
    throw new Error(`a cell cannot hold ${typeof value}`);
  }
  const rule = sheet.validations.get(at);
  if (rule && !rule.allowInvalid && cell && cell.formula === null && !accepts(host, rule, cell.value)) {
    const a1 = rangeToA1(null, { top: row ?? 0, left: column ?? 0, bottom: row ?? 0, right: column ?? 0 });
    throw new Error(
      `The data you entered in cell ${a1} violates the data validation rules set on this cell.`,
    );
  }
  if (cell) sheet.cells.set(at, cell);
  else sheet.cells.delete(at);
  if (format !== null && !sheet.formats.has(at)) sheet.formats.set(at, format);
}
