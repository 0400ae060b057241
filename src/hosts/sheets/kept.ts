import { sheets as words } from "../../messages/en/sheets.ts";
import type { Book, Metadata, Sheet } from "./apps-script.ts";

/** Google allows 30,000 characters of metadata, keys included, on a spreadsheet and on each sheet. */
const room = 28_000;
/** Long enough to need few parts, short enough for any limit on a single value. */
const partLength = 7_000;
/** The first part stands on the spreadsheet whatever else is there, and tells how many there are. */
const firstLength = 200;

type Holder = Book | Sheet;

/**
 * Text kept in the document under a key, as developer metadata that any project with access to
 * the document may read. It stands in parts "1/3 …", "2/3 …", the first on the spreadsheet and,
 * where that is full, others on a sheet. A reader sorts them by number and joins what follows the
 * first blank.
 */
export function readKept(book: Book, key: string): string | null {
  const parts = partsOf(book, key);
  const [first] = parts;
  if (!first) return null;
  if (parts.length < first.of) {
    for (const sheet of book.getSheets()) parts.push(...partsOf(sheet, key));
  }
  const found = new Map(parts.map((part) => [part.number, part.text]));
  const texts = Array.from({ length: first.of }, (_, index) => found.get(index + 1));
  if (texts.some((text) => text === undefined)) throw new Error(words.keptDamaged(key));
  return texts.join("");
}

/** Keeps a text, or with null forgets it; what the spreadsheet has no room for hangs on `overflow`. */
export function writeKept(book: Book, key: string, text: string | null, overflow?: Sheet): void {
  const cut: string[] = [];
  for (let at = 0; text !== null && at < text.length; ) {
    const end = at + (at === 0 ? firstLength : partLength);
    cut.push(text.slice(at, end));
    at = end;
  }
  const holders: Holder[] = overflow ? [book, overflow] : [book];
  const values = cut.map((part, index) => `${index + 1}/${cut.length} ${part}`);
  const shares = shared(values, holders, key);
  holders.forEach((holder, index) => {
    writeParts(holder, key, shares[index] ?? []);
  });
  if (text !== null) return;
  for (const sheet of book.getSheets()) writeParts(sheet, key, []);
}

function shared(values: readonly string[], holders: readonly Holder[], key: string): string[][] {
  const shares = holders.map((): string[] => []);
  const left = holders.map((holder) => room - othersLength(holder, key));
  for (const [number, value] of values.entries()) {
    const size = value.length + key.length;
    const index = left.findIndex((free) => free >= size);
    if (index < 0 || (number === 0 && index > 0)) throw new Error(words.tooMuchToKeep);
    left[index] = (left[index] ?? 0) - size;
    shares[index]?.push(value);
  }
  return shares;
}

function othersLength(holder: Holder, key: string): number {
  return holder
    .getDeveloperMetadata()
    .filter((metadata) => metadata.getKey() !== key)
    .reduce((sum, metadata) => sum + metadata.getKey().length + (metadata.getValue() ?? "").length, 0);
}

/** Rewrites the entries that are there before it adds or removes any. */
function writeParts(holder: Holder, key: string, values: readonly string[]): void {
  const present = entries(holder, key);
  values.forEach((value, index) => {
    const entry = present[index];
    if (!entry) holder.addDeveloperMetadata(key, value, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
    else if (entry.getValue() !== value) entry.setValue(value);
  });
  for (const entry of present.slice(values.length)) entry.remove();
}

function partsOf(holder: Holder, key: string) {
  return entries(holder, key).flatMap((metadata) => {
    const match = /^(\d+)\/(\d+) ([\s\S]*)$/.exec(metadata.getValue() ?? "");
    return match ? [{ number: Number(match[1]), of: Number(match[2]), text: match[3] ?? "" }] : [];
  });
}

/** A spreadsheet is asked only for what hangs on itself; rows and sheets have metadata of their own. */
function entries(holder: Holder, key: string): Metadata[] {
  return holder.getDeveloperMetadata().filter((metadata) => metadata.getKey() === key);
}
