import { useCallback, useEffect, useState } from "react";
import type { PaneHost } from "../../operations/pane-host.ts";
import type { SettingsEdit, SettingsProblem, SettingsView } from "../../operations/settings-views.ts";
import { failure } from "../failure.ts";
import { useLatest } from "../use-latest.ts";

export type Settled = Exclude<SettingsView, { state: "problem" }>;

/** What came of the last save. */
export interface Saved {
  /** The section it was of. */
  readonly section: string;
  readonly state: "saved" | "refused" | "undone" | "failed";
  readonly problems: readonly SettingsProblem[];
  /** Takes it back; null where nothing is to be taken back. */
  readonly undo: (() => void) | null;
  /** What the host said when it could not save. */
  readonly message?: string;
}

export interface SettingsState {
  readonly view: SettingsView | null;
  readonly failed: string | null;
  /** The section that is being saved. */
  readonly saving: string | null;
  readonly saved: Saved | null;
  reread(): void;
  save(section: string, set: SettingsEdit): void;
  /** Runs another operation that settles something; `undo` takes it back. */
  perform(section: string, work: () => Promise<object>, undo: () => Promise<object>): void;
}

/** The settings, following the workbook, and the way to change them. `onSaved`: figures may be others. */
export function useSettings(host: PaneHost, onSaved: () => void): SettingsState {
  const [view, setView] = useState<SettingsView | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [saving, setSaving] = useState<string | null>(null);
  const [saved, setSaved] = useState<Saved | null>(null);
  const latest = useLatest();

  const reread = useCallback(() => {
    latest(
      host.run("settings", {}),
      (answer) => {
        setView(answer);
        setFailed(null);
      },
      (error) => setFailed(failure(error)),
    );
  }, [host, latest]);

  useEffect(() => {
    reread();
    return host.onChange(reread);
  }, [host, reread]);

  const attempt = (section: string, work: () => Promise<Saved>) => {
    setSaving(section);
    setSaved(null);
    work()
      .catch(
        (error: unknown): Saved => ({
          section,
          state: "failed",
          problems: [],
          undo: null,
          message: failure(error),
        }),
      )
      .then((outcome) => {
        setSaved(outcome);
        setSaving(null);
        reread();
        onSaved();
      });
  };

  const save = (section: string, set: SettingsEdit, isUndo = false) =>
    attempt(section, async () => {
      const answer = await host.run("settings", { set });
      if (answer.state === "problem") {
        return {
          section,
          state: "refused",
          problems: [{ ...answer.problem, severity: "error" }],
          undo: null,
        };
      }
      const { state, problems, before } = answer;
      if (state !== "saved") return { section, state: "refused", problems, undo: null };
      if (isUndo) return { section, state: "undone", problems, undo: null };
      return { section, state, problems, undo: before ? () => save(section, before, true) : null };
    });

  const perform = (
    section: string,
    work: () => Promise<object>,
    undo: (() => Promise<object>) | null,
  ): void =>
    attempt(section, async () => {
      const answer = await work();
      if ("problem" in answer) {
        const problem = answer.problem as SettingsProblem;
        return { section, state: "refused", problems: [{ ...problem, severity: "error" }], undo: null };
      }
      return {
        section,
        state: undo === null ? "undone" : "saved",
        problems: [],
        undo: undo === null ? null : () => perform(section, undo, null),
      };
    });

  return { view, failed, saving, saved, reread, save, perform };
}
