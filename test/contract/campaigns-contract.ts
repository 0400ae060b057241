import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/core/cells/cell.ts";
import { campaigns } from "../../src/operations/campaigns.ts";
import { insertCampaignReport } from "../../src/operations/campaigns-insert.ts";
import { revert } from "../../src/operations/revert.ts";
import { setCampaigns } from "../../src/operations/set-campaigns.ts";
import { setUp } from "../../src/operations/set-up.ts";
import { run } from "../../src/workbook.ts";
import type { MakeHost } from "./host-contract.ts";
import { dealCells, sheetsOf } from "./sheets.ts";

const met: readonly (readonly Cell[])[] = [
  ["Deal", "Campaign", "Channel"],
  ["Dune", "Fair", "Event"],
  ["Dune", "newsletter", ""],
  ["Echo", "Newsletter", "Email"],
  ["Nobody", "Fair", "Event"],
];
const spent: readonly (readonly Cell[])[] = [
  ["Campaign", "Cost", "Start date", "End date"],
  ["Fair", 250, 45_800, 45_890],
  ["Radio", 100, 45_800, 45_890],
];

/** Campaigns in every host: found in its sheets, remembered, reported and put into the workbook. */
export function campaignsContract(name: string, make: MakeHost): void {
  const managed = async () => {
    const host = await make([sheetsOf("Sales", dealCells), sheetsOf("Met", met), sheetsOf("Spent", spent)]);
    await run(host.workbook, setUp, {});
    return host;
  };

  describe(`${name}: campaigns`, () => {
    it("are found in the sheets, and remembered only once confirmed", async () => {
      const host = await managed();
      const before = await host.state();
      const found = await run(host.workbook, setCampaigns, {});
      expect(found).toMatchObject({ state: "proposed", origin: "touches", touches: 3, dealsTouched: 2 });
      if (found.state === "problem") throw new Error(found.problem.code);
      const chosen = found.candidates.flatMap(({ kind, sheet, isChosen }) =>
        isChosen ? [[kind, sheet]] : [],
      );
      expect(chosen).toEqual([
        ["touches", "Met"],
        ["campaigns", "Spent"],
      ]);
      expect(found.leftOut).toContainEqual({
        sheet: "Met",
        row: 5,
        code: "unknownDeal",
        values: { deal: "Nobody" },
      });
      expect(await host.state()).toEqual(before);
      expect(await run(host.workbook, setCampaigns, { confirm: true })).toMatchObject({
        state: "remembered",
      });
      expect(await run(host.workbook, setCampaigns, {})).toMatchObject({ state: "remembered", touches: 3 });
    });

    it("are credited to the cent with what the deals came to, and follow what is typed", async () => {
      const host = await managed();
      await run(host.workbook, setCampaigns, { confirm: true });
      const report = async () => {
        const view = await run(host.workbook, campaigns, { model: "linear" });
        if (view.state !== "ready") throw new Error(JSON.stringify(view));
        return view;
      };
      const { campaigns: credit, channels, figures, table } = await report();
      expect(credit).toMatchObject({
        rows: [
          { name: "Fair", credit: 1000 },
          { name: "Newsletter", credit: 1000 },
          { name: "Radio", credit: 0 },
        ],
        unattributed: 0,
        total: 2000,
      });
      expect(table).toBe(2000);
      expect(channels?.rows.map(({ name: channel, credit: minor }) => [channel, minor])).toEqual([
        ["", 1000],
        ["Event", 1000],
        ["Email", 0],
      ]);
      expect(figures.map(({ campaign, cost, roi }) => [campaign, cost, roi])).toEqual([
        ["Fair", 250, 3],
        ["Newsletter", null, null],
        ["Radio", 100, -1],
      ]);
      await host.edit("Met", 2, 1, "Radio");
      expect((await report()).campaigns.rows).toMatchObject([
        { name: "Fair", credit: 1000 },
        { name: "Radio", credit: 1000 },
        { name: "Newsletter", credit: 0 },
      ]);
    });

    it("are put on a sheet of their own as a live formula, which revert takes away again", async () => {
      const host = await managed();
      await run(host.workbook, setCampaigns, { confirm: true });
      const inserted = await run(host.workbook, insertCampaignReport, { model: "last", place: "newSheet" });
      expect(inserted).toEqual({ state: "done", place: "'Campaign report'!A1" });
      const { grids } = await host.workbook.read({ grids: [{ sheet: "Campaign report" }] });
      const seen = JSON.stringify([grids, await host.state()]);
      // A file is seen by its values, other hosts by their formulas, which functions answer later.
      expect(seen).toMatch(/CAMPAIGN[._]REPORT\(\\*"last|"Cost per opportunity"/);
      expect(await run(host.workbook, revert, {})).toMatchObject({ state: "done" });
      const { overview } = await host.workbook.read({ overview: true });
      expect(overview?.sheets.map((sheet) => sheet.name)).toEqual(["Sales", "Met", "Spent"]);
    });
  });
}
