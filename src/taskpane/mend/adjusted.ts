import type { RuleCode, RuleSetting, RuleSettings } from "../../core/rules/rule.ts";

export type Adjustment = Pick<RuleSetting, "on" | "severity" | "mode">;

type Settings = Omit<RuleSettings, "mode">;

/** The settings with one rule adjusted; what else is settled of it stays. */
export function adjusted(settings: Settings, code: RuleCode, adjustment: Adjustment): Settings {
  const { byRule = {} } = settings;
  return { ...settings, byRule: { ...byRule, [code]: { ...byRule[code], ...adjustment } } };
}
