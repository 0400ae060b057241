import { isBlank } from "../cells/blank.ts";
import type { Cell, Grid } from "../cells/cell.ts";
import { readNumber } from "../cells/numbers.ts";
import { duplicateFinder } from "./duplicates.ts";
import { hasHeaderName, headerText } from "./header.ts";
import type { LeftOutRow } from "./recognition.ts";

/** Where the table's columns are, as far as telling rows apart needs them. */
export interface RowFrame {
  readonly left: number;
  readonly right: number;
  readonly texts: readonly string[];
  /** Columns of the grid; -1 where the table has none. */
  readonly stage: number;
  readonly id: number;
  readonly name: number;
  readonly account: number;
  /** The column whose repetition is worth comparing whole rows for; -1: none. */
  readonly key: number;
  readonly amount: number;
  readonly owner: number;
}

export interface SortedRows {
  readonly deals: Int32Array;
  readonly leftOut: readonly LeftOutRow[];
  /** Row of another table's header below, where the deals end; null: none. */
  readonly nextHeader: number | null;
}

/** Deals from which owners' names are learned, to know group rows by them. */
const ownerRows = 2000;

const totalWords =
  "(?:grand |sub-?|sub |overall )?totals?|sum|suma|suma cz\\.|razem|łącznie|ogółem|yhteensä|summa|välisumma|totalt|sum totalt|delsum|i alt|gesamt|summe|total general|[σ∑]|count|average|avg|mean|średnia|keskiarvo|snitt|gjennomsnitt";
const counted =
  "deals?|records?|opportunit(?:y|ies)|amount|value|rows|pipeline|open|won|revenue|kaupat|kaupoista|szanse|transakcje|avtaler|muligheter";
const total = new RegExp(
  `^(?:${totalWords})(?: (?:of )?(?:${counted}))*\\s*[:=]?\\s*(?:\\([^)]*\\)|[\\d\\s.,'%€$£złkr-]*)$`,
  "iu",
);
const totalEnd =
  /[\p{L}\d)]\s+(?:grand )?(?:total|totals|subtotal|sum|count|yhteensä|razem|suma|totalt)\s*:?$/iu;
const footer =
  /confidential|copyright|©|\(c\) ?(?:19|20)\d\d|all rights reserved|^(?:generated|exported|prepared|printed|created|updated|downloaded|last updated|report)\s+(?:on|by|from|at|run)\b|^(?:filter(?:ed|s)?|as of|source|notes?|legend|page|disclaimer|uwaga|źródło|huom|lähde|merk|kilde)\b\s*[:\d]|wygenerowano|poufne|luottamuksellinen|konfidensiell|fortrolig/iu;

/** Whether a text is the label of a total, with nothing else in it. */
export function isTotal(text: string): boolean {
  return text.length < 80 && total.test(text.normalize("NFKC").replace(/\s+/g, " ").trim());
}

/**
 * Tells deals from every other row below the header. A row whose stage and identity are filled is a
 * deal without a further look, which is what makes large tables fast.
 */
export function sortRows(grid: Grid, frame: RowFrame, first: number, last: number): SortedRows {
  const deals: number[] = [];
  const leftOut: LeftOutRow[] = [];
  const isDuplicate = duplicateFinder(grid, frame, last - first + 1);
  const stages = new Map<string, SeenStage>();
  const owners = new Set<Cell>();
  let nextHeader: number | null = null;

  for (let row = first; row <= last; row++) {
    const cells = grid.values[row] ?? [];
    if (nextHeader === null) {
      const seen = seenStage(cells[frame.stage], stages);
      const isUsual = seen !== null && seen.deals >= seen.doubts && isAnchored(cells, frame);
      const followsDeal = deals.length === 0 || deals.at(-1) === row - 1;
      const judged = isUsual ? null : judge(cells, frame, { stages, seen, owners, followsDeal });
      const startsOther =
        !isUsual && !followsDeal && judged === null && isOtherHeader(grid, row, frame, stages);
      const outcome = startsOther ? ({ reason: "header", text: "" } as const) : judged;
      if (outcome === null) {
        if (seen !== null) seen.deals++;
        const copyOf = frame.key < 0 ? null : isDuplicate(row);
        if (copyOf === null) deals.push(row);
        else leftOut.push({ row, reason: "duplicate", text: shown(cells[frame.key]) });
        if (deals.length < ownerRows && frame.owner >= 0) owners.add(cells[frame.owner] ?? null);
        continue;
      }
      if (outcome.reason !== "header") {
        leftOut.push({ row, reason: outcome.reason, text: outcome.text });
        continue;
      }
      nextHeader = row;
    }
    const text = firstText(cells, frame);
    leftOut.push({ row, reason: text === "" ? "blank" : "helper", text });
  }
  return { deals: new Int32Array(deals), leftOut: settleTail(leftOut, deals.at(-1) ?? -1), nextHeader };
}

