/**
 * The sheet that .xlsx files keep the settings in: one that only macros can show, since every
 * spreadsheet program keeps such a sheet when it saves, which cannot be said of custom parts.
 */
export const memorySheet = "_pipewright";

/** A cell holds no more characters than this. */
const cellLength = 32_000;

/** A text cut to fit into cells, one below the other. */
export function cellPieces(text: string): string[] {
  return Array.from({ length: Math.ceil(text.length / cellLength) }, (_, piece) =>
    text.slice(piece * cellLength, (piece + 1) * cellLength),
  );
}

/** What `cellPieces` cut; null where the cells hold nothing or somebody edited them. */
export function parsePieces(values: readonly unknown[]): unknown {
  const text = values.map((value) => (typeof value === "string" ? value : "")).join("");
  if (text === "") return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
