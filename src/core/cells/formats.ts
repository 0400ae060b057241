import { currencyOf } from "./currency.ts";

/** Windows language codes (hexadecimal) of the countries that share "kr". */
const kronePlaces: ReadonlyMap<string, string> = new Map([
  ["414", "NOK"],
  ["814", "NOK"],
  ["41d", "SEK"],
  ["81d", "SEK"],
  ["406", "DKK"],
  ["40f", "ISK"],
]);

function kroneOf(place: string): string | null {
  const lower = place.toLowerCase();
  const known = kronePlaces.get(lower.replace(/^0+/, ""));
  if (known !== undefined) return known;
  if (/^(nb|nn|no)\b/.test(lower)) return "NOK";
  if (lower.startsWith("sv")) return "SEK";
  return lower.startsWith("da") ? "DKK" : null;
}

/** A format without what is only shown: quoted text, escaped characters, colours, conditions. */
function bare(format: string): string {
  return format
    .replace(/"[^"]*"/g, "")
    .replace(/[\\_*]./g, "")
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, "");
}

const isDate = new Map<string, boolean>();

/** Whether a number format (Excel's notation) shows a number as a date, with or without a time. */
export function isDateFormat(format: string): boolean {
  let known = isDate.get(format);
  if (known === undefined) {
    const section = bare(format.split(";")[0] ?? "");
    known = !/general|standard|@|#|0/i.test(section) && /[yd]|m{3}/i.test(section);
    if (isDate.size < 500) isDate.set(format, known);
  }
  return known;
}

/** Whether a number format shows 0.4 as 40 %. */
export function isPercentFormat(format: string): boolean {
  return format.includes("%") && bare(format).includes("%");
}

/** The ISO 4217 code a number format names, as in `[$€-407] #,##0` or `#,##0 "zł"`; null: none. */
export function currencyOfFormat(format: string): string | null {
  if (format === "" || format === "General") return null;
  const tagged = /\[\$([^\]-]+)(?:-([^\]]+))?\]/.exec(format);
  if (tagged !== null) {
    const [, sign = "", place = ""] = tagged;
    return currencyOf(sign) ?? (/^kr\.?$/i.test(sign.trim()) ? kroneOf(place) : null);
  }
  for (const quoted of format.matchAll(/"([^"]*)"/g)) {
    const code = currencyOf(quoted[1] ?? "");
    if (code) return code;
  }
  const sign = /[€$£¥₹₽₴₺₩₪]/.exec(bare(format));
  return sign === null ? null : (currencyOf(sign[0]) ?? null);
}