/** A text of the stage column. */
interface SeenStage {
  /** It cannot be a label or a header. */
  readonly isPlain: boolean;
  /** Deals with it after which its rows need no second look. */
  readonly doubts: number;
  /** Deals found with it so far. */
  deals: number;
}

function seenStage(cell: Cell | undefined, stages: Map<string, SeenStage>): SeenStage | null {
  if (typeof cell !== "string" || cell === "") return null;
  let seen = stages.get(cell);
  if (seen === undefined) {
    const isPlain = cell.trim() !== "" && !isTotal(cell) && !hasHeaderName(cell);
    seen = { isPlain, doubts: isPlain ? 1 : 3, deals: 0 };
    stages.set(cell, seen);
  }
  return seen;
}

/** Whether a row has what tells its deal from others, or in tables without such columns an amount. */
function isAnchored(cells: readonly Cell[], frame: RowFrame): boolean {
  if (isIdentified(cells, frame)) return true;
  return frame.id < 0 && frame.name < 0 && frame.account < 0 && !isBlank(cells[frame.amount]);
}

function isIdentified(cells: readonly Cell[], frame: RowFrame): boolean {
  return !(isBlank(cells[frame.id]) && isBlank(cells[frame.name]) && isBlank(cells[frame.account]));
}

/** A half-empty row under a stage that no deal above has. */
function isRare(frame: RowFrame, known: Known, filled: number): boolean {
  const width = frame.right - frame.left + 1;
  return (known.seen?.deals ?? 0) === 0 && width >= 4 && filled <= width / 2;
}

/** Such a row apart from the deals: a count, a legend. */
function isSummary(frame: RowFrame, known: Known, filled: number): boolean {
  return !known.followsDeal && isRare(frame, known, filled);
}

/** What the rows above have shown. */
interface Known {
  readonly stages: ReadonlyMap<string, SeenStage>;
  readonly seen: SeenStage | null;
  readonly owners: ReadonlySet<Cell>;
  readonly followsDeal: boolean;
}

type Judgement = { readonly reason: LeftOutRow["reason"] | "header"; readonly text: string };

/** Why a row is no deal; null: it is one. */
function judge(cells: readonly Cell[], frame: RowFrame, known: Known): Judgement | null {
  const filled: number[] = [];
  // An unticked box is what a sheet fills below the table, not something written.
  for (let c = frame.left; c <= frame.right; c++)
    if (!isBlank(cells[c]) && cells[c] !== false) filled.push(c);
  if (filled.length === 0) return { reason: "blank", text: "" };

  const words = filled.filter((c) => isWords(cells[c]));
  const label = words.length > 0 ? shown(cells[words[0] ?? 0]) : "";
  const asHeader = likeHeader(cells, frame, filled);
  if (asHeader !== null) return { reason: asHeader, text: label };

  const stage = shown(cells[frame.stage]);
  const hasStage = stage !== "" && !isTotal(stage);
  const sum = words.slice(0, 4).find((c) => isTotal(shown(cells[c])));
  const isSparse = filled.length <= Math.max(2, (frame.right - frame.left + 1) * 0.6);
  // "Total" beside "300 deals" in the stage column; an account named Total has a stage that others have too.
  const isUnknownStage = !hasStage || !isWords(cells[frame.stage]) || isRare(frame, known, filled.length);
  if (sum !== undefined && isUnknownStage) return { reason: "total", text: shown(cells[sum]) };
  if (!hasStage && isSparse && totalEnd.test(label)) return { reason: "total", text: label };
  if (filled.length <= 2 && !(hasStage && filled.length === 2) && footer.test(label))
    return { reason: "footer", text: label };
  const onlyLabel = words.length === 1;
  const isLabel = onlyLabel && isGroup(label, known);
  if (hasStage && filled.length >= 2 && !isSummary(frame, known, filled.length)) {
    if (!isLabel || !isSparse || isAnchored(cells, frame)) return null;
  }
  if (words.length === 0) return { reason: "helper", text: shown(cells[filled[0] ?? 0]) };
  if (isLabel) return { reason: "group", text: label };
  if (filled.length === 1) {
    const named = filled[0] === frame.id || filled[0] === frame.name;
    if (named && known.followsDeal && label.length <= 60) return null;
    return { reason: label.length > 60 ? "footer" : "group", text: label };
  }
  if (isSummary(frame, known, filled.length)) return { reason: "helper", text: label };
  if (isIdentified(cells, frame) || (!isBlank(cells[frame.amount]) && filled.length >= 3)) return null;
  return { reason: "helper", text: label };
}

