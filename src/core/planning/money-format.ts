import type { PlacedTable } from "./setup.ts";

/** The number format most amounts of the table already have, else whole units and the currency. */
export function moneyFormat(table: PlacedTable): string {
  const amount = table.recognition.columns.find((column) => column.field === "amount");
  const counts = new Map<string, number>();
  if (amount && table.grid.formats) {
    for (const row of table.recognition.deals) {
      const format = table.grid.formats[row]?.[amount.index] ?? "";
      if (isPlainNumber(format)) counts.set(format, (counts.get(format) ?? 0) + 1);
    }
  }
  let best = "";
  let most = 0;
  for (const [format, count] of counts) {
    if (count > most) [best, most] = [format, count];
  }
  if (best !== "") return best;
  const { currencies } = table.pipeline.deals;
  const [only] = currencies;
  const code = currencies.length === 1 && only !== undefined && /^[A-Z]{3}$/.test(only) ? only : null;
  return code === null ? "#,##0" : `#,##0 "${code}"`;
}

/** A format with grouped digits: not General, text, a date, a share, nor digits that sums would outgrow. */
function isPlainNumber(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  return /[#0],[#0]/.test(bare) && !/[ymdhs%@E]/i.test(bare.replace(/general/gi, "y"));
}
