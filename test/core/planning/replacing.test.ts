import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/core/cells/cell.ts";
import type { Change } from "../../../src/core/planning/change.ts";
import { type Held, replacedRanges, stillFitting } from "../../../src/core/planning/replacing.ts";

/** A sheet whose cell (4, 2) is the grid's first; undefined stands for a formula. */
const sheet =
  (...column: readonly (Cell | undefined)[]): Held =>
  (row, at) =>
    at === 2 ? column[row - 4] : null;

const block = {
  top: 4,
  left: 2,
  cells: [["Won"], ["Lost"], [""], [12]],
  formats: [["@"], [""], [""], ["0.0"]],
  replaces: [["won"], ["lost"], ["-"], [null]],
} as const;

describe("cells that are replaced", () => {
  it("are all written while they hold what they were asked for", () => {
    expect(stillFitting(block, sheet("won", "lost", "-", null))).toEqual(block);
  });

  it("are left alone, format and all, where they hold something else or a formula", () => {
    const { cells, formats } = stillFitting(block, sheet("Won!", undefined, "-", 5));
    expect(cells).toEqual([[null], [null], [""], [null]]);
    expect(formats).toEqual([[""], [""], [""], [""]]);
  });

  it("are told apart by their kind: a number is no text, and a blank is as good as none", () => {
    const numbers = { ...block, replaces: [[1], ["2"], ["  "], [null]] };
    const { cells } = stillFitting(numbers, sheet("1", 2, null, " "));
    expect(cells).toEqual([[null], [null], [""], [12]]);
  });

  it("are no concern of a block that replaces nothing", () => {
    const { replaces: _, ...plain } = block;
    const held: Held = () => {
      throw new Error("nobody needs to look");
    };
    expect(stillFitting(plain, held)).toBe(plain);
  });
});

it("the ranges to be read before are those around all that is replaced, sheet by sheet", () => {
  const at = (name: string, top: number, left: number): Change => ({
    ...block,
    kind: "writeCells",
    sheet: name,
    top,
    left,
  });
  const { replaces: _, ...plain } = at("Deals", 100, 100) as Extract<Change, { kind: "writeCells" }>;
  const changes: Change[] = [at("Deals", 4, 2), plain, at("Deals", 20, 1), at("More", 0, 0)];
  expect([...replacedRanges(changes)]).toEqual([
    ["Deals", { top: 4, left: 1, bottom: 23, right: 2 }],
    ["More", { top: 0, left: 0, bottom: 3, right: 0 }],
  ]);
});
