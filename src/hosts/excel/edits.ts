import type { Range } from "../../core/cells/cell.ts";
import type { Edit } from "../../workbook.ts";
import { blockOfAddress } from "./ranges.ts";

/** Something in the workbook is not as it was. */
export interface Happening {
  /** Id of the sheet; null: any sheet, or the settings. */
  readonly sheet: string | null;
  readonly range: Range | null;
  /** False: a co-author did it, at another computer. */
  readonly local: boolean;
}

/**
 * Tells of every change of cells, of sorted rows, deleted sheets and changed settings, those of
 * co-authors and our own included: whoever listens compares contents, since turning events off
 * while writing is known to lose some. Returns how to stop.
 */
export async function watchWorkbook(listener: (happening: Happening) => void): Promise<() => void> {
  const { context, handlers } = await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets, settings } = context.workbook;
    const inSheet = async (event: { worksheetId: string; address: string; source: string }) =>
      listener({
        sheet: event.worksheetId,
        range: blockOfAddress(event.address),
        local: event.source !== "Remote",
      });
    const handlers = [
      worksheets.onChanged.add(inSheet),
      worksheets.onRowSorted.add(inSheet),
      worksheets.onDeleted.add(async (event) =>
        listener({ sheet: null, range: null, local: event.source !== "Remote" }),
      ),
      settings.onSettingsChanged.add(async () => listener({ sheet: null, range: null, local: true })),
    ];
    await context.sync();
    return { context, handlers };
  });
  return () => {
    void Excel.run(context, async (sameContext) => {
      for (const handler of handlers) handler.remove();
      await sameContext.sync();
    });
  };
}

/** The port's edits: names the sheet, and says nothing of sheets that are gone again. */
export function onEdit(listener: (edit: Edit) => void): () => void {
  let stopped = false;
  const watching = watchWorkbook(({ sheet, range }) => {
    if (sheet === null || range === null) return;
    void sheetName(sheet).then((name) => {
      if (name !== null && !stopped) listener({ sheet: name, range });
    });
  });
  return () => {
    stopped = true;
    void watching.then((stop) => stop());
  };
}

function sheetName(id: string): Promise<string | null> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id).load("name");
    await context.sync();
    return sheet.isNullObject ? null : sheet.name;
  });
}
