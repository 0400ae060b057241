import { Button } from "@fluentui/react-components";
import { usePageStyles } from "./page-styles.ts";
import { useWords } from "./words.tsx";

/** There is no pipeline yet: what to do first. */
export function Unmanaged({ onSetup }: { onSetup: () => void }) {
  const shared = usePageStyles();
  const { words } = useWords();
  return (
    <div className={shared.page}>
      <h2 className={shared.heading}>{words.pipeline.unmanagedTitle}</h2>
      <SetUpFirst onSetup={onSetup} />
    </div>
  );
}

/** The same below a page's own heading. */
export function SetUpFirst({ onSetup }: { onSetup: () => void }) {
  const shared = usePageStyles();
  const { words } = useWords();
  return (
    <>
      <p className={shared.text}>{words.pipeline.unmanaged}</p>
      <div>
        <Button appearance="primary" onClick={onSetup}>
          {words.pipeline.goToSetup}
        </Button>
      </div>
    </>
  );
}
