import type { Cell } from "../../../src/core/cells/cell.ts";
import { type Stage, stageOf } from "../../../src/core/stages/stage.ts";
import { setRules } from "../../../src/operations/set-rules.ts";
import { runSync } from "../../../src/workbook.ts";
import type { MemoryWorkbook } from "../../fakes/memory-workbook.ts";
import { managedWorkbook } from "../../operations/managed.ts";

const asOf = 46_347; // 2026-11-21

const header = [
  "Deal ID",
  "Deal name",
  "Account",
  "Owner",
  "Stage",
  "Amount (EUR)",
  "Expected close",
  "Closed on",
  "Stage changed",
  "Next step",
  "Next step date",
];

const stages: readonly Stage[] = [
  stageOf("Kartoitus", "open", { longestStay: 21 }),
  stageOf("Tarjous", "open", { longestStay: 14, required: ["Next step"] }),
  stageOf("Neuvottelu", "open", { longestStay: 30 }),
  stageOf("Voitettu", "won"),
  stageOf("Hävitty", "lost"),
  stageOf("Odottaa", "on-hold"),
];

type Row = readonly Cell[];

const deal = (
  id: number,
  name: string,
  account: string,
  owner: string,
  stage: string,
  amount: Cell,
  days: number,
  [step, inDays]: readonly [string | null, number | null] = [null, null],
): Row => [
  `D-${id}`,
  name,
  account,
  owner,
  stage,
  amount,
  asOf + 30,
  stage === "Voitettu" || stage === "Hävitty" ? asOf - days : null,
  asOf - days,
  step,
  inDays === null ? null : asOf + inDays,
];

const few: readonly Row[] = [
  deal(1, "Aurora renewal", "Aurora Oy", "Ola Berg", "Kartoitus", 48_000, 42, ["Call the buyer", 3]),
  deal(2, "Bolt", "Bolt", "Ann Lie", "Kartoitus", 12_500, 35),
  deal(3, "Cask", "Cask Sp. z o.o.", "Ann Lie", "Kartoitus", null, 2, ["Workshop", 6]),
  deal(
    4,
    "Framework agreement on Donaudampfschifffahrtsgesellschaft maintenance",
    "Hafen Linz GmbH",
    "Maximiliane Wolkenstein-Trostburg",
    "Tarjous",
    1_234_567,
    18,
  ),
  deal(5, "Dune", "Dune AB", "Ola Berg", "Tarjous", 31_000, 9, ["Send the offer", -2]),
  deal(6, "Echo", "Echo BV", "Ola Berg", "Neuvottelu", 75_000, 12, ["Legal review", 1]),
  deal(7, "Fern", "Fern Ltd", "Ann Lie", "Voitettu", 22_000, 20),
  deal(8, "Gale", "Gale AS", "Ann Lie", "Voitettu", 18_000, 300),
  deal(9, "Hill", "Hill Oy", "Ola Berg", "Hävitty", 9_000, 11),
  deal(10, "Isle", "Isle Oy", "Ola Berg", "Tarjuos?", 4_000, 5),
];

function withStages(rows: readonly Row[]): MemoryWorkbook {
  const workbook = managedWorkbook([header, ...rows], { asOf, stages });
  // A deal is to go through every stage: Kartoitus to Neuvottelu is refused.
  runSync(workbook.sync, setRules, { settings: { byRule: { stageSkipped: { on: true, mode: "block" } } } });
  return workbook;
}

export const boardWorkbook = () => withStages(few);

/** All its deals have been deleted. */
export function emptyBoard(): MemoryWorkbook {
  const workbook = withStages(few);
  for (const row of few.keys())
    for (const column of header.keys()) workbook.edit("Sales", row + 1, column, null);
  return workbook;
}

export const hugeBoard = () =>
  withStages(
    Array.from({ length: 3000 }, (_, i) => {
      const stage = stages[(i * 7) % 5]?.name ?? "";
      const step: readonly [string | null, number | null] = i % 3 === 0 ? [null, null] : ["Call", i % 9];
      return deal(
        i,
        `Deal ${i}`,
        `Account ${i % 400}`,
        "Ola Berg",
        stage,
        1000 + ((i * 37) % 90_000),
        i % 60,
        step,
      );
    }),
  );
