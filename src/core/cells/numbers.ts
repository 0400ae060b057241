import type { NumberStyle } from "../table/recognition.ts";
import { isBlankLike, isErrorText } from "./blank.ts";
import { currencyOf } from "./currency.ts";

/** What a text says when it is read as a number. */
export type NumberReading =
  | {
      readonly kind: "value";
      readonly value: number;
      /** The decimal mark this text can only have been written with; absent: any would do. */
      readonly shows?: "." | ",";
      /** The text ended in a per cent sign: `value` is already of 1. */
      readonly percent?: true;
      /** ISO 4217 code in the text. */
      readonly currency?: string;
    }
  /** "", "-", "TBD", "n/a". */
  | { readonly kind: "blank" }
  /** "1.234": `grouped` if the mark separates thousands, `decimal` if it is the decimal mark. */
  | {
      readonly kind: "ambiguous";
      readonly mark: "." | ",";
      readonly grouped: number;
      readonly decimal: number;
    }
  | { readonly kind: "unreadable" };

const blank: NumberReading = { kind: "blank" };
const unreadable: NumberReading = { kind: "unreadable" };

const multipliers: readonly (readonly [RegExp, number])[] = [
  [/^(?:k|tys\.?|tuh\.?|tusen|thousand|tsd\.?|tn\.?)(?![a-z])/, 1e3],
  [/^(?:mln\.?|mio\.?|mill\.?|milj\.?|million(?:s|er|en)?|mn|mm|m)(?![a-z])/, 1e6],
  [/^(?:mld\.?|mrd\.?|billion|bn|b)(?![a-z])/, 1e9],
];
/** A multiplier written together with a currency: "tEUR", "T€", "kNOK", "MEUR", "tkr". */
const joined = new Map([
  ["k", 1e3],
  ["t", 1e3],
  ["m", 1e6],
]);

/** What the letters and signs beside a number's digits add to it. */
interface Unit {
  readonly factor: number;
  readonly currency: string | null;
  readonly percent: boolean;
}

const plainUnit: Unit = { factor: 1, currency: null, percent: false };
const units = new Map<string, Unit | null>();

/** The unit a text such as "tys. zł", "M€", "%" or "tEUR" stands for; null: none. Case-insensitive. */
export function readUnit(text: string): Unit | null {
  if (text === "") return plainUnit;
  let unit = units.get(text);
  if (unit === undefined) {
    unit = parseUnit(text.toLowerCase().trim());
    // Bounded, for texts come from strangers.
    if (units.size < 2000) units.set(text, unit);
  }
  return unit;
}

function parseUnit(text: string): Unit | null {
  if (text === "") return plainUnit;
  if (text === "%" || text === "pct" || text === "prosent" || text === "procent")
    return { factor: 0.01, currency: null, percent: true };
  const whole = currencyOf(text);
  if (whole !== undefined) return { factor: 1, currency: whole, percent: false };
  for (const [pattern, factor] of multipliers) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const rest = text.slice(match[0].length).trim();
    const currency = rest === "" ? null : currencyOf(rest);
    if (currency !== undefined) return { factor, currency, percent: false };
  }
  const factor = joined.get(text.charAt(0));
  const currency = currencyOf(text.slice(1));
  return factor === undefined || currency === undefined ? null : { factor, currency, percent: false };
}

const approximately = /^(?:~|≈|ca\.?|approx\.?|about|noin|około|ok\.|omtrent)\s*(?=[^a-z])/i;
/** The dash that Nordic prices have in place of øre: "12 000,-", "12 000:-". */
const noMinor = /[,.:]\s*[-–—]+$/;

/**
 * Reads a text as a number: grouped by space, no-break space, point, comma or apostrophe (in
 * threes, or as lakh), with a currency, a multiplier ("45k", "12,5 tys. zł"), a per cent sign, a
 * minus in front, behind or as brackets. `style` is asked only where the text itself leaves open
 * what its mark means; without it such a text is ambiguous. A range ("10–15") is unreadable.
 */
