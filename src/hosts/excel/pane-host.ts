import { parseA1 } from "../../core/cells/address.ts";
import type { Problem } from "../../core/issue.ts";
import { registry } from "../../functions/registry.ts";
import { operations } from "../../operations/index.ts";
import type { OperationName } from "../../operations/operation-types.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import { run } from "../../workbook.ts";
import { isManaged, type LiveSource } from "./live-source.ts";
import type { LiveWorkbook } from "./live-workbook.ts";
import { defineFallbackNames, fallbackNames } from "./naming.ts";
import type { Notices } from "./notices.ts";
import { locale } from "./refusal.ts";
import { demandFloor } from "./requirements.ts";
import { onSelection } from "./selection.ts";
import type { InTurn } from "./turns.ts";

/** What the pane sees of Excel. Errors come in a user's words. */
export function excelPaneHost(
  live: LiveWorkbook,
  source: LiveSource,
  inTurn: InTurn,
  notices: Notices,
): PaneHost {
  /** The sheet that the pane spoke of last, while nothing is managed yet. */
  let shownSheet: string | null = null;

  return {
    locale: locale(),
    spelling: { dot: ".", separator: separatorIn(locale()) },
    reference: "functions.html",
    onSelect: onSelection,
    run: (name, args, onProgress) =>
      inTurn(async () => {
        demandFloor();
        const writes = name === "setUp" || name === "revert";
        const workbook = reading.has(name) ? live.shared : live.port;
        const view = await run(workbook, operations[name], args, onProgress);
        if ("sheet" in view) shownSheet = view.sheet;
        // What was asked for is done by now: a failure of this is told beside it.
        if (writes && !hasProblem(view)) await follow(name === "setUp").catch(notices.tellError);
        return view;
      }),
    onChange: live.onChange,
    onNotice: notices.onNotice,
    async reveal(row, cell) {
      const managed = await source.managed();
      const ready = isManaged(managed);
      const { overview } = await live.shared.read({ overview: true });
      const sheet = ready ? managed.table.sheet : (shownSheet ?? overview?.activeSheet);
      if (sheet === undefined) return;
      const left = parseA1(cell ?? "")?.range.left ?? (ready ? managed.table.left : 0);
      await live.port.reveal({ sheet, range: { top: row - 1, left, bottom: row - 1, right: left } });
    },
  };
}

/** What only reads may share what was read since the workbook last changed. */
const reading: ReadonlySet<OperationName> = new Set<OperationName>([
  "pipeline",
  "board",
  "outlook",
  "functions",
  "calculate",
  "explain",
  "campaigns",
  "campaignIntervals",
  "campaignDeal",
  "check",
  "followUp",
  "guide",
]);

/** Excel parts arguments by semicolons where the comma is decimal. */
const separatorIn = (locale: string) => (new Intl.NumberFormat(locale).format(1.5).includes(",") ? ";" : ",");

const hasProblem = (view: object): view is { problem: Problem } => "problem" in view;

/** From the next opening on, the add-in is there with the managed workbook, handlers and all. */
async function follow(isManagedNow: boolean): Promise<void> {
  await Office.addin.setStartupBehavior(
    isManagedNow ? Office.StartupBehavior.load : Office.StartupBehavior.none,
  );
  if (isManagedNow && fallbackNames) await defineFallbackNames(registry);
}
