import { describe, expect, it } from "vitest";
import type { Stage } from "../../../src/core/stages/stage.ts";
import {
  addStage,
  mergeStage,
  moveStage,
  newStage,
  readProbability,
  removeStage,
  renameStage,
  sameNamed,
  withKind,
} from "../../../src/taskpane/setup/stage-edits.ts";

const stages: readonly Stage[] = Object.freeze([
  Object.freeze({ ...newStage("Lead"), next: ["Offer", "Lost"] }),
  Object.freeze({ ...newStage("Offer"), probability: 0.4 }),
  Object.freeze({ ...newStage("Won"), kind: "won" as const, probability: 1 }),
  Object.freeze({ ...newStage("Lost"), kind: "lost" as const, probability: 0 }),
]);
const names = (all: readonly Stage[]) => all.map(({ name }) => name);

describe("renaming a stage", () => {
  const renamed = renameStage(stages, 1, "Proposal");

  it("keeps the old name as an alias, so that its deals stay in it", () => {
    expect(renamed[1]).toMatchObject({ name: "Proposal", aliases: ["Offer"], probability: 0.4 });
  });

  it("follows in the lists of next stages", () => {
    expect(renamed[0]?.next).toEqual(["Proposal", "Lost"]);
  });

  it("back again leaves no alias of its own name", () => {
    expect(renameStage(renamed, 1, "Offer")[1]?.aliases).toEqual(["Proposal"]);
  });

  it("changes nothing at a place that is not there", () => {
    expect(renameStage(stages, 9, "X")).toBe(stages);
  });
});

describe("merging a stage into another", () => {
  const merged = mergeStage(stages, 0, 1);

  it("keeps its name as another spelling, so that its deals move along", () => {
    expect(names(merged)).toEqual(["Offer", "Won", "Lost"]);
    expect(merged[0]).toMatchObject({ name: "Offer", aliases: ["Lead"], probability: 0.4 });
  });

  it("with itself or with nothing changes nothing", () => {
    expect(mergeStage(stages, 1, 1)).toBe(stages);
    expect(mergeStage(stages, 1, -1)).toBe(stages);
  });
});

describe("the other edits", () => {
  it("move a stage up and down, and not past the ends", () => {
    expect(names(moveStage(stages, 1, 0))).toEqual(["Offer", "Lead", "Won", "Lost"]);
    expect(moveStage(stages, 0, -1)).toBe(stages);
    expect(moveStage(stages, 3, 4)).toBe(stages);
  });

  it("remove a stage, also from the lists of next stages", () => {
    const left = removeStage(stages, 3);
    expect(names(left)).toEqual(["Lead", "Offer", "Won"]);
    expect(left[0]?.next).toEqual(["Offer"]);
  });

  it("add a stage after the last open one", () => {
    const added = addStage(stages, "Trial");
    expect(names(added.stages)).toEqual(["Lead", "Offer", "Trial", "Won", "Lost"]);
    expect(added.index).toBe(2);
    expect(addStage([], "First")).toMatchObject({ index: 0 });
  });

  it("see a name as taken whatever its case and blanks", () => {
    expect(sameNamed(stages, 0, " won ")).toBe(2);
    expect(sameNamed(stages, 2, "Won")).toBe(-1);
  });

  it("give a stage of another kind that kind's chance", () => {
    const [lead = newStage("")] = stages;
    expect(withKind(lead, "won").probability).toBe(1);
    expect(withKind(lead, "after-sale").probability).toBe(1);
    expect(withKind(lead, "lost").probability).toBe(0);
    expect(withKind(withKind(lead, "lost"), "open").probability).toBeNull();
  });
});

describe("a chance as typed", () => {
  it.each([
    ["", null],
    ["  ", null],
    ["0", 0],
    ["40", 0.4],
    ["12,5", 0.125],
    ["12.5 %", 0.125],
    ["100", 1],
    ["101", undefined],
    ["-1", undefined],
    ["often", undefined],
  ])("%j is read as %j", (text, chance) => {
    expect(readProbability(text)).toBe(chance);
  });
});
