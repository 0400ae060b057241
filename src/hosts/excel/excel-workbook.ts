import type { Serial } from "../../core/cells/cell.ts";
import { usersTables } from "../../core/planning/table-names.ts";
import type { Edit, ReadRequest, Snapshot, Workbook } from "../../workbook.ts";
import { applyChanges } from "./apply.ts";
import { onEdit } from "./edits.ts";
import { readGrids } from "./grids.ts";
import { readCalculated } from "./held-cells.ts";
import { readOverview } from "./overview.ts";
import { cellsOf } from "./ranges.ts";
import { excelRun } from "./refusal.ts";
import { readRules } from "./rules.ts";
import { readSelection } from "./selection.ts";
import { loadSettings, readSettings } from "./settings-store.ts";
import { loadTableIds, tableIdsOf } from "./table-ids.ts";

/** The port on Office.js, for the workbook the pane is open in. */
export function excelWorkbook(): Workbook {
  return { read, apply: applyChanges, onEdit, reveal };
}

function read(request: ReadRequest): Promise<Snapshot> {
  return excelRun(async (context) => {
    const stored = loadSettings(context);
    const ids = loadTableIds(context);
    if (request.settings || request.overview) await context.sync();
    const settings = request.settings || request.overview ? await readSettings(context, stored) : null;
    const standIns = settings ? usersTables(settings) : [];
    const looked = request.overview ? await readOverview(context, standIns, tableIdsOf(ids)) : undefined;
    const grids = await readGrids(context, request.grids ?? []);
    const rules = [];
    for (const { sheet, range } of request.rules ?? []) rules.push(await readRules(context, sheet, range));
    return {
      today: today(),
      ...(request.settings ? { settings } : {}),
      ...(looked ? { overview: looked.overview } : {}),
      ...(request.grids ? { grids } : {}),
      ...(request.calculated ? { calculated: await readCalculated(context, request.calculated) } : {}),
      ...(request.rules ? { rules } : {}),
      ...(request.selection ? { selection: await readSelection(context, request.selection) } : {}),
    };
  });
}

/** The serial of the user's calendar day. */
export function today(now = new Date()): Serial {
  return Math.round(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000) + 25_569;
}

async function reveal({ sheet, range }: Edit): Promise<void> {
  await excelRun(async (context) => {
    const place = context.workbook.worksheets.getItem(sheet);
    place.activate();
    cellsOf(place, range).select();
    await context.sync();
  });
}
