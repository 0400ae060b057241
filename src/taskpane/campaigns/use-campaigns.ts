import { useCallback, useEffect, useState } from "react";
import type { CampaignQuestion, CampaignReportView } from "../../operations/campaigns-views.ts";
import type { PaneHost } from "../../operations/views.ts";
import { failure } from "../failure.ts";
import { useLatest } from "../use-latest.ts";

/** Edits come in bursts, and the report looks at every touch (ms). */
const pause = 400;

export interface Campaigns {
  readonly question: CampaignQuestion;
  ask(question: CampaignQuestion): void;
  /** Of the last question that was answered; null until the first answer. */
  readonly view: CampaignReportView | null;
  readonly failed: string | null;
  /** Whether `view` answers another question than the present one. */
  readonly isWaiting: boolean;
  refresh(): void;
}

/** The report of campaigns, following the question and the workbook's edits. */
export function useCampaigns(host: PaneHost): Campaigns {
  const [question, setQuestion] = useState<CampaignQuestion>({});
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
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    refresh();
    const stop = host.onChange(() => {
      clearTimeout(timer);
      timer = setTimeout(refresh, pause);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [host, refresh]);
  return { question, ask: setQuestion, view, failed, isWaiting, refresh };
}
