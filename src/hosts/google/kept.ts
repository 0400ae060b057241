import { cutIntoParts, joinParts, partOf, room, share } from "../sheets/kept-parts.ts";
import { type Draft, freeId } from "./draft.ts";
import { failure } from "./failure.ts";
import type { KeptEntry, SheetState, Structure } from "./structure.ts";

type Holder = Pick<SheetState, "kept"> & { readonly id: number | string };

/** Text kept in the document under a key, in the parts that the bound script reads and writes too. */
export function readKept(book: Structure, key: string): string | null {
  const partsIn = ({ kept }: Holder) => entries(kept, key).flatMap(({ value }) => partOf(value) ?? []);
  const parts = partsIn(book);
  const [first] = parts;
  if (!first) return null;
  if (parts.length < first.of) parts.push(...book.sheets.flatMap(partsIn));
  const text = joinParts(parts);
  if (text === null) throw failure("keptDamaged", { key });
  return text;
}

/** Keeps a text, or with null forgets it; what the spreadsheet has no room for hangs on `overflow`. */
export function writeKept(draft: Draft, key: string, text: string | null, overflow?: SheetState): void {
  const { book } = draft;
  const holders: Holder[] = overflow ? [book, overflow] : [book];
  const left = holders.map(({ kept }) => room - lengthWithout(kept, key));
  const shares = share(cutIntoParts(text), left, key);
  if (!shares) throw failure("tooMuchToKeep");
  holders.forEach((holder, index) => {
    writeParts(draft, holder, key, shares[index] ?? []);
  });
  if (text !== null) return;
  for (const sheet of book.sheets) writeParts(draft, sheet, key, []);
}

function writeParts(draft: Draft, holder: Holder, key: string, values: readonly string[]): void {
  const present = entries(holder.kept, key);
  values.forEach((value, index) => {
    const entry = present[index];
    if (!entry) create(draft, holder, key, value);
    else if (entry.value !== value) {
      entry.value = value;
      draft.requests.push({
        updateDeveloperMetadata: {
          dataFilters: [{ developerMetadataLookup: { metadataId: entry.id } }],
          developerMetadata: { metadataValue: value },
          fields: "metadataValue",
        },
      });
    }
  });
  for (const entry of present.slice(values.length)) {
    holder.kept.splice(holder.kept.indexOf(entry), 1);
    draft.requests.push({
      deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId: entry.id } } },
    });
  }
}

function create({ book, requests }: Draft, holder: Holder, key: string, value: string): void {
  const taken = new Set([book, ...book.sheets].flatMap(({ kept }) => kept.map(({ id }) => id)));
  const id = freeId(`${key} ${holder.id} ${holder.kept.length}`, taken);
  holder.kept.push({ id, key, value });
  requests.push({
    createDeveloperMetadata: {
      developerMetadata: {
        metadataId: id,
        metadataKey: key,
        metadataValue: value,
        location: typeof holder.id === "number" ? { sheetId: holder.id } : { spreadsheet: true },
        visibility: "DOCUMENT",
      },
    },
  });
}

const entries = (kept: readonly KeptEntry[], key: string) => kept.filter((entry) => entry.key === key);

const lengthWithout = (kept: readonly KeptEntry[], key: string) =>
  kept.reduce((sum, entry) => sum + (entry.key === key ? 0 : entry.key.length + entry.value.length), 0);
