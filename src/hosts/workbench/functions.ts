import { type IUnitRange, ObjectMatrix } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  type ErrorType,
  ErrorValueObject,
  FormulaDataModel,
  FunctionType,
  type FunctionVariantType,
  IDescriptionService,
  IFunctionService,
  NullValueObject,
  NumberValueObject,
  SetTriggerFormulaCalculationStartMutation,
  StringValueObject,
} from "@univerjs/preset-sheets-core";
import type { Cell } from "../../core/cells/cell.ts";
import type { Answer, FunctionDescriptor } from "../../functions/descriptor.ts";
import { evaluate } from "../../functions/evaluate.ts";
import { registry } from "../../functions/registry.ts";
import type { RawArgument, Source } from "../../functions/source.ts";
import { catalogueFor } from "../../messages/catalogues.ts";
import type { Spreadsheet } from "./univer.ts";
import { currentBook } from "./univer-workbook.ts";

/** Makes every function of the registry one that cells can call. `source` is asked at each call. */
export function registerFunctions({ univer }: Spreadsheet, source: () => Source): void {
  const injector = univer.__getInjector();
  const executors = registry.map((descriptor) => {
    const executor = new BaseFunction(descriptor.name);
    executor.calculate = (...variants) => {
      const args = variants.map(toArgument);
      const failed = args.find((arg) => arg instanceof ErrorValueObject);
      if (failed instanceof ErrorValueObject) return failed;
      return toVariant(evaluate(descriptor.name, args as RawArgument[], source()), descriptor);
    };
    return executor;
  });
  injector.get(IFunctionService).registerExecutors(...executors);
  injector.get(IDescriptionService).registerDescriptions(registry.map(description));
}

/** What Univer shows while the function is typed. */
function description({ name, summary, parameters, tail }: FunctionDescriptor) {
  const { functionSummaries } = catalogueFor(navigator.language);
  const inWords = (sentence: string) => functionSummaries.get(sentence) ?? sentence;
  const shown = parameters.map((parameter) => ({
    name: parameter.name,
    detail: inWords(parameter.summary),
    example: "",
    require: parameter.optional ? 0 : 1,
    repeat: 0,
  }));
  const optional = (word: string, detail: string) => ({
    name: word,
    detail: inWords(detail),
    example: "",
    require: 0,
    repeat: word === "table" ? 0 : 1,
  });
  return {
    functionName: name,
    functionType: FunctionType.User,
    description: inWords(summary),
    abstract: inWords(summary),
    functionParameter: tail
      ? [
          ...shown,
          optional("table", "A range with its header row. Left out: the managed table."),
          optional("column", "A header or the name of a field to select deals by."),
          optional("criterion", 'What its cells must be, as in SUMIFS: "Ann", ">=1000", "Web*".'),
        ]
      : shown,
  };
}

/** An omitted argument becomes undefined; an error in a single argument is handed on as it is. */
function toArgument(variant: FunctionVariantType): RawArgument | ErrorValueObject {
  const value = variant.isReferenceObject()
    ? (variant as Extract<FunctionVariantType, { toArrayValueObject: unknown }>).toArrayValueObject()
    : (variant as BaseValueObject);
  if (value.isError()) return value as ErrorValueObject;
  if (value.isNull()) return undefined;
  if (!value.isArray()) return value.getValue() as Cell;
  const rows = (value as ArrayValueObject).toValue() as Cell[][];
  const [[only] = []] = rows;
  return rows.length === 1 && rows[0]?.length === 1 ? (only ?? null) : rows;
}

/** Text is made text outright: Univer's own conversion would read "2026-10" or "1/2" as a date. */
function toVariant(answer: Answer, { result }: FunctionDescriptor): BaseValueObject {
  if ("error" in answer) return ErrorValueObject.create(answer.error as ErrorType);
  const { value } = answer;
  if (!Array.isArray(value)) {
    const pattern = result === "share" ? "0.0%" : result === "money" ? "#,##0" : "";
    return one(value as Cell, pattern);
  }
  const rows = (value as readonly (readonly Cell[])[]).map((row) => row.map((cell) => one(cell, "")));
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function one(cell: Cell, pattern: string): BaseValueObject {
  if (cell === null) return NullValueObject.create();
  if (typeof cell === "number") return NumberValueObject.create(cell, pattern);
  if (typeof cell === "boolean") return BooleanValueObject.create(cell);
  return StringValueObject.create(cell);
}

const names = registry.map(({ name }) => name.replace(".", "\\.")).join("|");
const callsOurs = new RegExp(`(?<![\\w.])(${names})\\s*\\(`, "i");

/**
 * Has Univer calculate all cells that call one of our functions: they depend on the managed table,
 * which their arguments need not name, so Univer cannot know. Runs together with the edit's own
 * calculation, which Univer puts off for a moment.
 */
export function recalculate({ univer, api }: Spreadsheet): void {
  const book = currentBook({ univer, api });
  const unitId = book.getId();
  const formulas = univer.__getInjector().get(FormulaDataModel).getFormulaData()[unitId] ?? {};
  const dirtyRanges: IUnitRange[] = [];
  for (const sheetId of Object.keys(formulas)) {
    // Cells filled down share the formula of the first by its id.
    const shared = new Set<string>();
    new ObjectMatrix(formulas[sheetId] ?? {}).forValue((row, column, cell) => {
      const { f = "", si = "" } = cell ?? {};
      if (!callsOurs.test(f) && !shared.has(si)) return;
      if (si !== "") shared.add(si);
      dirtyRanges.push({
        unitId,
        sheetId,
        range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      });
    });
  }
  if (dirtyRanges.length === 0) return;
  api.syncExecuteCommand(
    SetTriggerFormulaCalculationStartMutation.id,
    {
      dirtyRanges,
      forceCalculation: false,
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
    },
    { onlyLocal: true },
  );
}
