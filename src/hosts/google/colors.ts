import type { sheets_v4 } from "googleapis/build/src/apis/sheets/index.js";

type Color = sheets_v4.Schema$Color;
type ColorStyle = sheets_v4.Schema$ColorStyle;

/** "#0f5c8c" as Sheets v4 writes colours: shares of red, green and blue. */
export function colorStyle(hex: string): ColorStyle {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return { rgbColor: { red: part(1), green: part(3), blue: part(5) } };
}

/** The other way; a part left out is 0. Null where there is no colour, or one of the theme. */
export function hexOf(style: ColorStyle | undefined, color: Color | undefined): string | null {
  const rgb = style?.rgbColor ?? color;
  if (!rgb) return null;
  const part = (share: number | null | undefined) =>
    Math.round((share ?? 0) * 255)
      .toString(16)
      .padStart(2, "0");
  return `#${part(rgb.red)}${part(rgb.green)}${part(rgb.blue)}`;
}
