/** What the workbench around sheet and pane says. */
export const workbench = {
  name: "Pipewright",
  tagline: "workbench",
  open: "Open file…",
  save: "Save as .xlsx",
  sample: "Load sample",
  campaignSample: "Campaign sample",
  toDark: "Dark theme",
  toLight: "Light theme",
  hidePane: "Hide the pane",
  showPane: "Show the pane",
  resizePane: "Width of the pane",
  dismiss: "Dismiss",
  pane: "Pipewright pane",
  sheet: "Spreadsheet",
  drop: "Drop a .csv or .xlsx file to open it",
  opening: (file: string) => `Opening ${file} …`,
  saving: "Writing the workbook …",
  leftBehind: (file: string, what: readonly string[]) =>
    `${file} is open without its ${list(what)}, which this spreadsheet cannot show. The file itself is unchanged.`,
  severalFiles: "Only one file at a time can be opened: drop or choose a single .csv or .xlsx file.",
  stillBusy: "Pipewright is still changing the workbook: wait until it is done, then try again.",
  failed: (what: string) => `That did not work: ${what}. The workbook is as it was before.`,
};

const list = (words: readonly string[]) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
