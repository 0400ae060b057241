import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { runCli } from "../../../src/cli/run.ts";
import { patience } from "../../cli/pipewright.ts";

vi.setConfig({ testTimeout: patience, hookTimeout: patience });

const deals = `Deal ID,Stage,Amount (EUR),Created,Closed on,Account
1,Won,1000.01,2026-01-05,2026-03-01,Ada
2,Won,500,2026-02-05,2026-04-02,Ada
3,Lost,70,2026-02-07,2026-04-09,Bo
4,Won,333.33,2026-03-01,2026-05-11,Cy
5,Open,90,2026-05-01,,Di
`;
// Some touches name a campaign by its id, some by a spelling of its name.
const touches = `Deal ID,Campaign ID,Campaign,Channel,Time
1,c-1,,,2026-01-01
1,,spring FAIR,,2026-02-01
2,,Mailing,Post,2026-02-01
3,c-1,,,2026-02-02
4,,Mailing,,2026-02-20
4,c-1,,,2026-04-20
5,,Mailing,Post,2026-04-01
`;
const campaigns = `Campaign,Campaign ID,Channel,Month,Cost (EUR)
Spring fair,c-1,Events,2026-01,100
Spring fair,c-1,Events,2026-04,40.5
Mailing,c-2,,2026-02,12.34
Nobody came,c-3,Radio,2026-03,77
Spring fair,c-1,Events,2026-05,a lot
`;

const formulas = [
  '=CAMPAIGN.REPORT("linear")',
  '=CAMPAIGN.REPORT("u","pipeline","2026-Q1")',
  '=CAMPAIGN.REPORT("linear","revenue","2026-04")',
  '=CAMPAIGN.CREDIT("spring fair","markov1")',
];

let folder: string;
beforeAll(async () => {
  folder = await folderOf(deals.replace("Account", "Remark"));
});

async function folderOf(dealText: string): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), "pipewright-costs-"));
  for (const [name, text] of Object.entries({ deals: dealText, touches, campaigns }))
    await writeFile(path.join(made, `${name}.csv`), text);
  return made;
}

async function evaluated(...args: readonly string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  await runCli(["eval", ...formulas, "--as-of", "2026-06-30", "--json", ...args], {
    out: (text) => out.push(text),
    error: (text) => errors.push(text),
  });
  const lines = out.join("").trim().split("\n");
  return { values: out.length === 0 ? [] : lines.map((line) => JSON.parse(line)), error: errors.join("") };
}

const inMemory = (data: string) => {
  const file = (name: string) => path.join(data, `${name}.csv`);
  const files = ["--touches", file("touches"), "--campaigns", file("campaigns")];
  return evaluated("--deals", file("deals"), ...files);
};
const onEngine = (data: string, ...args: readonly string[]) =>
  evaluated("--engine", "duckdb", "--data", data, "--threads", "1", ...args);

describe("a campaign table beside the touches", () => {
  it("gives the report its names, channels and costs, as in memory, in the engine and in the summary sheet", async () => {
    const expected = (await inMemory(folder)).values;
    const [first] = expected;
    expect(first.value[0].slice(7)).toEqual(["Cost", "ROI", "CAC", "Cost per opportunity"]);
    expect(first.value.find(([name]: [string]) => name === "Nobody came").slice(7, 9)).toEqual([77, -1]);
    const book = path.join(folder, "book.xlsx");
    const counted = await onEngine(folder, "--into", book);
    expect(counted.values).toEqual(expected);
    expect(counted.error).toContain("rows of the campaign table without a usable cost, left out: 1");
    expect((await evaluated("--deals", book)).values).toEqual(expected);
  });

  it("gives no CAC where accounts tell who was a customer before, for counts do not", async () => {
    const data = await folderOf(deals);
    const [memory] = (await inMemory(data)).values;
    const { values, error } = await onEngine(data);
    const withoutCac = memory.value.map((row: unknown[], k: number) => (k === 0 ? row : row.with(9, "")));
    expect(values[0].value).toEqual(withoutCac);
    expect(memory.value).not.toEqual(withoutCac);
    expect(error).toContain("CAC");
  });

  it("is told by the map file, and refused where it is none", async () => {
    const data = await folderOf(deals.replace("Account", "Remark"));
    await writeFile(path.join(data, "campaigns.csv"), "What,Paid\nSpring fair,100\n");
    expect((await onEngine(data)).error).toContain("not recognised as campaigns");
    const map = path.join(data, "map.json");
    await writeFile(map, JSON.stringify({ campaigns: { columns: { campaign: "What", cost: "Paid" } } }));
    const { values } = await onEngine(data, "--map", map);
    expect(values[0].value.find(([name]: [string]) => name === "Spring fair")[7]).toBe(100);
  });
});
