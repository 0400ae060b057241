import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../../src/cli/run.ts";
import { emptyFolder, patience } from "./pipewright.ts";

let folder = "";
const inFolder = (name: string) => path.join(folder, name);

/** Runs the command within this process: it is started often. */
async function attribute(...args: readonly string[]) {
  let out = "";
  let error = "";
  const exitCode = await runCli(["attribute", ...args], {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
  });
  return { out, error, exitCode };
}

beforeAll(async () => {
  folder = await emptyFolder();
  await writeFile(
    inFolder("paths.csv"),
    [
      "path,total_conversions,total_conversion_value,total_null",
      "Email > Search,3,30.5,10",
      '"Search > ""Big"" fair",1,"1,000",0',
      "Search,2,8,20",
      ",1,5,0",
      "Email > Email,0,0,7",
      "Email,x,0,1",
      "Email,-2,0,1",
      "Email,0,0,0",
    ].join("\n"),
  );
  await writeFile(
    inFolder("deals.csv"),
    [
      "Deal ID,Deal name,Stage,Amount,Created,Closed",
      '1,Acme,Won,"1,000.00",2026-01-10,2026-03-01',
      "2,Bolt,Won,500.01,2026-01-12,2026-02-20",
      "3,Cask,Lost,700,2026-01-15,2026-02-21",
      "4,Dune,Proposal,900,2026-02-01,",
      "5,Echo,Won,100,2026-02-01,2026-04-01",
    ].join("\n"),
  );
  await writeFile(
    inFolder("touches.csv"),
    [
      "Deal ID,Campaign,Channel,Date",
      "1,Webinar,Events,2026-01-01",
      "1,Newsletter,Email,2026-02-01",
      "1,webinar ,Events,2026-02-20 10:00",
      "2,Newsletter,Email,2026-01-20",
      "2,Late ad,Paid,2026-02-25",
      "3,Late ad,Paid,2026-01-20",
      "9,Ghost,Paid,2026-01-20",
    ].join("\n"),
  );
});

const onDeals = (...args: readonly string[]) =>
  attribute(
    ...["--deals", inFolder("deals.csv"), "--touches", inFolder("touches.csv")],
    ...["--as-of", "2026-05-01", ...args],
  );

