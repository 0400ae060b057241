import type { DataValidation, Workbook as ExcelWorkbook, Worksheet } from "@cj-tech-master/excelts";
import type { IRange, IStyleData } from "@univerjs/core";
import type { Range } from "../../core/cells/cell.ts";
import type { CellRule, Change } from "../../core/planning/change.ts";
import { highlightCheck } from "../../core/planning/highlight-check.ts";
import { fileWorkbook } from "../file/file-workbook.ts";
import { tones } from "../file/looks.ts";
import { readNotes } from "../file/memory-sheet.ts";
import { blocksOf } from "../file/ranges.ts";
import { todaySerial } from "./clock.ts";
import { toUniver } from "./ranges.ts";
import { foreignId } from "./univer-highlights.ts";
import { ownCharts } from "./xlsx-charts.ts";
import { fileStyle } from "./xlsx-style.ts";

/** What a sheet of an .xlsx file has beside its values. */
export interface FileLayout {
  /** Pixels, from the first column. */
  readonly widths: readonly number[];
  readonly merges: readonly IRange[];
  styleAt(row: number, column: number): IStyleData | null;
  /** "=SUM(A1:A9)"; "" where another cell's formula spills its values; null where there is none. */
  formulaAt(row: number, column: number): string | null;
  /** What this spreadsheet cannot show, in words. */
  readonly left: readonly string[];
}

export function fileLayout(workbook: ExcelWorkbook, name: string): FileLayout {
  const sheet = workbook.worksheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`the file has no sheet "${name}"`);
  const spilled = spilledCells(sheet);
  const cellAt = (row: number, column: number) => sheet.findRow(row + 1)?.findCell(column + 1);
  return {
    widths: sheet.columns.map(({ width }) => Math.round((width ?? 9) * 7.2 + 5)),
    merges: sheet.mergedRegions.map(({ top, left, bottom, right }) =>
      toUniver({ top: top - 1, left: left - 1, bottom: bottom - 1, right: right - 1 }),
    ),
    styleAt(row, column) {
      const cell = cellAt(row, column);
      return cell ? fileStyle(cell) : null;
    },
    formulaAt(row, column) {
      if (spilled.has(`${row},${column}`)) return "";
      const formula = cellAt(row, column)?.formula;
      return formula ? `=${shownFormula(formula)}` : null;
    },
    left: leftBehind(sheet, ownCharts(workbook, sheet).length),
  };
}

/** Cells that show what the first cell of their dynamic array came to. */
function spilledCells(sheet: Worksheet): ReadonlySet<string> {
  const cells = new Set<string>();
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      const { value } = cell;
      if (value === null || typeof value !== "object" || !("ref" in value) || !("formula" in value)) return;
      for (const { top, left, bottom, right } of blocksOf(String(value.ref))) {
        for (let r = top; r <= bottom; r++) {
          for (let c = left; c <= right; c++) if (r !== top || c !== left) cells.add(`${r},${c}`);
        }
      }
    });
  });
  return cells;
}

/** The add-in's functions by the names that people see, and newer functions without Excel's prefixes. */
function shownFormula(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(/_xldudf_([A-Z]+)_(?=[A-Z]+\()/gi, "$1.").replace(/_xl(?:fn|ws)\./gi, ""),
    )
    .join("");
}

function leftBehind(sheet: Worksheet, ours: number): string[] {
  const charts = sheet.getCharts().length - ours;
  return [
    ...(charts > 0 ? ["charts"] : []),
    ...(sheet.getImages().length > 0 ? ["pictures"] : []),
    ...(sheet.pivotTables.length > 0 ? ["pivot tables"] : []),
    ...(Object.values(sheet.dataValidations.model).some((rule) => rule && !limitOf(rule) && !listOf(rule))
      ? ["validation rules of some kinds"]
      : []),
    ...(sheet.conditionalFormattings.some(({ rules }) => rules.some(({ type }) => type !== "expression"))
      ? ["conditional formats of some kinds"]
      : []),
  ];
}

