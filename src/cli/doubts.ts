import type { PlacedTable } from "../core/planning/setup.ts";
import { type IssueCount, issueCounts } from "../operations/row-views.ts";
import { cli, say, sayChoices, sayQuestion, screens } from "./words.ts";

const rowsNamed = 5;

/** Issues by kind, a line each, with the first sheet rows of each. */
export function issueLines(issues: readonly IssueCount[]): readonly string[] {
  const titles = new Map<string, string>(Object.entries(screens.pane.issueTitles));
  return issues.map(({ code, count, rows }) => {
    const more = rows.length > rowsNamed ? ", …" : "";
    const at = rows.length === 0 ? "" : cli.atRows(`${rows.slice(0, rowsNamed).join(", ")}${more}`);
    return `${titles.get(code) ?? code}: ${say.number(count)}${at}`;
  });
}

type Asked = Pick<PlacedTable["recognition"], "columns" | "questions">;

/** The questions that the table leaves open, with what is used until somebody answers. */
export function openQuestions({ recognition }: { readonly recognition: Asked }) {
  return recognition.questions.map((question) => {
    const header = recognition.columns.find(({ index }) => index === question.column)?.header ?? null;
    return {
      code: question.code,
      question: sayQuestion({ code: question.code, values: { header, ...question.values } }),
      column: header,
      choices: question.choices,
      assumed: question.assumed,
    };
  });
}

/** What figures of a table rest on without being sure: questions left open and cells not read. */
export function doubtLines(table: PlacedTable): readonly string[] {
  return [...questionLines(table.recognition), ...issueLines(issueCounts(table))];
}

/** The questions of a table, a line each, with what answers them. */
export function questionLines(recognition: Asked): readonly string[] {
  return openQuestions({ recognition }).map(
    ({ code, question, choices, assumed }) => `${question} ${sayChoices(choices, assumed, code)}`,
  );
}
