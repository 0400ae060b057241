import { parseA1 } from "../../../src/core/cells/address.ts";
import {
  type ConditionalState,
  contains,
  newId,
  overlaps,
  sheetNamed,
  type ValidationState,
  without,
} from "./book.ts";
import type { Kind } from "./client.ts";
import { fail } from "./errors.ts";
import type { Block } from "./host.ts";

const writable = ({ host, sheet }: Block) => {
  if (sheet.isProtected) fail("AccessDenied", `the sheet "${sheet.name}" is protected`);
  if (host.book.readOnly) fail("AccessDenied", "the workbook is read-only");
};

const noAlert = { message: "", showAlert: true, style: "Stop", title: "" };
const noPrompt = { message: "", showPrompt: true, title: "" };

function found({ sheet, range }: Block): ValidationState[] {
  return sheet.validations.filter((validation) => overlaps(validation.range, range));
}

/** The one validation that all cells of the block have; null where there is none or they differ. */
function only(block: Block): ValidationState | null {
  const [first, ...others] = found(block);
  return first && others.length === 0 && contains(first.range, block.range) ? first : null;
}

function cut({ sheet, range }: Block): void {
  sheet.validations = sheet.validations.flatMap((validation) =>
    without(validation.range, range).map((part) => ({ ...validation, range: part })),
  );
}

function typeOf(block: Block): string {
  const all = found(block);
  if (all.length === 0) return "None";
  const one = only(block);
  if (one) return one.type;
  // DataValidationType (ExcelApi 1.8): "Inconsistent" where cells differ, "MixedCriteria" where only criteria do.
  const covered = all.reduce((cells, { range }) => cells + overlapSize(range, block.range), 0);
  const whole = (block.range.bottom - block.range.top + 1) * (block.range.right - block.range.left + 1);
  return covered === whole && new Set(all.map(({ type }) => type)).size === 1
    ? "MixedCriteria"
    : "Inconsistent";
}

function overlapSize(a: { top: number; left: number; bottom: number; right: number }, b: typeof a): number {
  const rows = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) + 1;
  const columns = Math.min(a.right, b.right) - Math.max(a.left, b.left) + 1;
  return rows * columns;
}

const types: Readonly<Record<string, string>> = {
  list: "List",
  decimal: "Decimal",
  wholeNumber: "WholeNumber",
  date: "Date",
  custom: "Custom",
  textLength: "TextLength",
  time: "Time",
};

/** A rule on values: it stops typing, not scripts, pastes or fills ("Apply data validation to cells"). */
export const dataValidationKind: Kind<Block> = {
  name: "DataValidation",
  scalars: {
    type: { get: typeOf },
    rule: {
      get: (block) => only(block)?.rule ?? {},
      set: (block, rule: Record<string, unknown>) => {
        writable(block);
        const [kind = "", ...others] = Object.keys(rule);
        if (others.length > 0 || !types[kind]) fail("InvalidArgument", "a rule has exactly one kind");
        if (kind === "list") checkList(block, rule.list as { source: unknown });
        cut(block);
        const type = types[kind] as string;
        block.sheet.validations.push({
          range: block.range,
          type,
          rule,
          errorAlert: noAlert,
          prompt: noPrompt,
          ignoreBlanks: true,
        });
      },
    },
    errorAlert: part("errorAlert", noAlert),
    prompt: part("prompt", noPrompt),
    ignoreBlanks: part("ignoreBlanks", true),
  },
  methods: {
    clear: (block) => {
      writable(block);
      cut(block);
    },
  },
};

function part(name: "errorAlert" | "prompt" | "ignoreBlanks", initial: unknown) {
  return {
    get: (block: Block) => only(block)?.[name] ?? initial,
    set: (block: Block, value: unknown) => {
      writable(block);
      const validation = only(block);
      if (!validation) return;
      if (name !== "ignoreBlanks") checkTexts(value as { title: string; message: string });
      // A part set on some cells of a validation splits it.
      cut(block);
      block.sheet.validations.push({ ...validation, range: block.range, [name]: value });
    },
  };
}