export function readNumber(text: string, style?: NumberStyle): NumberReading {
  const decimals = plainDecimals(text);
  if (decimals === 0) return { kind: "value", value: Number(text) };
  if (decimals > 0) return { kind: "value", value: Number(text), shows: "." };
  if (isBlankLike(text)) return blank;
  if (text.length > 60 || isErrorText(text)) return unreadable;

  let rest = text
    .normalize("NFKC")
    .replace(/[\u2212\u2012\u2013\u2014\uFE63]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^'/, "");
  let negative = false;
  const bracketed = /^([^()]*)\(([^()]*\d[^()]*)\)([^()]*)$/.exec(rest);
  if (bracketed !== null) {
    negative = true;
    rest = `${bracketed[1]}${bracketed[2]}${bracketed[3]}`.trim();
  }
  rest = rest.replace(approximately, "").replace(noMinor, "").trim();

  const first = rest.search(/\d/);
  if (first < 0) return unreadable;
  let last = rest.length - 1;
  while (!isDigit(rest.charCodeAt(last))) last--;
  let before = rest.slice(0, first).trim();
  let after = rest.slice(last + 1).trim();
  let body = rest.slice(first, last + 1);

  const sign = /[+-]/.exec(before);
  if (sign !== null) {
    negative = negative !== (sign[0] === "-");
    before = before.replace(/[+-]/, "").trim();
  }
  if (after.startsWith("-")) {
    if (sign !== null) return unreadable;
    negative = !negative;
    after = after.slice(1).trim();
  } else if (after.endsWith("-") && sign === null) {
    negative = !negative;
    after = after.slice(0, -1).trim();
  }
  // ".5": the mark belongs to the digits; "kr.500": to the word.
  if (/[.,]$/.test(before) && readUnit(before) === null) {
    body = `0${before.slice(-1)}${body}`;
    before = before.slice(0, -1).trim();
  }
  const noted = /\d([.,])$/.test(`${rest.slice(first, last + 1)}${after}`) && after.length === 1;
  if (noted) after = "";

  const left = readUnit(before);
  const right = readUnit(after);
  if (left === null || right === null || (left.factor !== 1 && right.factor !== 1)) return unreadable;
  const digits = readDigits(body, style, /\$/.test(before));
  if (digits === null) return unreadable;

  const factor = left.factor * right.factor * (negative ? -1 : 1);
  if (digits.kind === "ambiguous")
    return {
      kind: "ambiguous",
      mark: digits.mark,
      grouped: scaled(digits.grouped, factor),
      decimal: scaled(digits.decimal, factor),
    };
  const currency = left.currency ?? right.currency;
  return {
    kind: "value",
    value: scaled(digits.value, factor),
    ...(digits.shows === undefined ? {} : { shows: digits.shows }),
    ...(right.percent ? { percent: true as const } : {}),
    ...(currency === null ? {} : { currency }),
  };
}

/** Decimals of a number written plainly, "-1200" or "12.5"; -1 for every other text. Most cells are plain. */
function plainDecimals(text: string): number {
  const length = text.length;
  let i = text.charCodeAt(0) === 45 ? 1 : 0;
  if (length > 18 || !isDigit(text.charCodeAt(i))) return -1;
  while (i < length && isDigit(text.charCodeAt(i))) i++;
  if (i === length) return 0;
  if (text.charCodeAt(i) !== 46 || length - i > 3 || length - i === 1) return -1;
  for (let j = i + 1; j < length; j++) if (!isDigit(text.charCodeAt(j))) return -1;
  return length - i - 1;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** 58.8 × 1000 without the binary dust. */
function scaled(value: number, factor: number): number {
  if (factor === 1) return value;
  return Math.abs(factor) === 1 ? value * factor + 0 : Number((value * factor).toPrecision(15));
}

type Digits =
  | { readonly kind: "value"; readonly value: number; readonly shows?: "." | "," }
  | {
      readonly kind: "ambiguous";
      readonly mark: "." | ",";
      readonly grouped: number;
      readonly decimal: number;
    };

/** Digits with their marks, no sign, no unit. */
function readDigits(body: string, style: NumberStyle | undefined, dollars: boolean): Digits | null {
  if (/^\d+(?:[.,]\d+)?e[+-]?\d{1,3}$/i.test(body)) {
    const value = Number(body.replace(",", "."));
    const mark = /[.,]/.exec(body)?.[0] as "." | "," | undefined;
    return Number.isFinite(value) ? { kind: "value", value, ...(mark ? { shows: mark } : {}) } : null;
  }
  let compact = body;
  const spaced = /[ '’]/.test(body);
  if (spaced) {
    if (!/^\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?$/.test(body)) return null;
    compact = body.replace(/[ '’]/g, "");
  }
  if (!/^[\d.,]+$/.test(compact)) return null;
  const point = compact.lastIndexOf(".");
  const comma = compact.lastIndexOf(",");
  if (point < 0 && comma < 0) return { kind: "value", value: Number(compact) };

  if (point >= 0 && comma >= 0) {
    const decimal = point > comma ? "." : ",";
    const group = decimal === "." ? "," : ".";
    const [whole = "", fraction = "", extra] = compact.split(decimal);
    if (extra !== undefined || !isGrouped(whole, group)) return null;
    return { kind: "value", value: Number(`${whole.replaceAll(group, "")}.${fraction}`), shows: decimal };
  }

  const mark = point >= 0 ? "." : ",";
  const other = mark === "." ? "," : ".";
  const parts = compact.split(mark);
  const grouped = Number(compact.replaceAll(mark, ""));
  if (parts.length > 2)
    return isGrouped(compact, mark) ? { kind: "value", value: grouped, shows: other } : null;
  const [whole = "", fraction = ""] = parts;
  const decimal = Number(`${whole}.${fraction}`);
  const couldGroup = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  if (spaced || !couldGroup) return { kind: "value", value: decimal, shows: mark };
  // Nobody writes dollars with a decimal comma and three decimals.
  if (dollars && mark === ",") return { kind: "value", value: grouped, shows: "." };
  if (style === undefined) return { kind: "ambiguous", mark, grouped, decimal };
  return { kind: "value", value: style.decimal === mark ? decimal : grouped };
}

/** Groups of three, or as in India: three, then twos. */
function isGrouped(whole: string, mark: "." | ","): boolean {
  const groups = whole.split(mark);
  if (groups.length === 1) return /^\d+$/.test(whole);
  const [head = "", ...tail] = groups;
  const end = tail.pop() ?? "";
  if (!/^\d{1,3}$/.test(head) || !/^\d{3}$/.test(end)) return false;
  return (
    tail.every((group) => /^\d{3}$/.test(group)) ||
    (head.length < 3 && tail.every((group) => /^\d{2}$/.test(group)))
  );
}

/** `readNumber` under one style, remembering texts that take long to read and repeat. */
export function numberReader(style?: NumberStyle): (text: string) => NumberReading {
  const seen = new Map<string, NumberReading>();
  return (text) => {
    if (plainDecimals(text) >= 0) return readNumber(text);
    let reading = seen.get(text);
    if (reading === undefined) {
      reading = readNumber(text, style);
      if (seen.size < 20_000) seen.set(text, reading);
    }
    return reading;
  };
}
