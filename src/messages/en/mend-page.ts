import type { Formats } from "../words.ts";

const deals = (n: number, say: Formats) => say.plural(n, { one: "{n} deal", other: "{n} deals" });
const cells = (n: number, say: Formats) => say.plural(n, { one: "{n} cell", other: "{n} cells" });

/** The page of what is to be mended, and of the rules that say so. */
export const mendPage = {
  title: "To mend",
  errors: (n: number, say: Formats) => say.plural(n, { one: "{n} error", other: "{n} errors" }),
  warnings: (n: number, say: Formats) => say.plural(n, { one: "{n} warning", other: "{n} warnings" }),
  notes: (n: number, say: Formats) => say.plural(n, { one: "{n} note", other: "{n} notes" }),
  severities: { error: "Error", warning: "Warning", info: "Note" },
  checked: (n: number, clean: number, day: string, say: Formats) =>
    `${deals(n, say)} checked as of ${day}, ${say.number(clean)} without errors or warnings`,
  noneTitle: "Nothing to mend",
  none: (n: number, day: string, say: Formats) => `${deals(n, say)} checked as of ${day}`,
  problemTitle: "The deals cannot be checked",
  checking: "Checking the deals…",
  fixSure: (n: number, say: Formats) =>
    say.plural(n, { one: "Fix {n} sure one", other: "Fix {n} sure ones" }),
  fixAll: (n: number, say: Formats) => `Fix ${say.number(n)}`,
  fixAllOf: (rule: string, n: number, say: Formats) => `Fix ${say.number(n)}: ${rule}`,
  fix: "Fix",
  fixCell: (cell: string) => `Fix ${cell}`,
  showCell: "Show in the sheet",
  becomes: (from: string, to: string) => `${from} → ${to}`,
  blank: "(empty)",
  more: (n: number, say: Formats) => `Show ${say.number(n)} more`,
  rest: (shown: number, of: number, say: Formats) => `${say.number(shown)} of ${say.number(of)} shown`,
  planning: "Looking at what would change…",
  willChange: (n: number, say: Formats) =>
    say.plural(n, { one: "{n} cell will change", other: "{n} cells will change" }),
  nothingWill: "No cell would change",
  check: "Some of these are likely, not sure: look through them first.",
  change: (n: number, say: Formats) => `Change ${cells(n, say)}`,
  cancel: "Cancel",
  moreCells: (n: number, say: Formats) => `and ${say.number(n)} more`,
  left: (n: number, say: Formats) =>
    `${say.plural(n, { one: "{n} more cell does", other: "{n} more cells do" })} not fit in one go, so that all can be undone: fix again afterwards`,
  refused: (n: number, say: Formats) =>
    say.plural(n, { one: "{n} cell stays as it is", other: "{n} cells stay as they are" }),
  changing: "Changing cells…",
  changed: (n: number, say: Formats) =>
    say.plural(n, { one: "{n} cell changed", other: "{n} cells changed" }),
  nothingChanged: "Nothing was changed",
  lastMend: (n: number, say: Formats) => `The last mend changed ${cells(n, say)}`,
  undo: "Undo",
  undoing: "Taking the mend back…",
  undone: (n: number, say: Formats) =>
    say.plural(n, { one: "{n} cell is as it was", other: "{n} cells are as they were" }),
  rules: "Rules",
  rulesHint: "What is looked for in the deals, how grave it is, and what becomes of an edit that breaks it.",
  rulesOn: (n: number, of: number, say: Formats) => `${say.number(n)} of ${say.number(of)} rules are on`,
  rulesProblem: "The rules cannot be shown",
  severity: "Gravity",
  mode: "When broken",
  modes: { warn: "Point it out", block: "Put it back" },
  off: "Off",
  adjust: (rule: string) => `Adjust: ${rule}`,
  spares: (stages: readonly string[]) => `Spares deals in ${stages.join(", ")}`,
  sparesDeals: (n: number, say: Formats) => `Spares ${deals(n, say)}`,
  usual: "Back to the usual rules",
  contradict: "Nothing was saved: the rules would contradict each other",
  conflicts: (n: number, say: Formats) =>
    say.plural(n, { one: "{n} thing to correct in the rules", other: "{n} things to correct in the rules" }),
  saved: "Rules saved",
};
