import type { Dialect } from "../../../src/core/summaries/dialects.ts";
import type { SummaryColumns } from "../../../src/core/summaries/summary-columns.ts";

/** Texts that make the tables of columns in an engine, those of an earlier time being replaced. */
export function tablesSql({ deals, history, touches }: SummaryColumns, { int, name }: Dialect): string[] {
  const value = (number: number | undefined) =>
    number === undefined || Number.isNaN(number) ? "NULL" : String(number);
  const table = (called: string, columns: Readonly<Record<string, ArrayLike<number>>>) => {
    const names = Object.keys(columns);
    const all = Object.values(columns);
    const types = names
      .map((column) => `${column} ${name === "clickhouse" ? "Nullable(Int64)" : int}`)
      .join(", ");
    const rows = Array.from(
      { length: all[0]?.length ?? 0 },
      (_, i) => `(${all.map((column) => value(column[i])).join(", ")})`,
    );
    return [
      `CREATE OR REPLACE TABLE ${called} (${types})${name === "clickhouse" ? " ENGINE = Memory" : ""}`,
      ...(rows.length === 0 ? [] : [`INSERT INTO ${called} VALUES ${rows.join(", ")}`]),
    ];
  };
  return [
    ...table("deals", {
      deal: Array.from({ length: deals.count }, (_, i) => i),
      created_at: deals.createdAt,
      closed_at: deals.closedAt,
      expected_at: deals.expectedAt,
      status: deals.status,
      stage: deals.stage,
      reached: deals.reached,
      amount: deals.amount,
      probability: deals.probability,
    }),
    ...table("history", { deal: history.deal, stage: history.stage }),
    ...table("touches", {
      deal: touches.deal,
      touched_at: touches.touchedAt,
      ord: touches.deal.map((_, t) => t),
      campaign: touches.campaign,
      channel: touches.channel,
    }),
  ];
}
