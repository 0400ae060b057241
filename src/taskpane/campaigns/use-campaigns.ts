import { useCallback, useMemo, useState } from "react";
import type { CampaignQuestion, CampaignReportView } from "../../operations/campaigns-views.ts";
import type { Filters } from "../../operations/filters.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import { failure } from "../failure.ts";
import { useFollowing } from "../use-following.ts";
import { useLatest } from "../use-latest.ts";

/** Edits come in bursts, and the report looks at every touch (ms). */
const pause = 400;

export type Asked = Pick<CampaignQuestion, "model" | "basis">;

export interface Campaigns {
  /** Which model and basis; of which deals and when is the filters' to say. */
  readonly asked: Asked;
  ask(asked: Asked): void;
  /** Both together. */
  readonly question: CampaignQuestion;
  /** Of the last question that was answered; null until the first answer. */
  readonly view: CampaignReportView | null;
  readonly failed: string | null;
  /** Whether `view` answers another question than the present one. */
  readonly isWaiting: boolean;
  refresh(): void;
}

/** The report of campaigns, following the question and the workbook's edits. */
export function useCampaigns(host: PaneHost, filters: Filters): Campaigns {
  const [asked, ask] = useState<Asked>({});
  const question = useMemo(() => ({ ...asked, ...filters }), [asked, filters]);
  const [view, setView] = useState<CampaignReportView | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(true);
  const latest = useLatest();
  const refresh = useCallback(() => {
    setWaiting(true);
    latest(
      host.run("campaigns", question),
      (answer) => {
        setView(answer);
        setFailed(null);
        setWaiting(false);
      },
      (error) => {
        setFailed(failure(error));
        setWaiting(false);
      },
    );
  }, [host, question, latest]);
  useFollowing(host, refresh, pause);
  return { asked, ask, question, view, failed, isWaiting, refresh };
}
