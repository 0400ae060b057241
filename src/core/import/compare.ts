import { isBlank } from "../cells/blank.ts";
import type { Cell } from "../cells/cell.ts";
import { idKey } from "../deals/id.ts";
import { stageMatcher } from "../stages/match.ts";
import { type ColumnPair, pairColumns, type ReadTable } from "./pairing.ts";

/** What the last import brought: id key → header of the managed table → value. */
export type LastImport = ReadonlyMap<string, ReadonlyMap<string, Cell>>;

/** A cell of the managed table that the import says otherwise. */
export interface Difference {
  /** Index of the deal in the managed table. */
  readonly deal: number;
  readonly pair: ColumnPair;
  readonly here: Cell;
  readonly there: Cell;
}

export interface Comparison {
  readonly pairs: readonly ColumnPair[];
  /** Indexes of imported deals that the managed table does not have. */
  readonly added: readonly number[];
  /** Cells that were blank, or were left as the last import brought them. */
  readonly updates: readonly Difference[];
  /** Cells edited here that the import says otherwise too, or of which nobody knows who edited them. */
  readonly conflicts: readonly Difference[];
  /** Cells edited here, unchanged in the import: they stay. */
  readonly kept: number;
  /** Deals that are the same in every paired column. */
  readonly same: number;
  /** Indexes of deals of the managed table that the import does not have; they stay. */
  readonly gone: readonly number[];
  /** Ids that either table has more than once: nobody can say which row is meant. */
  readonly repeated: readonly string[];
  readonly unmatched: readonly string[];
  /** Stages of the import that the stage table does not know, with the number of deals. */
  readonly unknownStages: ReadonlyMap<string, number>;
}

/**
 * What an import would change, cell by cell: a three-way merge of the managed table, the imported
 * one and what the last import brought. A blank imported cell never clears one here.
 */
export function compareImport(here: ReadTable, there: ReadTable, last: LastImport | null): Comparison {
  const { pairs, unmatched } = pairColumns(here, there);
  const own = idsOf(here);
  const imported = idsOf(there);
  const updates: Difference[] = [];
  const conflicts: Difference[] = [];
  const added: number[] = [];
  let kept = 0;
  let same = 0;
  for (const [key, other] of imported.unique) {
    if (own.repeated.has(key)) continue;
    const deal = own.unique.get(key);
    if (deal === undefined) {
      added.push(other);
      continue;
    }
    let differs = false;
    for (const pair of pairs) {
      const difference = { deal, pair, here: pair.here[deal] ?? null, there: pair.there[other] ?? null };
      const verdict = judge(difference, last?.get(key)?.get(pair.header));
      differs ||= verdict !== "same";
      if (verdict === "update") updates.push(difference);
      else if (verdict === "conflict") conflicts.push(difference);
      else if (verdict === "kept") kept++;
    }
    if (!differs) same++;
  }
  const gone = [...own.unique].flatMap(([key, deal]) =>
    imported.unique.has(key) || imported.repeated.has(key) ? [] : [deal],
  );
  return {
    pairs,
    added,
    updates,
    conflicts,
    kept,
    same,
    gone,
    repeated: [...new Set([...own.repeated.values(), ...imported.repeated.values()])],
    unmatched,
    unknownStages: unknownStages(here, pairs),
  };
}

function judge(
  { pair, here, there }: Difference,
  base: Cell | undefined,
): "same" | "update" | "conflict" | "kept" {
  if (isBlank(there) || pair.isSame(here, there)) return "same";
  if (base === undefined) return isBlank(here) ? "update" : "conflict";
  if (pair.isSame(base, there)) return "kept";
  return pair.isSame(base, here) ? "update" : "conflict";
}

/** Deals by the key of their id; ids that occur again are set apart, as written. */
function idsOf({ pipeline: { deals } }: ReadTable) {
  const unique = new Map<string, number>();
  const repeated = new Map<string, string>();
  deals.ids.forEach((id, deal) => {
    const key = idKey(id);
    if (unique.has(key)) repeated.set(key, id);
    else unique.set(key, deal);
  });
  for (const key of repeated.keys()) unique.delete(key);
  return { unique, repeated };
}

function unknownStages(here: ReadTable, pairs: readonly ColumnPair[]): Map<string, number> {
  const match = stageMatcher(here.pipeline.stages);
  const unknown = new Map<string, number>();
  for (const value of pairs.find(({ field }) => field === "stage")?.there ?? []) {
    const stage = String(value ?? "").trim();
    if (stage !== "" && match(stage) === -1) unknown.set(stage, (unknown.get(stage) ?? 0) + 1);
  }
  return unknown;
}
