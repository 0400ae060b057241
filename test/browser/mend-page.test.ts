import axeCore from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { onWorkbench } from "./harness.ts";

let page: Page;
onWorkbench((opened) => {
  page = opened;
});

const pane = () => page.getByRole("complementary", { name: "Pipewright pane" });
const button = (name: string | RegExp) => pane().getByRole("button", { name });
const tab = () => pane().getByRole("tab", { name: /^To mend/ });
const card = () => pane().getByRole("region", { name: "Selected deal" });
const cell = (address: string) => page.evaluate((at) => window.pipewright.cell("deals", at), address);
const set = (address: string, typed: string | number) =>
  page.evaluate(([at, value]) => window.pipewright.setCell("deals", at, value), [address, typed] as const);
const select = (address: string) => page.evaluate((at) => window.pipewright.select("deals", at), address);
const selected = () =>
  page
    .locator("[data-u-comp=defined-name] input, [data-u-comp=defined-name-input] input")
    .first()
    .inputValue();

/** Rows of the sample whose deals are in a stage. */
async function rowsIn(stage: string): Promise<number[]> {
  const stages = await page.evaluate(() =>
    Array.from({ length: 200 }, (_, index) => window.pipewright.cell("deals", `E${index + 4}`)),
  );
  return stages.flatMap((one, index) => (one === stage ? [index + 4] : []));
}

async function setUp(): Promise<void> {
  for (const step of ["Check the table", "Next", "Next", "Set up pipeline"]) await button(step).click();
  await pane().getByText("Pipeline set up").waitFor();
  await page.evaluate(() => window.pipewright.idle());
}

async function group(name: RegExp): Promise<void> {
  await pane().getByRole("button", { name, expanded: false }).click();
}

describe("the page of what is to be mended", () => {
  it("finds a typo, an empty amount and a passed date, leads to the cell, mends with a preview and takes it back", async () => {
    await setUp();
    const [typo = 0, amount = 0, date = 0] = await rowsIn("Proposal");
    await set(`E${typo}`, "Propsal");
    await set(`F${amount}`, "");
    await set(`I${date}`, "2026-01-02");
    await tab().click();
    await group(/Unknown stages/);
    const row = pane().getByRole("button", { name: new RegExp(`^E${typo} `) });
    await row.getByText("Propsal → Proposal").waitFor();
    await group(/Empty fields/);
    await button(new RegExp(`^F${amount} `))
      .first()
      .waitFor();
    await group(/Close dates that have passed/);
    await button(new RegExp(`^I${date} `))
      .first()
      .waitFor();

    await row.click();
    await expect.poll(selected).toBe(`E${typo}`);
    await card()
      .getByText(String(await cell(`B${typo}`)))
      .waitFor();

    const spoken = await tab().innerText();
    await button(/^Fix \d+: Unknown stages/).click();
    await pane()
      .getByRole("heading", { name: /will change/ })
      .waitFor();
    await pane().getByText("Propsal → Proposal").first().waitFor();
    expect(await cell(`E${typo}`), "nothing is written before it is wanted").toBe("Propsal");
    await button(/^Change \d+ cell/).click();
    await pane()
      .getByText(/cells? changed/)
      .waitFor();
    await expect.poll(() => cell(`E${typo}`)).toBe("Proposal");
    await expect.poll(() => tab().innerText(), { timeout: 20_000 }).not.toBe(spoken);

    await button("Undo").click();
    await pane()
      .getByText(/as (it was|they were)/)
      .waitFor();
    await expect.poll(() => cell(`E${typo}`)).toBe("Propsal");
    await expect.poll(() => tab().innerText(), { timeout: 20_000 }).toBe(spoken);
  });

  it("mends one cell beside the list, which stays as it is unfolded, and follows edits of the sheet", async () => {
    await setUp();
    const [first = 0, second = 0] = await rowsIn("Proposal");
    await set(`E${first}`, "Propsal");
    await set(`E${second}`, "Propsal");
    await tab().click();
    await group(/Unknown stages/);
    await button(`Fix E${first}`).click();
    await pane().getByText("1 cell changed").waitFor();
    await expect.poll(() => cell(`E${first}`)).toBe("Proposal");
    await button(`Fix E${second}`).waitFor();
    await set(`E${second}`, "Proposal");
    await button(`Fix E${second}`).waitFor({ state: "detached" });
  });

  it("switches a rule off and on again, and says what contradicts itself", async () => {
    await setUp();
    const [row = 0] = await rowsIn("Proposal");
    await set(`E${row}`, "Propsal");
    await tab().click();
    await button(/Unknown stages/)
      .first()
      .waitFor();
    await button("Rules").click();
    await pane()
      .getByRole("switch", { name: /^Unknown stages/ })
      .click();
    await pane().getByText("Rules saved").waitFor();
    await button("To mend").click();
    await expect.poll(() => button(/Unknown stages/).count()).toBe(0);
    await button("Rules").click();
    await button("Back to the usual rules").click();
    await pane().getByText("Rules saved").waitFor();
    await button("To mend").click();
    await button(/Unknown stages/)
      .first()
      .waitFor();
  });

  it("leaves cells that a formula fills as they are: they are neither offered nor counted", async () => {
    await setUp();
    await set("D4", '="ola "&"berg"');
    await set("D5", "ola berg");
    await page.evaluate(() => window.pipewright.calculated());
    const mended = (plan: boolean) =>
      page.evaluate(
        (only) => window.pipewright.run("mend", { code: "ownerSpelling", ...(only ? { plan: true } : {}) }),
        plan,
      );
    const planned = await mended(true);
    expect(planned).toMatchObject({
      count: 1,
      cells: [{ cell: "D5" }],
      refused: [{ code: "calculated", values: { cell: "D4" } }],
    });
    expect(await mended(false)).toEqual({ ...planned, state: "done" });
    expect([await cell("D4"), await cell("D5")]).toEqual(["ola berg", "Ola Berg"]);
  });

  it("is worked by keyboard alone, and has nothing for axe", async () => {
    await setUp();
    const [row = 0] = await rowsIn("Proposal");
    await set(`E${row}`, "Propsal");
    const focused = () =>
      page.evaluate(() => {
        const { activeElement } = document;
        return activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? "";
      });
    const press = async (name: RegExp) => {
      for (let presses = 0; presses < 60 && !name.test(await focused()); presses++) {
        await page.keyboard.press("Tab");
      }
      expect(await focused()).toMatch(name);
      await page.keyboard.press("Enter");
    };
    await tab().focus();
    await page.keyboard.press("Enter");
    await button(/^Fix \d+: Unknown stages/).waitFor();
    await press(/^Fix \d+: Unknown stages/);
    await expect.poll(focused).toMatch(/will change/);
    await press(/^Change \d+ cell/);
    await pane()
      .getByText(/cells? changed/)
      .waitFor();
    await expect.poll(focused).toBe("To mend");
    await press(/^Undo$/);
    await pane()
      .getByText(/as (it was|they were)/)
      .waitFor();
    await expect.poll(() => cell(`E${row}`)).toBe("Propsal");

    await page.evaluate(axeCore.source);
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: {
          run(
            context: object,
          ): Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }>;
        };
      };
      const { violations } = await axe.run({
        include: ["aside, [role=complementary]"],
        exclude: ["[data-tabster-dummy]"],
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    });
    expect(found).toEqual([]);
  });
});

