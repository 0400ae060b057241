import { writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { emptyFolder, patience, pipewright } from "./pipewright.ts";

let folder = "";
const file = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await emptyFolder();
  await writeFile(
    file("deals.csv"),
    [
      "Record ID,Deal Name,Deal Stage,Amount,Close Date",
      "1,Acme,Lead,1000,2026-03-19",
      "2,Bolt,Proposal,,2026-04-01",
      "3,Cask,Won,2000,2026-01-15",
    ].join("\n"),
  );
  await writeFile(
    file("export.csv"),
    [
      "Record ID,Deal Name,Deal Stage,Amount,Close Date,Pipeline",
      "1,Acme,Proposal,1000,2026-03-19,Main",
      "2,Bolt,Proposal,750,2026-04-01,Main",
      "3,Cask,Won,2000,2026-01-15,Main",
      "4,Dune,Nogo,10,2026-06-30,Main",
    ].join("\n"),
  );
  const made = await pipewright(
    "manage",
    file("deals.csv"),
    "-o",
    file("book.xlsx"),
    "--as-of",
    "2026-02-01",
  );
  expect(made).toMatchObject({ exitCode: 0, error: "" });
}, patience);

describe("pipewright import", { timeout: patience }, () => {
  it("says what it would do, cell by cell, and writes nothing", async () => {
    const ran = await pipewright("import", file("book.xlsx"), "--from", file("export.csv"));
    expect(ran).toMatchObject({ exitCode: 0, error: "" });
    expect(ran.out.split("\n")).toEqual([
      "4 deals in the export; 1 deal the same here.",
      "New: 1 deal: 4.",
      "Changed there and not here: 1 cell.",
      "  row 3, 2, Amount: blank → 750",
      "Edited here and different there: 1 cell; yours stay; --conflicts there takes the export's.",
      "  row 2, 1, Deal Stage: Lead → Proposal",
      '"Nogo" (1 deal) is no stage of yours: add it to the Stages sheet, or under "Also called".',
      "Columns of the export that the table has no place for: Pipeline.",
      "Nothing was written: say where to with -o.",
      "",
    ]);
  });

  it("writes a workbook whose figures, dates and history follow", async () => {
    const brought = ["import", file("book.xlsx"), "--from", file("export.csv"), "--conflicts", "there"];
    expect(await pipewright(...brought, "-o", file("brought.xlsx"))).toMatchObject({
      exitCode: 0,
      error: "",
    });
    const asked = await pipewright(
      ...[
        "eval",
        '=PIPELINE.VALUE("all")',
        '=PIPELINE.VALUE("open","2026-06")',
        '=STAGE.COUNT("Proposal")',
        "--json",
      ],
      ...["--deals", file("brought.xlsx")],
    );
    expect(
      asked.out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual([{ value: 3760 }, { value: 0 }, { value: 2 }]);
    const again = await pipewright("import", file("brought.xlsx"), "--from", file("export.csv"));
    expect(again.out).toContain("4 deals in the export; 4 deals the same here.");
  });

  it("refuses what is no export of deals, and the overwriting of a file", async () => {
    await writeFile(file("notes.csv"), "Hello\nworld\n");
    expect(await pipewright("import", file("book.xlsx"), "--from", file("notes.csv"))).toMatchObject({
      exitCode: 1,
      out: "",
    });
    const over = await pipewright(
      "import",
      file("book.xlsx"),
      "--from",
      file("export.csv"),
      "-o",
      file("book.xlsx"),
    );
    expect(over).toMatchObject({ exitCode: 2 });
    expect(over.error).toContain("--force");
  });
});
