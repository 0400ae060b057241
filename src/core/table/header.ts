import type { Cell } from "../cells/cell.ts";
import { readUnit } from "../cells/numbers.ts";
import type { Field } from "../fields.ts";
import type { Reason } from "./recognition.ts";
import { type Source, vocabulary } from "./vocabulary.ts";

/** What a header alone says of its column. */
export interface Header {
  /** As written, on one line. */
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly currency?: string;
  readonly multiplier?: number;
  /** Name of the stage that the column dates by its header's form: Date entered "Demo". */
  readonly entry: string | null;
}

/** A field that a column may be; `none`: known to be no field. */
export interface Claim {
  readonly field: Field | "none";
  readonly confidence: number;
  readonly reason: Reason;
}

interface Name {
  readonly field: Field | "none";
  readonly source: Source;
  readonly confidence: number;
}

const exact = 0.95;
const second = 0.8;
const hint = 0.5;

const names = new Map<string, Name[]>();
/** Names of several letters that may stand inside a longer header, longest first. */
const phrases: { readonly words: string; readonly name: Name }[] = [];
for (const [field, sources] of Object.entries(vocabulary) as [
  Field | "none",
  Partial<Record<Source, string>>,
][])
  for (const [source, list] of Object.entries(sources) as [Source, string][])
    for (const entry of list.split(",")) {
      const mark = entry.slice(-1);
      const confidence = mark === "~" ? second : mark === "?" ? hint : exact;
      const words = entry.replace(/[~?]$/, "").trim();
      const name = { field, source, confidence };
      const key = keyOf(words);
      const known = names.get(key);
      if (known === undefined) names.set(key, [name]);
      else known.push(name);
      // "Deal" and "opportunity" stand in the headers of many columns.
      const tellsLittle = field === "name" && !words.includes(" ");
      if (words.length >= 4 && mark !== "?" && !tellsLittle)
        phrases.push({ words: ` ${wordsOf(words)} `, name });
    }
phrases.sort((a, b) => b.words.length - a.words.length || b.name.confidence - a.name.confidence);

function keyOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}%#]/gu, "");
}

function wordsOf(text: string): string {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%#]+/gu, " ")
    .trim();
}

