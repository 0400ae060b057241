import type { Range } from "../../core/cells/cell.ts";
import type { CellRule, Change, Json } from "../../core/planning/change.ts";
import { cellsOf } from "./ranges.ts";
import { type Step, step } from "./steps.ts";

/** Validation of a block whose cells all have the same. */
interface KeptValidation {
  /** Within the range that was read. */
  readonly block: Range;
  readonly rule: Excel.DataValidationRule;
  readonly errorAlert: Excel.DataValidationErrorAlert;
  readonly prompt: Excel.DataValidationPrompt;
  readonly ignoreBlanks: boolean;
}

interface KeptRules {
  /** Other hosts keep rules in shapes of their own. */
  readonly host: "excel";
  readonly validations: readonly KeptValidation[];
  /** Conditional formats of our own colours that stood there before, as `likeness` tells them. */
  readonly highlights: readonly string[];
}

/**
 * Validation of a range for `restoreRules`. Excel answers for one block at a time and says
 * "Inconsistent" where its cells differ, so a mixed block is halved until each part is uniform;
 * all parts of one depth are asked in one sync.
 */
export async function readRules(
  context: Excel.RequestContext,
  sheetName: string,
  range: Range,
): Promise<Json> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const formats = loadFormats(cellsOf(sheet, range));
  const validations: KeptValidation[] = [];
  let asking = columnsOf(range);
  while (asking.length > 0) {
    const asked = asking.map((block) => ({
      block,
      validation: cellsOf(sheet, block).dataValidation.load("type,rule,errorAlert,prompt,ignoreBlanks"),
    }));
    await context.sync();
    asking = [];
    for (const { block, validation } of asked) {
      if (validation.type === "None") continue;
      if (validation.type === "Inconsistent" || validation.type === "MixedCriteria") {
        asking.push(...halves(block));
      } else {
        const { rule, errorAlert, prompt, ignoreBlanks } = validation;
        validations.push({
          block: within(block, range),
          rule: filled(rule),
          errorAlert,
          prompt,
          ignoreBlanks,
        });
      }
    }
  }
  const kept: KeptRules = {
    host: "excel",
    validations,
    highlights: formats.items.filter(isOurs).map(likeness),
  };
  return JSON.parse(JSON.stringify(kept)) as Json;
}

/** A rule has one kind; Excel may name the others with null, and takes no null back. */
const filled = (rule: Excel.DataValidationRule): Excel.DataValidationRule =>
  Object.fromEntries(Object.entries(rule).filter(([, kind]) => kind !== null && kind !== undefined));

/** A workbook set up by the command line remembers rules that only it can put back. */
const isKeptHere = (rules: Json): rules is Json & KeptRules =>
  typeof rules === "object" && rules !== null && "host" in rules && rules.host === "excel";

const columnsOf = (range: Range): Range[] =>
  Array.from({ length: range.right - range.left + 1 }, (_, i) => ({
    ...range,
    left: range.left + i,
    right: range.left + i,
  }));

function halves(block: Range): Range[] {
  const middle = Math.floor((block.top + block.bottom) / 2);
  return [
    { ...block, bottom: middle },
    { ...block, top: middle + 1 },
  ];
}

const shifted = (block: Range, rows: number, columns: number): Range => ({
  top: block.top + rows,
  bottom: block.bottom + rows,
  left: block.left + columns,
  right: block.right + columns,
});
const within = (block: Range, range: Range) => shifted(block, -range.top, -range.left);

/**
 * Takes off the highlights that set-up gave, and puts back the validation that stood there. Excel
 * numbers conditional formats anew when a workbook is opened, so ours are known by what they are.
 * A person's own stay, also those made since.
 */
export function restoreRules(
  sheet: Excel.Worksheet,
  range: Range,
  present: Excel.ConditionalFormatCollection,
  rules: Json,
): Step[] {
  const kept = isKeptHere(rules) ? rules : null;
  const steps = [
    step(() => {
      for (const format of present.items) {
        if (isOurs(format) && !kept?.highlights.includes(likeness(format))) format.delete();
      }
      cellsOf(sheet, range).dataValidation.clear();
    }),
  ];
  for (const { block, rule, errorAlert, prompt, ignoreBlanks } of kept?.validations ?? []) {
    steps.push(
      step(() => {
        const { dataValidation } = cellsOf(sheet, shifted(block, range.top, range.left));
        dataValidation.rule = rule;
        dataValidation.errorAlert = errorAlert;
        dataValidation.prompt = prompt;
        dataValidation.ignoreBlanks = ignoreBlanks;
      }, 500),
    );
  }
  return steps;
}

const isOurs = (format: Excel.ConditionalFormat): boolean =>
  format.type === "Custom" && ourFills.has(String(format.customOrNullObject.format.fill.color).toUpperCase());

/** The formula without the rows it speaks of, which change as the table moves. */
const likeness = (format: Excel.ConditionalFormat): string =>
  format.customOrNullObject.rule.formula.replace(/(\$?[A-Z]{1,3})\$?\d+/g, "$1");

/** A list by range: an inline one ends at 255 characters. Pastes pass it by, so it is checked again later. */
export function setList(cells: Excel.Range, source: string): void {
  cells.dataValidation.rule = { list: { inCellDropDown: true, source } };
  cells.dataValidation.ignoreBlanks = true;
  cells.dataValidation.errorAlert = {
    showAlert: true,
    style: "Stop",
    title: "Pipewright",
    message: `The stage is not in the list (${source.slice(1)})`,
  };
}

export function setRule(cells: Excel.Range, rule: CellRule, message: string): void {
  cells.dataValidation.rule =
    rule.type === "date"
      ? { date: { operator: "GreaterThanOrEqualTo", formula1: "1900-01-01" } }
      : { decimal: numberRule(rule.min, rule.max) };
  cells.dataValidation.ignoreBlanks = true;
  cells.dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "Pipewright", message };
}

/** Excel has no rule "any number": a span that holds all of them stands for it. */
function numberRule(min: number | null, max: number | null): Excel.BasicDataValidation {
  return { operator: "Between", formula1: min ?? -1e15, formula2: max ?? 1e15 };
}

const fills = { error: "#FDE7E9", warning: "#FFF4CE" } as const;
const ourFills: ReadonlySet<string> = new Set(Object.values(fills));

/** What must be loaded before a highlight is set or rules are restored. */
export const loadFormats = (cells: Excel.Range): Excel.ConditionalFormatCollection =>
  cells.conditionalFormats.load(
    "items/type,items/customOrNullObject/rule/formula,items/customOrNullObject/format/fill/color",
  );

/** Leaves a highlight of the same formula alone, so that applying twice leaves one. */
export function setHighlight(
  cells: Excel.Range,
  present: Excel.ConditionalFormatCollection | undefined,
  { formula, tone }: Extract<Change, { kind: "setHighlight" }>,
): void {
  const same = (format: Excel.ConditionalFormat) =>
    format.type === "Custom" && format.customOrNullObject.rule.formula === formula;
  if (present?.items.some(same)) return;
  const added = cells.conditionalFormats.add("Custom");
  added.custom.rule.formula = formula;
  added.custom.format.fill.color = fills[tone];
}
