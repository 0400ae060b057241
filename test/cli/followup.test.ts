import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { emptyFolder, patience, pipewright } from "./pipewright.ts";

let folder = "";
let deals = "";

beforeAll(async () => {
  folder = await emptyFolder();
  deals = path.join(folder, "deals.csv");
  await writeFile(
    deals,
    [
      "Deal ID;Deal;Owner;Stage;Amount;Created;First contact;Next step;Next step date",
      'D1;Acme;"Ann\nBcc: all@example.com";Lead;1000;2026-11-19;;Call Kim;2026-11-24',
      "D2;Bolt; Bob;Lead;1500;2026-11-14;;=cmd();2026-11-20",
      "D3;Cask;;Proposal;2000;2026-11-10;2026-11-11;Send offer;2026-11-18",
      "D4;Dune;bob;Won;2000;2026-11-01;2026-11-05;;",
    ].join("\n"),
  );
});

const run = (...args: readonly string[]) => pipewright("followup", deals, "--as-of", "2026-11-20", ...args);

describe("pipewright followup", { timeout: patience }, () => {
  it("says what is late, due today and coming up, for each owner", async () => {
    const ran = await run();
    expect(ran.exitCode).toBe(0);
    expect(ran.out).toBe(`What           late  due today  pending  in time  done late
First contact     1          1        0        1          1
Next step         1          1        1        0          0

Bob
  Late:
  - First contact: Bolt, D2 · Lead · due Nov 15, 2026 · 5 days late · next: =cmd() · row 3
  Due today:
  - Next step: Bolt, D2 · Lead · due Nov 20, 2026 · next: =cmd() · row 3

Ann Bcc: all@example.com
  Due today:
  - First contact: Acme, D1 · Lead · due Nov 20, 2026 · next: Call Kim · row 2
  Coming up:
  - Next step: Acme, D1 · Lead · due Nov 24, 2026 · next: Call Kim · row 2

Nobody
  Late:
  - Next step: Cask, D3 · Proposal · due Nov 18, 2026 · 2 days late · next: Send offer · row 4
`);
    expect(ran.error).toContain("Longest stay: not known, no stage has a longest stay");
  });

  it("writes mails that a cell cannot add a header to, of one owner where one is named", async () => {
    const all = await run("--mail");
    expect(all.out.split("\n").filter((line) => /^(?:To|Bcc):/.test(line))).toEqual([
      "To: Bob",
      "To: Ann Bcc: all@example.com",
      "To: Nobody",
    ]);
    const one = await run("--mail", "--owner", "BOB", "--language", "fi");
    expect(one.out).toContain("To: Bob\nSubject: Seuranta 20.11.2026: myöhässä 1, tänään 1\n");
    expect(one.out).not.toContain("Acme");
    const wrong = await run("--owner", "Bub");
    expect(wrong.exitCode).toBe(2);
    expect(wrong.error).toContain("did you mean Bob?");
  });

  it("writes a calendar whose events keep their uids", async () => {
    const file = path.join(folder, "followup.ics");
    const uids = async () => (await readFile(file, "utf8")).match(/^UID:.*$/gm);
    await run("--ics", file);
    const first = await uids();
    expect(first).toHaveLength(5);
    const ran = await pipewright("followup", deals, "--as-of", "2026-11-23", "--ics", file);
    expect(ran.out).toContain(`Wrote ${file}.`);
    expect([...((await uids()) ?? [])].sort()).toEqual([...(first ?? [])].sort());
    // What is late stands on the day of the list.
    expect(await readFile(file, "utf8")).toContain("DTSTART;VALUE=DATE:20261123");
  });

  it("counts business hours, with the holidays of a country", async () => {
    // Saturday the 14th to Friday the 20th: five working days, Independence Day of Poland is past.
    const { out } = await run("--country", "pl", "--first-contact", "120", "--json");
    const { counts, settings } = JSON.parse(out);
    expect(settings).toEqual({ firstContact: 120, country: "pl", clock: "business" });
    expect(counts[0]).toMatchObject({ kind: "first contact", late: 0, due: 1, pending: 1 });
  });

  it.each([
    [["--hours", "8"], "--hours takes two hours such as 8-16"],
    [["--hours", "16-8"], "the working hours from 16 to 8 are none"],
    [["--workdays", "mon"], "are no days of the week"],
    [["--days-off", "24.12."], "is no date"],
    [["--first-contact", "soon"], "--first-contact takes a number of hours"],
    [["--ahead", "-1"], "--ahead takes a number of days"],
    [["--country", "xx"], "fi, no, pl"],
  ])("refuses %j", async (args, says) => {
    const ran = await run(...args);
    expect(ran.exitCode).toBe(2);
    expect(ran.error).toContain(says);
  });
});
