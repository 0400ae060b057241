import type { Cell } from "../../cells/cell.ts";
import { outcome, type Pipeline } from "../../deals/deals.ts";
import { idKey, idText } from "../../deals/id.ts";

/** Finds the deals that a touch table means. */
export interface DealFinder {
  /** The one deal of an id, else of a name that it alone has; -1: none; -2: several share the name. */
  deal(cell: Cell): number;
  /** How many deals share a name. */
  sharing(name: string): number;
  /** All deals of a contact, ascending; undefined: nobody knows the contact. */
  dealsOf(contact: string): readonly number[] | undefined;
  /** Whether a touch came when the deal was closed; the day of a close without an hour counts whole. */
  isAfterClose(deal: number, at: number): boolean;
}

/** Columns of a deal table that may hold what a touch table calls the contact. */
const contactColumns = [
  "contact",
  "Contact ID",
  "ContactId",
  "Primary contact",
  "Contact email",
  "Email",
  "Associated Contact",
  "Associated Contact IDs",
  "Deal - Contact person ID",
];

export function dealFinder(pipeline: Pipeline): DealFinder {
  const { deals } = pipeline;
  const byId = new Map<string, number>();
  // Of deals with one id nobody knows which is meant: the first stands for all, as in the history.
  for (let i = deals.count - 1; i >= 0; i--) byId.set(idKey(deals.ids[i] as string), i);
  const { ids } = deals;
  const isUnique = byId.size === ids.length;
  let byName: Map<string, number[]> | null = null;
  const named = (text: string) => {
    byName ??= indexBy(pipeline.column("name") ?? []);
    return byName.get(nameKey(text)) ?? [];
  };
  let byContact: Map<string, number[]> | null = null;
  const known = new Map<Cell, number>();
  let lastCell: Cell | undefined;
  let lastDeal = -1;
  const closed = closesOf(pipeline);
  return {
    deal(cell) {
      // Lists of touches mostly go deal by deal.
      if (cell === lastCell) return lastDeal;
      // Exports mostly have deals and their touches in one order: a glance at the next deal instead of a
      // look-up saved a tenth of the reading.
      const next = lastDeal + 1;
      // An id that is written as it is kept, as nearly all are, needs no other look.
      let deal = isUnique && ids[next] === cell ? next : (byId.get(cell as string) ?? known.get(cell));
      if (deal === undefined) {
        const text = idText(cell);
        const found = byId.get(idKey(text));
        const sharing = found === undefined ? named(text) : [];
        deal = found ?? (sharing.length > 1 ? -2 : (sharing[0] ?? -1));
        known.set(cell, deal);
      }
      lastCell = cell;
      lastDeal = deal;
      return deal;
    },
    sharing: (name) => named(name).length,
    dealsOf(contact) {
      byContact ??= contactsOf(pipeline);
      return byContact.get(nameKey(contact));
    },
    isAfterClose(deal, at) {
      const close = closed[deal] as number;
      return Number.isInteger(close) ? at >= close + 1 : at > close;
    },
  };
}

/** When each deal was closed; NaN for those that are not, or of which nobody knows. */
function closesOf({ deals }: Pipeline): Float64Array {
  return deals.closed.map((closed, i) => {
    const code = deals.outcome[i];
    return code === outcome.won || code === outcome.lost ? closed : Number.NaN;
  });
}

function indexBy(cells: readonly Cell[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [deal, cell] of cells.entries()) {
    const text = idText(cell);
    if (text !== "") add(index, nameKey(text), deal);
  }
  return index;
}

function contactsOf(pipeline: Pipeline): Map<string, number[]> {
  const index = new Map<string, number[]>();
  const seen = new Set<readonly Cell[]>();
  for (const name of contactColumns) {
    const cells = pipeline.column(name);
    if (cells === null || seen.has(cells)) continue;
    seen.add(cells);
    for (const [deal, cell] of cells.entries()) {
      for (const contact of idText(cell).split(";"))
        if (contact.trim() !== "") add(index, nameKey(contact), deal);
    }
  }
  return index;
}

function add(index: Map<string, number[]>, key: string, deal: number): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [deal]);
  else if (!known.includes(deal)) known.push(deal);
}

function nameKey(text: string): string {
  return idKey(text.trim()).normalize("NFKC").replace(/\s+/g, " ").toLowerCase();
}