/** Tables, names, rules, the set-up and its charts, as steps that put them into another workbook. */
export async function layoutChanges(workbook: ExcelWorkbook): Promise<Change[]> {
  const { overview, settings = null } = await fileWorkbook(workbook, todaySerial()).read({
    overview: true,
    settings: true,
  });
  if (!overview) throw new Error("the file gave no overview");
  const standIns = new Set(readNotes(workbook).tableNames);
  const tables = overview.tables.map(
    ({ name, sheet, range }): Change => ({
      kind: "ensureTable",
      name,
      sheet,
      range,
      ...(standIns.has(name) ? { asName: true as const } : {}),
    }),
  );
  const names = workbook.definedNames.getAllEntries().flatMap(({ name, ranges, localSheetId }): Change[] => {
    const [reference] = ranges;
    const simple = reference !== undefined && ranges.length === 1 && localSheetId === undefined;
    return simple && !standIns.has(name) && !name.startsWith("_xlnm.")
      ? [{ kind: "defineName", name, refersTo: `=${reference}` }]
      : [];
  });
  const sheets = workbook.worksheets.filter(({ name }) => overview.sheets.some((one) => one.name === name));
  return [
    ...tables,
    ...names,
    ...sheets.flatMap(validations),
    ...sheets.flatMap((sheet) => highlights(sheet, settings !== null)),
    ...sheets.flatMap((sheet) => ownCharts(workbook, sheet)),
    ...(settings ? [{ kind: "saveSettings", settings } as const] : []),
  ];
}

function validations(sheet: Worksheet): Change[] {
  return Object.entries(sheet.dataValidations.model).flatMap(([key, rule]) => {
    const list = rule && listOf(rule);
    const limit = rule && limitOf(rule);
    return blocksOf(key.replace(/^range:/, "")).flatMap((range): Change[] => {
      const place = { sheet: sheet.name, range };
      if (list) return [{ kind: "setList", ...place, source: list }];
      if (limit) return [{ kind: "setRule", ...place, rule: limit, message: rule.error ?? "" }];
      return [];
    });
  });
}

function listOf(rule: DataValidation): string | null {
  return rule.type === "list" && typeof rule.formulae[0] === "string" ? `=${rule.formulae[0]}` : null;
}

function limitOf(rule: DataValidation): CellRule | null {
  if (rule.type === "date") return { type: "date" };
  if (rule.type !== "decimal") return null;
  const [first, second] = rule.formulae.map(Number);
  if (first === undefined || Number.isNaN(first)) return null;
  // Excel has no "any number": a bound further out than any amount says the same.
  const bound = (limit: number | undefined) => (limit === undefined || Math.abs(limit) > 1e15 ? null : limit);
  if (rule.operator === "between") return { type: "number", min: bound(first), max: bound(second) };
  if (rule.operator === "lessThanOrEqual") return { type: "number", min: null, max: bound(first) };
  return rule.operator === "greaterThanOrEqual" ? { type: "number", min: bound(first), max: null } : null;
}

/** In a managed workbook our own checks come back as ours, the rest as Univer's to calculate. */
function highlights(sheet: Worksheet, managed: boolean): Change[] {
  let count = 0;
  return sheet.conditionalFormattings.flatMap(({ ref, rules }) =>
    blocksOf(ref).flatMap((range: Range) =>
      rules.flatMap((rule): Change[] => {
        const text = rule.type === "expression" ? rule.formulae?.[0] : undefined;
        if (typeof text !== "string") return [];
        const formula = `=${text}`;
        const check = managed ? highlightCheck(formula) : null;
        const id = `${check ?? foreignId}${++count}`;
        const tone = JSON.stringify(rule.style ?? {}).includes(tones.warning.fill) ? "warning" : "error";
        return [{ kind: "setHighlight", sheet: sheet.name, range, id, formula, tone }];
      }),
    ),
  );
}
