import type { sheets_v4 } from "googleapis/build/src/apis/sheets/index.js";
import { checkFormula } from "./conditions.ts";
import { type FakeBook, refuse } from "./state.ts";

type CellData = sheets_v4.Schema$CellData;

const numberFormats = new Set([
  "TEXT",
  "NUMBER",
  "PERCENT",
  "CURRENCY",
  "DATE",
  "TIME",
  "DATE_TIME",
  "SCIENTIFIC",
]);

/** Paths of a field mask such as "userEnteredValue,userEnteredFormat.textFormat.bold". */
export function pathsOf(fields: string | null | undefined, allowed: RegExp): string[][] {
  if (!fields) return refuse("at least one field must be listed in 'fields'");
  return fields.split(",").map((path) => {
    if (!allowed.test(path)) refuse(`Invalid field: ${path}`);
    return path.split(".");
  });
}

/** Gives the cell what the source has at the paths; what it lacks there is cleared. */
export function putCell(
  book: FakeBook,
  present: CellData,
  source: CellData,
  paths: readonly string[][],
): CellData {
  const cell = structuredClone(present);
  checkCell(book, source);
  for (const path of paths) put(cell as Tree, source as Tree, path);
  return cell;
}

type Tree = Record<string, unknown>;

function put(target: Tree, source: Tree | undefined, [name = "", ...rest]: readonly string[]): void {
  if (rest.length === 0) {
    if (source?.[name] === undefined) delete target[name];
    else target[name] = structuredClone(source[name]);
    return;
  }
  const inner = { ...(target[name] as Tree | undefined) };
  put(inner, source?.[name] as Tree | undefined, rest);
  if (Object.keys(inner).length > 0) target[name] = inner;
  else delete target[name];
}

function checkCell(book: FakeBook, { userEnteredValue, userEnteredFormat }: CellData): void {
  const values = Object.entries(userEnteredValue ?? {});
  if (values.length > 1) refuse("ExtendedValue is a union: only one field may be set");
  const { stringValue, formulaValue, numberValue } = userEnteredValue ?? {};
  if ((stringValue ?? "").length > 50_000)
    refuse("Your input contains more than the maximum of 50000 characters in a single cell.");
  if (formulaValue !== undefined && formulaValue !== null) checkFormula(book, formulaValue);
  if (numberValue !== undefined && !Number.isFinite(numberValue)) refuse("bad number");
  const { type, pattern } = userEnteredFormat?.numberFormat ?? {};
  if (pattern !== undefined && !type) refuse("NumberFormat.type must be set");
  if (type && !numberFormats.has(type)) refuse(`Invalid value at 'number_format.type': "${type}"`);
  const align = userEnteredFormat?.horizontalAlignment;
  if (align && !["LEFT", "CENTER", "RIGHT"].includes(align)) refuse(`Invalid alignment: ${align}`);
}

/** What a reader is given of a cell. Nothing is calculated: a formula shows what a test says it comes to. */
export function shownCell(cell: CellData | undefined): CellData {
  if (!cell) return {};
  const { effectiveValue: calculated, ...kept } = cell;
  const { userEnteredValue, userEnteredFormat } = kept;
  const isFormula = userEnteredValue?.formulaValue !== undefined;
  const effectiveValue = isFormula
    ? (calculated ?? { errorValue: { type: "NAME", message: "Unknown function" } })
    : userEnteredValue;
  return {
    ...kept,
    ...(effectiveValue ? { effectiveValue } : {}),
    ...(userEnteredFormat ? { effectiveFormat: userEnteredFormat } : {}),
  };
}
