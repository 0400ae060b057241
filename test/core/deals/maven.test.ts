import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { outcome } from "../../../src/core/deals/deals.ts";
import { readPipeline } from "../../../src/core/deals/read.ts";
import { recognised } from "./recognised.ts";

const data = fileURLToPath(new URL("../../../../shared/data/", import.meta.url));
const maven = `${data}maven_crm/sales_pipeline.csv`;

function rowsOf(file: string): string[][] {
  return Papa.parse<string[]>(readFileSync(file, "utf8"), { skipEmptyLines: true }).data;
}

const sum = (values: ArrayLike<number>, where: (index: number) => boolean) =>
  Array.from(values).reduce(
    (total, value, index) => (where(index) && !Number.isNaN(value) ? total + value : total),
    0,
  );

describe("the Maven CRM deals", () => {
  const read = () => {
    const { grid, recognition } = recognised(rowsOf(maven), {
      opportunity_id: "id",
      sales_agent: "owner",
      product: "product",
      account: "account",
      deal_stage: "stage",
      engage_date: { entryOf: "Engaging", reading: { dateOrder: "mdy" } },
      close_date: { field: "closed", reading: { dateOrder: "mdy" } },
      close_value: { field: "amount", reading: { number: { decimal: "." } } },
    });
    return readPipeline(grid, recognition);
  };

  it.skipIf(!existsSync(maven))(
    "have the published counts and won value (skipped without ../shared/data)",
    () => {
      const { deals, stages } = read();
      expect(stages.map(({ name, kind }) => [name, kind])).toEqual([
        ["Prospecting", "open"],
        ["Engaging", "open"],
        ["Won", "won"],
        ["Lost", "lost"],
      ]);
      expect(stages.map((_, at) => deals.stage.filter((found) => found === at).length)).toEqual([
        500, 1589, 4238, 2473,
      ]);
      expect(sum(deals.amount, (i) => deals.outcome[i] === outcome.won)).toBe(1_000_553_400);
      expect(deals.issues).toEqual([]);
      expect(deals.ids[0]).toBe("1C1I7A6R");
    },
  );

  it.skipIf(!existsSync(maven))("reached the published stages (skipped without ../shared/data)", () => {
    const { deals } = read();
    const least = (at: number) => deals.reached.filter((reached) => reached >= at).length;
    expect([least(0), least(1)]).toEqual([8800, 8300]);
    expect(deals.entered.map((dates) => dates?.filter((date) => date > 0).length ?? null)).toEqual([
      null,
      8300,
      null,
      null,
    ]);
  });

  it.skipIf(!existsSync(maven))(
    "have one close column for both meanings (skipped without ../shared/data)",
    () => {
      const { deals } = read();
      expect(
        sum(
          deals.closed.map((date) => (date > 0 ? 1 : 0)),
          () => true,
        ),
      ).toBe(6711);
      expect(deals.expectedClose.every(Number.isNaN)).toBe(true);
    },
  );
});
