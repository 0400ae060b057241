import type { Page } from "playwright-core";
import type { AlbumWorkbook } from "./album.entry.tsx";

export type PageName =
  | "setup"
  | "pipeline"
  | "mend"
  | "followUp"
  | "campaigns"
  | "board"
  | "settings"
  | "functions";

/** What a picture of the gallery shows. */
export interface Scene {
  readonly page: PageName;
  readonly workbook: AlbumWorkbook;
  /** One sentence for whoever cannot see the picture. */
  readonly shows: string;
  /** What is done on the page before it is looked at. */
  readonly act?: (page: Page) => Promise<void>;
  /** The title of what is unfolded at the top of the picture; absent: the page's own top. */
  readonly from?: string;
}

const press = async (page: Page, ...names: readonly (string | RegExp)[]) => {
  for (const name of names) await page.getByRole("button", { name, exact: true }).first().click();
};

const unfold = (title: string) => async (page: Page) => {
  await page.locator("summary", { hasText: title }).click();
};

/** Every picture of the gallery by the name of its file, in the order of docs/gallery.md. */
export const scenes: ReadonlyMap<string, Scene> = new Map<string, Scene>([
  ["setup-empty", { page: "setup", workbook: "tableless", shows: "No deal table in the workbook." }],
  ["setup", { page: "setup", workbook: "plain", shows: "A deal table is found and set-up offered." }],
  [
    "setup-table",
    {
      page: "setup",
      workbook: "plain",
      shows: "First step: what each column means.",
      act: (page) => press(page, "Check the table"),
    },
  ],
  [
    "setup-stages",
    {
      page: "setup",
      workbook: "plain",
      shows: "Second step: the stages, with one unfolded.",
      act: (page) => press(page, "Check the table", "Next", /^Proposal/),
    },
  ],
  [
    "setup-plan",
    {
      page: "setup",
      workbook: "plain",
      shows: "Third step: what will change and what stays.",
      act: (page) => press(page, "Check the table", "Next", "Next"),
    },
  ],
  [
    "setup-done",
    {
      page: "setup",
      workbook: "plain",
      shows: "What was set up, with the way to undo it.",
      act: async (page) => {
        await press(page, "Check the table", "Next", "Next", "Set up pipeline");
        await page.getByText("Pipeline set up").waitFor();
      },
    },
  ],
  [
    "setup-50000",
    {
      page: "setup",
      workbook: "plain huge",
      shows: "The plan for 50,000 deals.",
      act: async (page) => {
        await press(page, "Check the table", "Next", "Next");
        await page.getByText("Nothing has changed yet").waitFor();
      },
    },
  ],
  ["setup-failing", { page: "setup", workbook: "failing", shows: "The workbook cannot be read." }],
  ["pipeline-empty", { page: "pipeline", workbook: "empty", shows: "A pipeline without deals." }],
  [
    "pipeline",
    {
      page: "pipeline",
      workbook: "typical",
      shows: "Key figures with their trend, target, funnel, outlook by month, stalled deals.",
    },
  ],
  [
    "pipeline-filtered",
    {
      page: "pipeline",
      workbook: "typical",
      shows: "The same narrowed to an owner and a stage.",
      act: async (page) => {
        await page.getByRole("combobox", { name: "Owner" }).selectOption("Ola Berg");
        await page.locator("figure [role=button][aria-pressed]").nth(1).click();
      },
    },
  ],
  ["pipeline-50000", { page: "pipeline", workbook: "huge", shows: "The figures of 50,000 deals." }],
  ["pipeline-failing", { page: "pipeline", workbook: "failing", shows: "The figures cannot be had." }],
  ["mend-empty", { page: "mend", workbook: "empty", shows: "Nothing to mend without deals." }],
  [
    "mend",
    {
      page: "mend",
      workbook: "typical",
      shows: "What the rules find, grouped, two groups unfolded.",
      act: async (page) => {
        const groups = page.locator("h3 button");
        await groups.nth(0).click();
        await groups.nth(1).click();
      },
    },
  ],
  [
    "mend-preview",
    {
      page: "mend",
      workbook: "typical",
      shows: "The cells that mending a group would change.",
      act: async (page) => {
        await press(page, /^Fix \d+: /);
        await page.getByRole("heading", { name: /will change/ }).waitFor();
      },
    },
  ],
  [
    "mend-rules",
    {
      page: "mend",
      workbook: "typical",
      shows: "The rules, each with a switch.",
      act: (page) => press(page, "Rules"),
    },
  ],
  ["mend-50000", { page: "mend", workbook: "huge", shows: "What there is to mend among 50,000 deals." }],
  ["mend-failing", { page: "mend", workbook: "failing", shows: "The deals cannot be checked." }],
  ["follow-up-empty", { page: "followUp", workbook: "empty", shows: "Nothing is due without deals." }],
  [
    "follow-up",
    {
      page: "followUp",
      workbook: "typical",
      shows: "What is late, due and coming up, for everybody or one owner.",
    },
  ],
  ["follow-up-50000", { page: "followUp", workbook: "huge", shows: "The same among 50,000 deals." }],
  ["follow-up-failing", { page: "followUp", workbook: "failing", shows: "The list cannot be had." }],
  ["campaigns-empty", { page: "campaigns", workbook: "empty", shows: "Campaigns of a table without deals." }],
  [
    "campaigns",
    {
      page: "campaigns",
      workbook: "typical",
      shows: "What each campaign is credited with, with ranges.",
    },
  ],
  [
    "campaigns-compared",
    {
      page: "campaigns",
      workbook: "typical",
      shows: "Models side by side, costs and return.",
      act: async (page) => {
        await unfold("Models side by side")(page);
        await unfold("Cost and return")(page);
      },
      from: "Models side by side",
    },
  ],
  ["campaigns-50000", { page: "campaigns", workbook: "huge", shows: "The credit of 50,000 deals." }],
  ["campaigns-failing", { page: "campaigns", workbook: "failing", shows: "The campaigns cannot be read." }],
  ["board-empty", { page: "board", workbook: "empty", shows: "A board without deals." }],
  ["board", { page: "board", workbook: "typical", shows: "The deals by stage, as a list." }],
  ["board-50000", { page: "board", workbook: "huge", shows: "The board of 50,000 deals." }],
  ["board-failing", { page: "board", workbook: "failing", shows: "The board cannot be shown." }],
  ["settings-empty", { page: "settings", workbook: "empty", shows: "Settings of a table without deals." }],
  [
    "settings",
    { page: "settings", workbook: "typical", shows: "Stages, targets, currencies, days, language." },
  ],
  [
    "settings-stage",
    {
      page: "settings",
      workbook: "typical",
      shows: "A stage being edited.",
      act: (page) => press(page, /^Proposal/),
    },
  ],
  ["settings-50000", { page: "settings", workbook: "huge", shows: "Settings of 50,000 deals." }],
  ["settings-failing", { page: "settings", workbook: "failing", shows: "The settings cannot be read." }],
  [
    "functions-empty",
    { page: "functions", workbook: "empty", shows: "Functions over a table without deals." },
  ],
  ["functions", { page: "functions", workbook: "typical", shows: "The list of functions with a search." }],
  [
    "function",
    {
      page: "functions",
      workbook: "typical",
      shows: "A function filled in, with its value.",
      act: async (page) => {
        await press(page, /^PIPELINE\.VALUE/);
        await page.getByRole("combobox", { name: "status" }).selectOption("won");
      },
    },
  ],
  [
    "function-explained",
    {
      page: "pipeline",
      workbook: "typical",
      shows: "How the win rate was counted, deal by deal.",
      act: async (page) => {
        await press(page, "How counted? Win rate");
        await page.getByText("Counted", { exact: true }).waitFor();
      },
    },
  ],
  ["functions-50000", { page: "functions", workbook: "huge", shows: "The functions beside 50,000 deals." }],
  ["functions-failing", { page: "functions", workbook: "failing", shows: "The functions cannot be listed." }],
]);
