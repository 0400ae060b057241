import type { Book, Metadata, Sheet } from "./apps-script.ts";
import { cutIntoParts, joinParts, type Part, partOf, room, share } from "./kept-parts.ts";
import { words } from "./words.ts";

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
  const text = joinParts(parts);
  if (text === null) throw new Error(words().keptDamaged(key));
  return text;
}

/** Keeps a text, or with null forgets it; what the spreadsheet has no room for hangs on `overflow`. */
export function writeKept(book: Book, key: string, text: string | null, overflow?: Sheet): void {
  const holders: Holder[] = overflow ? [book, overflow] : [book];
  const left = holders.map((holder) => room - othersLength(holder, key));
  const shares = share(cutIntoParts(text), left, key);
  if (!shares) throw new Error(words().tooMuchToKeep);
  holders.forEach((holder, index) => {
    writeParts(holder, key, shares[index] ?? []);
  });
  if (text !== null) return;
  for (const sheet of book.getSheets()) writeParts(sheet, key, []);
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

function partsOf(holder: Holder, key: string): Part[] {
  return entries(holder, key).flatMap((metadata) => partOf(metadata.getValue() ?? "") ?? []);
}

/** A spreadsheet is asked only for what hangs on itself; rows and sheets have metadata of their own. */
function entries(holder: Holder, key: string): Metadata[] {
  return holder.getDeveloperMetadata().filter((metadata) => metadata.getKey() === key);
}
