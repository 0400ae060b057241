import type { Grid } from "../cells/cell.ts";
import { readHistory } from "../deals/history.ts";
import { idText } from "../deals/id.ts";
import { readPipeline } from "../deals/read.ts";
import type { Issue, Problem } from "../issue.ts";
import type { Stage } from "../stages/stage.ts";
import { recognise } from "../table/recognise.ts";
import type { DateOrder } from "../table/recognition.ts";

/** A move of another system's, its deal and stage as that system writes them. */
export interface ForeignMove {
  readonly deal: string;
  /** Its name where `deal` is an id and the export has both; else "". */
  readonly name: string;
  /** "" where it does not say. */
  readonly from: string;
  readonly to: string;
  readonly when: number;
}

export type ForeignMoves =
  | { readonly ok: true; readonly moves: readonly ForeignMove[]; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly problem: Problem };

/**
 * The moves that another system's export tells: a list of changes, as Salesforce's OpportunityHistory
 * and history reports, or a deal table with a date column a stage, as HubSpot's "Date entered". Of
 * such columns the dates in their order are the way of the deal. Oldest first within a deal.
 */
export function readForeignMoves(
  grid: Grid,
  stages: readonly Stage[],
  dateOrder: DateOrder | undefined,
): ForeignMoves {
  const table = recognise(grid, { stages, ...(dateOrder ? { habits: { dateOrder } } : {}) });
  if (table.ok && table.recognition.columns.some(({ entryOf }) => entryOf !== null)) {
    const { deals, column } = readPipeline(grid, table.recognition, { stages });
    const names = column("name");
    const moves: ForeignMove[] = [];
    deals.ids.forEach((deal, index) => {
      const entries = stages.flatMap(({ name }, stage) => {
        const when = deals.entered[stage]?.[index] ?? Number.NaN;
        return Number.isNaN(when) ? [] : [{ name, when }];
      });
      entries.sort((a, b) => a.when - b.when);
      entries.forEach(({ name, when }, at) => {
        moves.push({ deal, name: idText(names?.[index]), from: entries[at - 1]?.name ?? "", to: name, when });
      });
    });
    return { ok: true, moves, issues: deals.issues.filter(({ code }) => datesBad.has(code)) };
  }
  const read = readHistory(grid, dateOrder);
  if (!read.ok) return read;
  const { deals, from, to, when, issues } = read.history;
  const moves = deals.map((deal, row) => ({
    deal,
    name: "",
    // What an export leaves out, its row before tells.
    from: from[row] || (deals[row - 1] === deal ? (to[row - 1] ?? "") : ""),
    to: to[row] ?? "",
    when: when[row] ?? Number.NaN,
  }));
  return { ok: true, moves, issues };
}

/** What keeps a date of a move from being read, or leaves it in doubt. */
const datesBad: ReadonlySet<string> = new Set(["unreadableDate", "ambiguousDate", "errorCell"]);
