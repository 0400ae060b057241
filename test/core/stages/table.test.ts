import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/core/cells/cell.ts";
import { normaliseStage } from "../../../src/core/stages/normalise.ts";
import type { Stage } from "../../../src/core/stages/stage.ts";
import { cellsToStages, headersFor, stageKinds, stagesToCells } from "../../../src/core/stages/table.ts";
import { templates } from "../../../src/core/stages/templates.ts";
import { stage } from "../deals/recognised.ts";

const read = (...rows: Cell[][]) =>
  cellsToStages([["Stage", "Kind", "Probability", "Longest stay (days)"], ...rows]);
const problem = (...rows: Cell[][]) => {
  const result = read(...rows);
  return "code" in result ? result : null;
};
const probabilities = (...cells: Cell[]) => {
  const result = read(...cells.map((cell, at): Cell[] => [`S${at}x`, "open", cell]));
  return "code" in result ? result.code : result.map(({ probability }) => probability);
};

describe("the stage table", () => {
  it.each(templates().map((template) => [template.id, template.stages] as const))(
    "holds the template %s without loss",
    (_, stages) => {
      expect(cellsToStages([headersFor(stages), ...stagesToCells(stages)])).toEqual(stages);
    },
  );

  it("holds any stages without loss", () => {
    const word = fc.stringMatching(/^[A-Za-zÅåŁł]{1,8}( [A-Za-z0-9=%]{1,6})?$/);
    const words = fc.array(word, { maxLength: 3 });
    const any: fc.Arbitrary<Stage> = fc.record({
      name: word,
      kind: fc.constantFrom(...stageKinds),
      probability: fc.option(fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)),
      category: fc.constantFrom(null, "omitted", "pipeline", "best case", "commit", "closed"),
      longestStay: fc.option(fc.integer({ min: 1, max: 400 })),
      required: words,
      next: words,
      goal: fc.oneof(fc.constant(""), word),
      role: fc.oneof(fc.constant(""), word),
      aliases: words,
    });
    const several = fc.uniqueArray(any, {
      minLength: 1,
      maxLength: 8,
      selector: ({ name }) => normaliseStage(name),
    });
    fc.assert(
      fc.property(several, (stages) => {
        expect(cellsToStages([headersFor(stages), ...stagesToCells(stages)])).toEqual(stages);
      }),
      { seed: 20261121, numRuns: 300 },
    );
  });

  it("is read however people edit it", () => {
    const cells = [
      [null, null, null],
      ["also called", "STAGE", "kind "],
      ["Offert; Quote ;", " Proposal ", "OPEN"],
      [null, null, " "],
      [null, "Sold", "Won"],
      [null, "Service", "After sale"],
      [null, "Later", "on hold"],
    ];
    const plain = { probability: null, category: null };
    expect(cellsToStages(cells)).toEqual([
      stage("Proposal", "open", { aliases: ["Offert", "Quote"] }),
      stage("Sold", "won", plain),
      stage("Service", "after-sale"),
      stage("Later", "on-hold"),
    ]);
  });

  it("tells a blank kind by the name, else takes it for open", () => {
    const result = cellsToStages([["Stage"], ["Demo"], ["Hävitty"], ["Voitettu"]]);
    expect("code" in result ? result : result.map(({ kind }) => kind)).toEqual(["open", "lost", "won"]);
  });

  it("reads a probability however it is written", () => {
    expect(probabilities(40, 0.4, "40 %", "40", "0,4", "0.4", 1, "100 %", 0, null)).toEqual([
      0.4,
      0.4,
      0.4,
      0.4,
      0.4,
      0.4,
      1,
      1,
      0,
      null,
    ]);
  });

  it("names the row and what is allowed for an unknown kind", () => {
    expect(problem(["Demo", "open"], ["Won", "victory"])).toEqual({
      code: "unknownKind",
      values: { row: 3, stage: "Won", kind: "victory", allowed: "open, won, lost, after-sale, on-hold" },
    });
  });

  it("refuses a stage that stands twice, whatever the spelling", () => {
    expect(problem(["Closed Won", "won"], ["closed - won", "won"])).toEqual({
      code: "duplicateStage",
      values: { row: 3, stage: "closed - won", firstRow: 2 },
    });
  });

  it("refuses what is no probability, stay or name", () => {
    expect(problem(["Demo", "open", 140])?.code).toBe("badProbability");
    expect(problem(["Demo", "open", "likely"])?.code).toBe("badProbability");
    expect(problem(["Demo", "open", null, "two weeks"])?.code).toBe("badStay");
    expect(problem(["Demo", "open", null, -1])?.code).toBe("badStay");
    expect(problem([null, "open"])?.code).toBe("namelessStage");
  });

  it("refuses a table without stages or their column, naming the headers", () => {
    expect(problem()?.code).toBe("noStages");
    expect(cellsToStages([])).toEqual({ code: "noStageColumn", values: { headers: "" } });
    expect(cellsToStages([["Deal", "To"]])).toEqual({
      code: "noStageColumn",
      values: { headers: "Deal, To" },
    });
  });
});
