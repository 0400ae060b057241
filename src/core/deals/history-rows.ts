import { isErrorText } from "../cells/blank.ts";
import type { Grid } from "../cells/cell.ts";
import { dateReader } from "../cells/dates.ts";
import { marksTakenBack } from "../history/import-mark.ts";
import type { Issue } from "../issue.ts";
import type { DateOrder } from "../table/recognition.ts";
import { type HistoryColumns, headerKey } from "./history-columns.ts";
import { atSetUp } from "./history-seed.ts";
import { idKey, idText } from "./id.ts";

/** The rows as columns, for a history may have millions: index i is the i-th row that says something. */
export interface HistoryRows {
  readonly count: number;
  readonly deal: string[];
  /** Which deal: numbered as they appear, however their ids are written. */
  readonly place: Int32Array;
  readonly deals: number;
  readonly from: string[];
  readonly to: string[];
  readonly when: Float64Array;
  readonly seen: Uint8Array;
  readonly issues: readonly Issue[];
}

/** What the stage is called in a history of all fields. */
const stageFields = new Set(["stage", "stagename", "stage name", "dealstage", "deal stage"]);

/** The rows that tell of a stage; those without a readable date are left out with an issue. */
export function readHistoryRows(grid: Grid, header: HistoryColumns, dateOrder?: DateOrder): HistoryRows {
  const read = dateReader(dateOrder ?? orderShown(grid, header));
  const issues: Issue[] = [];
  const places = new Map<string, number>();
  const rows = {
    deal: [] as string[],
    place: new Int32Array(grid.values.length),
    from: [] as string[],
    to: [] as string[],
    when: new Float64Array(grid.values.length),
    seen: new Uint8Array(grid.values.length),
  };
  const gone = marksTakenBack(grid, header);
  let count = 0;
  for (let row = header.row + 1; row < grid.values.length; row++) {
    const cells = grid.values[row] ?? [];
    const deal = idText(cells[header.deal]);
    const to = idText(cells[header.to]);
    if (deal === "" || to === "") continue;
    if (gone.size > 0 && gone.has(idText(cells[header.seenBy]))) continue;
    if (header.field >= 0 && !stageFields.has(headerKey(cells[header.field] ?? null))) continue;
    const cell = cells[header.when] ?? null;
    const reading = typeof cell === "string" ? read(cell) : null;
    const when =
      typeof cell === "number"
        ? cell
        : reading?.kind === "value"
          ? reading.value
          : reading?.kind === "ambiguous"
            ? reading.american
              ? reading.mdy
              : reading.dmy
            : Number.NaN;
    if (Number.isNaN(when) || reading?.kind === "ambiguous") {
      const text = String(cell ?? "");
      issues.push({
        code: isErrorText(text) ? "errorCell" : Number.isNaN(when) ? "unreadableDate" : "ambiguousDate",
        severity: Number.isNaN(when) ? "error" : "warning",
        row,
        column: header.when,
        values: { text, header: String(grid.values[header.row]?.[header.when] ?? "") },
      });
    }
    if (Number.isNaN(when)) continue;
    const key = idKey(deal);
    let place = places.get(key);
    if (place === undefined) {
      place = places.size;
      places.set(key, place);
    }
    rows.deal.push(deal);
    rows.place[count] = place;
    rows.from.push(idText(cells[header.from]));
    rows.to.push(to);
    rows.when[count] = when;
    rows.seen[count] = idText(cells[header.seenBy]).toLowerCase() === atSetUp ? 0 : 1;
    count++;
  }
  return { ...rows, count, deals: places.size, issues };
}

/** The order that some date of the column proves; without proof texts like 03/04 stay ambiguous. */
function orderShown(grid: Grid, header: HistoryColumns): DateOrder | undefined {
  const read = dateReader();
  for (const cells of grid.values.slice(header.row + 1)) {
    const cell = cells[header.when];
    const reading = typeof cell === "string" ? read(cell) : null;
    if (reading?.kind === "value" && reading.shows !== undefined) return reading.shows;
  }
  return undefined;
}
