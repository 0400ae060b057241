import type { Cell, Serial } from "../core/cells/cell.ts";
import type { Problem } from "../core/issue.ts";
import type { Language } from "../core/language.ts";

export type Values = Readonly<Record<string, Cell>>;

/** Forms of a phrase by number; which apply depends on the language. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** The forms that a language tells apart: leaving one out fails the type check. */
interface FormsOf {
  readonly en: Readonly<Record<"one" | "other", string>>;
  readonly fi: Readonly<Record<"one" | "other", string>>;
  readonly nb: Readonly<Record<"one" | "other", string>>;
  /** 1 szansa, 2 szanse, 5 szans, 1,5 szansy. */
  readonly pl: Readonly<Record<"one" | "few" | "many" | "other", string>>;
}

/** `Formats` as the words of one language use them. */
export type FormatsIn<Spoken extends Language> = Formats<FormsOf[Spoken]>;

/**
 * The same words in another language: keys and values as in English, plurals with all the forms of
 * that language.
 */
export type In<Spoken extends Language, English> = English extends (...given: infer Given) => infer Said
  ? (
      ...given: { [Index in keyof Given]: Given[Index] extends Formats ? FormatsIn<Spoken> : Given[Index] }
    ) => Said
  : English extends string
    ? string
    : { readonly [Key in keyof English]: In<Spoken, English[Key]> };

/** A message: from the values of an issue, problem or reason to a sentence of one language. */
export type Phrase = (values: Values, say: Formats) => string;

/** The phrases of one area, one for each code: a missing one fails the type check. */
export type Phrases<Code extends string> = Readonly<Record<Code, Phrase>>;

/** How a reader's locale writes things. */
export interface Formats<Forms extends PluralForms = PluralForms> {
  readonly locale: string;
  /** As text: "" for null, numbers grouped. */
  text(value: Cell | undefined): string;
  number(value: number, digits?: number): string;
  /** 0.425 → "42.5%". */
  percent(share: number, digits?: number): string;
  money(amount: number, currency: string | null): string;
  /** To the cent, for amounts that a reader adds up. */
  exactMoney(amount: number, currency: string | null): string;
  /** Short, for where room is little: 1,234,567 → "$1.23M". */
  brief(amount: number, currency?: string | null): string;
  date(serial: Serial): string;
  /** "2026-11-21" → "Nov 21, 2026". */
  day(iso: string): string;
  /** The form for `n`, with "{n}" in it replaced by the number. */
  plural(n: number, forms: Forms): string;
}

const epoch = Date.UTC(1899, 11, 30);

export function formats(locale: string): Formats {
  const number = (value: number, digits = 2) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
  return {
    locale,
    text: (value) =>
      value === null || value === undefined ? "" : typeof value === "number" ? number(value) : String(value),
    number,
    percent: (share, digits = 1) =>
      new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: digits }).format(share),
    money: (amount, currency) =>
      currency === null
        ? number(amount, 0)
        : new Intl.NumberFormat(locale, { style: "currency", currency, maximumFractionDigits: 0 }).format(
            amount,
          ),
    exactMoney: (amount, currency) =>
      currency === null
        ? number(amount)
        : new Intl.NumberFormat(locale, {
            style: "currency",
            currency,
            trailingZeroDisplay: "stripIfInteger",
          }).format(amount),
    brief: (amount, currency = null) =>
      new Intl.NumberFormat(locale, {
        notation: "compact",
        maximumSignificantDigits: 3,
        ...(currency === null ? {} : { style: "currency", currency }),
      }).format(amount),
    day: (iso) =>
      new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(Date.parse(iso)),
    date: (serial) =>
      new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(
        epoch + Math.floor(serial) * 86_400_000,
      ),
    plural: (n, forms) =>
      (forms[new Intl.PluralRules(locale).select(n)] ?? forms.other).replaceAll("{n}", number(n)),
  };
}

/**
 * The sentence for a problem from the first area that words its code, for areas may use one code
 * with different values. A code without words is told as it is, never hidden.
 */
export function sentence(areas: readonly Phrases<string>[], problem: Problem, say: Formats): string {
  const { code, values } = problem;
  const phrase = areas.find((area) => Object.hasOwn(area, code))?.[code];
  return phrase === undefined ? code : phrase(values, say);
}
