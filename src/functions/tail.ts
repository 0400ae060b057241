import type { Cell } from "../core/cells/cell.ts";
import { select } from "../core/criteria.ts";
import type { Pipeline } from "../core/deals/deals.ts";
import type { Problem } from "../core/issue.ts";
import { isProblem, problem } from "../core/metrics/problem.ts";
import { isBlock, oneCell } from "./coerce.ts";
import { nearestWord } from "./nearest.ts";
import type { RawArgument } from "./source.ts";

/** `[table], [column1], [criterion1], …` taken apart. */
export interface Tail {
  /** Cells of the table given, header row included; null: the managed table. */
  readonly table: readonly (readonly Cell[])[] | null;
  readonly pairs: readonly { readonly column: string; readonly criterion: Cell }[];
}

/**
 * The table is left out altogether, left blank, or a block of several cells. Pairs of which both
 * halves are blank are ignored; a column with a blank criterion asks for blank cells.
 */
export function splitTail(args: readonly RawArgument[]): Tail | Problem {
  const [first, ...others] = args;
  const table = isTable(first) ? first : null;
  const isLeftOut = table === null && !isBlank(oneCell(first, "table"));
  const rest = isLeftOut ? args : others;
  const pairs: { column: string; criterion: Cell }[] = [];
  for (let at = 0; at < rest.length; at += 2) {
    const number = at / 2 + 1;
    if (isTable(rest[at]) || isTable(rest[at + 1])) return problem("tableNotFirst");
    const column = oneCell(rest[at], `column${number}`);
    if (isProblem(column)) return column;
    const criterion = oneCell(rest[at + 1], `criterion${number}`);
    if (isProblem(criterion)) return criterion;
    if (isBlank(column)) {
      if (!isBlank(criterion)) return problem("missingColumn", { criterion });
      continue;
    }
    if (at + 1 >= rest.length) return problem("missingCriterion", { column });
    pairs.push({ column: String(column), criterion });
  }
  return { table, pairs };
}

/** Indexes of the deals that meet the tail's criteria; null when it has none. */
export function selectDeals(pipeline: Pipeline, { pairs }: Tail): Int32Array | null | Problem {
  if (pairs.length === 0) return null;
  const columns: { cells: readonly Cell[]; criterion: Cell }[] = [];
  for (const { column, criterion } of pairs) {
    const cells = pipeline.column(column);
    if (cells === null) return unknownColumn(column, pipeline);
    columns.push({ cells, criterion });
  }
  return select(pipeline, columns);
}

function isTable(raw: RawArgument): raw is readonly (readonly Cell[])[] {
  return isBlock(raw) && (raw.length > 1 || (raw[0]?.length ?? 0) > 1);
}

/** Excel on the desktop hands an empty cell over as 0. */
function isBlank(cell: Cell | Problem): boolean {
  return cell === null || cell === 0;
}

function unknownColumn(given: string, { headers, has }: Pipeline): Problem {
  return problem("unknownColumn", {
    given,
    nearest: nearestWord(given, [...headers, ...has]),
    headers: headers.filter((header) => header !== "").join(", "),
  });
}