describe("pipewright attribute --paths", { timeout: patience }, () => {
  it("prints the credit of channels as JSON, what it left out beside it", async () => {
    const ran = await attribute("--paths", inFolder("paths.csv"), "--model", "Last", "--json");
    expect(ran.exitCode).toBe(0);
    const told = JSON.parse(ran.out);
    expect(told.channels).toEqual([
      { channel: "Search", conversions: 5, value: 38.5, removalEffect: null },
      { channel: '"Big" fair', conversions: 1, value: 1000, removalEffect: null },
      { channel: "Email", conversions: 0, value: 0, removalEffect: null },
    ]);
    expect(told.unattributed).toEqual({ conversions: 1, value: 5 });
    expect(
      told.leftOut.first.map(({ line, reason }: { line: number; reason: string }) => [line, reason]),
    ).toEqual([
      [7, "unreadableNumber"],
      [8, "negativeNumber"],
      [9, "nothingCounted"],
    ]);
    expect(ran.error).toContain('line 7 is left out: total_conversions is "x", which is not a number');
  });

  it("takes several models, and gives removal effects and intervals where they are asked for", async () => {
    const models = ["--model", "markov 1,shapley", "--intervals", "--json"];
    const ran = await attribute("--paths", inFolder("paths.csv"), ...models);
    const [markov, shapley] = ran.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(markov.model).toBe("markov1");
    for (const {
      removalEffect,
      conversions,
      conversionsInterval: [low, high],
    } of markov.channels) {
      expect(removalEffect).toBeGreaterThan(0);
      expect(low).toBeLessThanOrEqual(conversions);
      expect(high).toBeGreaterThanOrEqual(conversions);
    }
    expect(shapley.channels[0]).toMatchObject({ channel: "Search", conversions: 4, removalEffect: null });
    expect((await attribute("--paths", inFolder("paths.csv"), ...models)).out).toBe(ran.out);
  });

  it("prints a table for people, with the unattributed and a total", async () => {
    const { out } = await attribute("--paths", inFolder("paths.csv"), "--model", "first");
    expect(out.split("\n").map((line) => line.trim().split(/ {2,}/))).toEqual([
      ["Channel", "Conversions", "Value"],
      ["Email", "3", "30.5"],
      ["Search", "3", "1,008"],
      ['"Big" fair', "0", "0"],
      ["(unattributed)", "1", "5"],
      ["Total", "7", "1,043.5"],
      [""],
    ]);
  });

  it.each([
    [["--model", "markv"], 'there is no model "markv": did you mean "markov1"?', 2],
    [["--model", "time decay"], "time decay: paths tell the order of touches and not their times", 1],
    [["--model", "custom"], "the model custom takes its percentages from --custom", 2],
    [["--model", "custom", "--custom", "frist=3"], 'not "frist=3"', 2],
    [["--model", "linear", "--custom", "first=50"], "ask for it with --model custom", 2],
    [["--transform", "loop"], "--transform takes unique, exposure, first, frequency", 2],
    [["-o", "credit.txt"], "the output is .json or .csv, not credit.txt", 2],
    [["--deals", "deals.csv"], "give either --paths FILE", 2],
  ])("refuses %j in words", async (args, words, exitCode) => {
    const ran = await attribute("--paths", inFolder("paths.csv"), ...args);
    expect(ran.error).toContain(words);
    expect(ran.exitCode).toBe(exitCode);
  });

  it.each([
    ["", "is empty"],
    ["a,b\n1,2\n", "lacks the columns path, total_conversions among a, b"],
    ['path,total_conversions\n"A,1\n', "the quotation mark in the row of line 2 is never closed"],
    ["path,total_conversions\nA,0\n", "has no row that counts anything"],
  ])("says what is wrong with a file of %j", async (content, words) => {
    const file = inFolder("bad.csv");
    await writeFile(file, content);
    const ran = await attribute("--paths", file);
    expect(ran.error).toContain(words);
    expect(ran.exitCode).toBe(1);
  });
});

