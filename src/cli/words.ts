import type { Problem } from "../core/issue.ts";
import type { Reason } from "../core/table/recognition.ts";
import { loadCommandWords } from "../messages/command-words.ts";
import { formats, type Phrases } from "../messages/words.ts";
import { spokenTag } from "./language.ts";

const tag = spokenTag(process.argv.slice(2), process.env);

/** How the command line writes numbers and dates. */
export const say = formats(tag);

/** The words of the one language that a run of the program speaks. */
export const { screens, google, cli, phrases } = await loadCommandWords(tag);

/** A problem said in words, as every command reports it. */
export interface Said {
  readonly code: string;
  readonly message: string;
}

/** Why a column was given its field. */
export const sayReason = (reason: Reason) => phrases.columnReasons[reason.code](reason.values, say);

/** What the evidence leaves open. */
export function sayQuestion(question: Problem): string {
  return sayProblem(question, phrases.questions).message;
}

/** The words of the first area that knows the problem; areas may share a code. */
export function sayProblem(problem: Problem, ...areas: readonly Partial<Phrases<string>>[]): Said {
  const { code, values } = problem;
  for (const phrases of areas) {
    const phrase = Object.hasOwn(phrases, code) ? phrases[code] : undefined;
    if (phrase) return { code, message: phrase(values, say) };
  }
  const known = Object.entries(values).map(([name, value]) => `${name} ${say.text(value)}`);
  return { code, message: [code, ...known].join(", ") };
}

/** Why a function gave no figure; a table given as argument may be one that is not recognised. */
export const sayAnswerProblem = (problem: Problem) =>
  sayProblem(problem, phrases.functions, phrases.recognition).message;

/** The choices of a question, and what is used until somebody answers. */
export function sayChoices(choices: readonly string[], assumed: string, code: string): string {
  const option = answerOptions.get(code);
  const by = option === undefined ? "" : cli.answerWith(option);
  const until = assumed === "" ? "" : cli.untilAnswered(assumed);
  return `${cli.choices(choices.join(", "))}${by}${until}`;
}

/** The options that answer what recognition asks. */
const answerOptions: ReadonlyMap<string, string> = new Map([
  ["numberStyle", "--decimal"],
  ["dateOrder", "--dates"],
  ["fieldChoice", "--map"],
  ["stageKind", "--stages"],
  ["stageSlip", "--stages"],
]);
