import { Button } from "@fluentui/react-components";
import type { Problem } from "../../core/issue.ts";
import type { Area } from "../../messages/en/index.ts";
import { Notice } from "../notice.tsx";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import type { Saved } from "./use-settings.ts";

/** Codes that functions have words of their own for. */
const areas: ReadonlyMap<string, Area> = new Map<string, Area>([
  ["badProbability", "stageTable"],
  ["badStay", "stageTable"],
]);

const areaOf = ({ code }: Problem): Area => areas.get(code) ?? "settings";

/** What came of saving, with the way back. */
export function SaveResult({ saved }: { saved: Saved }) {
  const shared = usePageStyles();
  const { words, tell } = useWords();
  const { section, state, problems, undo } = saved;
  const list = problems.length > 0 && (
    <ul className={shared.list}>
      {problems.map((problem) => (
        <li key={JSON.stringify(problem)}>{tell(problem, areaOf(problem))}</li>
      ))}
    </ul>
  );
  if (state === "failed" || state === "refused") {
    return (
      <div role="alert">
        <Notice intent="error" title={words.settingsPage.refused}>
          {state === "failed" ? words.pane.hostFailed(saved.message ?? "") : list}
        </Notice>
      </div>
    );
  }
  const hasDoubts = problems.length > 0;
  const title = state === "undone" ? words.settingsPage.undone : words.settingsPage.saved(section);
  return (
    <Notice
      intent={hasDoubts ? "warning" : "success"}
      title={hasDoubts ? words.settingsPage.mind : title}
      {...(undo === null ? {} : { action: <Button onClick={undo}>{words.settingsPage.undo}</Button> })}
    >
      {list}
    </Notice>
  );
}
