import { Button } from "@fluentui/react-components";
import { Notice } from "../notice.tsx";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import type { Sample } from "./use-sample.ts";

/** Deals to try set-up on, for whoever has no table at hand. */
export function SampleOffer({ sample }: { sample: Sample }) {
  const shared = usePageStyles();
  const { words } = useWords();
  const { state } = sample;
  if (state.kind === "added" || state.kind === "removing") return null;
  const isAdding = state.kind === "adding";
  return (
    <div className={shared.block}>
      <p className={shared.text} role="status">
        {isAdding ? words.firstRun.adding : words.firstRun.tryIt}
      </p>
      <div>
        <Button disabledFocusable={isAdding} onClick={sample.add}>
          {words.firstRun.addSample}
        </Button>
      </div>
    </div>
  );
}

/** What became of the sample, and the way back while there is one. */
export function SampleResult({ sample }: { sample: Sample }) {
  const { words, tell } = useWords();
  const { state, remove } = sample;
  const { added, removing, removed, removeSample, failed } = words.firstRun;
  switch (state.kind) {
    case "none":
    case "adding":
      return null;
    case "added":
      return (
        <Notice
          intent="success"
          title={added(state.sheet)}
          action={<Button onClick={() => remove(state.sheet)}>{removeSample}</Button>}
        />
      );
    case "removing":
      return <p role="status">{removing}</p>;
    case "removed":
      return <Notice intent="success" title={removed(state.sheet)} />;
    case "refused":
      return (
        <Notice intent="warning" title={failed}>
          {tell(state.problem, "plan")}
        </Notice>
      );
    case "failed":
      return (
        <Notice intent="error" title={failed}>
          {words.pane.hostFailed(state.message)}
        </Notice>
      );
  }
}
