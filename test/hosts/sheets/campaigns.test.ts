import { describe, expect, it } from "vitest";
import type { CampaignsView } from "../../../src/operations/set-campaigns-views.ts";
import { dealCells } from "../../contract/sheets.ts";
import { ask, dealFormats, managedSheets } from "./managed.ts";

const touches = [
  ["Deal", "Campaign"],
  ["Dune", "Fair"],
  ["Dune", "News"],
];

const opened = () =>
  managedSheets({
    sheets: [
      { name: "Sales", cells: dealCells, formats: dealFormats },
      { name: "Met", cells: touches },
    ],
  });

describe("campaigns in Google Sheets", () => {
  it("are set from the sidebar, and functions see the touches, those typed below too", () => {
    const fake = opened();
    const view = ask<CampaignsView>(fake, "setCampaigns", { confirm: true, habits: { model: "linear" } });
    expect(view).toMatchObject({ state: "remembered", origin: "touches", touches: 2 });
    const report = () => fake.custom("CAMPAIGN_CREDIT", []) as unknown[][];
    expect(report().slice(1)).toEqual([
      ["Fair", "", 1000],
      ["News", "", 1000],
      ["(unattributed)", "", 0],
      ["Total", "", 2000],
    ]);
    fake.type("Met", 3, 0, "Dune");
    fake.type("Met", 3, 1, "Fair");
    expect(fake.custom("CAMPAIGN_CREDIT", ["fair"])).toBeCloseTo(1333.33, 1);
  });

  it("takes no other arguments than those it knows", () => {
    expect(() => ask(opened(), "setCampaigns", { touches: [7] })).toThrow();
    expect(() => ask(opened(), "setCampaigns", { fields: { Push: "password" } })).toThrow();
  });
});
