import { useCallback, useEffect, useState } from "react";
import type { RuleCode, RuleSettings } from "../../core/rules/rule.ts";
import type { RulesView } from "../../operations/check-views.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import { failure } from "../failure.ts";
import { useLatest } from "../use-latest.ts";
import { type Adjustment, adjusted } from "./adjusted.ts";

type Settings = Omit<RuleSettings, "mode">;

export interface Rules {
  /** As they are saved, with what contradicts itself in the last ones tried; null until the first answer. */
  readonly view: RulesView | null;
  readonly failed: string | null;
  readonly isSaving: boolean;
  refresh(): void;
  adjust(code: RuleCode, adjustment: Adjustment): void;
  /** Takes all that was settled of single rules back. */
  reset(): void;
}

/** The rules and what somebody settles of them, saved at each change unless they contradict each other. */
export function useRules(host: PaneHost, onSaved: () => void): Rules {
  const [view, setView] = useState<RulesView | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const latest = useLatest();
  const refresh = useCallback(() => {
    latest(
      host.run("setRules", {}),
      (answer) => {
        setView(answer);
        setFailed(null);
      },
      (error) => setFailed(failure(error)),
    );
  }, [host, latest]);
  useEffect(refresh, [refresh]);

  const save = (settings: Settings) => {
    setSaving(true);
    latest(
      host.run("setRules", { settings }),
      (answer) => {
        setSaving(false);
        setFailed(null);
        // What was refused is told; the rules shown stay those in force.
        setView((before) =>
          answer.state === "refused" && before !== null && "rules" in before
            ? { ...answer, settings: before.settings, rules: before.rules }
            : answer,
        );
        if (answer.state === "saved") onSaved();
      },
      (error) => {
        setSaving(false);
        setFailed(failure(error));
      },
    );
  };
  const settings = view !== null && "settings" in view ? view.settings : null;
  return {
    view,
    failed,
    isSaving,
    refresh,
    adjust: (code, adjustment) => settings && save(adjusted(settings, code, adjustment)),
    reset: () => {
      if (settings === null) return;
      const { byRule: _, ...rest } = settings;
      save(rest);
    },
  };
}
