/** A column of numbers that grows as rows are added. */
export interface GrowingColumn {
  values: Float64Array;
}

/** Adds to the value of a row, which may be new. */
export function addTo(column: GrowingColumn, row: number, amount: number): void {
  if (row >= column.values.length) {
    const wider = new Float64Array(Math.max(1024, row + 1, column.values.length * 2));
    wider.set(column.values);
    column.values = wider;
  }
  column.values[row] = (column.values[row] as number) + amount;
}

export const growingColumn = (): GrowingColumn => ({ values: new Float64Array(1024) });