describe("the card of the selected deal", () => {
  it("follows the selection and edits, takes no focus, and never moves the page", async () => {
    await setUp();
    const [row = 0, other = 0] = await rowsIn("Proposal");
    await pane().getByRole("tab", { name: "Pipeline" }).click();
    await card().waitFor();
    const top = async () => (await card().boundingBox())?.y;
    const before = await top();
    const focused = () => page.evaluate(() => document.activeElement?.id ?? "");
    const focusBefore = await focused();
    await select(`B${row}`);
    await card()
      .getByText(String(await cell(`B${row}`)))
      .waitFor();
    await select(`B${other}`);
    await card()
      .getByText(String(await cell(`B${other}`)))
      .waitFor();
    expect(await top()).toBe(before);
    expect(await focused()).toBe(focusBefore);

    await card().getByRole("button", { expanded: false }).click();
    await card().getByText("What to do").waitFor();
    await card().getByText(`Row ${other}`).waitFor();
    await set(`E${other}`, "Propsal");
    await card().getByText("“Propsal” is no stage").waitFor();
    await select("A1");
    await card().getByText("Row 1 holds no deal").first().waitFor();
  });

  it("has the list of what is due, for a calendar and for mails", async () => {
    const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
    const table = [
      "Deal,Owner,Stage,Amount,Created,Next step,Next step date",
      `Acme,Ann,Lead,100,2026-01-05,Call,${day(-5)}`,
      `Bolt,Bob,Proposal,200,2026-01-06,Write,${day(9)}`,
      "Cask,Ann,Won,300,2026-01-07,,",
    ];
    await page.locator("input[type=file]").setInputFiles({
      name: "due.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(table.join("\n")),
    });
    await pane().getByText("3 deals").first().waitFor();
    await setUp();
    await button("More pages").click();
    await page.getByRole("menuitemradio", { name: "Follow-up" }).click();
    await pane()
      .getByText(/late, \d+ due today/)
      .waitFor();
    const [saved] = await Promise.all([page.waitForEvent("download"), button("Add to calendar").click()]);
    expect(saved.suggestedFilename()).toBe("follow-up.ics");
    await pane().getByText("Calendar saved as follow-up.ics").waitFor();
    await button("Copy calendar").waitFor();
    const list = pane().getByRole("tabpanel");
    await list.getByRole("button", { name: /^Acme · Lead/ }).click();
    await expect.poll(selected).toBe("A2");
    await pane().getByRole("combobox", { name: "Owner" }).selectOption("Bob");
    await pane().getByText("0 late, 0 due today, 1 coming up").waitFor();
    expect(await list.getByRole("button", { name: /^Acme/ }).count()).toBe(0);
  });
});
