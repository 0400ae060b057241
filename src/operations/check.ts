import { cellToA1 } from "../core/cells/address.ts";
import { dayOf } from "../core/cells/dates.ts";
import { isProblem } from "../core/metrics/problem.ts";
import { ruleProblems } from "../core/rules/configuration.ts";
import { adviceOf, type Finding, saysOf } from "../core/rules/finding.ts";
import { findings } from "../core/rules/findings.ts";
import { columnFinder, mendPlacer } from "../core/rules/placed-mends.ts";
import type { RuleCode } from "../core/rules/rule.ts";
import type { Outcome, ReadRequest, Snapshot } from "../workbook.ts";
import { calculatedCells, keptFormula } from "./calculated-cells.ts";
import type { CheckArgs, CheckedDeal, CheckView, RuleGroup } from "./check-views.ts";
import { dealsLeft } from "./filtered.ts";
import { type ManagedPipeline, managedPipeline, rulesOf } from "./read-managed.ts";
import { shownAs } from "./shown-as.ts";

/** Finds of a rule in one view: more are had by its code and an offset. */
const usualSlice = 50;

const gravity = { error: 0, warning: 1, info: 2 } as const;

/** What the rules say of the managed table, or of its deals that the filters leave, grouped by rule. */
export function* check(args: CheckArgs): Generator<ReadRequest, Outcome<CheckView>, Snapshot> {
  const managed = yield* managedPipeline();
  if (!isProblem(managed)) {
    const selected = dealsLeft(managed, args);
    const view: CheckView = isProblem(selected)
      ? { state: "problem", problem: selected }
      : yield* checkedView(managed, selected, args);
    return { changes: [], view };
  }
  const view: CheckView =
    managed.code === "unmanaged" ? { state: "unmanaged" } : { state: "problem", problem: managed };
  return { changes: [], view };
}

/** The finds of a table by rule, with a slice of each: what `pipewright check` shows of any table too. */
export function* ruleGroups(
  { table, pipeline, asOf }: Pick<ManagedPipeline, "table" | "pipeline" | "asOf">,
  { code, offset = 0, limit = usualSlice }: CheckArgs,
  selected: Int32Array | null = null,
): Generator<ReadRequest, readonly RuleGroup[], Snapshot> {
  const { grid, recognition, top, left } = table;
  const from = Math.max(0, Math.floor(offset));
  const until = from + Math.max(0, Math.floor(limit));
  const column = columnFinder(recognition);
  const placed = mendPlacer(grid, recognition);
  const wanted = findings({ pipeline, selected, asOf }).filter(
    (finding) => code === undefined || finding.code === code,
  );
  const isCalculated = yield* calculatedCells(
    table,
    wanted.flatMap((finding) => placed(finding) ?? []),
  );
  const byCode = new Map<RuleCode, Finding[]>();
  for (const finding of wanted) {
    const others = byCode.get(finding.code);
    if (others === undefined) byCode.set(finding.code, [finding]);
    else others.push(finding);
  }
  const shown = (finding: Finding): CheckedDeal => {
    const row = pipeline.deals.rows[finding.deal] as number;
    const at = column(finding.column);
    const found = placed(finding);
    const isKept = found !== null && isCalculated(found);
    const mend = isKept ? null : found;
    return {
      deal: pipeline.deals.ids[finding.deal] ?? "",
      row: top + row + 1,
      cell: at === null ? null : cellToA1(top + row, left + at.index),
      header: finding.column,
      value: at === null ? null : (grid.values[row]?.[at.index] ?? null),
      severity: finding.severity,
      mode: finding.mode,
      says: saysOf(finding),
      advice: adviceOf(finding),
      mend: mend && {
        header: mend.column.header,
        cell: cellToA1(top + mend.row, left + mend.column.index),
        from: mend.from,
        to: mend.to,
        as: shownAs(mend.column),
        sure: mend.sure,
        says: mend.says,
      },
      kept: isKept ? keptFormula(table, found) : null,
    };
  };
  const groups = Array.from(byCode, ([rule, found]): RuleGroup => {
    const mends = found.flatMap((finding) => placed(finding) ?? []).filter((mend) => !isCalculated(mend));
    return {
      code: rule,
      severity: found.reduce(
        (worst, { severity }) => (gravity[severity] < gravity[worst] ? severity : worst),
        found[0]?.severity ?? "info",
      ),
      count: found.length,
      mendable: mends.length,
      sure: mends.filter(({ sure }) => sure).length,
      finds: found.slice(from, until).map(shown),
    };
  });
  return groups.sort((a, b) => gravity[a.severity] - gravity[b.severity] || b.count - a.count);
}

function* checkedView(
  managed: ManagedPipeline,
  selected: Int32Array | null,
  args: CheckArgs,
): Generator<ReadRequest, CheckView, Snapshot> {
  const { pipeline, settings, asOf } = managed;
  const grave = new Set<number>();
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity, deal } of findings({ pipeline, selected, asOf })) {
    counts[severity]++;
    if (severity !== "info") grave.add(deal);
  }
  const { year, month, day } = dayOf(asOf);
  const two = (part: number) => String(part).padStart(2, "0");
  return {
    state: "ready",
    asOf: `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`,
    deals: selected?.length ?? pipeline.deals.count,
    clean: (selected?.length ?? pipeline.deals.count) - grave.size,
    counts,
    groups: yield* ruleGroups(managed, args, selected),
    ruleProblems: ruleProblems(pipeline, rulesOf(settings)),
    mended: (settings.mended ?? []).reduce((sum, { deals }) => sum + deals.length, 0),
  };
}
