import type { sheets_v4 } from "googleapis/build/src/apis/sheets/index.js";
import type { Range } from "../../core/cells/cell.ts";
import type { Look } from "../../core/planning/change.ts";
import { looks } from "../sheets/looks.ts";
import { colorStyle } from "./colors.ts";
import { type Draft, makeRoom } from "./draft.ts";
import { gridRange } from "./places.ts";
import type { SheetState } from "./structure.ts";

/** Gives cells their look; number formats stay. */
export function styleCells(draft: Draft, sheet: SheetState, range: Range, look: Look): void {
  makeRoom(draft, sheet, range);
  const { size, color, bold, italic, fill, align } = looks[look];
  const format: sheets_v4.Schema$CellFormat = {
    textFormat: {
      fontSize: size,
      foregroundColorStyle: colorStyle(color),
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
    },
    ...(fill ? { backgroundColorStyle: colorStyle(fill) } : {}),
    ...(align ? { horizontalAlignment: align.toUpperCase() } : {}),
  };
  const { textFormat = {}, ...rest } = format;
  const named = [...Object.keys(textFormat).map((name) => `textFormat.${name}`), ...Object.keys(rest)];
  draft.requests.push({
    repeatCell: {
      range: gridRange(sheet.id, range),
      cell: { userEnteredFormat: format },
      fields: named.map((name) => `userEnteredFormat.${name}`).join(","),
    },
  });
}
