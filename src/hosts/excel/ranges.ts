import type { Range } from "../../core/cells/cell.ts";

/** The part of an Excel range object that places it. */
export const placed = "rowIndex,columnIndex,rowCount,columnCount";

export const rangeOf = (range: Excel.Range): Range => ({
  top: range.rowIndex,
  left: range.columnIndex,
  bottom: range.rowIndex + range.rowCount - 1,
  right: range.columnIndex + range.columnCount - 1,
});

export const cellsOf = (sheet: Excel.Worksheet, range: Range): Excel.Range =>
  sheet.getRangeByIndexes(range.top, range.left, range.bottom - range.top + 1, range.right - range.left + 1);

export const cellCount = ({ top, left, bottom, right }: Range): number =>
  (bottom - top + 1) * (right - left + 1);

/** Splits a block into bands of whole rows of so many cells at most. */
export function bands(range: Range, mostCells: number): Range[] {
  const rows = Math.max(1, Math.floor(mostCells / (range.right - range.left + 1)));
  const found: Range[] = [];
  for (let top = range.top; top <= range.bottom; top += rows) {
    found.push({ ...range, top, bottom: Math.min(range.bottom, top + rows - 1) });
  }
  return found;
}

/** An address of events, "C4:C9", "4:9", "C:C" or several with commas, as the block around all of it. */
export function blockOfAddress(address: string): Range {
  const blocks = address.split(",").map((part) => {
    const [from = "", to = from] = part
      .slice(part.lastIndexOf("!") + 1)
      .replaceAll("$", "")
      .split(":");
    const row = (text: string, open: number) => Number(/\d+$/.exec(text)?.[0] ?? open + 1) - 1;
    const column = (text: string, open: number) => {
      const letters = /^[A-Z]+/i.exec(text)?.[0];
      if (letters === undefined) return open;
      return [...letters.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    };
    return {
      top: row(from, 0),
      left: column(from, 0),
      bottom: row(to, 1_048_575),
      right: column(to, 16_383),
    };
  });
  return {
    top: Math.min(...blocks.map(({ top }) => top)),
    left: Math.min(...blocks.map(({ left }) => left)),
    bottom: Math.max(...blocks.map(({ bottom }) => bottom)),
    right: Math.max(...blocks.map(({ right }) => right)),
  };
}
