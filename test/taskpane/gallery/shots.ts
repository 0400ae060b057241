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

async function addSample(page: Page) {
  await click("Add sample deals")(page);
  await page.getByText("Sample deals added on the sheet Sample deals").waitFor();
  await page.getByRole("button", { name: "Check the table" }).waitFor();
}

/** The deals of one owner, chosen on the first page. */
async function ofOneOwner(page: Page) {
  const owner = page.getByRole("combobox", { name: "Owner" });
  await owner.selectOption({ index: 1 });
  await page.getByRole("button", { name: /^Remove filter/ }).waitFor();
}

async function ofOneCampaign(page: Page) {
  await page.getByRole("button", { name: "How counted? Won" }).waitFor();
  await toReport(page);
  await page.locator("li button[aria-pressed]").first().click();
  await page.getByRole("button", { name: /^Remove filter/ }).waitFor();
}

async function apply(page: Page) {
  await toPlan(page);
  await click("Set up pipeline")(page);
}

async function openFunctions(page: Page) {
  // The button's and the page's names are in the reader's language.
  await page.locator("button[aria-haspopup=menu]").click();
  await page.getByRole("menuitemradio").last().click();
}

async function toSettings(page: Page) {
  await page.locator("button[aria-haspopup=menu]").click();
  await page.getByRole("menuitemradio", { name: "Settings" }).click();
  await page.getByRole("heading", { name: "Stages" }).waitFor();
}

/** The third stage is taken away in the draft, though a deal stands in it. */
async function removeStage(page: Page) {
  await toSettings(page);
  await page.getByRole("button", { name: /^Proposal/ }).click();
  await click("Remove stage")(page);
  await click("Save Stages")(page);
  await page.getByText("Not saved", { exact: true }).waitFor();
}

async function setTarget(page: Page) {
  await toSettings(page);
  await click("Add target")(page);
  await page.getByRole("textbox", { name: /^To be won/ }).fill("600 000");
}

async function toFunctions(page: Page) {
  await openFunctions(page);
  await page.getByRole("searchbox").waitFor();
}

async function toFunction(page: Page, name: string) {
  await toFunctions(page);
  await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
  await page
    .getByRole("button", { name: /^Insert/, disabled: false })
    .or(page.getByText("#VALUE!"))
    .first()
    .waitFor();
}

/** A tab where there is room for it, else in the menu. */
async function toSetup(page: Page) {
  await page.getByRole("button", { name: "How counted? Won" }).waitFor();
  const tab = page.getByRole("tab", { name: "Set up" });
  if (await tab.isVisible()) return tab.click();
  await click("More pages")(page);
  await page.getByRole("menuitemradio", { name: "Set up" }).click();
}

/** The second tab in every language, or the first in the menu where the labels leave it no room. */
async function toMend(page: Page) {
  await page.locator("button[aria-haspopup=menu]").waitFor();
  const second = page.getByRole("tab").nth(1);
  await second.click({ timeout: 2000 }).catch(async () => {
    await page.locator("button[aria-haspopup=menu]").click();
    await page.getByRole("menuitemradio").first().click();
  });
}

async function toUnfolded(page: Page) {
  await toMend(page);
  await page.locator("h3 button").first().waitFor();
  for (const group of await page.locator("h3 button").all()) await group.click();
}

async function toFixed(page: Page) {
  await toMend(page);
  await page.getByRole("button", { name: /sure one/ }).click();
  await page.getByRole("button", { name: /^Change/ }).click();
  await page.getByText(/changed$/).waitFor();
}

async function toRules(page: Page) {
  await toMend(page);
  await page.getByRole("button", { name: "Rules" }).click();
  await page.getByRole("switch").first().waitFor();
}

async function toFollowUp(page: Page) {
  await page.locator("button[aria-haspopup=menu]").click();
  await page.getByRole("menuitemradio", { name: /^(Follow-up|Seuranta|Oppfølging|Terminy)$/ }).click();
  await page.getByRole("heading", { level: 3 }).first().waitFor();
}

async function toCard(page: Page) {
  await toMend(page);
  const card = page.locator("section").filter({ has: page.locator("> button[aria-expanded]") });
  await card.locator("> button").click();
  for (const summary of await card.locator("summary").all()) await summary.click();
  await card.locator("> div").evaluate((body) => body.scrollTo(0, 0));
}