/** A header cell on one line: line breaks, no-break and double spaces mended, no byte order mark. */
export function headerText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  return String(cell)
    .replace(/[\uFEFF\u200B-\u200D\u2060]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

const systems: ReadonlySet<Source> = new Set([
  "salesforce",
  "hubspot",
  "pipedrive",
  "livespace",
  "odoo",
  "zoho",
]);
const parsed = new Map<string, Header>();

/** Reads a header's text; the same text is looked at once. */
export function readHeader(text: string): Header {
  let header = parsed.get(text);
  if (header === undefined) {
    header = parseHeader(text);
    if (parsed.size < 5000) parsed.set(text, header);
  }
  return header;
}

const entered =
  /^(?:date entered|hs[_ ]v2[_ ]date[_ ]entered|hs[_ ]date[_ ]entered|entered|stage entered|päivä vaiheessa|data wejścia(?: w etap| do etapu)?|dato inn i)[_ :]*["'“”„‘’«]?(.+?)["'“”‘’»]?$/i;
const left =
  /^(?:date exited|hs[_ ]v2[_ ]date[_ ]exited|latest time in|cumulative time in|time in|days in)\b/i;
const entity = /^(deal|lead|opportunity|person|organi[sz]ation|activity|product|note)\s+-\s+/i;

function parseHeader(text: string): Header {
  if (text.length > 150) return { text, claims: [], entry: null };
  const plain = text
    .normalize("NFKC")
    .replace(/[\u200B-\u200D\uFEFF]/g, "")
    .replace(/\s+/g, " ")
    .replace(/[\s*:]+$/, "")
    .trim();
  const entry = entered.exec(plain)?.[1]?.trim() ?? null;
  if (entry !== null && !isKnown(plain)) return { text, claims: [], entry };
  if (left.test(plain)) return { text, claims: [known("none", exact, null)], entry: null };

  const prefix = entity.exec(plain);
  const rest = prefix === null ? plain : plain.slice(prefix[0].length).trim();
  const about = prefix?.[1]?.toLowerCase() ?? "";
  if (/^(person|organ)/.test(about)) {
    const isName = /^(full )?name$|^nazwa$|^nimi$|^navn$/i.test(rest);
    const field = about === "person" ? "contact" : "account";
    return {
      text,
      claims: [known(isName ? field : "none", isName ? exact : second, "pipedrive")],
      entry: null,
    };
  }
  if (/^(activity|product|note)/.test(about))
    return { text, claims: [known("none", second, "pipedrive")], entry: null };
  return { text, entry: null, ...claimsOf(rest, prefix === null ? null : "pipedrive") };
}

function isKnown(text: string): boolean {
  return names.has(keyOf(text));
}

function known(field: Field | "none", confidence: number, system: string | null): Claim {
  return { field, confidence, reason: { code: "header", values: system === null ? {} : { system } } };
}

/** The header as it stands, then without the unit, tax or note that it may carry at its end. */
function claimsOf(text: string, system: string | null): Omit<Header, "text" | "entry"> {
  const { bare, unit } = withoutUnit(text);
  const withoutNote = bare.replace(/\s*[([][^()[\]]*[)\]]$/, "").trim();
  const withoutTax = withoutNote
    .replace(
      /[\s,]+(?:eks\.?|ekskl\.?|ex\.?|excl\.?|inkl\.?|incl\.?)\s*(?:mva|moms|vat|tax)\.?$|[\s,]+(?:netto|brutto|net|gross|alv\s*0\s*%?)$/i,
      "",
    )
    .trim();
  const found = [text, bare, withoutNote, withoutTax]
    .map((form) => names.get(keyOf(form)))
    .find((list) => list !== undefined);
  const claims = found?.map(({ field, confidence, source }) =>
    known(field, confidence, system ?? (systems.has(source) ? source : null)),
  );
  const currency = unit?.currency ?? (unit !== null && isKrone(text) ? kroneOf(found) : undefined);
  return {
    claims:
      claims ??
      (bare === "" && unit !== null
        ? [{ ...part("amount", 0.6), reason: { code: "headerPart", values: { part: text } } }]
        : partOf(withoutNote === "" ? text : withoutNote)),
    ...(currency ? { currency } : {}),
    ...(unit !== null && unit.factor > 1 ? { multiplier: unit.factor } : {}),
  };
}

function part(field: Field | "none", confidence: number, words = ""): Claim {
  return { field, confidence, reason: { code: "headerPart", values: { part: words } } };
}

/** The known names that stand in a longer header, longest first: its cells tell which it is. */
function partOf(text: string): readonly Claim[] {
  const words = ` ${wordsOf(text)} `;
  if (words.length > 80) return [];
  const claims: Claim[] = [];
  for (const { words: phrase, name } of phrases) {
    if (!words.includes(phrase) || claims.some((claim) => claim.field === name.field)) continue;
    if (name.field === "none" && claims.length > 0) continue;
    const confidence = (name.confidence === exact ? 0.65 : 0.5) - 0.03 * claims.length;
    claims.push(part(name.field, confidence, phrase.trim()));
    if (name.field === "none" || claims.length === 3) break;
  }
  return claims;
}

interface Unit {
  readonly factor: number;
  readonly currency: string | null;
}

/** "Deal Value ($)", "Summa, €", "Amount USD", "Wartość [tys. zł]", "tEUR". */
function withoutUnit(text: string): { readonly bare: string; readonly unit: Unit | null } {
  const marked = /^(.*?)\s*(?:[([]([^()[\]]+)[)\]]|,\s*([^,]+))$/.exec(text);
  if (marked !== null) {
    const unit = unitOf(marked[2] ?? marked[3] ?? "");
    if (unit !== null) return { bare: marked[1] ?? "", unit };
  }
  const last = /^(.*?)(?:\s+(?:in|i|w)?\s*)((?:tys\.?\s+|mln\s+)?\S+)$/.exec(text);
  if (last !== null) {
    const word = last[2] ?? "";
    const unit = word === "%" ? unitOf(word) : unitWithCurrency(word);
    if (unit !== null) return { bare: last[1] ?? "", unit };
  }
  const whole = unitWithCurrency(text);
  return whole === null ? { bare: text, unit: null } : { bare: "", unit: whole };
}

function unitOf(text: string): Unit | null {
  const stripped = text.replace(/^(?:in|w|i)\s+/i, "").trim();
  return stripped === "" ? null : readUnit(stripped);
}

function unitWithCurrency(text: string): Unit | null {
  const unit = unitOf(text);
  return unit !== null && (unit.currency !== null || isKrone(text)) ? unit : null;
}

function isKrone(text: string): boolean {
  return /(?:^|[\s([,tkm])kr\.?[)\]]?$/i.test(text);
}

function kroneOf(found: readonly Name[] | undefined): string | undefined {
  if (found?.some((name) => name.source === "nb")) return "NOK";
  return found?.some((name) => name.source === "sv") ? "SEK" : undefined;
}

/** Whether a text is, word for word, a name that columns go by; cheap, for texts of data rows. */
export function hasHeaderName(text: string): boolean {
  return text.length < 60 && isKnown(text);
}
