import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { registry } from "../../../src/functions/registry.ts";
import { excelWorkbook } from "../../../src/hosts/excel/excel-workbook.ts";
import { liveFunctions } from "../../../src/hosts/excel/live-functions.ts";
import { liveSource } from "../../../src/hosts/excel/live-source.ts";
import { type LiveWorkbook, liveWorkbook } from "../../../src/hosts/excel/live-workbook.ts";
import { setCampaigns } from "../../../src/operations/set-campaigns.ts";
import { run } from "../../../src/workbook.ts";
import { emptySheet } from "../../fakes/excel/book.ts";
import { cellsOf, deals } from "./install.ts";
import { managedExcel } from "./managed.ts";

let live: LiveWorkbook;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 2, 1) });
});
afterEach(() => {
  live.stop();
  vi.useRealTimers();
});

const quiet = () => vi.advanceTimersByTimeAsync(2_000);

describe("campaigns in Excel", () => {
  it("are seen by cells, which follow what is typed below the touches", async () => {
    const touches = [
      ["Deal", "Campaign"],
      ["Dune", "Fair"],
    ];
    const fake = await managedExcel({
      sheets: [
        { name: "Sales", cells: deals },
        { name: "Met", cells: touches },
      ],
    });
    fake.host.book.sheets.push(emptySheet("calc", "Calc"));
    const view = await run(excelWorkbook(), setCampaigns, { confirm: true });
    expect(view).toMatchObject({ state: "remembered", touches: 1 });
    live = liveWorkbook(excelWorkbook());
    const functions = liveFunctions(liveSource(live).source, ({ code }) => code);
    for (const descriptor of registry) {
      CustomFunctions.associate(descriptor.name, (...handed: unknown[]) =>
        functions.call(descriptor, handed),
      );
    }
    live.onChange(() => void functions.refresh());
    await live.start();
    fake.person().type("Calc", 0, 0, '=CAMPAIGN.CREDIT("fair","linear")');
    await quiet();
    expect(cellsOf(fake, "Calc")[0]?.[0]).toBe(2000);
    fake.person().type("Met", 2, 0, "Dune");
    fake.person().type("Met", 2, 1, "News");
    await quiet();
    expect(cellsOf(fake, "Calc")[0]?.[0]).toBe(1000);
  });
});
