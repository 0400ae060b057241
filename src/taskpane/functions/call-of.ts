import type { CallArguments, FunctionView } from "../../operations/function-views.ts";
import type { Condition } from "./criteria-fields.tsx";

/** What has been filled in so far: texts by the parameters' names, and the conditions. */
export interface FilledIn {
  readonly values: Readonly<Record<string, string>>;
  readonly conditions: readonly Condition[];
}

/** The call as filled in; conditions without both halves are not yet part of it. */
export function callOf(
  { name, parameters, takesCriteria }: FunctionView,
  { values, conditions }: FilledIn,
  locale: string,
): CallArguments {
  const own = parameters.map(({ name: parameter, kind }) => {
    const text = (values[parameter] ?? "").trim();
    if (text === "") return null;
    return kind.type === "number" ? (typedNumber(text, locale) ?? text) : text;
  });
  const pairs = conditions.filter(({ column, criterion }) => column !== "" && criterion.trim() !== "");
  const tail =
    takesCriteria && pairs.length > 0
      ? [null, ...pairs.flatMap(({ column, criterion }) => [column, criterion.trim()])]
      : [];
  return { name, args: [...own, ...tail] };
}

/** A number as the reader's locale writes it; null where it is none. */
export function typedNumber(text: string, locale: string): number | null {
  const decimal = new Intl.NumberFormat(locale).format(1.5).replace(/\d/g, "");
  const group = decimal === "," ? "." : ",";
  const bare = text.replace(/[\s\u00a0\u202f]/g, "").replace("\u2212", "-");
  // A comma or point that groups digits has three of them behind it.
  const grouped = new RegExp(`\\${group}(?=\\d{3}(?!\\d))`, "g");
  const isGrouped = !/^-?0/.test(bare);
  const plain = (isGrouped ? bare.replace(grouped, "") : bare).replace(decimal, ".");
  return /^-?(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}
