import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { emptyFolder, patience, pipewright } from "./pipewright.ts";

let folder = "";
let deals = "";

beforeAll(async () => {
  folder = await emptyFolder();
  deals = path.join(folder, "deals.csv");
  const rows = [
    "Deal;Owner;Phase;Worth;Close date",
    'Acme "North";Ann;Lead;1 000,00;2026-03-01',
    "Bolt;Bob;Proposal;2 500,50;2026-04-01",
    "Cask;Ann;Won;2 000,00;2026-01-15",
    "Dune;Bob;Won;500,00;2026-02-15",
    "Echo;Ann;Lost;700,00;2026-02-20",
  ];
  await writeFile(deals, rows.join("\n"));
});

const onDeals = (...args: readonly string[]) =>
  pipewright(
    "eval",
    ...args,
    "--deals",
    deals,
    "--map",
    "stage=phase",
    "--map",
    "amount=Worth",
    "--as-of",
    "2026-02-28",
  );

describe("pipewright eval", { timeout: patience }, () => {
  it("prints a line of JSON a formula, from one reading", async () => {
    const formulas = path.join(folder, "figures.txt");
    await writeFile(formulas, '\ufeff=PIPELINE.COUNT("all")\r\n\r\n=PIPELINE.WINRATE()\r\n');
    const ran = await onDeals(
      '=PIPELINE.VALUE("won")',
      "=PIPELINE.VALUE()",
      "--formulas",
      formulas,
      "--json",
    );
    expect(ran.error).toBe("");
    const lines = ran.out.trim().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { value: 2500 },
      { value: 3500.5 },
      { value: 5 },
      { value: 2 / 3 },
    ]);
    expect(ran.exitCode).toBe(0);
  });

  it("says beside the answers what they rest on: open questions and cells that were not read", async () => {
    const file = path.join(folder, "doubts.csv");
    await writeFile(file, "Deal;Stage;Amount\nAcme;Lead;1.234\nBolt;Won;2.345\nCask;Lead;10-20k\n");
    const ran = await pipewright("eval", "=PIPELINE.VALUE()", "--deals", file, "--json");
    expect(ran.out).toBe('{"value":1234}\n');
    expect(ran.error).toContain("note: Numbers in “Amount” can be read two ways, such as 1.234");
    expect(ran.error).toContain("note: Not a number: 1 (row 4)");
    expect(ran.exitCode).toBe(0);
  });

  it("takes options that answer what could be read two ways, and then asks no more", async () => {
    const file = path.join(folder, "two-ways.csv");
    await writeFile(file, "Deal,Stage,Amount,Closed\nA,Won,1.234,3/4/2026\nB,Lost,2.345,5/6/2026\n");
    const won = (...options: readonly string[]) =>
      pipewright("eval", '=PIPELINE.VALUE("won","2026-03")', "--deals", file, ...options);
    const [asked, told] = await Promise.all([won(), won("--decimal", ".", "--dates", "mdy")]);
    expect(asked.out.trim()).toBe("0");
    expect(asked.error).toContain("(answer with --dates)");
    expect(told.out.trim()).toBe("1.23");
    expect(told.error).toBe("");
  });

  it("takes left out arguments, doubled quotes and negative numbers", async () => {
    const ran = await onDeals(
      '=PIPELINE.COUNT("all",,,"Deal","Acme ""North""")',
      '=PIPELINE.COUNT("all",,,"Worth",-1)',
      "--json",
    );
    expect(
      ran.out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual([{ value: 1 }, { value: 0 }]);
  });

  it("prints a spill as rows of JSON, and as an aligned table without --json", async () => {
    const json = JSON.parse((await onDeals("=STAGE.FUNNEL()", "--json")).out);
    expect(json.value[0][0]).toBe("Stage");
    expect(json.value.slice(1).map((row: unknown[]) => row[0])).toEqual(["Lead", "Proposal", "Won"]);
    const { out } = await onDeals("=STAGE.FUNNEL()");
    const [header = "", ...rows] = out.trimEnd().split("\n");
    expect(header.startsWith("Stage     Reached")).toBe(true);
    for (const row of rows) expect(row[header.indexOf("Reached") + 6]).toMatch(/\d/);
  });

  it("ends with 1 when a formula answers an error, and says why", async () => {
    const ran = await onDeals('=STAGE.CONVERSION("Propsal","Won")', '=PIPELINE.WINRATE("2025")', "--json");
    const [first, second] = ran.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).error);
    expect(first).toEqual({ code: "#VALUE!", message: 'unknown stage "Propsal": did you mean "Proposal"?' });
    expect(second.code).toBe("#N/A");
    expect(second.message).toContain("no closed deals");
    expect(ran.exitCode).toBe(1);
  });

  it("answers every formula with #N/A where the file cannot be read", async () => {
    const binary = path.join(folder, "binary.csv");
    await writeFile(binary, Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 1, 0, 0));
    const ran = await pipewright("eval", "=PIPELINE.COUNT()", "--deals", binary, "--json");
    expect(JSON.parse(ran.out).error).toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("binary.csv"),
    });
    expect(ran.exitCode).toBe(1);
  });

  it.each([
    ["no formula", [], /give a formula/],
    ["something else than a call", ["=1+1"], /not a function call/],
    ["an open bracket", ["=PIPELINE.COUNT("], /check its brackets/],
    ["a cell", ["=PIPELINE.COUNT(A1)"], /argument 1 of PIPELINE.COUNT is not a literal/],
    ["a bad date", ["=PIPELINE.COUNT()", "--as-of", "soon"], /--as-of takes a date/],
    ["an unknown field", ["=PIPELINE.COUNT()", "--map", "amonut=Worth"], /did you mean amount\?/],
    ["an unknown header", ["=PIPELINE.COUNT()", "--map", "amount=Wort"], /did you mean "Worth"\?/],
    ["an unknown sheet", ["=PIPELINE.COUNT()", "--sheet", "Nope"], /the file has deals/],
    ["an unknown option", ["=PIPELINE.COUNT()", "--jsn"], /unknown option '--jsn'.*--json/],
  ])("ends with 2 and one line for %s", async (_, args, message) => {
    const ran = await pipewright("eval", ...args, "--deals", deals);
    expect(ran.error).toMatch(message);
    expect(ran.error.trim().split("\n")).toHaveLength(1);
    expect(ran).toMatchObject({ exitCode: 2, out: "" });
  });

  it("ends with 2 where there is no such file", async () => {
    expect(
      await pipewright("eval", "=PIPELINE.COUNT()", "--deals", path.join(folder, "none.csv")),
    ).toMatchObject({
      exitCode: 2,
      error: expect.stringContaining("there is no file"),
    });
  });

  it("ends with 2 and one line for a folder", async () => {
    const ran = await pipewright("eval", "=PIPELINE.COUNT()", "--deals", folder);
    expect(ran).toMatchObject({
      exitCode: 2,
      error: "pipewright: cannot use the file: it is a folder, not a file\n",
    });
  });

  it("takes stages from a file, which decide the order and the probabilities", async () => {
    const stages = path.join(folder, "stages.csv");
    await writeFile(
      stages,
      "Stage,Kind,Probability\nLead,open,10%\nProposal,open,50%\nWon,won,100%\nLost,lost,0%\n",
    );
    const ran = await onDeals("=PIPELINE.FORECAST()", "--stages", stages, "--json");
    expect(JSON.parse(ran.out)).toEqual({ value: 1350.25 });
  });

  it("has help for every option, each with an example", async () => {
    for (const command of ["eval", "manage", "recognise"]) {
      const { out, exitCode } = await pipewright(command, "--help");
      const options = out.replace(/\n {10,}/g, " ").match(/^ {2}(-\w, )?--(?!help).*$/gm) ?? [];
      expect(options.length).toBeGreaterThan(2);
      for (const option of options) expect(option).toMatch(/e\.g\.|\{"value"/);
      expect(exitCode).toBe(0);
    }
  });
});

