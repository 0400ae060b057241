import type { CampaignReportView } from "../../operations/campaigns-views.ts";

/** The report where there is one. */
export type ReadyView = Extract<CampaignReportView, { state: "ready" }>;
