import { isBlank, isBlankLike, isErrorText } from "../cells/blank.ts";
import { readBoolean } from "../cells/booleans.ts";
import type { Cell, Grid } from "../cells/cell.ts";
import { currencyOf } from "../cells/currency.ts";
import { readDate } from "../cells/dates.ts";
import { isDateFormat, isPercentFormat } from "../cells/formats.ts";
import { readNumber } from "../cells/numbers.ts";

/** What the cells of a column hold, counted over a sample of rows. */
export interface Profile {
  /** Rows looked at. */
  readonly rows: number;
  /** Cells that hold something other than a placeholder. */
  filled: number;
  numbers: number;
  /** Dates by their format or text, and numbers that would be dates of our time. */
  dates: number;
  /** Those of `dates` that are numbers without a date format. */
  bareSerials: number;
  booleans: number;
  currencies: number;
  percents: number;
  errors: number;
  firstError: string | null;
  /** Largest number that stands without a per cent sign or format. */
  largest: number;
  /** Text → how often, at most `distinctLimit` of them. */
  readonly texts: Map<string, number>;
  letters: number;
}

const distinctLimit = 1000;

/** Up to `limit` rows spread evenly over those given. */
export function sampleRows(first: number, last: number, limit: number): Int32Array {
  const count = last - first + 1;
  if (count <= 0) return new Int32Array(0);
  const size = Math.min(count, limit);
  return Int32Array.from({ length: size }, (_, i) => first + Math.floor((i * count) / size));
}

export function profileColumn(grid: Grid, column: number, rows: Int32Array): Profile {
  const profile: Profile = {
    rows: rows.length,
    filled: 0,
    numbers: 0,
    dates: 0,
    bareSerials: 0,
    booleans: 0,
    currencies: 0,
    percents: 0,
    errors: 0,
    firstError: null,
    largest: 0,
    texts: new Map(),
    letters: 0,
  };
  for (const row of rows) {
    const cell = grid.values[row]?.[column] ?? null;
    if (isBlank(cell)) continue;
    count(profile, cell, grid.formats?.[row]?.[column] ?? "");
  }
  return profile;
}

function count(profile: Profile, cell: Exclude<Cell, null>, format: string): void {
  if (typeof cell === "boolean") {
    profile.filled++;
    profile.booleans++;
  } else if (typeof cell === "number") {
    profile.filled++;
    if (isDateFormat(format)) profile.dates++;
    else {
      profile.numbers++;
      if (isPercentFormat(format)) profile.percents++;
      else if (cell > profile.largest) profile.largest = cell;
      if (cell > 25_000 && cell < 80_000) {
        profile.dates++;
        profile.bareSerials++;
      }
    }
    remember(profile, String(cell));
  } else if (!isBlankLike(cell)) countText(profile, cell);
}

function countText(profile: Profile, text: string): void {
  profile.filled++;
  if (isErrorText(text)) {
    profile.errors++;
    profile.firstError ??= text.trim();
    return;
  }
  remember(profile, text.trim());
  const number = readNumber(text);
  if (number.kind === "value" || number.kind === "ambiguous") {
    profile.numbers++;
    if (number.kind === "value") {
      if (number.percent) profile.percents++;
      else if (number.value > profile.largest) profile.largest = number.value;
      if (number.value > 25_000 && number.value < 80_000 && number.currency === undefined) {
        profile.dates++;
        profile.bareSerials++;
      }
    }
  }
  const date = number.kind === "unreadable" || text.length === 8 ? readDate(text) : null;
  if (date?.kind === "value" || date?.kind === "ambiguous") profile.dates++;
  else if (number.kind === "unreadable") profile.letters += Math.min(text.length, 200);
  if (text.length <= 8) {
    if (readBoolean(text) !== null) profile.booleans++;
    if (currencyOf(text) !== undefined) profile.currencies++;
  }
}

function remember(profile: Profile, text: string): void {
  const times = profile.texts.get(text);
  if (times !== undefined) profile.texts.set(text, times + 1);
  else if (profile.texts.size < distinctLimit) profile.texts.set(text, 1);
}

/** Cells that are neither number, date nor error, as a share of those filled. */
export function wordShare(profile: Profile): number {
  if (profile.filled === 0) return 0;
  const others = profile.numbers + profile.dates - profile.bareSerials + profile.errors;
  return Math.max(0, profile.filled - others) / profile.filled;
}
