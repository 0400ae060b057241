import { languageOf } from "../core/language.ts";

/**
 * The tag that the command line speaks by: --lang, else the system's locale as POSIX ranks it, such
 * as "fi_FI.UTF-8". A language that is none of ours means English, numbers and dates included.
 */
export function spokenTag(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): string {
  const wanted = optionIn(args) ?? (env.LC_ALL || env.LC_MESSAGES || env.LANG || "en");
  const [tag = "en"] = wanted.replaceAll("_", "-").split(/[.@]/);
  const language = languageOf(tag);
  return language === "en" && !/^en(-[A-Z]{2})?$/i.test(tag) ? "en" : /^no\b/i.test(tag) ? language : tag;
}

function optionIn(args: readonly string[]): string | null {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const option = args[at];
  if (option === undefined) return null;
  return option === "--lang" ? (args[at + 1] ?? null) : option.slice("--lang=".length);
}
