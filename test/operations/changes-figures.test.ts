import { expect, it } from "vitest";
import { changesFigures } from "../../src/operations/changes-figures.ts";

it.each([
  ["mend", { all: true }, true],
  ["mend", { all: true, plan: true }, false],
  ["setRules", {}, false],
  ["setRules", { settings: {} }, true],
  ["setRules", { settings: {}, plan: true }, false],
  ["setUp", {}, true],
  ["pipeline", {}, false],
  ["constructor", {}, false],
] as const)("%s with %j may change what the pane shows: %s", (name, args, changes) => {
  expect(changesFigures(name, args)).toBe(changes);
});