/** Validation.ErrorTitle, ErrorMessage (Excel VBA reference): 32 and 255 characters. */
function checkTexts({ title, message }: { title: string; message: string }): void {
  if (title.length > 32) fail("InvalidArgument", "a validation's title has at most 32 characters");
  if (message.length > 255) fail("InvalidArgument", "a validation's message has at most 255 characters");
}

/** Inline lists end at 255 characters ("Excel specifications"; oj#1118); longer ones come from a range. */
function checkList({ host, sheet }: Block, { source }: { source: unknown }): void {
  if (typeof source !== "string") return;
  if (!source.startsWith("=")) {
    if (source.length > 255) fail("InvalidArgument", "an inline list has at most 255 characters");
    return;
  }
  const place = parseA1(source.slice(1));
  const name = source.slice(1).toLowerCase();
  if (place === null && host.book.names.some((item) => item.name.toLowerCase() === name)) return;
  if (!place || (place.sheet !== null && !sheetNamed(host.book, place.sheet)))
    fail("InvalidArgument", `the list source ${source} in "${sheet.name}" refers to nothing`);
}

interface Conditional {
  readonly block: Block;
  readonly state: ConditionalState;
}

const conditionalFillKind: Kind<Conditional> = {
  name: "ConditionalRangeFill",
  scalars: {
    color: {
      get: ({ state }) => state.fill,
      set: ({ state }, color: string) => {
        state.fill = color;
      },
    },
  },
};

const conditionalRangeFormatKind: Kind<Conditional> = {
  name: "ConditionalRangeFormat",
  parts: { fill: { kind: () => conditionalFillKind, of: (format) => format } },
};

const conditionalRuleKind: Kind<Conditional> = {
  name: "ConditionalFormatRule",
  scalars: {
    formula: {
      get: ({ state }) => state.formula,
      set: ({ state }, formula: string) => {
        if (!formula.startsWith("=")) fail("InvalidArgument", "a conditional format's formula begins with =");
        // Custom functions do not work in conditional formats (custom-functions-troubleshooting).
        if (/\b(PIPELINE|STAGE|DEAL|CAMPAIGN|CUSTOMER)\.[A-Z]+\(/.test(formula))
          fail("InvalidArgument", "conditional formats run no custom functions");
        state.formula = formula;
      },
    },
  },
};

const customKind: Kind<Conditional> = {
  name: "CustomConditionalFormat",
  parts: {
    rule: { kind: () => conditionalRuleKind, of: (format) => format },
    format: { kind: () => conditionalRangeFormatKind, of: (format) => format },
  },
};

const conditionalFormatKind: Kind<Conditional> = {
  name: "ConditionalFormat",
  scalars: { id: { get: ({ state }) => state.id }, type: { get: ({ state }) => state.type } },
  parts: {
    custom: {
      kind: () => customKind,
      of: (format) =>
        format.state.type === "Custom"
          ? format
          : fail("InvalidOperation", "the conditional format is not a custom one"),
    },
    customOrNullObject: {
      kind: () => customKind,
      of: (format) => (format.state.type === "Custom" ? format : null),
    },
  },
  methods: {
    delete: ({ block, state }) => {
      writable(block);
      block.sheet.conditionals = block.sheet.conditionals.filter((other) => other !== state);
    },
  },
};

/** All formats that touch the range, newest first: `add` gives the first priority. */
export const conditionalFormatsKind: Kind<Block> = {
  name: "ConditionalFormatCollection",
  items: {
    kind: () => conditionalFormatKind,
    of: (block) =>
      block.sheet.conditionals
        .filter((state) => overlaps(state.range, block.range))
        .map((state): Conditional => ({ block, state })),
  },
  objects: {
    add: {
      kind: () => conditionalFormatKind,
      writes: true,
      of: (block, type: string): Conditional => {
        writable(block);
        const state = { id: newId(block.host.book), range: block.range, type, formula: "", fill: "" };
        block.sheet.conditionals.unshift(state);
        return { block, state };
      },
    },
  },
};
