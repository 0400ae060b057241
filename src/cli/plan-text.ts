import { screens } from "../messages/en/screens.ts";
import type { SetupView } from "../operations/views.ts";
import { issueLines } from "./doubts.ts";
import { textTable } from "./text-table.ts";
import { say, sayChoices, sayQuestion } from "./words.ts";

type Shown = Exclude<SetupView, { state: "problem" }>;

/** The plan of set-up, as --dry-run shows it. */
export function planText(view: Shown): string {
  if (view.state === "managed") {
    return `${view.table} is managed already: its sheets, lists and rules are brought up to date.`;
  }
  if (view.state === "halfway") return `Set-up of ${view.table} had stopped half-way: it is finished.`;
  const { plan } = view;
  const deals = say.plural(view.deals, { one: "{n} deal", other: "{n} deals" });
  const out = say.plural(view.leftOut.length, { one: "{n} row", other: "{n} rows" });
  const parts = [
    `${view.place}: ${deals}, header in row ${view.headerRow}, ${out} left out`,
    textTable([
      ["Column", "Field", "Sure"],
      ...view.columns.map(({ header, field, confidence }) => [
        header,
        field === null ? "not used" : screens.setup.fields[field],
        field === null ? "" : say.percent(confidence, 0),
      ]),
    ]),
    textTable([
      ["Stage", "Kind", "Probability", "Deals"],
      ...view.stages.map(({ name, kind, probability, deals: count }) => [
        name,
        screens.setup.kinds[kind],
        probability === null ? "" : say.percent(probability, 0),
        count,
      ]),
    ]),
    [
      line("Sheets to add", plan.sheetsAdded),
      line("Tables to make", plan.tables),
      line("Lists on", plan.listsOn),
      line("Rules on", plan.rulesOn),
      `Highlights: ${say.number(plan.highlights)}`,
      `Rows of stage history: ${say.number(plan.historyRows)}`,
      `Filled cells that stay as they are: ${say.number(plan.cellsKept)}`,
    ].join("\n"),
    ...(view.issues.length > 0 ? [["To mend later:", ...issueLines(view.issues)].join("\n")] : []),
    ...view.questions.map(
      ({ question, choices, assumed }) =>
        `${sayQuestion(question)} ${sayChoices(choices, assumed, question.code)}`,
    ),
  ];
  return parts.join("\n\n");
}

const line = (name: string, items: readonly string[]) =>
  `${name}: ${items.length > 0 ? items.join(", ") : "none"}`;
