import { isBlank, isErrorText } from "../cells/blank.ts";
import { readBoolean } from "../cells/booleans.ts";
import type { Cell, Grid } from "../cells/cell.ts";
import { numberReader } from "../cells/numbers.ts";
import type { Field } from "../fields.ts";
import type { StageEvidence } from "../stages/infer.ts";
import type { StageKind } from "../stages/stage.ts";
import { statusKind } from "../stages/vocabulary.ts";
import type { ColumnReading } from "./recognition.ts";

const billion = 1_000_000_000;

interface Tally {
  readonly text: string;
  count: number;
  /** Billionths of all together. */
  probability: number;
  withProbability: number;
  won: number;
  lost: number;
}

/** Counts, for each text of the stage column, what other columns say of its deals. */
export function stageEvidence(
  grid: Grid,
  deals: Int32Array,
  place: ReadonlyMap<Field, number>,
  probability: ColumnReading | undefined,
): StageEvidence {
  const stage = place.get("stage") ?? -1;
  const status = place.get("status") ?? -1;
  const chance = place.get("probability") ?? -1;
  const isWon = place.get("isWon") ?? -1;
  const isClosed = place.get("isClosed") ?? -1;
  const scale = probability?.probabilityScale === "percent" ? 100 : 1;
  const read = numberReader(probability?.number);
  const kinds = new Map<Cell, StageKind | null>();
  const byCell = new Map<Cell, Tally | null>();
  const tallies = new Map<string, Tally>();

  for (const row of deals) {
    const cells = grid.values[row] ?? [];
    const cell = cells[stage] ?? null;
    let tally = byCell.get(cell);
    if (tally === undefined) {
      tally = tallyOf(cell, tallies);
      byCell.set(cell, tally);
    }
    if (tally === null) continue;
    tally.count++;
    if (chance >= 0) {
      const share = shareOf(cells[chance] ?? null, read, scale);
      if (share !== null) {
        // Whole numbers add up to the same in whatever order, also in a database.
        tally.probability += Math.round(share * billion);
        tally.withProbability++;
      }
    }
    if (status >= 0) {
      const kind = statusOf(cells[status] ?? null, kinds);
      if (kind === "won") tally.won++;
      else if (kind === "lost") tally.lost++;
    } else if (isWon >= 0) {
      const won = readBoolean(cells[isWon]);
      if (won === true) tally.won++;
      else if (won === false && isClosed >= 0 && readBoolean(cells[isClosed]) === true) tally.lost++;
    }
  }
  return {
    values: [...tallies.values()].map(({ text, count, probability: sum, withProbability, won, lost }) => ({
      text,
      count,
      meanProbability: withProbability === 0 ? null : sum / withProbability / billion,
      won,
      lost,
    })),
  };
}

function tallyOf(cell: Cell, tallies: Map<string, Tally>): Tally | null {
  if (isBlank(cell)) return null;
  const text = String(cell).trim();
  if (isErrorText(text)) return null;
  let tally = tallies.get(text);
  if (tally === undefined) {
    tally = { text, count: 0, probability: 0, withProbability: 0, won: 0, lost: 0 };
    tallies.set(text, tally);
  }
  return tally;
}

function statusOf(cell: Cell, kinds: Map<Cell, StageKind | null>): StageKind | null {
  let kind = kinds.get(cell);
  if (kind === undefined) {
    kind = cell === null ? null : statusKind(String(cell));
    kinds.set(cell, kind);
  }
  return kind;
}

function shareOf(cell: Cell, read: ReturnType<typeof numberReader>, scale: number): number | null {
  let share: number;
  if (typeof cell === "number") share = cell / scale;
  else if (typeof cell === "string" && cell !== "") {
    const reading = read(cell);
    if (reading.kind !== "value") return null;
    share = reading.percent ? reading.value : reading.value / scale;
  } else return null;
  return share >= 0 && share <= 1 ? share : null;
}
