import type { Cell } from "../../core/cells/cell.ts";
import type { Change } from "../../core/planning/change.ts";
import { checkAccess } from "./access.ts";
import { applyChange } from "./apply-change.ts";
import type { Clients } from "./clients.ts";
import { type Draft, findSheet, type Request } from "./draft.ts";
import { sendDraft, type Translated } from "./send-draft.ts";
import { readStructure } from "./structure.ts";

/**
 * Gives a sheet these cells and no others; it is made where there is none. What stands on other sheets
 * and formulas that name this one stay as they are.
 */
export function rewriteSheet(
  clients: Clients,
  id: string,
  sheet: string,
  cells: readonly (readonly Cell[])[],
): Promise<void> {
  return sendDraft(clients, id, () => drawn(clients, id, sheet, cells));
}

/** What `rewriteSheet` would send, as the spreadsheet is now. */
export async function rewriteRequests(
  clients: Clients,
  id: string,
  sheet: string,
  cells: readonly (readonly Cell[])[],
): Promise<readonly Request[]> {
  return (await drawn(clients, id, sheet, cells)).requests;
}

async function drawn(
  clients: Clients,
  id: string,
  sheet: string,
  cells: readonly (readonly Cell[])[],
): Promise<Translated> {
  const book = await readStructure(clients, id);
  const write: Change = { kind: "writeCells", sheet, top: 0, left: 0, cells };
  checkAccess(book, [write]);
  const draft: Draft = { book, cells: { at: () => undefined }, watched: null, requests: [] };
  const present = findSheet(book, sheet);
  if (present === undefined) applyChange(draft, { kind: "ensureSheet", sheet, widths: [] });
  else
    draft.requests.push({
      repeatCell: { range: { sheetId: present.id }, cell: {}, fields: "userEnteredValue" },
    });
  const made = draft.requests.length;
  applyChange(draft, write);
  return { ...draft, ends: [made, draft.requests.length] };
}
