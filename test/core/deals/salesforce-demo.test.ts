import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { outcome } from "../../../src/core/deals/deals.ts";
import { readHistory } from "../../../src/core/deals/history.ts";
import { readPipeline } from "../../../src/core/deals/read.ts";
import { recognised } from "./recognised.ts";

function rowsOf(name: string): string[][] {
  const file = fileURLToPath(new URL(`../../data/salesforce-demo/${name}`, import.meta.url));
  return Papa.parse<string[]>(readFileSync(file, "utf8"), { skipEmptyLines: true }).data;
}

describe("the Salesforce demo organisation", () => {
  it("has 36 deals worth 5,760,000", () => {
    const { grid, recognition } = recognised(rowsOf("Opportunity.csv"), {
      Id: "id",
      Name: "name",
      StageName: "stage",
      Amount: { field: "amount", reading: { number: { decimal: "." } } },
      Probability: { field: "probability", reading: { probabilityScale: "percent" } },
      CloseDate: { field: "expectedClose", reading: { dateOrder: "mdy" } },
      CreatedDate: { field: "created", reading: { dateOrder: "mdy" } },
      IsClosed: "isClosed",
      IsWon: "isWon",
    });
    const result = readHistory({ values: rowsOf("OpportunityHistory.csv") });
    if (!result.ok) throw new Error(result.problem.code);
    const { deals, stages } = readPipeline(grid, recognition, { history: result.history });
    expect(deals.count).toBe(36);
    expect(deals.amount.filter((amount) => !Number.isNaN(amount)).reduce((sum, amount) => sum + amount)).toBe(
      576_000_000,
    );
    expect(deals.outcome.filter((found) => found === outcome.won)).toHaveLength(12);
    expect(deals.outcome.filter((found) => found === outcome.lost)).toHaveLength(8);
    expect(stages.map(({ name }) => name)).toEqual([
      "Prospecting",
      "Qualification",
      "Needs Analysis",
      "Value Proposition",
      "Id. Decision Makers",
      "Perception Analysis",
      "Proposal/Price Quote",
      "Negotiation/Review",
      "Closed Won",
      "Closed Lost",
    ]);
    // The closes of this organisation were simulated before its creation dates.
    expect(new Set(deals.issues.map(({ code }) => code))).toEqual(new Set(["datesOutOfOrder"]));
    // Won on 24 February, lost on 7 March: it had been through every open stage.
    const lostAgain = deals.ids.indexOf("006bm00000LKgOnAAL");
    expect(deals.outcome[lostAgain]).toBe(outcome.lost);
    expect(deals.reached[lostAgain]).toBe(7);
    expect(deals.entered[8]?.[lostAgain]).toBeCloseTo(46077 + (2 * 60 + 20) / 1440, 6);
  });
});
