import type { Pipeline } from "../deals/deals.ts";
import { headerOfCells, hygieneChecks } from "../metrics/hygiene.ts";
import type { Scope } from "../metrics/scope.ts";
import { type TableFacts, tableFacts } from "./facts.ts";
import type { Check, Finding, Note, RuleContext } from "./finding.ts";
import { repairOf } from "./repairs.ts";
import { type RuleCode, ruleDefaults, ruleInForce } from "./rule.ts";
import { stageChecks } from "./stage-rules.ts";
import { valueChecks } from "./value-rules.ts";

/** What is wrong with the deals of the scope, in the order of the table. */
export function findings(scope: Scope): readonly Finding[] {
  const { selected } = scope;
  if (selected === null) return allFindings(scope);
  const byDeal = findingsByDeal(scope);
  return Array.from(selected).flatMap((deal) => byDeal.get(deal) ?? []);
}

/** What is wrong with each deal of the table that anything is wrong with. */
export function findingsByDeal(scope: Scope): ReadonlyMap<number, readonly Finding[]> {
  const all = allFindings(scope);
  const before = grouped.get(all);
  if (before !== undefined) return before;
  const byDeal = new Map<number, Finding[]>();
  for (const finding of all) {
    const others = byDeal.get(finding.deal);
    if (others === undefined) byDeal.set(finding.deal, [finding]);
    else others.push(finding);
  }
  grouped.set(all, byDeal);
  return byDeal;
}

/** Checks of the whole table, shared by all calls of a recalculation. */
const known = new WeakMap<Pipeline, { readonly today: number; readonly found: readonly Finding[] }>();
const grouped = new WeakMap<readonly Finding[], ReadonlyMap<number, readonly Finding[]>>();

function allFindings({ pipeline, asOf }: Scope): readonly Finding[] {
  const today = Math.floor(asOf);
  const before = known.get(pipeline);
  if (before?.today === today) return before.found;
  const isOn = switches(pipeline);
  const found = checkAll({ pipeline, selected: null, asOf }, isOn, tableFacts(pipeline, isOn));
  known.set(pipeline, { today, found });
  return found;
}

/** Which rules are on for a table. */
export function switches({ rules }: Pipeline): (code: RuleCode) => boolean {
  const on = new Set([...ruleDefaults.keys()].filter((code) => ruleInForce(code, rules) !== null));
  return (code) => on.has(code);
}

/**
 * All findings of a table, deal by deal, given what its rows say of each other: what reading found, then
 * what the rules say that are on. Time grows with the deals times the rules that the table gives cause for.
 */
export function checkAll(
  scope: Scope,
  isOn: (code: RuleCode) => boolean,
  facts: TableFacts,
): readonly Finding[] {
  const { pipeline } = scope;
  const found: Finding[] = [];
  const headerOf: RuleContext["headerOf"] = (field) => headerOfCells(pipeline, pipeline.column(field));
  const context: RuleContext = { scope, note: noter(pipeline, found), isOn, headerOf };
  const checks: readonly Check[] = [
    readCheck(context),
    ...hygieneChecks(context),
    ...stageChecks(context),
    ...valueChecks(context, facts),
  ];
  for (let i = 0; i < pipeline.deals.count; i++) for (const check of checks) check(i);
  return found;
}

/** Notes what reading found at a deal, asked for in the order of the table; an issue of no row is about no deal. */
function readCheck({ scope, note, headerOf }: RuleContext): Check {
  const { pipeline } = scope;
  const { rows, issues } = pipeline.deals;
  const stageHeader = headerOf("stage");
  let next = 0;
  return (deal) => {
    const row = rows[deal] as number;
    for (let issue = issues[next]; issue !== undefined; issue = issues[++next]) {
      if (issue.row !== null && issue.row > row) break;
      if (issue.row !== row) continue;
      const { code, severity, column, values } = issue;
      const mend = repairOf(issue, deal, pipeline, stageHeader);
      note({ code, severity }, deal, column === null ? "" : pipeline.headerOf(column), values, mend);
    }
  };
}

/** Makes findings of what checks note, as far as the rules are on and do not spare the deal. */
function noter({ rules, stages, deals }: Pipeline, found: Finding[]): Note {
  const inForce = new Map(
    Array.from(ruleDefaults, ([code, { severity: usual }]) => {
      const rule = ruleInForce(code, rules);
      if (rule === null) return [code, null];
      const stageNames = new Set(rule.exceptStages);
      const dealIds = new Set(rule.exceptDeals);
      const sparesAny = stageNames.size + dealIds.size > 0;
      const spares = (deal: number) =>
        sparesAny &&
        (stageNames.has(stages[deals.stage[deal] as number]?.name ?? "") ||
          dealIds.has(deals.ids[deal] ?? ""));
      return [code, { severity: rule.severity, usual, mode: rule.mode, spares }];
    }),
  );
  return ({ code, severity }, deal, column, values = none, mend = null) => {
    const rule = inForce.get(code);
    if (!rule || rule.spares(deal)) return;
    found.push({
      code,
      severity: rule.severity ?? severity ?? rule.usual,
      mode: rule.mode,
      deal,
      column,
      values,
      mend: mend === null || mend.column === "" ? null : mend,
    });
  };
}

const none = Object.freeze({});