const maven = path.resolve(import.meta.dirname, "../../../shared/data/maven_crm/sales_pipeline.csv");

describe("pipewright eval on the Maven deals", { timeout: patience }, () => {
  it.skipIf(!existsSync(maven))(
    "gives the check figures (skipped where ../shared is not there)",
    async () => {
      const expected: readonly (readonly [string, number])[] = [
        ['=PIPELINE.COUNT("all")', 8800],
        ['=PIPELINE.COUNT("won")', 4238],
        ['=PIPELINE.COUNT("lost")', 2473],
        ["=PIPELINE.COUNT()", 2089],
        ['=PIPELINE.VALUE("won")', 10_005_534],
        ['=PIPELINE.VALUE("won","2017-Q1")', 1_134_672],
        ['=PIPELINE.VALUE("won","2017-Q2")', 3_086_111],
        ['=PIPELINE.VALUE("won","2017-Q3")', 2_982_255],
        ['=PIPELINE.VALUE("won","2017-Q4")', 2_802_496],
        ["=PIPELINE.WINRATE()", 4238 / 6711],
        ['=PIPELINE.WINRATE(,"all")', 4238 / 8800],
        ['=STAGE.CONVERSION("Engaging","Won")', 4238 / 6711],
      ];
      const formulas = [...expected.map(([formula]) => formula), "=STAGE.FUNNEL()"];
      const ran = await pipewright("eval", ...formulas, "--deals", maven, "--as-of", "2017-12-31", "--json");
      const values = ran.out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).value);
      expect(values.slice(0, -1)).toEqual(expected.map(([, value]) => value));
      expect(
        values
          .at(-1)
          .slice(1)
          .map((row: unknown[]) => row.slice(0, 2)),
      ).toEqual([
        ["Prospecting", 8800],
        ["Engaging", 8300],
        ["Won", 4238],
      ]);
      expect(ran.exitCode).toBe(0);
    },
  );

  it("reads touches, campaigns and spellings from files of their own", async () => {
    const file = async (name: string, ...rows: readonly string[]) => {
      const at = path.join(folder, name);
      await writeFile(at, rows.join("\n"));
      return at;
    };
    const touches = await file(
      "touches.csv",
      "Deal,Campaign,When",
      "Cask,fair,2026-01-02",
      "Dune,FB,2026-02-01",
    );
    const more = await file("more.csv", "Deal,Campaign,When", "Dune,Fair,2026-02-03", "Gone,Fair,2026-02-03");
    const costs = await file("costs.csv", "Campaign,Month,Cost", "Fair,2026-01,500", "Total,,500");
    const names = await file("names.csv", "Spelling,Campaign", "FB,Social");
    const ran = await onDeals(
      ...['=CAMPAIGN.CREDIT(,"linear")', '=CAMPAIGN.ROI("fair","linear")', '=CUSTOMER.CAC("2026-01")'],
      ...["--touches", touches, "--touches", more, "--campaigns", costs, "--aliases", names, "--json"],
    );
    const lines = ran.out.trim().split("\n");
    expect(lines.map((line) => JSON.parse(line).value)).toEqual([
      [
        ["Campaign", "Channel", "Credit"],
        ["Fair", "", 2250],
        ["Social", "", 250],
        ["(unattributed)", "", 0],
        ["Total", "", 2500],
      ],
      3.5,
      500,
    ]);
    expect(ran.exitCode).toBe(0);
  });

  it("says beside figures of campaigns what of their tables is left out, in the words of attribute", async () => {
    const own = path.join(folder, "own.csv");
    await writeFile(
      own,
      "Deal ID,Stage,Amount,Created,Closed on\nD-1,Won,100,2026-01-02,2026-03-01\nD-2,Lost,5,2026-01-02,2026-03-01\n",
    );
    const touches = path.join(folder, "own-touches.csv");
    await writeFile(
      touches,
      "Deal ID,Campaign,When\nD-1,Fair,2026-02-01\nD-1,Fair,2026-04-01\nD-9,Fair,2026-02-01\nD-8,Fair,2026-02-01\nD-2,Fair,\n",
    );
    const costs = path.join(folder, "own-costs.csv");
    await writeFile(costs, "Campaign,Cost\nFair,12\n");
    const files = ["--deals", own, "--touches", touches, "--campaigns", costs, "--as-of", "2026-05-01"];
    const ran = await pipewright("eval", '=CAMPAIGN.REPORT("linear","revenue","2026")', "--json", ...files);
    const told = [
      'touches, row 4: no deal has the id or name "D-9" (and 1 more like it)',
      'touches, row 6: "Fair" without a date',
      'when "D-1" was closed already',
      'campaigns, row 2: a cost of "Fair" without dates: counts for all time; what it cost in a period is not known',
      'deals, row 3: no campaign touched "D-2": it stays among the unattributed',
    ];
    const notes = (error: string) =>
      error.split("\n").filter((one) => /: (?:touches|campaigns|deals), row/.test(one));
    const attributed = await pipewright("attribute", ...files);
    expect(notes(ran.error)).toEqual(notes(attributed.error));
    expect(notes(ran.error)).toHaveLength(told.length);
    for (const one of told) expect(ran.error).toContain(one);
    expect(JSON.parse(ran.out).value[1].slice(5, 9)).toEqual([100, 1, "", ""]);
    const other = await pipewright("eval", '=PIPELINE.VALUE("won")', ...files);
    expect(notes(other.error)).toEqual([]);
  });

  it("says which file of touches it cannot read, and why", async () => {
    const odd = path.join(folder, "odd.csv");
    await writeFile(odd, "Owner,Region\nAnn,North");
    const ran = await onDeals("=CAMPAIGN.CREDIT()", "--touches", odd);
    expect(ran.out).toContain("#N/A");
    expect(ran.out).toContain(`${odd} needs a column with the deal or contact`);
    expect(ran.out).toContain("has Owner, Region");
    expect(ran.out).toContain('headers such as "Deal ID", "Campaign"');
    expect(ran.exitCode).toBe(1);
  });
});
