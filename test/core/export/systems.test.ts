import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Grid } from "../../../src/core/cells/cell.ts";
import { outcome, type Pipeline } from "../../../src/core/deals/deals.ts";
import { readPipeline } from "../../../src/core/deals/read.ts";
import { systemRows, systems } from "../../../src/core/export/systems.ts";
import { recognise } from "../../../src/core/table/recognise.ts";
import { readCsv, writeCsv } from "../../../src/hosts/file/csv.ts";

function gridOf(text: string): Grid {
  const grid = readCsv(text, 10_000);
  if ("unclosed" in grid) throw new Error("the text does not parse");
  return grid;
}

function pipelineOf(grid: Grid): Pipeline {
  const read = recognise(grid);
  if (!read.ok) throw new Error(read.problem.code);
  return readPipeline(grid, read.recognition);
}

const sample = pipelineOf(
  gridOf(readFileSync(new URL("../../../samples/deals.csv", import.meta.url), "utf8")),
);

const dealsOf = ({ deals, stages, minorDigits }: Pipeline) =>
  deals.ids.map((id, deal) => ({
    id,
    stage: stages[deals.stage[deal] ?? -1]?.name,
    outcome: deals.outcome[deal],
    amount: Math.round((deals.amount[deal] ?? Number.NaN) / 10 ** (minorDigits - 2)),
    closed: deals.closed[deal],
    created: deals.created[deal],
  }));

describe("deals as another system imports them", () => {
  it.each(systems)("%s: come back the same when its file is read", (system) => {
    const back = pipelineOf(gridOf(writeCsv(systemRows(sample, system))));
    expect(dealsOf(back)).toEqual(dealsOf(sample));
  });

  it("leaves out columns that the table has nothing for", () => {
    const [header] = systemRows(
      pipelineOf({
        values: [
          ["Deal", "Stage"],
          ["Acme", "Lead"],
          ["Bolt", "Won"],
        ],
      }),
      "zoho",
    );
    expect(header).toEqual(["Deal Name", "Stage"]);
  });

  it("says won and lost by the status, as Pipedrive and Livespace do", () => {
    const [header = [], ...rows] = systemRows(sample, "pipedrive");
    const status = header.indexOf("Deal - Status");
    const count = (word: string) => rows.filter((row) => row[status] === word).length;
    expect(count("Won")).toBe(sample.deals.outcome.filter((code) => code === outcome.won).length);
    expect(count("Lost")).toBe(sample.deals.outcome.filter((code) => code === outcome.lost).length);
  });
});
