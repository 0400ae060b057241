import { useState } from "react";
import type { Problem } from "../../core/issue.ts";
import { languageOf } from "../../messages/catalogues.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import { failure } from "../failure.ts";
import type { Setup } from "./use-setup.ts";

/** What has become of the sample. */
export type SampleState =
  | { readonly kind: "none" | "adding" }
  | { readonly kind: "added" | "removing" | "removed"; readonly sheet: string }
  | { readonly kind: "refused"; readonly problem: Problem }
  /** What the host said. */
  | { readonly kind: "failed"; readonly message: string };

/** Deals to try things on: put on a sheet of their own, which is looked at then, and taken away again. */
export function useSample(host: PaneHost, setup: Setup, onReveal: (row: number) => void) {
  const [state, setState] = useState<SampleState>({ kind: "none" });
  const fail = (error: unknown) => setState({ kind: "failed", message: failure(error) });
  const add = () => {
    setState({ kind: "adding" });
    host.run("addSample", { language: languageOf(host.locale) }).then((view) => {
      if ("problem" in view) return setState({ kind: "refused", problem: view.problem });
      setState({ kind: "added", sheet: view.sheet });
      setup.choose({ ...setup.choices, sheet: view.sheet });
      onReveal(1);
    }, fail);
  };
  const remove = (sheet: string) => {
    setState({ kind: "removing", sheet });
    host.run("removeSample", { sheet }).then((view) => {
      if ("problem" in view) return setState({ kind: "refused", problem: view.problem });
      setState({ kind: "removed", sheet });
      setup.reread();
    }, fail);
  };
  return { state, add, remove };
}

export type Sample = ReturnType<typeof useSample>;
