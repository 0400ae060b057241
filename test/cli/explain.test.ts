import { writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { emptyFolder, patience, pipewright } from "./pipewright.ts";

let deals = "";
let rates = "";

beforeAll(async () => {
  const folder = await emptyFolder();
  deals = path.join(folder, "deals.csv");
  rates = path.join(folder, "rates.csv");
  await writeFile(
    deals,
    [
      "Our deals;;;;;",
      "Deal;Owner;Stage;Amount;Currency;Close date",
      "Acme;Ann;Lead;1000;EUR;2026-03-01",
      "Bolt;Bob;Proposal;2500;PLN;2026-04-01",
      "Cask;Ann;Won;2000;EUR;2026-01-15",
      "Dune;Bob;Won;500;PLN;2026-02-15",
      "Echo;Ann;Lost;;EUR;2026-02-20",
      "Fine;Ann;Lead;10;EUR;2026-02-01",
      "Total;;;6010;;",
    ].join("\n"),
  );
  await writeFile(rates, "Currency,Rate,From\nEUR,1,\nPLN,0.2,\nPLN,0.25,2026-02-01\n");
});

const run = (...args: readonly string[]) => pipewright(...args, "--deals", deals, "--as-of", "2026-02-28");

describe("pipewright explain", { timeout: patience }, () => {
  it("shows the formula with its numbers, the deals counted, and those left out and why", async () => {
    const ran = await run("explain", '=PIPELINE.VALUE("open","2026-Q1")', "--rates", rates);
    expect(ran.error).toBe("");
    expect(ran.exitCode).toBe(0);
    expect(ran.out).toBe(`=PIPELINE.VALUE("open","2026-Q1") as of Feb 28, 2026
1,000

How
  sum of 1 deal = €1,000

Counted
  1 deal, €1,000: open
    Acme · Lead · €1,000 · row 3

Left out
  1 deal, €625: not in Jan 1, 2026 to Mar 31, 2026
    Bolt · Proposal · €625 · row 4
  2 deals, €2,125: won
    Cask · Won · €2,000 · row 5
    Dune · Won · €125 · row 6
  1 deal, 0: lost
    Echo · Lost · no amount · row 7
  1 deal, €10: expected to close before Feb 28, 2026 and still open: overdue
    Fine · Lead · €10 · row 8

Rows that are no deals
  row 9: total (“Total”)

Mind
  amounts were converted into EUR: those of closed deals with the rate of the day they closed, others with that of the as-of day
`);
  });

  it("gives the same as one line of JSON", async () => {
    const { out } = await run("explain", "=PIPELINE.WINRATE()", "--json");
    expect(out.trim().split("\n")).toHaveLength(1);
    const told = JSON.parse(out);
    expect(told).toMatchObject({
      name: "PIPELINE.WINRATE",
      answer: { value: 2 / 3 },
      formula: [{ code: "ofClosed", values: { won: 2, lost: 1 }, says: "2 won ÷ (2 won + 1 lost) = 66.67%" }],
      noDeals: [{ row: 9, reason: "total" }],
    });
    expect(
      told.counted.flatMap((group: { deals: { id: string }[] }) => group.deals.map(({ id }) => id)),
    ).toEqual(["Cask", "Dune", "Echo"]);
  });

  it("says why there is no figure, and still which deals it is about", async () => {
    const ran = await run("explain", "=PIPELINE.VALUE()");
    expect(ran.exitCode).toBe(1);
    expect(ran.out).toContain("#N/A the amounts are in several currencies (EUR, PLN)");
    expect(ran.out).toContain("3 deals, 3,510: open");
    // What is summed of two currencies has none, and each amount has its own.
    expect(ran.out).toContain("Bolt · Proposal · PLN");
    expect(ran.out).toContain("Acme · Lead · €1,000");
    expect((await run("explain", "=PIPELINE.VALEU()")).out).toContain('did you mean "PIPELINE.VALUE"?');
    expect((await run("explain", "PIPELINE")).exitCode).toBe(2);
  });
});

describe("pipewright eval with --rates", { timeout: patience }, () => {
  it("adds up in the reporting currency", async () => {
    const ran = await run("eval", '=PIPELINE.VALUE("won")', "=PIPELINE.VALUE()", "--rates", rates, "--json");
    expect(ran.out.trim().split("\n")).toEqual(['{"value":2125}', '{"value":1635}']);
  });

  it("says what is wrong with the rates", async () => {
    const ran = await run("eval", "=PIPELINE.VALUE()", "--rates", deals);
    expect(ran.exitCode).toBe(1);
    expect(ran.out).toContain("the rate table lacks the columns");
    const missing = await run("eval", "=PIPELINE.VALUE()", "--rates", `${rates}.gone`);
    expect(missing.exitCode).toBe(2);
  });
});
