import type { sheets_v4 } from "googleapis/build/src/apis/sheets/index.js";
import { rangeToA1 } from "../../core/cells/address.ts";
import type { Serial } from "../../core/cells/cell.ts";
import { dayOf, readDate } from "../../core/cells/dates.ts";
import type { Json } from "../../core/planning/change.ts";
import { absoluteReference } from "../../core/planning/reference.ts";
import { serialsIn } from "../sheets/serials.ts";
import { type Referring, resolve } from "./references.ts";

/**
 * Sheets v4 and Apps Script have other names and other values for one and the same condition. What
 * is kept of a rule is in Apps Script's, so that the bound script can put back what was kept here.
 */
interface Condition {
  readonly criteria: string;
  readonly values: readonly Json[];
}

type ApiCondition = sheets_v4.Schema$BooleanCondition;

const numbers = [
  ["NUMBER_GREATER", "NUMBER_GREATER_THAN"],
  ["NUMBER_GREATER_THAN_EQ", "NUMBER_GREATER_THAN_OR_EQUAL_TO"],
  ["NUMBER_LESS", "NUMBER_LESS_THAN"],
  ["NUMBER_LESS_THAN_EQ", "NUMBER_LESS_THAN_OR_EQUAL_TO"],
  ["NUMBER_EQ", "NUMBER_EQUAL_TO"],
  ["NUMBER_NOT_EQ", "NUMBER_NOT_EQUAL_TO"],
  ["NUMBER_BETWEEN", "NUMBER_BETWEEN"],
  ["NUMBER_NOT_BETWEEN", "NUMBER_NOT_BETWEEN"],
] as const;

const dates = [
  ["DATE_EQ", "DATE_EQUAL_TO"],
  ["DATE_NOT_EQ", "DATE_NOT_EQUAL_TO"],
  ["DATE_BEFORE", "DATE_BEFORE"],
  ["DATE_AFTER", "DATE_AFTER"],
  ["DATE_ON_OR_BEFORE", "DATE_ON_OR_BEFORE"],
  ["DATE_ON_OR_AFTER", "DATE_ON_OR_AFTER"],
  ["DATE_BETWEEN", "DATE_BETWEEN"],
  ["DATE_NOT_BETWEEN", "DATE_NOT_BETWEEN"],
  ["DATE_IS_VALID", "DATE_IS_VALID_DATE"],
] as const;

const others = [
  ["TEXT_CONTAINS", "TEXT_CONTAINS"],
  ["TEXT_NOT_CONTAINS", "TEXT_DOES_NOT_CONTAIN"],
  ["TEXT_STARTS_WITH", "TEXT_STARTS_WITH"],
  ["TEXT_ENDS_WITH", "TEXT_ENDS_WITH"],
  ["TEXT_EQ", "TEXT_EQUAL_TO"],
  ["TEXT_NOT_EQ", "TEXT_NOT_EQUAL_TO"],
  ["TEXT_IS_EMAIL", "TEXT_IS_VALID_EMAIL"],
  ["TEXT_IS_URL", "TEXT_IS_VALID_URL"],
  ["ONE_OF_RANGE", "VALUE_IN_RANGE"],
  ["ONE_OF_LIST", "VALUE_IN_LIST"],
  ["BLANK", "CELL_EMPTY"],
  ["NOT_BLANK", "CELL_NOT_EMPTY"],
  ["CUSTOM_FORMULA", "CUSTOM_FORMULA"],
  ["BOOLEAN", "CHECKBOX"],
] as const;

const pairs: readonly (readonly [api: string, script: string])[] = [...numbers, ...dates, ...others];
const scriptNames = new Map(pairs);
const apiNames = new Map(pairs.map(([api, script]) => [script, api]));
const isNumber = (type: string) => numbers.some(([api]) => api === type);
const isDate = (type: string) => dates.some(([api]) => api === type);

/** `showsList`: whether the cell has an arrow that unfolds its choices. */
export function keepCondition(
  { type, values = [] }: ApiCondition,
  showsList: boolean,
  place: Referring,
): Condition {
  const name = type ?? "";
  const typed = values.map(({ userEnteredValue }) => userEnteredValue ?? "");
  const relative = values.find(({ relativeDate }) => relativeDate)?.relativeDate;
  const criteria = scriptNames.get(name) ?? name;
  if (relative) return { criteria: `${criteria}_RELATIVE`, values: [{ relativeDate: relative }] };
  if (name === "ONE_OF_LIST") return { criteria, values: [typed, showsList] };
  if (name === "ONE_OF_RANGE") {
    const range = resolve(typed[0] ?? "", place);
    return {
      criteria,
      values: [range ? { range: rangeToA1(range.sheet, range.range) } : typed[0], showsList] as Json[],
    };
  }
  if (isNumber(name)) return { criteria, values: typed.map((text) => numberIn(text)) };
  if (isDate(name)) return { criteria, values: typed.map((text) => dateIn(text, place)) };
  return { criteria, values: typed };
}

