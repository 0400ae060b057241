import type { Page } from "playwright-core";

export interface Shot {
  readonly state: string;
  readonly locale?: string;
  /** The funnel alone, as it is laid over a sheet. */
  readonly card?: boolean;
  /** What is done on the state's page before it is looked at. */
  readonly act?: (page: Page) => Promise<void>;
}

const click = (name: string) => (page: Page) => page.getByRole("button", { name, exact: true }).click();

async function toStages(page: Page) {
  await click("Check the table")(page);
  await click("Next")(page);
}

async function toPlan(page: Page) {
  await toStages(page);
  await click("Next")(page);
}

async function apply(page: Page) {
  await toPlan(page);
  await click("Set up pipeline")(page);
}

/** Everything the pane can show, by name: a state and the way to it. */
export const shots: ReadonlyMap<string, Shot> = new Map<string, Shot>([
  ["reading", { state: "reading" }],
  ["start", { state: "found" }],
  ["table", { state: "found", act: click("Check the table") }],
  [
    "table-unfolded",
    {
      state: "found",
      act: async (page) => {
        await click("Check the table")(page);
        for (const summary of await page.locator("summary").all()) await summary.click();
      },
    },
  ],
  ["no-table", { state: "no-table" }],
  ["stages", { state: "found", act: toStages }],
  ["stages-50", { state: "found-50", act: toStages }],
  [
    "stage-editor",
    {
      state: "found",
      act: async (page) => {
        await toStages(page);
        await page.getByRole("button", { name: /^Tarjous/ }).click();
        await page.getByRole("textbox", { name: "Name" }).fill("Voitettu");
      },
    },
  ],
  ["plan", { state: "found", act: toPlan }],
  [
    "applying",
    { state: "applying", act: (page) => apply(page).then(() => page.getByText("3 of 14").waitFor()) },
  ],
  [
    "refusing",
    { state: "refusing", act: (page) => apply(page).then(() => page.getByText("did not finish").waitFor()) },
  ],
  [
    "done",
    { state: "found", act: (page) => apply(page).then(() => page.getByText("Pipeline set up").waitFor()) },
  ],
  ["halfway", { state: "halfway" }],
  ["managed", { state: "managed", act: (page) => page.getByRole("tab", { name: "Set up" }).click() }],
  [
    "undo",
    {
      state: "managed",
      act: async (page) => {
        await page.getByRole("tab", { name: "Set up" }).click();
        await click("Undo set-up")(page);
      },
    },
  ],
  ["unmanaged", { state: "found", act: (page) => page.getByRole("tab", { name: "Pipeline" }).click() }],
  ["ready", { state: "ready" }],
  [
    "ready-unfolded",
    {
      state: "ready",
      act: async (page) => {
        for (const summary of await page.locator("summary").all()) await summary.click();
      },
    },
  ],
  [
    "bar-focus",
    {
      state: "ready",
      act: async (page) => {
        await page.getByRole("img", { name: /^Kartoitus/ }).focus();
        await page.keyboard.press("ArrowDown");
        await page.getByRole("tooltip").waitFor();
      },
    },
  ],
  ["funnel-table", { state: "ready", act: click("Show as table") }],
  ["funnel-table-huge", { state: "huge", act: click("Show as table") }],
  [
    "value-fi",
    { state: "ready", locale: "fi-FI", act: (page) => page.getByRole("radio", { name: "Value" }).check() },
  ],
  ["notices", { state: "notices" }],
  ["overtaken", { state: "overtaken" }],
  [
    "value-table-nb",
    {
      state: "huge",
      locale: "nb-NO",
      act: async (page) => {
        await page.getByRole("radio", { name: "Value" }).check();
        await click("Show as table")(page);
      },
    },
  ],
  ["empty", { state: "empty" }],
  ["incomputable", { state: "incomputable" }],
  ["huge", { state: "huge" }],
  ["50-stages", { state: "50-stages" }],
  ["failing", { state: "failing" }],
  ["silent", { state: "silent" }],
  ["card", { state: "ready", card: true }],
  ["card-unmanaged", { state: "halfway", card: true }],
  ["two-funnels", { state: "two-funnels" }],
]);
