import type { CommandLine } from "../en/command-line.ts";
import { audit } from "./audit.ts";
import { cli } from "./cli.ts";
import { engineProblems } from "./engines.ts";
import { google, googleProblems } from "./google.ts";

/** What only the command line says and the documents that it writes, in Finnish. */
export const commandLine: CommandLine = {
  cli,
  google,
  phrases: { audit, engines: engineProblems, google: googleProblems },
};
