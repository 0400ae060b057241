import type { Grid, Serial } from "../cells/cell.ts";
import { isoDay } from "../cells/iso.ts";
import type { HistoryColumns } from "../deals/history-columns.ts";
import { idText } from "../deals/id.ts";

const imported = "import ";
const takenBack = "taken back: ";

/** "Seen by" of the rows of one import, by which they are found and taken back: its day and file. */
export function importMark(name: string, when: Serial, present: readonly string[]): string {
  const mark = `${imported}${isoDay(when)} ${name}`;
  const taken = new Set(present);
  if (!taken.has(mark)) return mark;
  let number = 2;
  while (taken.has(`${mark} (${number})`)) number++;
  return `${mark} (${number})`;
}

export const isImportMark = (seenBy: string): boolean => seenBy.startsWith(imported);

/** "Seen by" of the row that takes an import back: the history only ever grows. */
export const takingBack = (mark: string): string => `${takenBack}${mark}`;

/** The marks of all imports, also of those taken back, in the order of their first rows. */
export function importMarks(grid: Grid, { row, seenBy }: HistoryColumns): string[] {
  const marks = new Set<string>();
  for (const cells of grid.values.slice(row + 1)) {
    const text = idText(cells[seenBy]);
    if (isImportMark(text)) marks.add(text);
  }
  return [...marks];
}

/** The marks whose rows no longer count. */
export function marksTakenBack(grid: Grid, { row, seenBy }: HistoryColumns): ReadonlySet<string> {
  const marks = new Set<string>();
  if (seenBy < 0) return marks;
  for (let at = row + 1; at < grid.values.length; at++) {
    const cell = grid.values[at]?.[seenBy];
    if (typeof cell === "string" && cell.startsWith(takenBack))
      marks.add(cell.slice(takenBack.length).trim());
  }
  return marks;
}
