import type { Change } from "../../core/planning/change.ts";
import type { Settings } from "../../core/planning/settings.ts";
import type { SyncWorkbook } from "../../workbook.ts";
import { checkAccess } from "./access.ts";
import { applyChange, readRules } from "./apply-change.ts";
import type { Book } from "./apps-script.ts";
import { readGrid } from "./cells.ts";
import { sheetNamed } from "./find.ts";
import { type Watched, watchedFor } from "./formulas.ts";
import { heldCells, readCalculated } from "./held-cells.ts";
import { setHighlights } from "./highlights.ts";
import { alone } from "./lock.ts";
import { readOverview } from "./overview.ts";
import { readSelection } from "./selection.ts";
import { serialsIn } from "./serials.ts";
import { readSettings } from "./settings-store.ts";
import { placeOf } from "./tables.ts";

/** The spreadsheet that the script is bound to. */
export function sheetsWorkbook(book: Book): SyncWorkbook {
  const readDate = serialsIn(book.getSpreadsheetTimeZone());
  return {
    read: (request) => ({
      today: Math.floor(readDate(new Date()) ?? 0),
      ...(request.overview ? { overview: readOverview(book) } : {}),
      ...(request.grids
        ? {
            grids: request.grids.map(({ sheet, range }) =>
              readGrid(sheetNamed(book, sheet), range, readDate),
            ),
          }
        : {}),
      ...(request.calculated
        ? {
            calculated: request.calculated.map(({ sheet, range }) =>
              readCalculated(sheetNamed(book, sheet), range),
            ),
          }
        : {}),
      ...(request.rules
        ? { rules: request.rules.map(({ sheet, range }) => readRules(book, sheet, range)) }
        : {}),
      ...(request.settings ? { settings: readSettings(book) } : {}),
      ...(request.selection ? { selection: readSelection(book, request.selection) } : {}),
    }),
    apply: (changes) =>
      alone(() => {
        checkAccess(book, changes);
        const held = heldCells(book, changes, readDate);
        const applying = { book, readDate, watched: watchedBy(book, changes), held };
        for (const step of grouped(changes)) {
          const [first] = step;
          if (first?.kind === "setHighlight") {
            setHighlights(sheetNamed(book, first.sheet), step as Extract<Change, { kind: "setHighlight" }>[]);
          } else if (first) applyChange(applying, first);
        }
      }),
  };
}

/** Highlights of one sheet in a row are one step: Sheets takes all of a sheet's at once. */
function grouped(changes: readonly Change[]): Change[][] {
  const steps: Change[][] = [];
  for (const change of changes) {
    const before = steps.at(-1);
    const last = before?.[0];
    const joins =
      change.kind === "setHighlight" && last?.kind === "setHighlight" && last.sheet === change.sheet;
    if (joins) before?.push(change);
    else steps.push([change]);
  }
  return steps;
}

/** Where the managed table stands, or will once the changes are applied. */
function watchedBy(book: Book, changes: readonly Change[]): Watched | null {
  if (!changes.some((change) => change.kind === "writeCells")) return null;
  const saved = changes.find((change) => change.kind === "saveSettings");
  const settings: Settings | null = saved?.kind === "saveSettings" ? saved.settings : readSettings(book);
  if (!settings) return null;
  return watchedFor(settings, placeOf(book, settings.table.name));
}
