import { isBlank } from "../core/cells/blank.ts";
import type { Cell } from "../core/cells/cell.ts";
import { outcome } from "../core/deals/deals.ts";
import { toMajor } from "../core/metrics/money.ts";
import type { Scope } from "../core/metrics/scope.ts";
import { dateIn, daysInStage, isPaused } from "../core/metrics/stalled.ts";
import { findingsByDeal } from "../core/rules/findings.ts";
import type { BoardCard } from "./board-views.ts";
import type { ManagedPipeline } from "./read-managed.ts";

/** Makes the cards of deals. */
export function boardCards({
  pipeline,
  table,
  settings,
  asOf,
}: ManagedPipeline): (here: Int32Array) => readonly BoardCard[] {
  const { deals, stages } = pipeline;
  const scope: Scope = { pipeline, selected: null, asOf };
  const paused = isPaused(scope);
  const stageColumn = table.recognition.columns.find(({ field }) => field === "stage")?.index ?? -1;
  const usualCurrency = deals.currencies.length === 1 ? deals.currencies[0] : settings.currency;
  const columns = {
    name: pipeline.column("name"),
    account: pipeline.column("account"),
    owner: pipeline.column("owner"),
    nextStep: pipeline.column("nextStep"),
    nextStepDate: pipeline.column("nextStepDate"),
  };
  const text = (column: keyof typeof columns, deal: number) => plain(columns[column]?.[deal] ?? null);
  const card = (deal: number): BoardCard => {
    const row = deals.rows[deal] as number;
    const id = deals.ids[deal] ?? "";
    const amount = deals.amount[deal] as number;
    const limit = stages[deals.stage[deal] as number]?.longestStay ?? null;
    const days = daysInStage(scope, deal);
    const isOpen = deals.outcome[deal] === outcome.open;
    const step = text("nextStep", deal);
    const date = dateIn(columns.nextStepDate?.[deal] ?? null);
    const found = findingsByDeal(scope).get(deal) ?? [];
    return {
      row: table.top + row + 1,
      deal: id,
      name: text("name", deal) || id,
      account: text("account", deal),
      owner: text("owner", deal),
      written: table.grid.values[row]?.[stageColumn] ?? null,
      amount: Number.isNaN(amount) ? null : toMajor(pipeline, amount),
      currency: deals.currencies[deals.currency[deal] as number] ?? usualCurrency ?? null,
      days: days >= 0 ? days : null,
      limit,
      stalled: isOpen && limit !== null && days > limit && !paused(deal),
      nextStep:
        step === "" && Number.isNaN(date) ? null : { text: step, date: Number.isNaN(date) ? null : date },
      issues: found.filter(({ code, severity }) => severity !== "info" && code !== "stalled").length,
    };
  };
  return (here) => Array.from(here, card);
}

const plain = (cell: Cell) => (isBlank(cell) ? "" : String(cell).replace(/\s+/g, " ").trim());