async function toBoard(page: Page) {
  await page.locator("button[aria-haspopup=menu]").click();
  await page.getByRole("menuitemradio", { name: /^(Board|Taulu|Tavle|Tablica)$/ }).click();
  await page
    .locator("[data-board-stage]")
    .first()
    .or(page.getByRole("button", { name: "Go to set-up" }))
    .first()
    .waitFor();
}

async function moveBoardDeal(page: Page, deal: string, stage: string) {
  await toBoard(page);
  await page.getByRole("button", { name: `Move ${deal} to another stage` }).click();
  await page.getByRole("menuitem", { name: stage }).click();
  await page
    .getByRole("status")
    .getByText(/is now in|was not moved/)
    .waitFor();
}

async function openCampaigns(page: Page, label = "Campaigns") {
  await page.locator("button[aria-haspopup=menu]").click();
  await page.getByRole("menuitemradio", { name: label }).click();
}

/** The report with its ranges drawn. */
async function toReport(page: Page, label?: string) {
  await openCampaigns(page, label);
  await page.getByRole("heading", { level: 3 }).first().waitFor();
  await page.getByRole("progressbar").waitFor({ state: "detached" });
}

const unfolding = (name: string) => async (page: Page) => {
  await toReport(page);
  await page.locator("summary", { hasText: name }).click();
  await page
    .locator("summary", { hasText: name })
    .evaluate((element) => element.scrollIntoView({ block: "start" }));
};

