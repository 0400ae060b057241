import { describe, expect, it } from "vitest";
import { onOneClock, orderShown, timeReader, zoneOf } from "../../../../src/core/attribution/inputs/times.ts";
import { noZone } from "../../../../src/core/attribution/inputs/touch-columns.ts";
import { readUtm } from "../../../../src/core/attribution/inputs/utm.ts";
import type { Cell } from "../../../../src/core/cells/cell.ts";
import { serialOf } from "../../../../src/core/cells/dates.ts";

describe("the tags of a link", () => {
  it("are read with their case, decoded", () => {
    expect(
      readUtm("https://example.com/a?x=1&utm_source=news&UTM_Medium=email&utm_campaign=Kev%C3%A4t+2026#top"),
    ).toEqual({ source: "news", medium: "email", campaign: "Kevät 2026", clickId: null });
  });

  it("may stand behind a # or alone, and may be broken", () => {
    expect(readUtm("https://example.com/#/page?utm_campaign=a%zz").campaign).toBe("a%zz");
    expect(readUtm("utm_source=x").source).toBe("x");
    expect(readUtm("not a link at all")).toEqual({
      source: null,
      medium: null,
      campaign: null,
      clickId: null,
    });
  });

  it("tell the platform of a click without utm_source", () => {
    expect(readUtm("https://example.com/?gclid=abc").clickId).toBe("google ads");
  });
});

const day = serialOf(2026, 11, 21);
const read = (cell: Cell, column: readonly Cell[] = []) => timeReader(() => orderShown(column))(cell);

describe("times of touches", () => {
  it.each<[Cell, number]>([
    ["2026-11-21", day],
    ["2026-11-21 12:00", day + 0.5],
    ["2026-11-21T06:00:00", day + 0.25],
    ["2026-11-21T12:00:00Z", day + 0.5],
    ["2026-11-21 12:00:00.000 UTC", day + 0.5],
    [day + 0.5, day + 0.5],
    [20261121, day],
    ["20261121", day],
    ["2026112112", day + 0.5],
    [(day - 25569) * 86400, day],
    [(day - 25569) * 86400e3, day],
    [(day - 25569) * 86400e6, day],
    ["21.11.2026", day],
  ])("%s", (cell, serial) => {
    expect(read(cell)).toMatchObject({ kind: "value", value: serial });
  });

  it("take the order of day and month from a date of the column that proves it", () => {
    expect(read("03/04/2026", ["12/25/2026"])).toMatchObject({ value: serialOf(2026, 3, 4) });
    expect(read("03/04/2026")).toMatchObject({ kind: "ambiguous", value: serialOf(2026, 4, 3) });
  });

  it("are blank or unreadable, never a guess", () => {
    expect(read(null).kind).toBe("blank");
    for (const cell of ["soon", "2026-13-01", "2026-02-30 10:00", 3, "2026"])
      expect(read(cell).kind).toBe("unreadable");
  });

  it("know their zones", () => {
    expect(zoneOf("2026-11-21T12:00:00+02:00")).toBe(120);
    expect(zoneOf("2026-11-21 12:00 -0330")).toBe(-210);
    expect(zoneOf("2026-11-21 12:00")).toBe(null);
    expect(zoneOf("2026-11-21")).toBe(null);
  });

  it("of one zone stay on the day they show; of several they come on the clock of most", () => {
    const same = Float64Array.of(1, 2);
    expect(onOneClock(same, Int16Array.of(120, 120), 2)).toBe(0);
    expect([...same]).toEqual([1, 2]);
    const mixed = Float64Array.of(1, 2, 3, 4);
    expect(onOneClock(mixed, Int16Array.of(0, 0, 120, noZone), 4)).toBe(1);
    expect([...mixed]).toEqual([1, 2, 3 - 120 / 1440, 4]);
  });
});
