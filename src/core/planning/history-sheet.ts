import { historyHeaders, historyHeadersIn } from "../deals/history-headers.ts";
import { seedHistory } from "../deals/history-seed.ts";
import type { Change } from "./change.ts";
import type { ManagedPlaces } from "./places.ts";
import type { PlacedTable, Present, SetupConfig } from "./setup.ts";

const widths = [24, 20, 20, 18, 24, 14];

/** The stage history, begun with the stage that each deal is in now. */
export function planHistorySheet(
  table: PlacedTable,
  config: Pick<SetupConfig, "today" | "who" | "language">,
  places: ManagedPlaces,
  present: Present,
): Change[] {
  const sheet = places.sheets.history;
  const right = historyHeaders.length - 1;
  const rows = seedHistory(table.pipeline, config.today, config.who);
  const cells = [historyHeadersIn(config.language ?? "en"), ...rows];
  const when = historyHeaders.indexOf("When");
  const formats = cells.map((row, index) =>
    row.map((_, column) => (index > 0 && column === when ? "yyyy-mm-dd" : "")),
  );
  const changes: Change[] = [{ kind: "ensureSheet", sheet, widths }];
  // Append-only: what is there is never written again.
  if (!present.own.history) changes.push({ kind: "writeCells", sheet, top: 0, left: 0, cells, formats });
  const known = present.overview.tables.find((place) => place.name === places.tables.history);
  // A table needs a row below its header, if only a blank one.
  const range = known?.range ?? { top: 0, left: 0, bottom: Math.max(1, rows.length), right };
  changes.push(
    { kind: "ensureTable", sheet, range, name: places.tables.history },
    { kind: "styleCells", sheet, range: { top: 0, left: 0, bottom: 0, right }, look: "heading" },
  );
  return changes;
}
