import type { Alignment, Borders, Fill, Font, Style, Worksheet } from "@cj-tech-master/excelts";
import type { Range } from "../../core/cells/cell.ts";
import type { Look } from "../../core/planning/change.ts";

interface LookStyle {
  readonly font: Partial<Font>;
  readonly fill?: Fill;
  readonly border?: Partial<Borders>;
  readonly alignment?: Partial<Alignment>;
}

const ink = { argb: "FF1F2937" };
const quiet = { argb: "FF6B7280" };
const solid = (argb: string): Fill => ({ type: "pattern", pattern: "solid", fgColor: { argb } });

const heading: LookStyle = {
  font: { name: "Calibri", size: 11, bold: true, color: ink },
  fill: solid("FFE8EEF4"),
  border: { bottom: { style: "thin", color: { argb: "FF94A3B8" } } },
  alignment: { vertical: "middle" },
};

const looks: Readonly<Record<Look, LookStyle>> = {
  title: { font: { name: "Calibri", size: 20, bold: true, color: ink } },
  subtitle: { font: { name: "Calibri", size: 13, bold: true, color: ink } },
  heading,
  figureHeading: { ...heading, alignment: { vertical: "middle", horizontal: "right" } },
  label: { font: { name: "Calibri", size: 10, color: quiet } },
  figure: {
    font: { name: "Calibri", size: 11, bold: true, color: { argb: "FF0F5C8C" } },
    alignment: { horizontal: "right" },
  },
  note: { font: { name: "Calibri", size: 9, italic: true, color: quiet } },
};

/** Gives cells their look; number formats stay. */
export function styleCells(sheet: Worksheet, range: Range, look: Look): void {
  const style: Partial<Style> = looks[look];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const cell = sheet.getCell(row + 1, column + 1);
      cell.style = { ...cell.style, ...style };
    }
  }
}

/** Fills of highlighted cells, and the darker text that stays legible on them. */
export const tones = {
  error: { fill: "FFFDE2E1", text: "FF9B1C1C" },
  warning: { fill: "FFFFF1CC", text: "FF7A4D00" },
} as const;
