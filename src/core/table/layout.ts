import { isBlank, isErrorText } from "../cells/blank.ts";
import type { Cell, Grid } from "../cells/cell.ts";
import { readDate } from "../cells/dates.ts";
import { readNumber } from "../cells/numbers.ts";
import { type Header, hasHeaderName, headerText, readHeader } from "./header.ts";

/** A header row that could begin a table. */
export interface HeaderCandidate {
  readonly row: number;
  /** Header text of each grid column; two header rows are joined. */
  readonly texts: readonly string[];
  readonly score: number;
  readonly hasStage: boolean;
}

/** How many filled rows from the top are looked at for a header. */
const depth = 200;

/** The rows that read like headers, top down; later ones that say the same as an earlier are left out. */
export function headerCandidates(grid: Grid, width: number, lastRow: number): readonly HeaderCandidate[] {
  const candidates: HeaderCandidate[] = [];
  let filled = 0;
  for (let row = 0; row <= lastRow && filled < depth; row++) {
    const cells = grid.values[row] ?? [];
    if (cells.every(isBlank)) continue;
    filled++;
    if (!mayBeHeader(cells)) continue;
    const single = candidateOf(row, textsOf(cells, width));
    const candidate = (row > 0 ? joined(grid, row, width, single) : null) ?? single;
    if (isHeader(candidate) && !candidates.some((other) => sameTexts(other, candidate)))
      candidates.push(candidate);
  }
  return candidates;
}

/** The header row somebody named, whatever it looks like. */
export function headerAt(grid: Grid, row: number, width: number): HeaderCandidate {
  const single = candidateOf(row, textsOf(grid.values[row] ?? [], width));
  return (row > 0 ? joined(grid, row, width, single) : null) ?? single;
}

function textsOf(cells: readonly Cell[], width: number): string[] {
  return Array.from({ length: width }, (_, c) => headerText(cells[c]));
}

/** Whether a row is worth reading as headers: words, and at least one of them a known name. */
function mayBeHeader(cells: readonly Cell[]): boolean {
  return cells.some((cell) => typeof cell === "string" && hasHeaderName(cell)) && isWordy(cells);
}

/** Headers are words; a row with more than a few numbers or dates is data. */
function isWordy(cells: readonly Cell[]): boolean {
  let words = 0;
  let others = 0;
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    if (typeof cell !== "string" || isErrorText(cell)) others++;
    else if (readNumber(cell).kind === "value" || readDate(cell).kind === "value") others++;
    else words++;
  }
  return words > 0 && others <= words / 2;
}

function candidateOf(row: number, texts: readonly string[]): HeaderCandidate {
  const fields = new Map<string, number>();
  for (const text of texts) {
    if (text === "") continue;
    const header = readHeader(text);
    if (header.entry !== null) fields.set(`entry ${header.entry}`, 0.8);
    for (const claim of strongest(header))
      fields.set(claim.key, Math.max(fields.get(claim.key) ?? 0, claim.weight));
  }
  let score = 0;
  for (const weight of fields.values()) score += weight;
  return { row, texts, score, hasStage: fields.has("stage") || fields.has("status") };
}

function strongest(header: Header): { key: string; weight: number }[] {
  const claim = header.claims[0];
  if (claim === undefined) return [];
  const key = claim.field === "none" ? `none ${header.text}` : claim.field;
  const weight = claim.reason.code === "header" ? claim.confidence : claim.confidence / 3;
  return [{ key, weight }];
}

function isHeader(candidate: HeaderCandidate): boolean {
  const filled = candidate.texts.filter((text) => text !== "").length;
  if (filled < 2) return false;
  return candidate.score >= 1.5 || (candidate.hasStage && candidate.score >= 0.6);
}

function sameTexts(a: HeaderCandidate, b: HeaderCandidate): boolean {
  const set = new Set(a.texts.filter((text) => text !== "").map((text) => text.toLowerCase()));
  const others = b.texts.filter((text) => text !== "");
  const shared = others.filter((text) => set.has(text.toLowerCase())).length;
  return shared >= others.length * 0.6;
}

/**
 * Two header rows read as one: a merged cell above stands over the columns to its right, and says
 * what the words below it leave out. Null where the upper row adds nothing.
 */
function joined(grid: Grid, row: number, width: number, single: HeaderCandidate): HeaderCandidate | null {
  const above = grid.values[row - 1] ?? [];
  const upper = textsOf(above, width);
  const filledAbove = upper.filter((text) => text !== "").length;
  if (filledAbove < 2 || !isWordy(above)) return null;
  const lower = single.texts;
  const complements = upper.some((text, c) => (text === "") !== (lower[c] === ""));
  if (!complements) return null;

  const repeated = new Set(lower.filter((text, c) => text !== "" && lower.indexOf(text) !== c));
  let over = "";
  const texts = lower.map((text, c) => {
    const here = upper[c] ?? "";
    if (text === "") {
      over = "";
      return here;
    }
    // A label spreads over the repeated words it stands above; elsewhere it is a title.
    if (!repeated.has(text)) over = "";
    else if (here !== "") over = here;
    return over === "" ? text : `${over} ${text}`;
  });
  const both = candidateOf(row, texts);
  const toldApart = repeated.size > 0 && lower.every((text, c) => !repeated.has(text) || texts[c] !== text);
  return both.score > single.score + 0.5 || (toldApart && both.score >= 0.6) ? both : null;
}
