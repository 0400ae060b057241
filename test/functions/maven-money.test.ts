import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/functions/evaluate.ts";
import type { RawArgument } from "../../src/functions/source.ts";
import { mavenIsHere, mavenJoined } from "./maven-joined.ts";
import { day } from "./pipeline-builder.ts";
import { prepareTable } from "./prepare-table.ts";

const title = "counts and money of the Maven deals";

describe.skipIf(!mavenIsHere)(mavenIsHere ? title : `${title} (SKIPPED: ../shared/data is not here)`, () => {
  const pipeline = mavenIsHere ? prepareTable(mavenJoined()) : null;
  const figure = (name: string, ...args: RawArgument[]) => {
    if (pipeline === null) throw new Error("no table");
    const source = {
      managed: () => pipeline,
      stages: pipeline.stages,
      asOf: day("2017-12-31"),
      fiscalYearStart: 1,
    };
    const answer = evaluate(name, args, source);
    return "error" in answer ? answer.problem.code : answer.value;
  };

  it.each([
    ["Central", 1_629, 2_054, 3_346_293],
    ["East", 1_171, 2_639, 3_090_594],
    ["West", 1_438, 2_482, 3_568_647],
  ])("of the region %s", (region, deals, mean, sum) => {
    const won = (name: string) => figure(name, "won", "", "", "regional_office", region);
    expect(won("PIPELINE.COUNT")).toBe(deals);
    expect(won("PIPELINE.VALUE")).toBe(sum);
    expect(Math.round(Number(won("PIPELINE.AVERAGE")))).toBe(mean);
  });

  it("by present stage", () => {
    const stages = ["Prospecting", "Engaging", "Won", "Lost"];
    expect(stages.map((stage) => figure("STAGE.COUNT", stage))).toEqual([500, 1_589, 4_238, 2_473]);
    expect(figure("STAGE.VALUE", "Won")).toBe(10_005_534);
  });

  it("won in all is the forecast of closed deals", () => {
    expect(figure("PIPELINE.FORECAST", "", "closed")).toBe(10_005_534);
    expect(figure("PIPELINE.FORECAST", "2017-Q2", "closed")).toBe(3_086_111);
  });

  it("each engaged deal came in once", () => {
    const months = Array.from({ length: 15 }, (_, k) => {
      const month = (k + 9) % 12;
      return figure("PIPELINE.INFLOW", `${k < 3 ? 2016 : 2017}-${String(month + 1).padStart(2, "0")}`);
    });
    expect(months.reduce<number>((sum, number) => sum + Number(number), 0)).toBe(8_300);
  });
});
