import type { Cell } from "./cells/cell.ts";

/** The areas of `messages` that cells of an answer may take their words from. */
type WordingArea =
  | "functions"
  | "headings"
  | "issues"
  | "howToMend"
  | "hygiene"
  | "hygieneMend"
  | "rules"
  | "ruleAdvice"
  | "advice";

/**
 * A text as data: what it says, by a code of an area, and with which values. Functions answer with
 * these where a cell is to hold a sentence; the host's language makes the words.
 */
export interface Wording {
  readonly area: WordingArea;
  readonly code: string;
  readonly values: Readonly<Record<string, Cell>>;
}
