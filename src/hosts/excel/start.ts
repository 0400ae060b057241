import type { PaneHost } from "../../operations/pane-host.ts";
import { associateCommands, commands } from "./commands.ts";
import type { LiveSource } from "./live-source.ts";
import type { LiveWorkbook } from "./live-workbook.ts";
import { notices } from "./notices.ts";
import { excelPaneHost } from "./pane-host.ts";
import { demandFloor } from "./requirements.ts";
import { stageWatch } from "./stage-watch.ts";
import { turns } from "./turns.ts";

/**
 * Starts what runs beside the functions once Office is ready: ribbon commands, event handlers, which
 * died with the last page, and the stage watch, which first settles what happened meanwhile.
 */
export function start(live: LiveWorkbook, source: LiveSource): PaneHost {
  const inTurn = turns();
  const heard = notices();
  const pane = excelPaneHost(live, source, inTurn, heard);
  associateCommands(commands(live, pane), heard);
  const watch = stageWatch(live, source, inTurn, heard);
  const begin = async () => {
    demandFloor();
    await live.start();
    await watch.start();
  };
  begin().catch(heard.tellError);
  return pane;
}
