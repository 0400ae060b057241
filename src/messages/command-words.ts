import { byLanguage } from "./by-language.ts";
import { loadCatalogue } from "./catalogues.ts";
import { type CommandLine, commandLine } from "./en/command-line.ts";
import type { Catalogue } from "./en/index.ts";

const own = byLanguage<CommandLine>(commandLine, {
  fi: async () => (await import("./fi/command-line.ts")).commandLine,
  nb: async () => (await import("./nb/command-line.ts")).commandLine,
  pl: async () => (await import("./pl/command-line.ts")).commandLine,
});

type Own = Pick<CommandLine, "cli" | "google">;

/** The catalogue with what the command line says beside it. */
export type CommandWords = Omit<Catalogue, "phrases"> &
  Own & { readonly phrases: Catalogue["phrases"] & CommandLine["phrases"] };

/** All words of the command line and of the documents that it writes, for a tag such as "fi-FI". */
export async function loadCommandWords(tag: string): Promise<CommandWords> {
  const [catalogue, { phrases, ...said }] = await Promise.all([loadCatalogue(tag), own.load(tag)]);
  return { ...catalogue, ...said, phrases: { ...catalogue.phrases, ...phrases } };
}
