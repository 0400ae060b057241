import type { Cell } from "./cells/cell.ts";
import type { Pipeline } from "./deals/deals.ts";
import { isoDay } from "./periods.ts";

/** Of a cell whose text is folded to lower case. */
type Test = (cell: Cell) => boolean;

/**
 * Turns a SUMIFS criterion into a test of a cell. Case does not matter; `*`, `?` and `~` before
 * them work in text that is compared with = or <>; `=` alone means blank, `<>` alone filled.
 * Numbers are written with a decimal point, days as 2026-10-01. Unlike SUMIFS, a blank criterion
 * means blank cells (never 0), and cells "" and empty are the same, since hosts mix them up.
 */
export function compileCriterion(criterion: Cell): Test {
  const test = compile(criterion);
  return (cell) => test(folded(cell));
}

/** As `compileCriterion`, for cells that are folded already. */
function compile(criterion: Cell): Test {
  if (criterion === null || criterion === "") return isBlank;
  if (typeof criterion !== "string") return equals(criterion);
  const { operator, operand, value } = parse(criterion);
  switch (operator) {
    case undefined:
    case "=":
      return operand === "" ? isBlank : equals(value);
    case "<>":
      return operand === "" ? not(isBlank) : not(equals(value));
    default:
      return compares(operator, value);
  }
}

function parse(criterion: string) {
  const [, operator, operand] = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/.exec(criterion) as unknown as [
    string,
    string | undefined,
    string,
  ];
  return { operator, operand, value: operandValue(operand) };
}

/** Per value 1 where it meets the criterion. */
function passing({ values, numbers }: Dictionary, criterion: Cell): Uint8Array {
  const { operator = "=", value } = parse(typeof criterion === "string" ? criterion : "");
  if (operator === "=" || operator === "<>" || typeof value !== "number") {
    const test = compile(criterion);
    return Uint8Array.from(values, (each) => (test(each) ? 1 : 0));
  }
  // Amounts and dates are nearly as many as the deals: they are compared in one tight loop.
  const accepts = orderTest(operator);
  const [less, equal, more] = ([-1, 0, 1] as const).map((order) => Number(accepts(order))) as [
    number,
    number,
    number,
  ];
  const passes = new Uint8Array(numbers.length);
  for (let k = 0; k < passes.length; k++) {
    const number = numbers[k] as number;
    passes[k] =
      (Number(number < value) & less) | (Number(number === value) & equal) | (Number(number > value) & more);
  }
  return passes;
}

/**
 * Indexes of the deals that meet every criterion, ascending.
 * Columns hold one cell a deal, as `Pipeline.column` gives them.
 */
export function select(
  pipeline: Pipeline,
  pairs: readonly { readonly cells: readonly Cell[]; readonly criterion: Cell }[],
): Int32Array {
  const selected = new Int32Array(pipeline.deals.count);
  let count = selected.length;
  let isFirst = true;
  for (const { cells, criterion } of pairs) {
    const dictionary = dictionaryOf(cells);
    const { codes } = dictionary;
    const passes = passing(dictionary, criterion);
    let kept = 0;
    for (let k = 0; k < count; k++) {
      const deal = isFirst ? k : (selected[k] as number);
      // Without a branch, which values in no order would make slow.
      selected[kept] = deal;
      kept += passes[codes[deal] as number] as number;
    }
    count = kept;
    isFirst = false;
  }
  return selected.subarray(0, count);
}

/** Case does not matter. */
const folded = (cell: Cell): Cell => (typeof cell === "string" ? cell.toLowerCase() : cell);

/** The different cells of a column, folded, and which of them each deal has. */
interface Dictionary {
  readonly values: readonly Cell[];
  /** The values that are numbers; NaN for others, which compares with none. */
  readonly numbers: Float64Array;
  readonly codes: Int32Array;
}

/** A thousand formulas may ask for one column: made once, each tests only the different cells. */
const dictionaries = new WeakMap<readonly Cell[], Dictionary>();

