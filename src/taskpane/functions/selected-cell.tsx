import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { PaneHost } from "../../operations/pane-host.ts";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { AnswerView } from "./answer-view.tsx";
import { LookAtCell } from "./explained.tsx";
import { plainSpelling, spelledName } from "./spelling.ts";
import type { Explaining } from "./use-explanation.ts";

const useStyles = makeStyles({
  card: {
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** The figure in the selected cell, where it is one of ours, with the way to how it was counted. */
export function SelectedCell(props: { explaining: Explaining; host: PaneHost; onExplain: () => void }) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words } = useWords();
  const { explaining, host, onExplain } = props;
  const { view } = explaining;
  const [first] = view?.calls ?? [];
  const look = host.onSelect === undefined && <LookAtCell onLook={explaining.refresh} />;
  if (view === null || view.place === null || first === undefined) {
    return (
      <>
        <p className={`${shared.text} ${shared.small}`}>{words.functionsPage.selectHint}</p>
        {look}
      </>
    );
  }
  const name = spelledName(first.name, host.spelling ?? plainSpelling);
  return (
    <section
      className={`${shared.block} ${styles.card}`}
      aria-label={words.functionsPage.selected(view.place, name)}
    >
      <p className={`${shared.text} ${shared.small}`}>{words.functionsPage.selected(view.place, name)}</p>
      {"answer" in first && <AnswerView view={first} />}
      <div className={shared.actions}>
        <Button onClick={onExplain}>{words.functionsPage.how}</Button>
      </div>
      {look}
    </section>
  );
}
