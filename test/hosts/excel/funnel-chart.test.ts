import { describe, expect, it } from "vitest";
import { insertFunnelChart } from "../../../src/hosts/excel/funnel-chart.ts";
import type { ExcelFakeOptions } from "../../fakes/excel/excel-fake.ts";
import { deals, openExcel } from "./install.ts";
import { managedExcel } from "./managed.ts";

const spilled = [
  ["Stage", "Reached", "Open here"],
  ["Lead", 4, 1],
  ["Qualified", 3, 1],
  ["Won", 1, 0],
];
const evaluator: ExcelFakeOptions["evaluator"] = (formula) => (/STAGE\.FUNNEL/.test(formula) ? spilled : 0);
const start = { sheets: [{ name: "Sales", cells: deals }], evaluator };

/** Types the call into H1 of the sheet and leaves the cell selected. */
function withFunnel(options: ExcelFakeOptions = {}) {
  const fake = openExcel({ ...start, ...options });
  fake.person().type("Sales", 0, 7, "=STAGE.FUNNEL()");
  fake.host.selection = "Sales!H1";
  return { fake, charts: () => fake.host.book.sheets[0]?.charts ?? [] };
}

describe("a funnel chart", () => {
  it("shows stages and deals reached of the selected call, below what it spilled", async () => {
    const { charts } = withFunnel();
    await insertFunnelChart();
    expect(charts()).toMatchObject([
      {
        type: "Funnel",
        source: { top: 1, left: 7, bottom: 3, right: 8 },
        over: { from: { top: 5, left: 7 } },
        looks: {},
      },
    ]);
  });

  it("is one chart, which follows when it is asked for again", async () => {
    const { fake, charts } = withFunnel();
    await insertFunnelChart();
    spilled.push(["Lost", 1, 0]);
    fake.host.calculate();
    await insertFunnelChart();
    spilled.pop();
    expect(charts()).toMatchObject([{ source: { top: 1, bottom: 4 } }]);
  });

  it("takes the dashboard's funnel where the selected cell has none", async () => {
    const fake = await managedExcel({ ...start, functions: [] });
    await insertFunnelChart();
    const dashboard = fake.host.book.sheets.find(({ name }) => name === "Pipeline");
    expect(dashboard?.charts.map(({ type }) => type)).toContain("Funnel");
  });

  it("is stacked bars, first stage on top, where this Excel draws no funnel", async () => {
    const { fake, charts } = withFunnel({ noFunnel: true });
    await insertFunnelChart();
    expect(charts()).toMatchObject([
      { type: "BarStacked", looks: { "categoryAxis.reversePlotOrder": true, "series 0 gapWidth": 20 } },
    ]);
    expect(fake.host.book.sheets[0]?.charts).toHaveLength(1);
  });

  it("needs a funnel, and one that could spill", async () => {
    openExcel(start);
    await expect(insertFunnelChart()).rejects.toThrow("no cell holds the funnel yet");
    const { fake } = withFunnel();
    fake.person().type("Sales", 1, 7, "mine");
    await expect(insertFunnelChart()).rejects.toThrow("no cell holds the funnel yet");
  });
});
