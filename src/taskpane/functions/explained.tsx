import { Button } from "@fluentui/react-components";
import type { ExplainView } from "../../operations/explain-views.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import { HostFailed } from "../host-failed.tsx";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { Explanation } from "./explanation.tsx";
import type { Explaining } from "./use-explanation.ts";

/** Each call of the selected cell, or the one asked for, as far as it can be explained. */
export function Explained(props: {
  explaining: Explaining;
  host: PaneHost;
  onReveal: (row: number) => void;
}) {
  const shared = usePageStyles();
  const { words } = useWords();
  const { view, failed, refresh } = props.explaining;
  if (failed !== null) {
    return <HostFailed title={words.pipeline.problemTitle} message={failed} onRetry={refresh} />;
  }
  if (view === null) return <p className={shared.text}>{words.functionsPage.calculating}</p>;
  return (
    <>
      {view.place !== null && <p className={shared.text}>{view.place}</p>}
      {view.calls.length === 0 && <NoCall view={view} />}
      {view.calls.map((call, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a formula may hold the same call twice.
        <Explanation key={index} call={call} host={props.host} onReveal={props.onReveal} />
      ))}
      {view.place !== null && props.host.onSelect === undefined && <LookAtCell onLook={refresh} />}
    </>
  );
}

function NoCall({ view }: { view: ExplainView }) {
  const shared = usePageStyles();
  const { words } = useWords();
  return (
    <>
      {view.place !== null && <p className={shared.text}>{words.functionsPage.noCall(view.place)}</p>}
      <p className={`${shared.text} ${shared.small}`}>{words.functionsPage.selectHint}</p>
    </>
  );
}

/** For hosts that do not tell of another cell selected. */
export function LookAtCell({ onLook }: { onLook: () => void }) {
  const { words } = useWords();
  return (
    <div>
      <Button onClick={onLook}>{words.functionsPage.lookAtCell}</Button>
    </div>
  );
}
