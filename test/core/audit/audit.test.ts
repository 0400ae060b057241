import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { auditOf } from "../../../src/core/audit/audit.ts";
import type { AuditDocument, AuditTable, Block, Datum } from "../../../src/core/audit/document.ts";
import { serialOf } from "../../../src/core/cells/dates.ts";
import { outcome } from "../../../src/core/deals/deals.ts";
import { weightedForecast } from "../../../src/core/metrics/forecast.ts";
import { value } from "../../../src/core/metrics/value.ts";
import { winRate } from "../../../src/core/metrics/winrate.ts";
import { auditOfText, inputOf, sampleDay } from "./audited.ts";

const sample = readFileSync("samples/deals.csv", "utf8");
const maven = fileURLToPath(new URL("../../../../shared/data/maven_crm/sales_pipeline.csv", import.meta.url));

const section = ({ sections }: AuditDocument, id: string) =>
  sections.find((one) => one.id === id)?.blocks ?? [];
const tables = (document: AuditDocument): readonly AuditTable[] =>
  document.sections.flatMap(({ blocks }) => blocks.filter((block) => block.type === "table"));
const tableNamed = (document: AuditDocument, code: string) =>
  tables(document).find(({ name }) => name.code === code);
const figure = (document: AuditDocument, code: string): Datum | undefined =>
  section(document, "summary")
    .flatMap((block) => (block.type === "figures" ? block.figures : []))
    .find(({ name }) => name.code === code)?.value;
const gapsTold = (document: AuditDocument) =>
  section(document, "gaps").flatMap((block) => (block.type === "gaps" ? block.gaps : []));
const codesIn = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => ("said" in block ? [block.said.code] : []));

describe("the audit of the sample", () => {
  const input = inputOf(sample);
  const document = auditOf(input);
  const scope = { pipeline: input.pipeline, selected: null, asOf: sampleDay };

  it("has six sections with these parts", () => {
    const shape = document.sections.map(({ id, blocks }) => [
      id,
      ...blocks.map((block) =>
        block.type === "table" ? block.name.code : "said" in block ? block.said.code : block.type,
      ),
    ]);
    expect(shape).toEqual([
      ["summary", "lead", "figures", "costliest", "gaps", "healthSigns"],
      [
        ...["journey", "journeyIntro", "funnel", "stagesTable", "leavesMost", "losesMostToo"],
        ...["bottleneck", "weakest", "lostReasons"],
      ],
      ["tactics", "tacticsIntro", "bySource", "byOwner", "byCampaign"],
      ["gaps", "gapsIntro", "gaps", "ruleFinds"],
      [
        ...["leftOut", "rowsLeftOut", "cellsUnread", "withoutAmount", "neitherOpenNorClosed"],
        ...["questionsOpen", "stageSlip"],
      ],
      ["method", "computedAsOf", "stagesAre", "terms"],
    ]);
  });

  it("gives the figures of the functions", () => {
    expect(figure(document, "openValue")).toEqual({ type: "money", value: value(scope, "open", null) });
    expect(figure(document, "forecast")).toEqual({ type: "money", value: weightedForecast(scope, null) });
    expect(figure(document, "winRate")).toMatchObject({
      type: "share",
      value: winRate(scope, "closed", null),
    });
    expect(document.currency).toBe("EUR");
  });

  it("puts every deal into one group of a comparison", () => {
    for (const code of ["bySource", "byOwner", "byCampaign"]) {
      const counts = tableNamed(document, code)?.rows.map((row) => row[1]) ?? [];
      const sum = counts.reduce(
        (all, datum) => all + (datum?.type === "count" ? datum.value : Number.NaN),
        0,
      );
      expect(sum, code).toBe(input.pipeline.deals.count);
    }
  });

  it("tells the gaps by their money, the most costly first, each with what to do next", () => {
    const gaps = gapsTold(document);
    const money = gaps.map((gap) => gap.money ?? 0);
    expect(money).toEqual([...money].sort((a, b) => b - a));
    expect(gaps.map(({ next }) => next.code)).toEqual([
      ...["nextNurture", "nextOffer", "nextQualify", "nextNurture", "nextOverdue", "nextClose"],
    ]);
    const lost = gaps
      .filter(({ title }) => title.code === "gapLost")
      .reduce((sum, { deals }) => sum + deals, 0);
    expect(lost).toBe(input.pipeline.deals.outcome.filter((code) => code === outcome.lost).length);
  });

  it("has as many cells in each row as columns", () => {
    for (const { columns, rows } of tables(document))
      for (const row of rows) expect(row).toHaveLength(columns.length);
  });
});

