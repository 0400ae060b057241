import { isProblem } from "../metrics/problem.ts";
import type { Scope } from "../metrics/scope.ts";
import { adviceOf, type Finding, saysOf } from "../rules/finding.ts";
import { findings } from "../rules/findings.ts";
import type { RuleCode } from "../rules/rule.ts";
import {
  type AuditTable,
  audit,
  type Block,
  blank,
  columns,
  count,
  type Datum,
  type Gap,
  paragraph,
  said,
  text,
} from "./document.ts";
import { type AuditContext, money, worth } from "./input.ts";

/** Gaps told in full; the others stand in a table. */
const gapsTold = 7;

/** Rules whose finds are gaps of their own. */
const toldAsGaps: ReadonlySet<RuleCode> = new Set<RuleCode>(["stalled", "overdue", "nextStepPast"]);

/** The gaps with what to do next, then what the rules find. */
export function gapSection({ scope, input }: AuditContext, gaps: readonly Gap[]): readonly Block[] {
  const rest = gaps.slice(gapsTold);
  return [
    ...(gaps.length === 0
      ? [paragraph(audit("noGaps"))]
      : [
          paragraph(audit("gapsIntro")),
          { type: "gaps", gaps: gaps.slice(0, gapsTold), brief: false } as const,
        ]),
    ...(rest.length === 0 ? [] : [smallerGaps(rest)]),
    ...ruleBlocks(scope, input.table.top),
  ];
}

function smallerGaps(gaps: readonly Gap[]): AuditTable {
  return {
    type: "table",
    name: audit("smallerGaps"),
    columns: columns(["gap"], ["deals", "atStake"], ["next"]),
    rows: gaps.map(({ title, deals, money: amount, next }) => [
      said(title),
      count(deals),
      amount === null ? blank : money(amount),
      said(next),
    ]),
    notes: [],
  };
}

const gravity = { error: 0, warning: 1, info: 2 } as const;

function ruleBlocks(scope: Scope, top: number): readonly Block[] {
  const found = findings(scope).filter(({ code }) => !toldAsGaps.has(code));
  if (found.length === 0) return [paragraph(audit("noFinds"))];
  return [
    {
      type: "table",
      name: audit("ruleFinds"),
      columns: columns(["rule", "column"], ["finds", "deals", "worthOfDeals"], ["exampleHead", "howToMend"]),
      rows: byRuleAndColumn(found).map((finds) => ruleRow(scope, top, finds)),
      notes: [audit("exampleNote")],
    },
  ];
}

/** The finds by rule and column, the gravest first, of these the most frequent. */
function byRuleAndColumn(found: readonly Finding[]): readonly (readonly [Finding, ...Finding[]])[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of found) {
    const key = `${finding.code} ${finding.column}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].sort(
    ([a, ...others], [b, ...more]) =>
      gravity[a.severity] - gravity[b.severity] || more.length - others.length,
  );
}

function ruleRow(scope: Scope, top: number, finds: readonly [Finding, ...Finding[]]): readonly Datum[] {
  const [first] = finds;
  const deals = Int32Array.from(new Set(finds.map(({ deal }) => deal)));
  const amount = worth(scope, deals);
  const row = top + (scope.pipeline.deals.rows[first.deal] as number) + 1;
  return [
    said({ area: "ruleNames", code: first.code, values: {} }),
    text(first.column),
    count(finds.length),
    count(deals.length),
    isProblem(amount) || amount === 0 ? blank : money(amount),
    { type: "example", row, said: saysOf(first) },
    said(adviceOf(first)),
  ];
}