/** The way back; what was kept is a document's own text, so what does not fit is left out. */
export function reviveCondition({ criteria, values }: Condition, place: Referring): ApiCondition {
  const plain = criteria.replace(/_RELATIVE$/, "");
  const type = apiNames.get(plain) ?? plain;
  if (type === "ONE_OF_LIST") return { type, values: (values[0] as readonly Json[]).map(entered) };
  const wanted = type === "ONE_OF_RANGE" ? values.slice(0, 1) : values;
  if (wanted.length === 0) return { type };
  return { type, values: wanted.map((value) => revived(value, place)) };
}

/** Whether the kept values of a list say that its arrow is shown. */
export const showsList = ({ criteria, values }: Condition) =>
  criteria === "VALUE_IN_RANGE" || criteria === "VALUE_IN_LIST"
    ? values[1] !== false
    : criteria === "CHECKBOX";

const entered = (value: Json): sheets_v4.Schema$ConditionValue => ({ userEnteredValue: String(value) });

function revived(value: Json, place: Referring): sheets_v4.Schema$ConditionValue {
  if (typeof value === "number") return { userEnteredValue: numberText(value) };
  if (typeof value !== "object" || value === null) return entered(value ?? "");
  if ("relativeDate" in value) return { relativeDate: String(value.relativeDate) };
  if ("date" in value) return { userEnteredValue: dateText(Number(value.date), place) };
  if ("range" in value) {
    const range = resolve(String(value.range), place);
    return {
      userEnteredValue: range ? `=${absoluteReference(range.sheet, range.range)}` : `=${value.range}`,
    };
  }
  return entered("");
}

/**
 * A limit is read as if it were typed, so a decimal point would be wrong in half of Europe: what is
 * not whole is given as a division.
 */
export function numberText(value: number): string {
  if (Number.isInteger(value)) return Math.abs(value) < 1e15 ? String(value) : largeText(value);
  const [digits = "", exponent = "0"] = value.toExponential().split("e");
  const decimals = (digits.split(".")[1] ?? "").length - Number(exponent);
  return `=${digits.replace(".", "")}/10^${decimals}`;
}

/** 1e300 as 1E+300, which no locale reads otherwise. */
function largeText(value: number): string {
  const [digits = "", exponent = "+0"] = value.toExponential().split("e");
  const decimals = (digits.split(".")[1] ?? "").length;
  return `${digits.replace(".", "")}E+${Number(exponent) - decimals}`;
}

function numberIn(text: string): number | string {
  const divided = /^=(-?\d+)\/10\^(-?\d+)$/.exec(text);
  if (divided) return Number(`${divided[1]}e${-Number(divided[2])}`);
  const number = Number(text.trim().replace(/^(-?\d+),(\d+)$/, "$1.$2"));
  return text.trim() === "" || Number.isNaN(number) ? text : number;
}

/** Months stand first only where the American way is followed. */
function dateIn(text: string, { book }: Referring): Json {
  const formula = /^=DATE\((\d+)[;,](\d+)[;,](\d+)\)$/.exec(text);
  const iso = formula ? `${formula[1]}-${formula[2]}-${formula[3]}` : text;
  const reading = readDate(iso, /^(en_US|en_PH|es_US)/.test(book.locale) ? "mdy" : "dmy");
  return reading.kind === "value" ? { date: instantOf(reading.value, book.timeZone) } : text;
}

function dateText(time: number, { book }: Referring): string {
  const serial = serialsIn(book.timeZone)(new Date(time));
  if (serial === null) return "";
  const { year, month, day } = dayOf(serial);
  return `=DATE(${year};${month};${day})`;
}

const day = 86_400_000;

/** The instant at which clocks in the time zone show the serial, as Apps Script has dates. */
function instantOf(serial: Serial, timeZone: string): number {
  const asUtc = Math.round((serial - 25_569) * day);
  const shown = serialsIn(timeZone)(new Date(asUtc)) ?? serial;
  return asUtc - Math.round((shown - serial) * day);
}
