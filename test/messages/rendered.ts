import type { Language } from "../../src/core/language.ts";
import { loadCommandWords } from "../../src/messages/command-words.ts";
import { type Formats, formats } from "../../src/messages/words.ts";

/** Texts as somebody reads them, by the path of their key. */
export type Rendered = ReadonlyMap<string, readonly string[]>;

/**
 * Every text of a language, rendered with samples. An argument is a list of one digit that is also
 * the reader's formats: so it does as a number, a text, a list and `say`, whichever the message takes.
 */
export async function rendered(language: Language): Promise<Rendered> {
  const own = formats(language);
  // Samples are no currencies.
  const say: Formats = {
    ...own,
    money: (amount) => own.money(Number(amount), "EUR"),
    exactMoney: (amount) => own.exactMoney(Number(amount), "EUR"),
    brief: (amount) => own.brief(Number(amount), "EUR"),
  };
  const found = new Map<string, readonly string[]>();
  const { phrases, functionSummaries: _, ...others } = await loadCommandWords(language);
  const walk = (node: unknown, path: string, render: (leaf: Leaf) => readonly string[]) => {
    if (typeof node === "string") found.set(path, [node]);
    else if (typeof node === "function") found.set(path, render(node as Leaf));
    else for (const [key, child] of Object.entries(node as object)) walk(child, `${path}.${key}`, render);
  };
  walk(phrases, "phrases", (phrase) => [...samples].map((sample) => phrase(valuesOf(sample), say)));
  walk(others, "words", (message) => counts.map((n) => message(...Array(8).fill(anything(n, say)))));
  return found;
}

type Leaf = (...given: unknown[]) => string;

const counts = ["0", "1", "2", "5", "22"];
const samples: readonly unknown[] = ["5", null, 0, 1, 2, 5, 22, 1.5];

const anything = (count: string, say: Formats): unknown =>
  new Proxy(Object.assign([count], say), {
    get: (list, name) =>
      typeof name === "symbol" || name in list ? Reflect.get(list, name) : anything(count, say),
  });

/** The same value under every name, but a code where a message picks its words by one. */
const codes: Readonly<Record<string, unknown>> = { sign: "cycle", statistic: "median" };
const valuesOf = (value: unknown) =>
  new Proxy({}, { get: (_, name) => codes[String(name)] ?? value, has: () => true, ownKeys: () => [] });

/** Words of a text, in small letters; what is code and not language is passed over. */
export function wordsIn(text: string): readonly string[] {
  const plain = text
    .replace(/https?:\S+|`[^`]*`|"[^"]*"|”[^”]*”|„[^”]*”|«[^»]*»|“[^”]*”/g, " ")
    .replace(/--[\w-]+|\?\w+=|\b[A-Z_]{2,}(\.[A-Z]+)*\b|\.\w+/g, " ");
  return (plain.match(/\p{L}{3,}/gu) ?? []).map((word) => word.toLowerCase());
}

/** Names of products and programs, what a table's cells hold, and what the samples leave. */
const everywhere = [
  ..."pipewright excel office google cloud apps apis script services credentials oauth appsscript sheets".split(
    " ",
  ),
  ..."salesforce hubspot livespace marketo measure dreamdata docs attribution enter escape markov shapley linear time decay".split(
    " ",
  ),
  ..."kaplan meier aalen johansen newcombe duckdb clickhouse bigquery".split(" "),
  ..."open won currency rate from custom first opportunity rest null".split(" "),
];

/** Words that a language writes as English does. */
const own: Readonly<Record<Exclude<Language, "en">, string>> = {
  fi: "vain",
  nb: "for over under status pipeline argument jan sum import negative data format type last april sent per side median segment like lead leads let medium start",
  pl: "plan ten same argument data status model menu segment follow product led sales marketing limit sum prospecting lead medium link",
};

/** What a language may have in common with English. */
export const sharedWords = (language: Exclude<Language, "en">): ReadonlySet<string> =>
  new Set([...everywhere, ...own[language].split(" ")]);
