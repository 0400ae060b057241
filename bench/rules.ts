import { toGrid } from "../src/core/cells/grid.ts";
import { readPipeline } from "../src/core/deals/read.ts";
import { findings } from "../src/core/rules/findings.ts";
import { checkedTable } from "../src/core/rules/recheck.ts";
import { type RuleSettings, ruleDefaults } from "../src/core/rules/rule.ts";
import { stageOf } from "../src/core/stages/stage.ts";
import { recognise } from "../src/core/table/recognise.ts";
import { dealCells } from "./deal-cells.ts";
import { milliseconds, processorTime, type Row, race, ratioRow, reportRow } from "./measure.ts";
import { bareLoop } from "./recognise.ts";

const asOf = 45_700;

/** Every rule on, with criteria, bands and limits to check. */
const rules: RuleSettings = {
  byRule: Object.fromEntries([...ruleDefaults.keys()].map((code) => [code, { on: true }])),
};
const band = { low: 0.1, high: 0.9 };
const stages = [
  stageOf("Lead", "open", { longestStay: 60, next: ["Qualified", "Lost"], band }),
  stageOf("Qualified", "open", { longestStay: 60, required: ["Amount"], exit: ["Source"], band }),
  stageOf("Proposal", "open", { longestStay: 60, required: ["Amount", "Source"], band }),
  stageOf("Negotiation", "open", { longestStay: 60, entry: ["Source"], band }),
  stageOf("Won", "won", { required: ["Closed on"] }),
  stageOf("Lost", "lost", { required: ["Notes"] }),
];

function table(rows: number, kind: "text" | "typed") {
  const cells = dealCells(rows, kind);
  const grid = toGrid(cells);
  const result = recognise(grid, { stages });
  if (!result.ok) throw new Error(result.problem.code);
  const { recognition } = result;
  return { cells, grid, recognition, read: () => readPipeline(grid, recognition, { stages, rules }) };
}

async function checkRow(kind: "text" | "typed"): Promise<Row> {
  const { cells, read } = table(100_000, kind);
  // One after the other: what the check leaves to be collected is not the bare loop's.
  const bare = await leastOf(() => bareLoop(cells));
  // Findings are kept for their pipeline, so each round needs one of its own, read before the clock starts.
  const waiting = Array.from({ length: 7 }, read);
  const ours = await leastOf(() => {
    const pipeline = waiting.pop();
    if (pipeline === undefined) throw new Error("more rounds than tables");
    const found = findings({ pipeline, selected: null, asOf });
    if (found.length === 0) throw new Error("nothing found");
  });
  return ratioRow(`check 100,000 × 12 ${kind} cells against all rules`, ours, bare, "bare loop", 5);
}

async function leastOf(run: () => unknown): Promise<number> {
  return (await race({ run }, 7, processorTime)).get("run") as number;
}

/** A thousand edits of one table, each followed by the re-check of its row. */
async function recheckMilliseconds(rows: number): Promise<number> {
  const { cells, grid, recognition, read } = table(rows, "typed");
  const checked = checkedTable({ grid, recognition, pipeline: read() }, { stages, rules }, asOf);
  const edits = 1_000;
  const best = await race({
    edits: () => {
      for (let edit = 0; edit < edits; edit++) {
        const row = 1 + ((edit * 7) % rows);
        checked.recheck(row, (cells[row] as (string | number)[]).with(4, "Proposal"));
      }
    },
  });
  return (best.get("edits") as number) / edits;
}

export async function rulesBench(): Promise<Row[]> {
  const small = await recheckMilliseconds(1_000);
  const large = await recheckMilliseconds(100_000);
  return [
    await checkRow("text"),
    await checkRow("typed"),
    reportRow("re-check one edited row of 1,000 deals", milliseconds(small)),
    ratioRow("re-check one edited row of 100,000 deals", large, small, "the same of 1,000", 2),
  ];
}
