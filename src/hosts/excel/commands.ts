import type { PaneHost } from "../../operations/pane-host.ts";
import { insertFunnelChart } from "./funnel-chart.ts";
import type { LiveWorkbook } from "./live-workbook.ts";
import type { Notices } from "./notices.ts";

/** What the buttons of the ribbon do, by the names that manifest.xml calls them. */
export interface Commands {
  readonly openPane: () => Promise<void>;
  readonly manageTable: () => Promise<void>;
  readonly checkDeals: () => Promise<void>;
  readonly refresh: () => Promise<void>;
  readonly insertFunnel: () => Promise<void>;
}

export function commands(live: LiveWorkbook, pane: PaneHost): Commands {
  const openPane = async () => {
    await Office.addin.showAsTaskpane();
  };
  return {
    openPane,
    // The pane itself shows the set-up where nothing is managed yet.
    manageTable: openPane,
    /** Goes to the first deal that something is wrong with; the pane lists them all. */
    async checkDeals() {
      await openPane();
      const view = await pane.run("pipeline", {});
      if (view.state !== "ready") return;
      const rows = view.issues.flatMap((issue) => issue.rows);
      if (rows.length > 0) await pane.reveal(Math.min(...rows));
    },
    async refresh() {
      live.changed();
    },
    insertFunnel: insertFunnelChart,
  };
}

/** Binds the commands to the ribbon. A button stays busy until its event is completed, errors or not. */
export function associateCommands(all: Commands, notices: Notices): void {
  for (const [id, act] of Object.entries(all) as [string, () => Promise<void>][]) {
    Office.actions.associate(id, async (event: Office.AddinCommands.Event) => {
      try {
        await act();
      } catch (error) {
        notices.tellError(error);
        await Office.addin.showAsTaskpane();
      } finally {
        event.completed();
      }
    });
  }
}
