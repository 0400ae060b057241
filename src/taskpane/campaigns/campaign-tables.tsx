import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import type { PaneHost } from "../../operations/pane-host.ts";
import type { CampaignsArgs, CampaignsView } from "../../operations/set-campaigns-views.ts";
import { failure } from "../failure.ts";
import { Notice } from "../notice.tsx";
import { usePageStyles } from "../page-styles.ts";
import { useLatest } from "../use-latest.ts";
import { useWords } from "../words.tsx";
import { Candidates } from "./candidates.tsx";
import { WouldRead } from "./would-read.tsx";

/** Which tables tell of touches and campaigns: what was found, what it would come to, and the say-so. */
export function CampaignTables(props: { host: PaneHost; onSet: () => void; onReport: () => void }) {
  const shared = usePageStyles();
  const { words, tell } = useWords();
  const { host, onSet, onReport } = props;
  const [choice, setChoice] = useState<CampaignsArgs>({});
  const [view, setView] = useState<CampaignsView | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const latest = useLatest();
  const look = useCallback(
    (args: CampaignsArgs) =>
      latest(
        host.run("setCampaigns", args),
        (answer) => {
          setView(answer);
          setFailed(null);
        },
        (error) => setFailed(failure(error)),
      ),
    [host, latest],
  );
  useEffect(() => {
    void look(choice);
  }, [look, choice]);

  const save = async (args: CampaignsArgs) => {
    setSaving(true);
    try {
      const answer = await host.run("setCampaigns", { ...args, confirm: true });
      setView(answer);
      setFailed(null);
      setSaved(answer.state !== "problem");
      if (answer.state !== "problem") {
        // What was made is found from now on, so nothing more is chosen.
        setChoice({});
        onSet();
      }
    } catch (error) {
      setFailed(failure(error));
    } finally {
      setSaving(false);
    }
  };
  const choose = (args: CampaignsArgs) => {
    setSaved(false);
    setChoice(args);
  };
  const isFound = view !== null && view.state !== "problem";
  const hasTouches = isFound && view.candidates.some(({ kind }) => kind === "touches");
  const hasSome = isFound && view.candidates.length > 0;
  return (
    <>
      <h2 className={shared.heading}>{words.campaigns.setupTitle}</h2>
      {view === null && failed === null && (
        <p className={shared.text} role="status">
          {words.pane.reading}
        </p>
      )}
      {failed !== null && (
        <Notice
          intent="error"
          title={words.campaigns.problemTitle}
          action={<Button onClick={() => look(choice)}>{words.pane.retry}</Button>}
        >
          {words.pane.hostFailed(failed)}
        </Notice>
      )}
      {view?.state === "problem" && (
        <Notice intent="warning" title={words.campaigns.problemTitle}>
          {tell(view.problem, "plan")}
        </Notice>
      )}
      {isSaved && (
        <Notice
          intent="success"
          title={words.campaigns.saved}
          action={
            <Button appearance="primary" onClick={onReport}>
              {words.campaigns.showReport}
            </Button>
          }
        />
      )}
      {isFound && (
        <>
          <Candidates view={view} choice={choice} onChoose={choose} />
          <WouldRead view={view} />
          {!isSaved && (
            <>
              <p className={`${shared.text} ${shared.small}`}>{words.campaigns.staysAsItIs}</p>
              <div className={shared.actions}>
                {(hasSome || view.origin === "deals") && (
                  <Button appearance="primary" disabledFocusable={isSaving} onClick={() => save(choice)}>
                    {words.campaigns.confirm}
                  </Button>
                )}
                {!hasTouches && (
                  <Button
                    appearance={hasSome || view.origin === "deals" ? "secondary" : "primary"}
                    disabledFocusable={isSaving}
                    onClick={() => save({ ...choice, make: true })}
                  >
                    {words.campaigns.make}
                  </Button>
                )}
              </div>
            </>
          )}
        </>
      )}
    </>
  );
}