function dictionaryOf(cells: readonly Cell[]): Dictionary {
  let dictionary = dictionaries.get(cells);
  if (dictionary === undefined) {
    const known = new Map<Cell, number>();
    const codes = Int32Array.from(cells, (cell) => {
      const small = folded(cell);
      let code = known.get(small);
      if (code === undefined) {
        code = known.size;
        known.set(small, code);
      }
      return code;
    });
    const values = [...known.keys()];
    const numbers = Float64Array.from(values, (value) => (typeof value === "number" ? value : Number.NaN));
    dictionary = { values, numbers, codes };
    dictionaries.set(cells, dictionary);
  }
  return dictionary;
}

function isBlank(cell: Cell): boolean {
  return cell === null || cell === "";
}

function not(test: Test): Test {
  return (cell) => !test(cell);
}

function operandValue(text: string): string | number | boolean {
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return trimmed.toLowerCase() === "true";
  return numberIn(trimmed) ?? text;
}

/** A number, a percentage or an ISO day as a number; null for other text. */
function numberIn(text: string): number | null {
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(%?)$/i.exec(text);
  if (match !== null) return Number(match[1]) / (match[2] === "%" ? 100 : 1);
  return isoDay(text);
}

function equals(value: string | number | boolean): Test {
  switch (typeof value) {
    case "boolean":
      // Exports write flags as text.
      return (cell) => cell === value || cell === String(value);
    case "number":
      // Text that is a number equals the number, as in SUMIFS.
      return (cell) => cell === value || (typeof cell === "string" && numberIn(cell.trim()) === value);
    default: {
      const pattern = tokens(value.toLowerCase());
      if (pattern.every((token) => typeof token === "string")) {
        const literal = pattern.join("");
        return (cell) => cell === literal && literal !== "";
      }
      return (cell) => typeof cell === "string" && cell !== "" && matches(pattern, cell);
    }
  }
}

/** Numbers compare with numbers only and text with text only, as in SUMIFS. */
function compares(operator: string, value: string | number | boolean): Test {
  const operand = typeof value === "string" ? value.toLowerCase() : value;
  const accepts = orderTest(operator);
  return (cell) => {
    if (typeof cell !== typeof operand || cell === "" || cell === null) return false;
    return accepts(cell < operand ? -1 : cell > operand ? 1 : 0);
  };
}

function orderTest(operator: string): (order: -1 | 0 | 1) => boolean {
  switch (operator) {
    case "<":
      return (order) => order < 0;
    case "<=":
      return (order) => order <= 0;
    case ">":
      return (order) => order > 0;
    default:
      return (order) => order >= 0;
  }
}

const anyText = Symbol("*");
const anyCharacter = Symbol("?");
type Token = string | typeof anyText | typeof anyCharacter;

function tokens(pattern: string): readonly Token[] {
  const found: Token[] = [];
  const characters = [...pattern];
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] as string;
    const next = characters[at + 1];
    if (character === "~" && (next === "*" || next === "?" || next === "~")) {
      found.push(next);
      at++;
    } else {
      found.push(character === "*" ? anyText : character === "?" ? anyCharacter : character);
    }
  }
  return found;
}

/** Matched by hand: a regular expression built from `*a*a*a` can take exponential time. */
function matches(pattern: readonly Token[], text: string): boolean {
  const characters = [...text];
  let at = 0;
  let token = 0;
  let lastStar = -1;
  let resume = 0;
  while (at < characters.length) {
    const wanted = pattern[token];
    if (wanted === anyText) {
      lastStar = token++;
      resume = at;
    } else if (wanted === anyCharacter || wanted === characters[at]) {
      token++;
      at++;
    } else if (lastStar >= 0) {
      token = lastStar + 1;
      at = ++resume;
    } else {
      return false;
    }
  }
  while (pattern[token] === anyText) token++;
  return token === pattern.length;
}