async function toTables(page: Page) {
  await openCampaigns(page);
  await page.getByRole("button", { name: /^(Tables and spellings|Look for tables)$/ }).click();
  await page.getByRole("heading", { name: "Tables of touches and campaigns" }).waitFor();
  await page.getByRole("status").waitFor();
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
  [
    "tips-hidden",
    {
      state: "found",
      act: async (page) => {
        await click("Hide this")(page);
        // Whoever looks at another shot in the same browser is a newcomer again.
        await page.evaluate(() => localStorage.clear());
      },
    },
  ],
  ["blank", { state: "live-blank" }],
  ["sample-added", { state: "live-blank", act: addSample }],
  [
    "sample-removed",
    {
      state: "live-blank",
      act: async (page) => {
        await addSample(page);
        await click("Remove the sample")(page);
        await page.getByText("Removed the sheet Sample deals").waitFor();
      },
    },
  ],
  [
    "sample-failed",
    {
      state: "sample-refused",
      act: async (page) => {
        await click("Add sample deals")(page);
        await page.getByText("The sample was left as it is").waitFor();
      },
    },
  ],
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
  ["managed", { state: "managed", act: toSetup }],
  [
    "undo",
    {
      state: "managed",
      act: async (page) => {
        await toSetup(page);
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
        await page.getByRole("button", { name: /^Kartoitus/ }).focus();
        await page.keyboard.press("ArrowDown");
        await page.getByRole("tooltip").waitFor();
      },
    },
  ],
  ["funnel-table", { state: "ready", act: click("Show as table") }],
  ["funnel-table-huge", { state: "huge", act: click("Show as table") }],
  [
    "value-fi",
    { state: "ready", locale: "fi-FI", act: (page) => page.getByRole("radio", { name: "Arvo" }).check() },
  ],
  ["notices", { state: "notices" }],
  ["overtaken", { state: "overtaken" }],
  [
    "value-table-nb",
    {
      state: "huge",
      locale: "nb-NO",
      act: async (page) => {
        await page.getByRole("radio", { name: "Verdi" }).check();
        await click("Vis som tabell")(page);
      },
    },
  ],
  ["board", { state: "board", act: toBoard }],
  ["board-fi", { state: "board", locale: "fi-FI", act: toBoard }],
  ["board-nb", { state: "board", locale: "nb-NO", act: toBoard }],
  ["board-pl", { state: "board", locale: "pl-PL", act: toBoard }],
  [
    "board-menu",
    {
      state: "board",
      act: async (page) => {
        await toBoard(page);
        await click("Move Dune to another stage")(page);
        await page.getByRole("menu").waitFor();
      },
    },
  ],
  ["board-moved", { state: "board", act: (page) => moveBoardDeal(page, "Bolt", "Tarjous") }],
  ["board-refused", { state: "board", act: (page) => moveBoardDeal(page, "Bolt", "Neuvottelu") }],
  ["board-huge", { state: "board-huge", act: toBoard }],
  [
    "board-empty",
    {
      state: "board-empty",
      act: async (page) => {
        await page.locator("button[aria-haspopup=menu]").click();
        await page.getByRole("menuitemradio", { name: "Board" }).click();
        await page.getByText("No deals yet").waitFor();
      },
    },
  ],
  ["board-unmanaged", { state: "functions-unmanaged", act: toBoard }],
  [
    "board-silent",
    {
      state: "functions-silent",
      act: async (page) => {
        await page.locator("button[aria-haspopup=menu]").click();
        await page.getByRole("menuitemradio", { name: "Board" }).click();
        await page.getByText("The board cannot be shown").waitFor();
      },
    },
  ],
  ["no-target", { state: "no-target" }],
  ["outlook-waiting", { state: "outlook-waiting" }],
  ["outlook-silent", { state: "outlook-silent" }],
  ["filtered-away", { state: "filtered-away" }],
  [
    "filtered",
    {
      state: "ready",
      act: async (page) => {
        await page.getByRole("combobox", { name: "Owner" }).selectOption("Aino");
        await page.getByRole("button", { name: /^Tarjous/ }).click();
        await page.getByRole("button", { name: "Dec 2026" }).click();
      },
    },
  ],
  [
    "outlook",
    {
      state: "ready",
      act: (page) => page.getByRole("heading", { name: "Outlook" }).scrollIntoViewIfNeeded(),
    },
  ],
  [
    "stalled",
    {
      state: "ready",
      act: async (page) => {
        await page.getByText("Stalled: 7 deals").click();
        await page.getByText("Issues").or(page.getByText("5 issues")).first().scrollIntoViewIfNeeded();
      },
    },
  ],
  ["settings", { state: "ready", act: toSettings }],
  [
    "settings-unmanaged",
    {
      state: "functions-unmanaged",
      act: async (page) => {
        await page.locator("button[aria-haspopup=menu]").click();
        await page.getByRole("menuitemradio", { name: "Settings" }).click();
        await page.getByText("No pipeline here yet").waitFor();
      },
    },
  ],
  [
    "settings-stage",
    {
      state: "ready",
      act: async (page) => {
        await toSettings(page);
        await page.getByRole("button", { name: /^Proposal/ }).click();
        await page.getByRole("textbox", { name: "Name", exact: true }).fill("Offer sent");
        await page.keyboard.press("Enter");
      },
    },
  ],
  ["settings-refused", { state: "ready", act: removeStage }],
  ["settings-target", { state: "ready", act: setTarget }],
  [
    "settings-saved",
    {
      state: "ready",
      act: async (page) => {
        await setTarget(page);
        await click("Save Targets")(page);
        await page.getByText("Saved: Targets").waitFor();
      },
    },
  ],
  [
    "settings-rates",
    {
      state: "ready",
      act: async (page) => {
        await toSettings(page);
        await click("Add rate")(page);
        await page.getByRole("textbox", { name: "Currency", exact: true }).fill("Taler");
        await click("Save Currencies")(page);
        await page.getByText("Not saved", { exact: true }).waitFor();
      },
    },
  ],
  [
    "settings-import",
    {
      state: "ready",
      act: async (page) => {
        await toSettings(page);
        await page.locator("input[type=file]").setInputFiles({
          name: "export.csv",
          mimeType: "text/csv",
          buffer: Buffer.from(
            "Deal,Owner,Stage,Amount\nAcme,Ann,Qualified,1000\nBolt,Bob,Qualified,1800\nCask,Ann,Proposal,2000\nDune,Bob,Won,2000\nFirn,Bob,Lead,900",
          ),
        });
        await page.getByText("What export.csv would change").scrollIntoViewIfNeeded();
      },
    },
  ],
  ["functions", { state: "ready", act: toFunctions }],
  ["functions-fi", { state: "ready", locale: "fi-FI", act: toFunctions }],
  [
    "functions-none",
    {
      state: "ready",
      act: async (page) => {
        await toFunctions(page);
        await page.getByRole("searchbox").fill("weather");
      },
    },
  ],
  ["function", { state: "ready", act: (page) => toFunction(page, "PIPELINE.FORECAST") }],
  [
    "function-unfolded",
    {
      state: "ready",
      act: async (page) => {
        await toFunction(page, "STAGE.CONVERSION");
        for (const summary of await page.locator("summary").all()) await summary.click();
      },
    },
  ],
  [
    "function-filled",
    {
      state: "ready",
      act: async (page) => {
        await toFunction(page, "PIPELINE.VALUE");
        await page.getByRole("combobox", { name: "status" }).selectOption("won");
        await click("Add condition")(page);
        await page.getByRole("combobox", { name: "Column" }).selectOption("Owner");
        await page.getByRole("combobox", { name: "Is" }).fill("Bob");
        await page.getByText("2,000").waitFor();
        await page.keyboard.press("Escape");
      },
    },
  ],
  ["function-wrong", { state: "ready", act: (page) => toFunction(page, "STAGE.COUNT") }],
  [
    "function-taken",
    {
      state: "function-in-cell",
      act: async (page) => {
        await toFunction(page, "STAGE.FUNNEL");
        await page.getByRole("button", { name: /^Insert in/ }).click();
        await page.getByText("Nothing was inserted").waitFor();
      },
    },
  ],
  ["function-in-cell", { state: "function-in-cell", act: toFunctions }],
  [
    "explained",
    {
      state: "function-in-cell",
      act: async (page) => {
        await toFunctions(page);
        await click("How counted?")(page);
        for (const summary of await page.locator("summary").all()) await summary.click();
      },
    },
  ],
  [
    "explained-figure",
    {
      state: "ready",
      act: async (page) => {
        await click("How counted? Win rate")(page);
        await page.getByText("Counted", { exact: true }).waitFor();
      },
    },
  ],
  ["campaigns", { state: "campaigns", act: (page) => toReport(page) }],
  ["campaigns-fi", { state: "campaigns", locale: "fi-FI", act: (page) => toReport(page, "Kampanjat") }],
  ["campaigns-nb", { state: "campaigns", locale: "nb-NO", act: (page) => toReport(page, "Kampanjer") }],
  ["campaigns-pl", { state: "campaigns", locale: "pl-PL", act: (page) => toReport(page, "Kampanie") }],
  [
    "campaigns-bars",
    {
      state: "campaigns",
      act: async (page) => {
        await toReport(page);
        await page.getByRole("radio", { name: "Channel" }).check();
        await page.getByText("Dot and line").scrollIntoViewIfNeeded();
      },
    },
  ],
  [
    "campaigns-warnings",
    {
      state: "campaigns",
      act: async (page) => {
        await toReport(page);
        await page.getByRole("combobox", { name: "Model" }).selectOption("markov3");
        await page.locator("summary", { hasText: "to mind" }).click();
        await page.locator("summary", { hasText: "to mind" }).scrollIntoViewIfNeeded();
      },
    },
  ],
  ["campaigns-compared", { state: "campaigns", act: unfolding("Models side by side") }],
  ["campaigns-standing", { state: "campaigns", act: unfolding("Sourced, influenced") }],
  ["campaigns-costs", { state: "campaigns", act: unfolding("Cost and return") }],
  ["campaigns-conversion", { state: "campaigns", act: unfolding("Conversion by stage") }],
  ["campaigns-journeys", { state: "campaigns", act: unfolding("Journeys") }],
  ["campaigns-deal", { state: "campaigns", act: unfolding("A deal's journey") }],
  [
    "campaigns-exported",
    {
      state: "campaigns",
      act: async (page) => {
        await toReport(page);
        await click("On a new sheet")(page);
        await page.getByText("Report in").waitFor();
      },
    },
  ],
  [
    "campaigns-taken",
    {
      state: "campaigns",
      act: async (page) => {
        await toReport(page);
        await click("From the selected cell")(page);
        await page.getByText("was not inserted").waitFor();
      },
    },
  ],
  ["campaigns-no-costs", { state: "campaigns-no-costs", act: unfolding("Cost and return") }],
  [
    "campaigns-huge",
    {
      state: "campaigns-huge",
      act: async (page) => {
        await toReport(page);
        await page.getByRole("combobox", { name: "Model" }).selectOption("markov3");
        await page.getByRole("button", { name: "Work it out" }).waitFor();
      },
    },
  ],
  ["campaigns-sources", { state: "campaigns-sources", act: (page) => toReport(page) }],
  [
    "campaigns-tables",
    {
      state: "campaigns-found",
      act: async (page) => {
        await toTables(page);
        for (const summary of await page.locator("summary").all()) await summary.click();
      },
    },
  ],
  [
    "campaigns-set",
    {
      state: "campaigns-found",
      act: async (page) => {
        await toTables(page);
        await click("Use these")(page);
        await page.getByText("Campaign tables set").waitFor();
      },
    },
  ],
  ["campaigns-none", { state: "ready", act: (page) => openCampaigns(page) }],
  ["campaigns-make", { state: "ready", act: toTables }],
  ["campaigns-unmanaged", { state: "functions-unmanaged", act: (page) => openCampaigns(page) }],
  ["campaigns-reading", { state: "functions-reading", act: (page) => openCampaigns(page) }],
  ["campaigns-silent", { state: "functions-silent", act: (page) => openCampaigns(page) }],
  [
    "functions-unmanaged",
    { state: "functions-unmanaged", act: (page) => toFunction(page, "PIPELINE.VALUE") },
  ],
  ["functions-reading", { state: "functions-reading", act: openFunctions }],
  ["functions-silent", { state: "functions-silent", act: openFunctions }],
  ["mend", { state: "mend", act: toMend }],
  ["mend-unfolded", { state: "mend", act: toUnfolded }],
  ["mend-fi", { state: "mend", locale: "fi-FI", act: toUnfolded }],
  ["mend-pl", { state: "mend", locale: "pl-PL", act: toUnfolded }],
  [
    "mend-preview",
    {
      state: "mend",
      act: async (page) => {
        await toMend(page);
        await page.getByRole("button", { name: /^Fix \d+: Unknown stages/ }).click();
        await page.getByText("will change").waitFor();
      },
    },
  ],
  [
    "mend-filtered",
    {
      state: "live-mend",
      act: async (page) => {
        await ofOneOwner(page);
        await toMend(page);
        await page.locator("h3 button").first().waitFor();
      },
    },
  ],
  [
    "follow-up-filtered",
    {
      state: "live-mend",
      act: async (page) => {
        await ofOneOwner(page);
        await toFollowUp(page);
      },
    },
  ],
  ["campaigns-filtered", { state: "live-campaigns", act: ofOneCampaign }],
  [
    "pipeline-of-campaign",
    {
      state: "live-campaigns",
      act: async (page) => {
        await ofOneCampaign(page);
        await page.getByRole("tab", { name: "Pipeline" }).click();
        await page.getByRole("button", { name: "How counted? Won" }).waitFor();
      },
    },
  ],
  ["mend-fixed", { state: "mend", act: toFixed }],
  ["mend-clean", { state: "mend-clean", act: toMend }],
  ["mend-huge", { state: "mend-huge", act: toMend }],
  ["mend-unmanaged", { state: "functions-unmanaged", act: toMend }],
  ["mend-silent", { state: "functions-silent", act: toMend }],
  ["mend-reading", { state: "functions-reading", act: toMend }],
  ["rules", { state: "mend", act: toRules }],
  [
    "rules-nb",
    {
      state: "mend",
      locale: "nb-NO",
      act: async (page) => {
        await toMend(page);
        await page.getByRole("button", { name: "Regler" }).click();
        await page
          .getByRole("button", { name: /^Juster/ })
          .first()
          .click();
      },
    },
  ],
  ["deal-card", { state: "deal", act: toCard }],
  ["deal-card-none", { state: "ready", act: toCard }],
  ["deal-card-pl", { state: "deal", locale: "pl-PL", act: toCard }],
  ["follow-up", { state: "mend", act: toFollowUp }],
  ["follow-up-fi", { state: "mend", locale: "fi-FI", act: toFollowUp }],
  [
    "follow-up-saved",
    {
      state: "mend",
      act: async (page) => {
        await toFollowUp(page);
        await click("Add to calendar")(page);
        await page.getByText("Calendar saved").scrollIntoViewIfNeeded();
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
