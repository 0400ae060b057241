import { homedir } from "node:os";
import path from "node:path";
import { type Clients, connect } from "../../hosts/google/clients.ts";
import { failure } from "../../hosts/google/failure.ts";
import type { Patience } from "../../hosts/google/retry.ts";
import { type SignInServers, signedInAs } from "../../hosts/google/sign-in.ts";
import { spreadsheetId } from "../../hosts/google/spreadsheet-id.ts";
import { readCredentials } from "../../hosts/google/tokens.ts";
import { misuse } from "../misuse.ts";

/** What the commands for Google use of the computer and of Google; tests give their own. */
export interface World {
  /** Where the sign-in is kept. */
  readonly folder: string;
  /** Where the build puts the script. */
  readonly scriptFolder: string;
  readonly patience: Patience;
  /** Ms since 1970. */
  now(): number;
  /** Tells the person something while the command runs. */
  tell(line: string): void;
  /** Servers in the place of Google's. */
  readonly rootUrl?: string;
  readonly signInServers?: SignInServers;
}

export function realWorld(): World {
  return {
    folder: path.join(configFolder(), "pipewright"),
    scriptFolder: path.resolve(import.meta.dirname, "../../../dist/appsscript"),
    patience: {
      tries: 6,
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      random: Math.random,
    },
    now: Date.now,
    tell: (line) => process.stderr.write(`${line}\n`),
  };
}

function configFolder(): string {
  const { XDG_CONFIG_HOME, APPDATA } = process.env;
  if (process.platform === "win32" && APPDATA) return APPDATA;
  return XDG_CONFIG_HOME || path.join(homedir(), ".config");
}

/** Google, as whoever is signed in. */
export async function connected(world: World, needs: "sheets" | "scripts" = "sheets"): Promise<Clients> {
  const credentials = await readCredentials(world.folder);
  if (!credentials) throw failure("notSignedIn");
  if (needs === "scripts" && credentials.kind === "service") throw failure("needsPerson");
  return connect(signedInAs(credentials, world.signInServers), world.patience, world.rootUrl);
}

export const spreadsheetNamed = (text: string): string =>
  spreadsheetId(text) ??
  misuse(`"${text}" is neither the address nor the id of a Google spreadsheet: copy it from the browser`);

export const addressOf = (id: string) => `https://docs.google.com/spreadsheets/d/${id}/edit`;