/** Labels of group rows: "Stage: Proposal (12)", "Proposal (12)", a stage or an owner alone. */
function isGroup(label: string, known: Known): boolean {
  if (/\(\s*\d[\d\s.,]*(?:\s*\p{L}+)?\s*\)$/u.test(label)) return true;
  const colon = label.indexOf(":");
  if (colon > 0 && hasHeaderName(label.slice(0, colon))) return true;
  return known.stages.has(label) || known.owners.has(label);
}

/** The same header once more, or another table's. */
function likeHeader(
  cells: readonly Cell[],
  frame: RowFrame,
  filled: readonly number[],
): "repeatedHeader" | "header" | null {
  if (filled.length < 2) return null;
  let same = 0;
  let known = 0;
  let unknown = 0;
  for (const c of filled) {
    const cell = cells[c];
    if (typeof cell !== "string") return null;
    const text = headerText(cell);
    const isSame = text !== "" && text === frame.texts[c];
    if (isSame) same++;
    if (isSame || (!/\d/.test(text) && hasHeaderName(text))) known++;
    else unknown++;
    if (unknown > 2 && unknown > known) return null;
  }
  if (same >= 2 && same >= filled.length * 0.6) return "repeatedHeader";
  return known >= 3 && known >= filled.length * 0.7 ? "header" : null;
}

/**
 * Headers of a table about something else, in words that no deal table uses: after a blank row, a
 * row of words alone, a number under the word where amounts stand, and no stage known from above.
 */
function isOtherHeader(
  grid: Grid,
  row: number,
  frame: RowFrame,
  stages: ReadonlyMap<string, SeenStage>,
): boolean {
  const before = grid.values[row - 1] ?? [];
  const here = grid.values[row] ?? [];
  const below = grid.values[row + 1] ?? [];
  if (frame.amount < 0 || !before.every(isBlank)) return false;
  const filled = here.filter((cell) => !isBlank(cell));
  if (!filled.every((cell) => isWords(cell) && !/\d/.test(shown(cell)))) return false;
  const isNew = (cell: Cell | undefined) => (stages.get(shown(cell))?.deals ?? 0) === 0;
  return (
    isWords(here[frame.amount]) &&
    !isBlank(below[frame.amount]) &&
    !isWords(below[frame.amount]) &&
    isNew(here[frame.stage]) &&
    isNew(below[frame.stage])
  );
}

function isWords(cell: Cell | undefined): boolean {
  if (typeof cell !== "string" || isBlank(cell)) return false;
  const kind = readNumber(cell).kind;
  return kind === "unreadable";
}

function shown(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell).trim();
}

function firstText(cells: readonly Cell[], frame: RowFrame): string {
  for (let c = frame.left; c <= frame.right; c++) if (!isBlank(cells[c])) return shown(cells[c]);
  return "";
}

/** A lone text below the last deal labels nothing any more: it is a footer. */
function settleTail(rows: readonly LeftOutRow[], lastDeal: number): readonly LeftOutRow[] {
  return rows.map((left) =>
    left.row > lastDeal && left.reason === "group" ? { ...left, reason: "footer" } : left,
  );
}
