import { Button } from "@fluentui/react-components";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { FirstRun } from "./first-run.tsx";
import { SampleOffer } from "./sample-offer.tsx";
import type { Sample } from "./use-sample.ts";
import type { Setup } from "./use-setup.ts";
import type { Tips } from "./use-tips.ts";
import type { FoundView } from "./wizard.tsx";

/** The first run: what it is good for, what was found, one action. */
export function Welcome(props: { setup: Setup; view: FoundView; tips: Tips; sample: Sample }) {
  const shared = usePageStyles();
  const { words, say } = useWords();
  const { setup, view } = props;
  return (
    <div className={shared.page}>
      <h2 className={shared.heading}>{words.setup.welcomeTitle}</h2>
      <p className={shared.text}>{words.setup.welcome}</p>
      <p className={shared.text}>
        <strong>{words.setup.place(view.place, view.deals, say)}</strong>
      </p>
      <div>
        <Button appearance="primary" onClick={() => setup.go(1)}>
          {words.setup.begin}
        </Button>
      </div>
      <p className={`${shared.text} ${shared.small}`}>{words.setup.nothingYet}</p>
      <FirstRun tips={props.tips} />
      <SampleOffer sample={props.sample} />
    </div>
  );
}