describe("pipewright attribute --deals", { timeout: patience }, () => {
  it("refuses to exclude what no touch names, with the name that is near", async () => {
    const ran = await onDeals("--exclude", "Webniar");
    expect(ran.error).toContain('there is no campaign or channel "Webniar": did you mean "Webinar"?');
    expect(ran.exitCode).toBe(2);
    expect((await onDeals("--exclude", "webinar")).out).toMatch(/Webinar +0 +0 +0 /);
  });

  it("credits campaigns and channels to the cent, with what ties them to the deal table", async () => {
    const ran = await onDeals("--model", "u", "--json");
    const told = JSON.parse(ran.out);
    expect(told.channels).toMatchObject([
      { channel: "Events", value: 800, sourced: 1000, influenced: 1000 },
      { channel: "Email", value: 700.01, sourced: 500.01, influenced: 1500.01 },
      { channel: "Paid", value: 0, sourced: 0, influenced: 0 },
    ]);
    expect(told.campaigns[0]).toMatchObject({ campaign: "Webinar", touches: 2, deals: 1, value: 800 });
    expect(told.unattributed).toEqual({ conversions: 1, value: 100 });
    expect(told.total).toEqual({ conversions: 3, value: 1600.01 });
    const reasons = told.leftOut.map(
      ({ table, code }: { table: string; code: string }) => `${table} ${code}`,
    );
    expect(reasons).toEqual(
      expect.arrayContaining(["touches unknownDeal", "touches afterClose", "deals untouched"]),
    );
    expect(ran.error).toContain("one campaign: Webinar = Webinar, webinar");
  });

  it("credits other bases, with lookback and exclusions", async () => {
    const weighted = JSON.parse((await onDeals("--basis", "weighted", "--exclude", "email", "--json")).out);
    expect(weighted.total.value).toBe(2050.01);
    expect(weighted.channels.find(({ channel }: { channel: string }) => channel === "Email").value).toBe(0);
    const none = JSON.parse((await onDeals("--lookback", "0", "--json")).out);
    expect(none.unattributed).toEqual(none.total);
  });

  it("reads touches below a report's titles, in another encoding, and out of order", async () => {
    const text = [
      "Kontakty: wszystkie;;",
      "",
      "Deal ID;Campaign;Date",
      "2;Święto;20.01.2026",
      "1;Święto;05.01.2026",
      "1;Fair;15.01.2026",
    ].join("\r\n");
    await writeFile(inFolder("titled.csv"), Buffer.from(`\ufeff${text}`, "utf16le"));
    const ran = await attribute(
      ...[
        "--deals",
        inFolder("deals.csv"),
        "--touches",
        inFolder("titled.csv"),
        "--model",
        "first",
        "--json",
      ],
    );
    const told = JSON.parse(ran.out);
    expect(told.campaigns[0]).toMatchObject({ campaign: "Święto", touches: 2, value: 1500.01 });
    expect(told.campaigns[1]).toMatchObject({ campaign: "Fair", touches: 1, value: 0 });
  });

  it("says which file's quotation mark is never closed, and that a file is missing", async () => {
    await writeFile(inFolder("open.csv"), 'Deal ID,Campaign,Date\n1,Fair,2026-01-05\n1,"Fair,2026-01-06\n');
    const ran = await attribute(
      ...["--deals", inFolder("deals.csv"), "--touches", inFolder("open.csv"), "--model", "first"],
    );
    expect(ran.error).toContain("open.csv has a quotation mark in row 3 that is never closed");
    expect(ran.exitCode).toBe(1);
    const missing = await attribute(
      ...["--deals", inFolder("deals.csv"), "--touches", inFolder("none.csv"), "--model", "first"],
    );
    expect(missing.error).toContain("there is no file");
    expect(missing.exitCode).toBe(2);
  });

  it("names touches without a channel as such, and lists no channel that no touch is in", async () => {
    await writeFile(
      inFolder("channels.csv"),
      "Deal ID,Campaign,Channel,Date\n1,Fair,Stand,2026-01-05\n2,Radio,,2026-01-06\n1,Radio,,2026-01-07\n",
    );
    // What the campaign table says of a campaign beats what its touches say.
    await writeFile(inFolder("told.csv"), "Campaign,Channel,Cost\nFair,Event,10\nPoster,Street,5\n");
    const given = [
      ...["--deals", inFolder("deals.csv"), "--touches", inFolder("channels.csv")],
      ...["--campaigns", inFolder("told.csv"), "--as-of", "2026-05-01"],
    ];
    const told = JSON.parse((await attribute(...given, "--json")).out);
    expect(told.channels.map(({ channel, value }: Record<string, unknown>) => [channel, value])).toEqual([
      [null, 1000.01],
      ["Event", 500],
    ]);
    const { out } = await attribute(...given);
    expect(out).toContain("(no channel)");
    expect(out).not.toMatch(/Stand|Street/);
  });

  it("reads GA4's export with its lines of comment and days as 20260131", async () => {
    await writeFile(
      inFolder("ga4.csv"),
      [
        "# ----------------------------------------",
        "# Traffic acquisition",
        "# 20260101-20260331",
        "# ----------------------------------------",
        "transaction_id,sessionCampaignName,sessionSourceMedium,sessionDefaultChannelGroup,date",
        "1,spring_sale,google / cpc,Paid Search,20260120",
        "1,(direct),(direct) / (none),Direct,20260106",
        "2,(organic),google / organic,Organic Search,20260120",
        "5,(not set),(not set),Unassigned,20260301",
      ].join("\n"),
    );
    const ran = await attribute(
      ...["--deals", inFolder("deals.csv"), "--touches", inFolder("ga4.csv")],
      ...["--model", "first,last non-direct", "--json", "--as-of", "2026-05-01"],
    );
    const [first, lastNonDirect] = ran.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).channels)
      .map((channels) =>
        Object.fromEntries(channels.map(({ channel, value }: Record<string, unknown>) => [channel, value])),
      );
    expect(first).toMatchObject({ Direct: 1000, "Paid Search": 0, "Organic Search": 500.01 });
    expect(lastNonDirect).toMatchObject({ Direct: 0, "Paid Search": 1000, "Organic Search": 500.01 });
  });

  it("knows five spellings and a Google Ads report below its two titles as one campaign", async () => {
    await writeFile(
      inFolder("spelt.csv"),
      [
        "Deal ID,Campaign,Date",
        ...["facebook", "Facebook", "fb", "FB-Ads", "facebook.com"].map(
          (name, i) => `1,${name},2026-01-0${i + 1}`,
        ),
        "1,fb,2026-03-20",
      ].join("\n"),
    );
    await writeFile(
      inFolder("ads.csv"),
      [
        "Campaign performance report",
        '"January 1, 2026 - March 31, 2026"',
        "Campaign,Campaign state,Campaign type,Currency code,Cost,Clicks,Impr.",
        'Facebook,Enabled,Search,EUR,"1,234.50",100,2000',
        'Total: Account,,,EUR,"1,234.50",100,2000',
      ].join("\n"),
    );
    const ran = await attribute(
      ...["--deals", inFolder("deals.csv"), "--touches", inFolder("spelt.csv")],
      ...["--campaigns", inFolder("ads.csv"), "--json", "--as-of", "2026-05-01"],
    );
    const told = JSON.parse(ran.out);
    expect(told.campaigns).toMatchObject([{ campaign: "Facebook", touches: 5, value: 1000 }]);
    expect(told.channels).toMatchObject([{ channel: "Search", touches: 5 }]);
    const left = told.leftOut.map(({ table, code }: Record<string, unknown>) => `${table} ${code}`);
    expect(left).toEqual(expect.arrayContaining(["campaigns total", "touches afterClose"]));
    expect(ran.error).toContain("one campaign: Facebook = fb, FB-Ads, Facebook, facebook, facebook.com");
  });

  it("says what it needs where nothing tells of touches", async () => {
    const ran = await attribute("--deals", inFolder("deals.csv"), "--as-of", "2026-05-01");
    expect(ran.error).toContain("nothing tells which campaigns touched the deals: give a table of touches");
    expect(ran.exitCode).toBe(1);
  });

  it("writes a CSV that runs no formula", async () => {
    const output = inFolder("credit.csv");
    await writeFile(inFolder("evil.csv"), "Deal ID,Campaign,Date\n1,=cmd|calc,2026-01-01\n");
    const ran = await attribute(
      ...["--deals", inFolder("deals.csv"), "--touches", inFolder("evil.csv"), "-o", output],
    );
    expect(ran.out).toBe(`Wrote ${output}.\n`);
    expect(await readFile(output, "utf8")).toContain("\r\n'=cmd|calc,");
  });

  it.each([
    [["--basis", "profit"], "--basis takes pipeline, stage, revenue, weighted"],
    [["--repeats", "some"], "--repeats takes none, collapse, firstOnly"],
    [["--lookback", "long"], '--lookback takes a number of days, not "long"'],
    [["--credited-stage", "Moon"], 'there is no stage "Moon": there are'],
    [["--period", "someday"], 'unknown period "someday"'],
  ])("refuses %j in words", async (args, words) => {
    const ran = await onDeals(...args);
    expect(ran.error).toContain(words);
    expect(ran.exitCode).toBe(2);
  });
});
