import { type CampaignInputs, readCampaignInputs } from "../../../../src/core/attribution/inputs/inputs.ts";
import type { Cell } from "../../../../src/core/cells/cell.ts";
import type { Pipeline } from "../../../../src/core/deals/deals.ts";
import { readPipeline } from "../../../../src/core/deals/read.ts";
import { isProblem } from "../../../../src/core/metrics/problem.ts";
import type { Rate } from "../../../../src/core/money/rates.ts";
import { isoDay } from "../../../../src/core/periods.ts";
import { recognise } from "../../../../src/core/table/recognise.ts";

export type Cells = readonly (readonly Cell[])[];

export const dealHeader = [
  ...["Deal ID", "Deal name", "Account", "Contact", "Stage", "Amount (EUR)"],
  ...["Created", "Closed on", "Campaign"],
];

/** Six deals: three won, one lost, two open. */
export const someDeals: Cells = [
  dealHeader,
  ["D-1", "Acme pilot", "Acme", "Ann", "Won", 1000, "2026-01-10", "2026-02-10", "Fair"],
  ["D-2", "Bolt rollout", "Bolt", "Bob", "Won", 2000, "2026-01-12", "2026-03-10", "News; Fair > Web"],
  ["D-3", "Cask support", "Cask", "Cid", "Lost", 500, "2026-01-14", "2026-03-20", ""],
  ["D-4", "Dune pilot", "Dune", "Ann", "Lead", 700, "2026-02-01", "", "News"],
  ["D-5", "Echo pilot", "Echo", "Eve", "Meeting", 300, "2026-02-11", "", ""],
  ["D-6", "Acme more", "Acme", "Ann; Amy", "Won", 99.99, "2026-03-01", "2026-05-10", "Web"],
];

export function pipelineFrom(cells: Cells): Pipeline {
  const grid = { values: cells };
  const result = recognise(grid);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return readPipeline(grid, result.recognition);
}

interface Tables {
  readonly deals?: Cells;
  readonly touches?: readonly Cells[];
  readonly campaigns?: readonly Cells[];
  readonly aliases?: Cells;
  readonly rates?: readonly Rate[];
}

export function readAll({ deals = someDeals, touches = [], campaigns = [], aliases, rates }: Tables) {
  const grids = (tables: readonly Cells[]) => tables.map((values) => ({ values }));
  const tables = {
    touches: grids(touches),
    campaigns: grids(campaigns),
    aliases: aliases === undefined ? null : { values: aliases },
  };
  return readCampaignInputs(pipelineFrom(deals), tables, rates, isoDay("2026-11-21") as number);
}

export function inputsOf(tables: Tables): CampaignInputs {
  const inputs = readAll(tables);
  if (isProblem(inputs)) throw new Error(JSON.stringify(inputs));
  return inputs;
}

/** Touches as "D-1 Fair 2026-01-05", in their order. */
export function told({ touches }: CampaignInputs, ids: readonly string[]): string[] {
  return Array.from({ length: touches.count }, (_, i) => {
    const at = touches.at[i] as number;
    const when = Number.isNaN(at) ? "?" : new Date((at - 25_569) * 86_400_000).toISOString().slice(0, 10);
    return `${ids[touches.deal[i] as number]} ${touches.campaigns[touches.campaign[i] as number]} ${when}`;
  });
}

export const someIds = someDeals.slice(1).map((row) => String(row[0]));

/** Codes of the left-out rows of a table with their rows, those of untouched deals aside. */
export function leftOut({ leftOut: all }: CampaignInputs): string[] {
  return all.flatMap(({ table, row, code }) => (code === "untouched" ? [] : [`${table} ${row} ${code}`]));
}
