import type { Formats } from "../words.ts";

const days = (n: number, say: Formats) => say.plural(n, { one: "{n} day", other: "{n} days" });

/** The card of the deal in the selected row. */
export const dealCard = {
  title: "Selected deal",
  hint: "Select a deal's row to see what to do next",
  look: "Show the selected deal",
  noDeal: (row: number, say: Formats) => `Row ${say.number(row)} holds no deal`,
  notKnown: "The deal cannot be shown",
  noStage: "No stage",
  unknownStage: (written: string) => `“${written}” is no stage`,
  step: (number: number, of: number, say: Formats) => `step ${say.number(number)} of ${say.number(of)}`,
  stay: (n: number, say: Formats) => `${days(n, say)} here`,
  stayOf: (n: number, limit: number, say: Formats) => `${days(n, say)} here, limit ${say.number(limit)}`,
  chance: (share: string) => `${share} to win`,
  todo: "What to do",
  nothingToDo: "Nothing to do just now",
  missingHere: (stage: string) => `Missing in ${stage}`,
  missingFor: (stage: string) => `Missing for ${stage}`,
  nothingMissing: (stage: string) => `Nothing is missing for ${stage}`,
  criterion: "to be done",
  noColumn: "no such column",
  mayMoveTo: (stages: readonly string[]) => `May move to ${stages.join(", ")}`,
  clocks: "Due dates",
  doneOn: (day: string) => `done ${day}`,
  due: (day: string) => `due ${day}`,
  paused: "waits for the next step",
  about: (stage: string) => `About ${stage}`,
  goal: "Goal",
  role: "Role",
  tactics: "Tactics",
  tools: "Tools",
  history: (n: number, say: Formats) =>
    say.plural(n, { one: "History: {n} stay", other: "History: {n} stays" }),
  since: (day: string) => `since ${day}`,
  between: (from: string, until: string) => `${from} – ${until}`,
  days,
  earlier: (n: number, say: Formats) =>
    say.plural(n, { one: "{n} earlier stay not listed", other: "{n} earlier stays not listed" }),
};

/** The page of what is to be done, by owner. */
export const followUpPage = {
  title: "Follow-up",
  asOf: (day: string) => `as of ${day}`,
  count: (late: number, due: number, pending: number, say: Formats) =>
    `${say.number(late)} late, ${say.number(due)} due today, ${say.number(pending)} coming up`,
  owner: "Owner",
  everybody: "Everybody",
  noneTitle: "Nothing to follow up",
  none: "No deal is late, due or has a date coming up.",
  problemTitle: "The list cannot be shown",
  late: "Late",
  due: "Due today",
  pending: "Coming up",
  calendar: "Add to calendar",
  saved: (file: string) => `Calendar saved as ${file}`,
  noFile: (file: string) =>
    `If no file came, this pane may not save any: copy the calendar and save the text as ${file}.`,
  copyCalendar: "Copy calendar",
  copyMail: "Copy as mail text",
  copied: "Copied",
  notCopied: "It could not be copied: select the text below and copy it",
  text: "Text to copy",
  notKnown: "Due dates that are not known",
};