describe("where figures cannot be told", () => {
  it("says why, and finds no fault with a single deal", () => {
    const document = auditOfText("Deal,Stage,Amount\nAcme,Lead,1000\n");
    expect(figure(document, "winRate")).toMatchObject({
      type: "unknown",
      why: { area: "functions", code: "noWonStage" },
    });
    expect(figure(document, "cycle")).toMatchObject({ type: "unknown", why: { code: "noStarts" } });
    expect(codesIn(section(document, "tactics"))).toEqual(["nothingToCompare"]);
    expect(codesIn(section(document, "gaps"))).toEqual(["noGaps", "noFinds"]);
  });

  it("gives no value to open deals of which none has an amount, nor a cost to losses of 0", () => {
    const rows = Array.from(
      { length: 30 },
      (_, i) => `D${i},${["Lead", "Won", "Lost"][i % 3]},${["", "50", "0"][i % 3]}`,
    );
    const document = auditOfText(`Deal,Stage,Amount\n${rows.join("\n")}\n`);
    expect(figure(document, "openValue")).toMatchObject({ type: "unknown", why: { code: "noAmounts" } });
    expect(figure(document, "forecast")).toMatchObject({ type: "unknown" });
    expect(codesIn(section(document, "journey"))).toContain("noLostValues");
    expect(gapsTold(document)[0]).toMatchObject({ money: null, deals: 10 });
  });

  it("adds up no currencies, and says so", () => {
    const document = auditOfText(
      "Deal,Stage,Amount,Currency\nA,Lead,100,EUR\nB,Lead,100,USD\nC,Won,5,EUR\nD,Lost,5,USD\n",
    );
    expect(figure(document, "openValue")).toMatchObject({
      type: "unknown",
      why: { code: "mixedCurrencies" },
    });
    expect(codesIn(section(document, "leftOut"))).toContain("severalCurrencies");
    expect(document.currency).toBeNull();
  });
});

describe("comparisons", () => {
  const deals = (source: string, won: number, lost: number) => [
    ...Array.from({ length: won }, (_, i) => `${source}-w${i},Won,${source}`),
    ...Array.from({ length: lost }, (_, i) => `${source}-l${i},Lost,${source}`),
  ];
  const remarks = (...rows: readonly string[]) =>
    tableNamed(auditOfText(`Deal,Stage,Source\nopen,Lead,Fair\n${rows.join("\n")}\n`), "bySource")?.rows.map(
      (row) => {
        const last = row.at(-1);
        return [row[0]?.type === "text" ? row[0].text : "", last?.type === "said" ? last.said.code : null];
      },
    );

  it("remark what chance can hardly explain", () => {
    expect(remarks(...deals("Fair", 40, 10), ...deals("Web", 10, 39))).toEqual([
      ["Fair", "winsMore"],
      ["Web", "winsLess"],
    ]);
  });

  it("remark nothing on small groups but that they are small", () => {
    expect(remarks(...deals("Fair", 40, 45), ...deals("Web", 8, 0))).toEqual([
      ["Fair", null],
      ["Web", "fewDeals"],
    ]);
  });

  it("take spellings that differ in case and spaces for one group", () => {
    const document = auditOfText("Deal,Stage,Source\nA,Lead,Web  form\nB,Won,web form\nC,Lost,Fair\n");
    expect(tableNamed(document, "bySource")?.rows.map((row) => row[1])).toEqual([
      { type: "count", value: 2 },
      { type: "count", value: 1 },
    ]);
  });
});

describe("follow-up", () => {
  it("tells what is stuck and late with its money", () => {
    const day = serialOf(2026, 11, 21);
    const document = auditOfText(
      [
        "Deal,Stage,Amount,Created,First contact,Next step date",
        "A,Lead,100,2026-11-01,,",
        "B,Lead,200,2026-11-01,2026-11-09,2026-11-10",
        "C,Won,50,2026-10-01,2026-10-02,",
        "D,Lost,70,2026-10-01,2026-10-02,",
      ].join("\n"),
      day,
    );
    expect(gapsTold(document).map(({ title, money, deals }) => [title.code, money, deals])).toEqual([
      ["gapNextStep", 200, 1],
      ["gapFirstContact", 100, 1],
      ["gapLostUnknown", 70, 1],
    ]);
  });
});

describe("the published data set", () => {
  it.skipIf(!existsSync(maven))(
    "reads without a figure of 0 for what is not known (skipped without ../shared/data)",
    () => {
      const document = auditOfText(readFileSync(maven, "utf8"), serialOf(2017, 12, 31));
      expect(figure(document, "winRate")).toMatchObject({ value: 4238 / 6711 });
      expect(figure(document, "openValue")?.type).toBe("unknown");
      expect(gapsTold(document)[0]).toMatchObject({ deals: 2473, money: null });
      expect(tableNamed(document, "byOwner")?.rows).toHaveLength(13);
    },
  );
});
