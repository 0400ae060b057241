import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { onWorkbench } from "./harness.ts";

let page: Page;
onWorkbench((opened) => {
  page = opened;
});

const idle = () => page.evaluate(() => window.pipewright.idle());
const pane = () => page.getByRole("complementary", { name: "Pipewright pane" });
const cell = (sheet: string, address: string) =>
  page.evaluate(([on, at]) => window.pipewright.cell(on, at), [sheet, address] as const);
const sheets = () => page.evaluate(() => window.pipewright.sheets());
const openTab = (name: string) => page.locator("[data-u-comp=slide-tab-item]", { hasText: name }).click();

async function openFile(name: string, buffer: Buffer): Promise<void> {
  await page
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await idle();
}

async function setUp(): Promise<void> {
  for (const step of ["Check the table", "Next", "Next", "Set up pipeline"]) {
    await pane().getByRole("button", { name: step, exact: true }).click();
  }
  await pane().getByText("Pipeline set up").waitFor();
  await idle();
}

/** Goes to a cell by the box that names the selected one, as people do. */
async function select(address: string): Promise<void> {
  const box = page
    .locator("[data-u-comp=defined-name] input, [data-u-comp=defined-name-input] input")
    .first();
  await box.fill(address);
  await box.press("Enter");
}

async function until(read: () => Promise<unknown>, wanted: unknown): Promise<void> {
  await expect.poll(read, { timeout: 30_000, interval: 50 }).toEqual(wanted);
}

describe("the workbench's page", () => {
  it("is set up with the keyboard alone: F6 leaves the spreadsheet, which keeps Tab", async () => {
    const press = async (name: string) => {
      const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
      for (let step = 0; step < 60 && (await focused()) !== name; step++) await page.keyboard.press("Tab");
      expect(await focused()).toBe(name);
      await page.keyboard.press("Enter");
      await page.waitForTimeout(300);
    };
    await page.keyboard.press("F6");
    for (const name of ["Check the table", "Next", "Next", "Set up pipeline"]) await press(name);
    await pane().getByText("Pipeline set up").waitFor();
    await idle();
    const inSheet = () => page.evaluate(() => document.activeElement?.closest("main") !== null);
    await page.keyboard.press("F6");
    expect(await inSheet()).toBe(false);
    await page.keyboard.press("Shift+F6");
    expect(await inSheet()).toBe(true);
  });

  it("opens a file that is dropped on it, and says so of several", async () => {
    const drop = (files: readonly { name: string; text: string }[]) =>
      page.evaluate((dropped) => {
        const data = new DataTransfer();
        for (const { name, text } of dropped) data.items.add(new File([text], name, { type: "text/csv" }));
        const target = document.querySelector("main canvas") ?? document.querySelector("main");
        for (const type of ["dragover", "drop"]) {
          const event = new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true });
          target?.dispatchEvent(event);
        }
      }, files);
    await drop([{ name: "dropped.csv", text: "Deal,Stage,Amount\nA,Lead,10\nB,Won,20\n" }]);
    await until(sheets, ["dropped"]);
    expect(await cell("dropped", "C3")).toBe(20);
    await idle();
    await drop([
      { name: "one.csv", text: "Deal,Stage\nA,Lead\n" },
      { name: "two.csv", text: "Deal,Stage\nA,Lead\n" },
    ]);
    await page.getByText("Only one file at a time can be opened").waitFor();
    expect(await sheets()).toEqual(["dropped"]);
  });

  it("says of a file behind a password how to open it", async () => {
    const marker = Buffer.from("EncryptedPackage", "utf16le");
    const compound = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), marker]);
    await openFile("secret.xlsx", compound);
    await page.getByText("secret.xlsx is protected with a password").waitFor();
    expect(await sheets()).toEqual(["deals"]);
  });

  it("makes the pane wider and narrower by keys and pointer", async () => {
    const edge = page.getByRole("separator", { name: /pane/i });
    const width = async () => (await pane().boundingBox())?.width ?? 0;
    expect(await width()).toBe(350);
    await edge.focus();
    await edge.press("ArrowLeft");
    expect(await width()).toBe(360);
    const box = await edge.boundingBox();
    if (!box) throw new Error("the edge is not there");
    await page.mouse.move(box.x + 2, box.y + 200);
    await page.mouse.down();
    await page.mouse.move(box.x - 98, box.y + 200, { steps: 4 });
    await page.mouse.up();
    expect(await width()).toBeGreaterThan(440);
    await page.mouse.move(5, 5);
  });

  it.each([800, 480])("fits a screen of %i pixels, sheet and pane", async (width) => {
    await page.setViewportSize({ width, height: 800 });
    await page.reload();
    await page.waitForFunction(() => "pipewright" in window);
    await idle();
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    const show = page.getByRole("button", { name: "Show the pane" });
    const narrow = width < 760;
    expect(await show.isVisible()).toBe(narrow);
    if (narrow) await show.click();
    await pane().getByRole("button", { name: "Check the table" }).waitFor();
    const box = await pane().boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    await page.getByRole("button", { name: "Hide the pane" }).click();
    expect(await pane().isVisible()).toBe(false);
    const widest = () =>
      page.evaluate(() =>
        Math.max(...[...document.querySelectorAll("main canvas")].map((canvas) => canvas.clientWidth)),
      );
    await expect.poll(widest).toBeGreaterThan(width * 0.9);
  });
});

