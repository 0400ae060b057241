import type { Cell as FileCell } from "@cj-tech-master/excelts";
import {
  BooleanNumber,
  HorizontalAlign,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";

const horizontal = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;
const vertical = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
} as const;

const keyOf = <Key extends string>(table: Readonly<Record<Key, number>>, value: unknown) =>
  (Object.keys(table) as Key[]).find((key) => table[key] === value);

/** How a cell of a file looks, as far as Univer and people's tables go. Theme colours are left to Univer. */
export function fileStyle(cell: FileCell): IStyleData | null {
  const { font, fill, alignment } = cell;
  const style: IStyleData = {
    ...(font?.bold && { bl: BooleanNumber.TRUE }),
    ...(font?.italic && { it: BooleanNumber.TRUE }),
    ...(font?.strike && { st: { s: BooleanNumber.TRUE } }),
    ...(font?.size && font.size !== 11 && { fs: font.size }),
    ...colour("cl", font?.color?.argb),
    ...(fill?.type === "pattern" && fill.pattern === "solid" ? colour("bg", fill.fgColor?.argb) : {}),
    ...(alignment?.wrapText && { tb: WrapStrategy.WRAP }),
  };
  const across = alignment?.horizontal && horizontal[alignment.horizontal as keyof typeof horizontal];
  if (across) style.ht = across;
  const down = alignment?.vertical && vertical[alignment.vertical as keyof typeof vertical];
  if (down && down !== VerticalAlign.BOTTOM) style.vt = down;
  return Object.keys(style).length === 0 ? null : style;
}

function colour(key: "cl" | "bg", argb: string | undefined): IStyleData {
  return argb && /^[0-9a-f]{8}$/i.test(argb) ? { [key]: { rgb: `#${argb.slice(2)}` } } : {};
}

/** Gives a cell of a file the look of Univer's. */
export function styleFileCell(cell: FileCell, style: IStyleData): void {
  const font = {
    ...(style.bl === BooleanNumber.TRUE && { bold: true }),
    ...(style.it === BooleanNumber.TRUE && { italic: true }),
    ...(style.st?.s === BooleanNumber.TRUE && { strike: true }),
    ...(style.fs && { size: style.fs }),
    ...(argbOf(style.cl?.rgb) && { color: { argb: argbOf(style.cl?.rgb) as string } }),
  };
  if (Object.keys(font).length > 0) cell.font = { ...cell.font, ...font };
  const background = argbOf(style.bg?.rgb);
  if (background) cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: background } };
  const across = keyOf(horizontal, style.ht);
  const down = keyOf(vertical, style.vt);
  const wraps = style.tb === WrapStrategy.WRAP;
  if (across || down || wraps) {
    cell.alignment = {
      ...cell.alignment,
      ...(across && { horizontal: across }),
      ...(down && { vertical: down }),
      ...(wraps && { wrapText: true }),
    };
  }
}

/** "#0f6cbd" or "rgb(15,108,189)" → "FF0F6CBD". */
function argbOf(css: Nullable<string>): string | undefined {
  const hex = /^#([0-9a-f]{6})$/i.exec(css ?? "")?.[1];
  if (hex) return `FF${hex.toUpperCase()}`;
  const parts = /^rgba?\((\d+)\s*,\s*(\d+)\s*,\s*(\d+)/.exec(css ?? "")?.slice(1, 4);
  return (
    parts &&
    `FF${parts
      .map((part) => Number(part).toString(16).padStart(2, "0"))
      .join("")
      .toUpperCase()}`
  );
}
