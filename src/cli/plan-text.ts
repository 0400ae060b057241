import type { SetupView } from "../operations/setup-views.ts";
import { issueLines } from "./doubts.ts";
import { textTable } from "./text-table.ts";
import { cli, say, sayChoices, sayQuestion, screens } from "./words.ts";

type Shown = Exclude<SetupView, { state: "problem" }>;

/** The plan of set-up, as --dry-run shows it. */
export function planText(view: Shown): string {
  if (view.state === "managed") {
    return cli.managed(view.table);
  }
  if (view.state === "halfway") return cli.halfway(view.table);
  const { plan } = view;
  const parts = [
    cli.found(view.place, view.deals, view.headerRow, view.leftOut.length, say),
    textTable([
      [cli.column, cli.field, cli.sure],
      ...view.columns.map(({ header, field, confidence }) => [
        header,
        field === null ? screens.setup.noField : screens.setup.fields[field],
        field === null ? "" : say.percent(confidence, 0),
      ]),
    ]),
    textTable([
      [cli.stage, cli.kind, cli.probability, cli.deals],
      ...view.stages.map(({ name, kind, probability, deals: count }) => [
        name,
        screens.setup.kinds[kind],
        probability === null ? "" : say.percent(probability, 0),
        count,
      ]),
    ]),
    ...(view.template === null ? [] : [cli.startingValues]),
    [
      line(screens.setup.planSheets, plan.sheetsAdded),
      line(screens.setup.planTables, plan.tables),
      line(screens.setup.planLists, plan.listsOn),
      line(screens.setup.planRules, plan.rulesOn),
      cli.highlights(plan.highlights, say),
      cli.historyRows(plan.historyRows, say),
      cli.cellsKept(plan.cellsKept, say),
    ].join("\n"),
    ...(view.issues.length > 0 ? [[cli.toMendLater, ...issueLines(view.issues)].join("\n")] : []),
    ...view.questions.map(
      ({ question, choices, assumed }) =>
        `${sayQuestion(question)} ${sayChoices(choices, assumed, question.code)}`,
    ),
  ];
  return parts.join("\n\n");
}

const line = (name: string, items: readonly string[]) =>
  `${name}: ${items.length > 0 ? items.join(", ") : cli.none}`;
