import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { PaneHost } from "../../operations/pane-host.ts";
import { Under } from "../functions/under.tsx";
import { HostFailed } from "../host-failed.tsx";
import { usePageStyles } from "../page-styles.ts";
import type { Filtering } from "../pipeline/use-pipeline.ts";
import { Reading } from "../reading.tsx";
import { TableProblem } from "../table-problem.tsx";
import { SetUpFirst } from "../unmanaged.tsx";
import { useWords } from "../words.tsx";
import { CampaignTables } from "./campaign-tables.tsx";
import { Report } from "./report.tsx";
import { useCampaigns } from "./use-campaigns.ts";

/** Which campaigns brought what: the report, and below it the tables that it is read from. */
export function CampaignsPage(props: { host: PaneHost; filtering: Filtering; onSetup: () => void }) {
  const shared = usePageStyles();
  const { words } = useWords();
  const { host, filtering } = props;
  const campaigns = useCampaigns(host, filtering.filters);
  const [isSettingUp, setSettingUp] = useState(false);
  const { view, failed, refresh } = campaigns;
  if (isSettingUp) {
    const back = () => setSettingUp(false);
    return (
      <Under place={words.campaigns.back} onBack={back}>
        <CampaignTables host={host} onSet={refresh} onReport={back} />
      </Under>
    );
  }
  if (view === null && failed === null) return <Reading />;
  const toTables = (label: string) => (
    <Button appearance="primary" onClick={() => setSettingUp(true)}>
      {label}
    </Button>
  );
  return (
    <div className={shared.page}>
      <h2 className={shared.heading}>{words.campaigns.title}</h2>
      {failed !== null && (
        <HostFailed title={words.campaigns.problemTitle} message={failed} onRetry={refresh} />
      )}
      {view?.state === "unmanaged" && <SetUpFirst onSetup={props.onSetup} />}
      {view?.state === "untold" && (
        <>
          <h3 className={shared.heading}>{words.campaigns.untoldTitle}</h3>
          <p className={shared.text}>{words.campaigns.untold}</p>
          <div>{toTables(words.campaigns.lookForTables)}</div>
        </>
      )}
      {view?.state === "problem" && (
        <TableProblem
          problem={view.problem}
          title={words.campaigns.problemTitle}
          area="functions"
          action={<Button onClick={() => campaigns.ask({})}>{words.pane.retry}</Button>}
        />
      )}
      {view?.state === "problem" && (
        <div>
          <Button onClick={() => setSettingUp(true)}>{words.campaigns.data}</Button>
        </div>
      )}
      {view?.state === "ready" && (
        <Report
          host={host}
          campaigns={campaigns}
          filtering={filtering}
          view={view}
          onTables={() => setSettingUp(true)}
        />
      )}
    </div>
  );
}
