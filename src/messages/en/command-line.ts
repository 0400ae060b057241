import { audit } from "./audit.ts";
import { cli } from "./cli.ts";
import { engineProblems } from "./engines.ts";
import { google, googleProblems } from "./google.ts";

/** What only the command line says and the documents that it writes: no pane carries it. */
export const commandLine = {
  cli,
  google,
  phrases: { audit, engines: engineProblems, google: googleProblems },
};

/** What every language must have of it. */
export type CommandLine = typeof commandLine;
