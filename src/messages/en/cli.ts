import type { Formats } from "../words.ts";
import { attribution, check, exports, history, imports, written } from "./cli-commands.ts";

/** Headings and short texts of the command line's answers. */
export const cli = {
  managed: (table: string) =>
    `${table} is managed already: its sheets, lists and rules are brought up to date.`,
  halfway: (table: string) => `Set-up of ${table} had stopped half-way: it is finished.`,
  found: (place: string, deals: number, headerRow: number, leftOut: number, say: Formats) =>
    `${place}: ${say.plural(deals, { one: "{n} deal", other: "{n} deals" })}, header in row ${headerRow}, ${say.plural(leftOut, { one: "{n} row", other: "{n} rows" })} left out`,
  column: "Column",
  field: "Field",
  sure: "Sure",
  why: "Why",
  stage: "Stage",
  kind: "Kind",
  probability: "Probability",
  deals: "Deals",
  row: "Row",
  toMend: "To mend",
  leftOutAs: "Left out as",
  notUsed: "Not used",
  noHeader: "(no header)",
  none: "none",
  startingValues: "Probabilities and longest stays of a template are values to start from, not facts.",
  toMendLater: "To mend later:",
  highlights: (n: number, say: Formats) => `Highlights: ${say.number(n)}`,
  historyRows: (n: number, say: Formats) => `Rows of stage history: ${say.number(n)}`,
  cellsKept: (n: number, say: Formats) => `Filled cells that stay as they are: ${say.number(n)}`,
  moreInJson: (n: number, say: Formats) => `… and ${say.number(n)} more: --json lists them all`,
  how: "How",
  rowAt: (row: number) => `row ${row}`,
  atRows: (rows: string) => ` (row ${rows})`,
  choices: (choices: string) => `Choices: ${choices}`,
  answerWith: (option: string) => ` (answer with ${option})`,
  untilAnswered: (assumed: string) => `; until answered: ${assumed}`,
  written,
  check,
  imports,
  history,
  exports,
  attribution,
};
