import type { CallArguments } from "../../operations/function-views.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { Explained } from "./explained.tsx";
import { Under } from "./under.tsx";
import { useExplanation } from "./use-explanation.ts";

/** How a figure of another page was counted. */
export function ExplainPage(props: {
  call: CallArguments;
  host: PaneHost;
  onReveal: (row: number) => void;
  onBack: () => void;
}) {
  const shared = usePageStyles();
  const { words } = useWords();
  const explaining = useExplanation(props.host, props.call);
  return (
    <Under place={words.functionsPage.backToPipeline} onBack={props.onBack}>
      <h2 className={shared.heading}>{words.functionsPage.explainTitle}</h2>
      <Explained explaining={explaining} host={props.host} onReveal={props.onReveal} />
    </Under>
  );
}