describe("a workbench that is printed", () => {
  it("is the pane's page over the whole sheet of paper, without bars, buttons and spreadsheet", async () => {
    await setUp();
    await pane().getByRole("tab", { name: "Pipeline" }).click();
    await pane().getByRole("heading", { name: "Outlook" }).waitFor();
    // A4 at 96 dots an inch, of which the browser's margins take 76 dots.
    await page.setViewportSize({ width: 718, height: 1000 });
    await page.emulateMedia({ media: "print" });
    await until(async () => Math.round((await pane().boundingBox())?.width ?? 0), 718);
    for (const gone of ["banner", "main", "separator", "tablist"] as const) {
      expect(await page.getByRole(gone).filter({ visible: true }).count(), gone).toBe(0);
    }
    const overflowing = () =>
      page.evaluate(
        () =>
          [...document.querySelectorAll("aside table, aside svg, aside section")].filter(
            (part) => part.getBoundingClientRect().right > document.documentElement.clientWidth,
          ).length,
      );
    expect(await overflowing()).toBe(0);
    // All of it is in the flow of the page, so that it goes on over several sheets.
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    expect(await height()).toBeGreaterThanOrEqual(Math.floor((await pane().boundingBox())?.height ?? 0));
    expect(await height()).toBeGreaterThan(1000);
  });
});

describe("the managed workbook by hand", () => {
  it("takes a stage from the cell's list, and spills STAGE.FUNNEL typed by hand", async () => {
    await setUp();
    // The arrow at the right end of E4, whose place the sheet's own headings tell.
    await page.waitForTimeout(1000); // until the list has been drawn
    await page.mouse.click(841, 219);
    await page.getByText("Negotiation", { exact: true }).last().click();
    await until(() => cell("deals", "E4"), "Negotiation");

    // What is typed while the list still closes is lost on it, and is typed again.
    const headed = async () => {
      if ((await cell("deals", "R20")) === null) {
        await select("R20");
        await page.keyboard.type("=STAGE.FUNNEL()");
        await page.keyboard.press("Enter");
      }
      return cell("deals", "R20");
    };
    await expect.poll(headed, { timeout: 60_000, interval: 3_000 }).toBe("Stage");
    await until(() => cell("deals", "R21"), "Lead");
    expect(await cell("deals", "S21")).toBeGreaterThan(0);
  });

  it("has its funnel over the Pipeline sheet, also after saving and opening again", async () => {
    const card = page.locator('[data-pipewright="funnel"]');
    await setUp();
    await openTab("Pipeline");
    await card.getByText("Negotiation").waitFor();
    expect(await card.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThanOrEqual(
      0,
    );
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save as .xlsx" }).click();
    const buffer = readFileSync(await (await downloading).path());
    await openFile("again.xlsx", buffer);
    expect(await page.getByText("is open without its").count()).toBe(0);
    await openTab("Pipeline");
    await card.getByText("Negotiation").waitFor();
    expect(await card.count()).toBe(1);
  });
});

describe("a workbench in another language", () => {
  it("reads and shows dates and numbers as its readers write them, and saves them as what they are", async () => {
    const context = await page.context().browser()?.newContext({ locale: "fi-FI", acceptDownloads: true });
    if (!context) throw new Error("there is no browser");
    const address = page.url();
    page = await context.newPage();
    await page.goto(address);
    await page.waitForFunction(() => "pipewright" in window);
    const text =
      "Kauppa;Vaihe;Arvo EUR;Odotettu päätös\nA;Liidi;12 500,50;1.2.2026\nB;Voitettu;900,00;24.5.2026\n";
    await openFile("kaupat.csv", Buffer.from(text));
    const shown = (at: string) => page.evaluate((one) => window.pipewright.shown("kaupat", one), at);
    const spaced = async (at: string) => (await shown(at)).replace(/\s/g, " ");
    expect(await spaced("C2")).toBe("12 500,50 EUR");
    expect(await shown("D2")).toBe("1.2.2026");

    const enter = async (at: string, typed: string) => {
      await page.evaluate((one) => window.pipewright.select("kaupat", one), at);
      await page.keyboard.type(typed);
      await page.keyboard.press("Enter");
    };
    await enter("D2", "5.2.2026");
    await until(() => cell("kaupat", "D2"), 46_058);
    await enter("C2", "12 600,50");
    await until(() => cell("kaupat", "C2"), 12_600.5);
    expect(await spaced("C2")).toBe("12 600,50 EUR");
    await enter("F2", "12600,25");
    await until(() => cell("kaupat", "F2"), 12_600.25);

    await page.evaluate(() => window.pipewright.select("kaupat", "F4"));
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "5.1.2027\t1 200,50\n7.2.2026\t3");
      const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(paste);
    });
    await until(() => cell("kaupat", "F4"), 46_392);
    expect(await cell("kaupat", "G4")).toBe(1200.5);

    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Tallenna .xlsx-muodossa" }).click();
    await openFile("again.xlsx", readFileSync(await (await downloading).path()));
    expect([await cell("kaupat", "C2"), await cell("kaupat", "D2")]).toEqual([12_600.5, 46_058]);
    expect([await spaced("C2"), await shown("D2")]).toEqual(["12 600,50 EUR", "5.2.2026"]);
    await context.close();
  });
});
