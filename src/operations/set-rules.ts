import { isProblem } from "../core/metrics/problem.ts";
import { ruleProblems } from "../core/rules/configuration.ts";
import { type RuleSettings, ruleDefaults, ruleInForce } from "../core/rules/rule.ts";
import type { Outcome, ReadRequest, Snapshot } from "../workbook.ts";
import type { RulesView, RuleView } from "./check-views.ts";
import type { OperationTypes } from "./operation-types.ts";
import { managedPipeline, rulesOf } from "./read-managed.ts";

type Args = OperationTypes["setRules"]["args"];

/** Shows the rules, or replaces their settings unless these contradict themselves. */
export function* setRules({ settings, plan }: Args): Generator<ReadRequest, Outcome<RulesView>, Snapshot> {
  const managed = yield* managedPipeline();
  if (isProblem(managed)) return { changes: [], view: { state: "problem", problem: managed } };
  const wanted = settings ?? managed.settings.rules ?? {};
  const inForce = rulesOf({ ...managed.settings, rules: wanted });
  const problems = ruleProblems(managed.pipeline, inForce);
  const view = (state: "read" | "planned" | "saved" | "refused"): RulesView => ({
    state,
    settings: wanted,
    rules: ruleViews(inForce),
    problems,
  });
  if (settings === undefined) return { changes: [], view: view("read") };
  if (problems.some(({ severity }) => severity === "error")) return { changes: [], view: view("refused") };
  if (plan === true) return { changes: [], view: view("planned") };
  const saved = { ...managed.settings, rules: settings };
  return { changes: [{ kind: "saveSettings", settings: saved }], view: view("saved") };
}

function ruleViews(settings: RuleSettings): readonly RuleView[] {
  return Array.from(ruleDefaults, ([code, usual]) => {
    const set = settings.byRule?.[code];
    return {
      code,
      on: ruleInForce(code, settings) !== null,
      severity: set?.severity ?? usual.severity,
      mode: set?.mode ?? settings.mode ?? "warn",
      usual,
      exceptStages: set?.exceptStages ?? [],
      exceptDeals: set?.exceptDeals ?? [],
    };
  });
}
