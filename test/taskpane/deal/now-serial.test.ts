import { expect, it } from "vitest";
import { nowSerial } from "../../../src/taskpane/deal/now-serial.ts";

it("writes the moment of the user's own clock as a serial", () => {
  expect(nowSerial(new Date(2026, 10, 21, 18, 0, 0))).toBeCloseTo(46_347.75, 9);
  expect(nowSerial(new Date(2026, 6, 1, 0, 0, 0))).toBeCloseTo(46_204, 9);
});
