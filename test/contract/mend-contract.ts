import { describe, expect, it } from "vitest";
import { check } from "../../src/operations/check.ts";
import { mend } from "../../src/operations/mend.ts";
import { setUp } from "../../src/operations/set-up.ts";
import { run } from "../../src/workbook.ts";
import type { HostUnderTest, MakeHost } from "./host-contract.ts";
import { dealCells, sheetsOf } from "./sheets.ts";

/** Ann's deals. */
const cells = dealCells.map((row) => row.map((cell) => (cell === "Bob" ? "Ann" : cell)));
const code = "ownerSpelling";

/** Mending in every host: what it says it will write is what it writes. */
export function mendContract(name: string, make: MakeHost): void {
  /** "ann" is typed as the owner of Acme, and comes of a formula for Cask. */
  const misspelt = async () => {
    const host = await make([sheetsOf("Sales", cells)]);
    await run(host.workbook, setUp, {});
    await host.edit("Sales", 3, 1, "ann");
    await host.calculate("Sales", 5, 1, '="an"&"n"', "ann");
    return host;
  };
  const owners = async ({ workbook }: HostUnderTest) => {
    const range = { top: 3, left: 1, bottom: 5, right: 1 };
    const { grids } = await workbook.read({ grids: [{ sheet: "Sales", range }] });
    return grids?.[0]?.grid.values.flat();
  };
  const kept = { code: "calculated", values: { cell: "B6" } };

  describe(`${name}: mending`, () => {
    it("tells cells that a formula fills from those that somebody typed into", async () => {
      const { workbook } = await misspelt();
      const { calculated } = await workbook.read({
        calculated: [
          { sheet: "Sales", range: { top: 3, left: 1, bottom: 5, right: 1 } },
          { sheet: "Sales", range: { top: 4, left: 0, bottom: 5, right: 2 } },
        ],
      });
      expect(calculated).toEqual([
        [[false], [false], [true]],
        [
          [false, false, false],
          [false, true, false],
        ],
      ]);
    });

    it("offers, counts and previews only what it will write, and says of a formula that it stays", async () => {
      const host = await misspelt();
      const view = await run(host.workbook, check, { code });
      if (view.state !== "ready") throw new Error(JSON.stringify(view));
      expect(view.groups).toMatchObject([
        {
          count: 2,
          mendable: 1,
          sure: 1,
          finds: [
            { cell: "B4", mend: { to: "Ann" }, kept: null },
            { cell: "B6", mend: null, kept },
          ],
        },
      ]);
      const before = await host.state();
      const planned = await run(host.workbook, mend, { code, plan: true });
      expect(planned).toMatchObject({ state: "planned", count: 1, cells: [{ cell: "B4" }], refused: [kept] });
      expect(await host.state()).toEqual(before);
      const done = await run(host.workbook, mend, { code });
      expect(done).toEqual({ ...planned, state: "done" });
      expect(await owners(host)).toEqual(["Ann", "Ann", "ann"]);
    });

    it("takes back what is still typed, and says of a formula that came since that it stays", async () => {
      const host = await misspelt();
      await run(host.workbook, mend, { code });
      await host.calculate("Sales", 3, 1, '="An"&"n"', "Ann");
      expect(await run(host.workbook, mend, { back: true })).toMatchObject({
        count: 0,
        refused: [{ code: "calculated", values: { cell: "B4" } }],
      });
      expect(await owners(host)).toEqual(["Ann", "Ann", "ann"]);
    });
  });
}
