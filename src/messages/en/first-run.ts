/** What a newcomer is told: how set-up goes, and deals to try it on. */
export const firstRun = {
  title: "How it works",
  does: "Stages, checks, a forecast and a funnel are added beside your deal table. Your rows stay as they are.",
  check: "Check that the right sheet and columns were found. You can correct anything.",
  stages:
    "Check the stages and their order. They come from your table or a template, and can be corrected now or later.",
  plan: "Look at the plan, then set up. Until then nothing changes, and afterwards you can undo it.",
  hide: "Hide this",
  tryIt: "No deal table at hand? Try it on 300 made-up deals, on a new sheet.",
  addSample: "Add sample deals",
  adding: "Adding sample deals…",
  removing: "Removing the sample…",
  added: (sheet: string) => `Sample deals added on the sheet ${sheet}`,
  removeSample: "Remove the sample",
  removed: (sheet: string) => `Removed the sheet ${sheet}`,
  failed: "The sample was left as it is",
};
