import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { CampaignQuestion, InsertReportArgs } from "../../operations/campaigns-views.ts";
import type { InsertView } from "../../operations/function-views.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import { failure } from "../failure.ts";
import { Notice } from "../notice.tsx";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";

/** The report as a formula in the workbook, where it finds room. */
export function Export({ host, question }: { host: PaneHost; question: CampaignQuestion }) {
  const shared = usePageStyles();
  const { words, tell } = useWords();
  const [isInserting, setInserting] = useState(false);
  const [outcome, setOutcome] = useState<InsertView | { readonly failed: string } | null>(null);
  const insert = async (place: InsertReportArgs["place"]) => {
    setInserting(true);
    try {
      setOutcome(await host.run("insertCampaignReport", { ...question, place }));
    } catch (error) {
      setOutcome({ failed: failure(error) });
    } finally {
      setInserting(false);
    }
  };
  return (
    <section className={shared.block} aria-label={words.campaigns.export}>
      <h3 className={shared.heading}>{words.campaigns.export}</h3>
      <p className={`${shared.text} ${shared.small}`}>{words.campaigns.exportNote}</p>
      <div className={shared.actions}>
        <Button appearance="primary" disabledFocusable={isInserting} onClick={() => insert("newSheet")}>
          {words.campaigns.toNewSheet}
        </Button>
        <Button disabledFocusable={isInserting} onClick={() => insert("selection")}>
          {words.campaigns.toCell}
        </Button>
      </div>
      {outcome !== null &&
        ("failed" in outcome ? (
          <Notice intent="error" title={words.campaigns.notInserted}>
            {words.pane.hostFailed(outcome.failed)}
          </Notice>
        ) : outcome.state === "done" ? (
          <Notice intent="success" title={words.campaigns.inserted(outcome.place)} />
        ) : (
          <Notice intent="warning" title={words.campaigns.notInserted}>
            {tell(outcome.problem, "functionsPage")}
          </Notice>
        ))}
    </section>
  );
}
