/** Google allows 30,000 characters of metadata, keys included, on a spreadsheet and on each sheet. */
export const room = 28_000;
/** Long enough to need few parts, short enough for any limit on a single value. */
const partLength = 7_000;
/** The first part stands on the spreadsheet whatever else is there, and tells how many there are. */
const firstLength = 200;

/** One value of metadata: "2/3 …" is part 2 of 3. */
export interface Part {
  readonly number: number;
  readonly of: number;
  readonly text: string;
}

/** A text as the values "1/3 …", "2/3 …" that keep it; none for null. */
export function cutIntoParts(text: string | null): string[] {
  const cut: string[] = [];
  for (let at = 0; text !== null && at < text.length; ) {
    const end = at + (at === 0 ? firstLength : partLength);
    cut.push(text.slice(at, end));
    at = end;
  }
  return cut.map((part, index) => `${index + 1}/${cut.length} ${part}`);
}

export function partOf(value: string): Part | null {
  const match = /^(\d+)\/(\d+) ([\s\S]*)$/.exec(value);
  return match && { number: Number(match[1]), of: Number(match[2]), text: match[3] ?? "" };
}

/** The text of its parts in any order; null where one is missing. */
export function joinParts(parts: readonly Part[]): string | null {
  const found = new Map(parts.map((part) => [part.number, part.text]));
  const texts = Array.from({ length: parts[0]?.of ?? 0 }, (_, index) => found.get(index + 1));
  return texts.some((text) => text === undefined) ? null : texts.join("");
}

/**
 * Which values hang on which holder, given the characters that each has left: on the first that has
 * room, the first value on the first holder. Null where there is not enough.
 */
export function share(values: readonly string[], left: readonly number[], key: string): string[][] | null {
  const shares = left.map((): string[] => []);
  const free = [...left];
  for (const [number, value] of values.entries()) {
    const size = value.length + key.length;
    const index = free.findIndex((characters) => characters >= size);
    if (index < 0 || (number === 0 && index > 0)) return null;
    free[index] = (free[index] ?? 0) - size;
    shares[index]?.push(value);
  }
  return shares;
}
