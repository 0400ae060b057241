import { describe, expect, it } from "vitest";
import { serialsIn } from "../../../src/hosts/sheets/serials.ts";
import { instant } from "../../fakes/sheets/typing.ts";

describe("serialsIn", () => {
  it("gives the day that clocks show there", () => {
    const date = new Date("2026-03-18T22:30:00Z");
    expect(serialsIn("Europe/Helsinki")(date)).toBeCloseTo(46_100 + 0.5 / 24, 6);
    expect(serialsIn("America/New_York")(date)).toBeCloseTo(46_099 + 18.5 / 24, 6);
  });

  it("reads whole days whole, across changes to and from summer time", () => {
    for (const timeZone of [
      "Europe/Helsinki",
      "America/New_York",
      "Pacific/Auckland",
      "Asia/Kolkata",
      "UTC",
    ]) {
      const read = serialsIn(timeZone);
      for (let serial = 45_900; serial < 46_400; serial++) {
        expect(read(new Date(instant(serial, timeZone))), `${timeZone} ${serial}`).toBe(serial);
      }
    }
  });

  it("has no serial for a date that is none", () => {
    expect(serialsIn("UTC")(new Date(Number.NaN))).toBeNull();
  });
});
