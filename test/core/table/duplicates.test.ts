import fc from "fast-check";
import { expect, it } from "vitest";
import type { Cell } from "../../../src/core/cells/cell.ts";
import { duplicateFinder } from "../../../src/core/table/duplicates.ts";

it("agrees with comparing every row to every earlier one", () => {
  const cell = fc.constantFrom<Cell>(null, "a", "b", "", 1, 1.5, "1", true, false);
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 60 }), (values) => {
      const isCopy = duplicateFinder({ values }, { left: 0, right: 2, key: 0 }, values.length);
      values.forEach((row, r) => {
        const keyed = row[0] !== null && row[0] !== "";
        const earlier = values.findIndex((other) => other.every((own, c) => own === row[c]));
        expect(isCopy(r)).toBe(keyed && earlier < r ? earlier : null);
      });
    }),
    { seed: 7, numRuns: 500 },
  );
});
