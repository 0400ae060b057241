import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { emptyFolder, patience, pipewright } from "./pipewright.ts";

let folder = "";
let book = "";
let from = "";

beforeAll(async () => {
  folder = await emptyFolder();
  book = path.join(folder, "pipeline.xlsx");
  from = path.join(folder, "moves.csv");
  const deals = path.join(folder, "deals.csv");
  await writeFile(
    deals,
    "Deal;Stage;Amount\nAcme;Lead;100\nBolt;Proposal;200\nCask;Won;300\nDune;Lost;400\n",
  );
  await writeFile(
    from,
    "Deal;From;To;When\nBolt;;Lead;2024-01-03\nBolt;Lead;Proposal;2024-01-13\nZed;;Lead;2024-01-01\nAcme;;Lead;soon\n",
  );
  expect(await pipewright("manage", deals, "-o", book)).toMatchObject({ exitCode: 0 });
}, patience);

describe("pipewright history", { timeout: patience }, () => {
  it("tells what an import would add and what not, and writes nothing", async () => {
    const before = await readFile(book);
    const { out, exitCode } = await pipewright("history", "import", book, "--from", from);
    expect(exitCode).toBe(0);
    expect(out).toContain("2 rows of 1 deal");
    expect(out).toContain(
      'Left out, of deals that the table does not have or has several of: "Zed" (1 row).',
    );
    expect(out).toContain('Row 5 left out: "soon" is no date.');
    expect(out).toContain("Nothing was written");
    expect(await readFile(book)).toEqual(before);
  });

  it("brings it in once, answers from it, and takes it back", async () => {
    const second = path.join(folder, "second.xlsx");
    const third = path.join(folder, "third.xlsx");
    const done = await pipewright("history", "import", book, "--from", from, "-o", second);
    expect(done).toMatchObject({ exitCode: 0, error: "" });
    const mark = /marked "([^"]+)"/.exec(done.out)?.[1] ?? "";
    expect(mark).toMatch(/^import \d{4}-\d\d-\d\d moves\.csv$/);
    const again = await pipewright("history", "import", second, "--from", from);
    expect(again.out).toContain("Already in the history: 2 rows.");
    const days = '=STAGE.DAYS("Lead")';
    expect((await pipewright("eval", days, "--deals", second)).out.trim()).toBe("10");
    const back = await pipewright("history", "take-back", second, "--import", mark, "-o", third);
    expect(back.out).toContain(`2 rows of "${mark}" count no more.`);
    expect((await pipewright("eval", days, "--deals", third)).out).not.toContain("10");
  });

  it("refuses what it cannot do, in a sentence", async () => {
    const plain = await pipewright("history", "import", from, "--from", from);
    expect(plain).toMatchObject({ exitCode: 1, error: expect.stringContaining("no pipeline yet") });
    const onto = await pipewright("history", "import", book, "--from", from, "-o", book);
    expect(onto).toMatchObject({ exitCode: 2, error: expect.stringContaining("--force") });
    const none = await pipewright("history", "take-back", book, "--import", "x");
    expect(none).toMatchObject({ exitCode: 1, error: expect.stringContaining('no import "x"') });
  });
});
