import type { Range } from "../../core/cells/cell.ts";
import type { Look } from "../../core/planning/change.ts";
import type { Sheet } from "./apps-script.ts";
import { rangeIn } from "./cells.ts";

interface LookStyle {
  readonly size: number;
  readonly color: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly fill?: string;
  readonly align?: "right";
}

const ink = "#1f2937";
const quiet = "#6b7280";

export const looks: Readonly<Record<Look, LookStyle>> = {
  title: { size: 18, bold: true, color: ink },
  subtitle: { size: 13, bold: true, color: ink },
  heading: { size: 10, bold: true, color: ink, fill: "#e8eef4" },
  figureHeading: { size: 10, bold: true, color: ink, fill: "#e8eef4", align: "right" },
  label: { size: 10, color: quiet },
  figure: { size: 10, bold: true, color: "#0f5c8c", align: "right" },
  note: { size: 9, italic: true, color: quiet },
};

/** Gives cells their look; number formats stay. */
export function styleCells(sheet: Sheet, range: Range, look: Look): void {
  const { size, color, bold, italic, fill, align } = looks[look];
  const cells = rangeIn(sheet, range).setFontSize(size).setFontColor(color);
  if (bold) cells.setFontWeight("bold");
  if (italic) cells.setFontStyle("italic");
  if (fill) cells.setBackground(fill);
  if (align) cells.setHorizontalAlignment(align);
}
