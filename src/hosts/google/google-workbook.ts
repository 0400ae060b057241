import type { Change } from "../../core/planning/change.ts";
import type { PlacedGrid } from "../../core/planning/overview.ts";
import type { Settings } from "../../core/planning/settings.ts";
import type { ReadRequest, Snapshot, Workbook } from "../../workbook.ts";
import type { KeptRules } from "../sheets/apply-change.ts";
import { type Watched, watchedFor } from "../sheets/formulas.ts";
import { serialsIn } from "../sheets/serials.ts";
import { checkAccess } from "./access.ts";
import { applyChange } from "./apply-change.ts";
import type { Clients } from "./clients.ts";
import { type Draft, findName, type Request, sheetNamed } from "./draft.ts";
import { readCalculated, readGrid, readRows } from "./grids.ts";
import { keepHighlights } from "./highlights.ts";
import { readSettings } from "./memory.ts";
import { readOverview } from "./overview.ts";
import { readPresent } from "./present-cells.ts";
import { sendDraft, type Translated } from "./send-draft.ts";
import { readStructure, type Structure } from "./structure.ts";
import { keepValidation } from "./validation.ts";

export interface GoogleWorkbook extends Workbook {
  /** What `apply` would send for the changes, as the spreadsheet is now. */
  requestsFor(changes: readonly Change[]): Promise<readonly Request[]>;
}

/** A spreadsheet of Google's over Sheets v4. `now`: ms since 1970. */
export function googleWorkbook(clients: Clients, id: string, now: () => number): GoogleWorkbook {
  return {
    async read(request) {
      const book = await readStructure(clients, id);
      const today = Math.floor(serialsIn(book.timeZone)(new Date(now())) ?? 0);
      return { today, ...(await snapshotOf(clients, book, request)) };
    },
    async apply(changes, onProgress) {
      let done = 0;
      let told = 0;
      // A batch that is sent again, since its answer was lost, counts from its own start.
      const tell = (now: number) => {
        told = Math.max(told, now);
        onProgress?.(told);
      };
      for (const part of parts(changes)) {
        await applyPart(clients, id, changes, part, (within) => tell(done + within));
        done += part.length;
      }
    },
    async requestsFor(changes) {
      const book = await readStructure(clients, id);
      const { requests } = await draftOf(clients, book, changes, changes);
      return requests;
    },
    // The interface tells of no edits, and has no screen to show cells on.
    onEdit: () => () => {},
    reveal: async () => {},
  };
}

async function snapshotOf(
  clients: Clients,
  book: Structure,
  { overview, grids, calculated, rules, settings }: ReadRequest,
): Promise<Omit<Snapshot, "today">> {
  const read: PlacedGrid[] = [];
  for (const { sheet, range } of grids ?? []) {
    read.push(await readGrid(clients, book.id, sheetNamed({ book }, sheet), range));
  }
  const filled: boolean[][][] = [];
  for (const { sheet, range } of calculated ?? []) {
    filled.push(await readCalculated(clients, book.id, sheetNamed({ book }, sheet), range));
  }
  const kept: KeptRules[] = [];
  for (const { sheet: name, range } of rules ?? []) {
    const sheet = sheetNamed({ book }, name);
    const rows = await readRows(clients, book.id, sheet, range, "dataValidation");
    kept.push({
      validation: keepValidation(rows, { book, sheet }),
      highlights: keepHighlights({ book, sheet }, range),
    });
  }
  return {
    ...(overview ? { overview: await readOverview(clients, book) } : {}),
    ...(grids ? { grids: read } : {}),
    ...(calculated ? { calculated: filled } : {}),
    ...(rules ? { rules: kept as unknown as NonNullable<Snapshot["rules"]> } : {}),
    ...(settings ? { settings: readSettings(book) } : {}),
  };
}

/**
 * Changes that are translated together. Rows are added below what stands in the cells, so cells
 * written before must have arrived there.
 */
function parts(changes: readonly Change[]): Change[][] {
  const found: Change[][] = [];
  for (const change of changes) {
    const last = found.at(-1);
    if (last && change.kind !== "appendRows") last.push(change);
    else found.push([change]);
  }
  return found;
}

async function applyPart(
  clients: Clients,
  id: string,
  all: readonly Change[],
  changes: readonly Change[],
  onProgress: (done: number) => void,
): Promise<void> {
  const draw = async () => {
    const book = await readStructure(clients, id);
    checkAccess(book, all);
    return draftOf(clients, book, all, changes);
  };
  await sendDraft(clients, id, draw, onProgress);
}

async function draftOf(
  clients: Clients,
  book: Structure,
  all: readonly Change[],
  changes: readonly Change[],
): Promise<Translated> {
  const cells = await readPresent(clients, book, changes);
  const draft: Draft = { book, cells, watched: watchedBy(book, all), requests: [] };
  const ends: number[] = [];
  for (const change of changes) {
    applyChange(draft, change);
    ends.push(draft.requests.length);
  }
  return { ...draft, ends };
}

/** Where the managed table stands, or will once the changes are applied. */
function watchedBy(book: Structure, changes: readonly Change[]): Watched | null {
  if (!changes.some((change) => change.kind === "writeCells")) return null;
  const saved = changes.find((change) => change.kind === "saveSettings");
  const settings: Settings | null = saved?.kind === "saveSettings" ? saved.settings : readSettings(book);
  if (!settings) return null;
  const named = findName(book, settings.table.name);
  const sheet = book.sheets.find(({ id }) => id === named?.sheetId)?.name;
  return watchedFor(settings, named && sheet !== undefined ? { sheet, range: named.range } : null);
}
