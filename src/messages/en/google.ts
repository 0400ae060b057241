import type { Phrases } from "../words.ts";

export type GoogleProblemCode =
  | "notSignedIn"
  | "signInExpired"
  | "noAccess"
  | "notFound"
  | "apiDisabled"
  | "scriptApiOff"
  | "quota"
  | "unreachable"
  | "refused"
  | "protectedRange"
  | "readOnly"
  | "mergedCells"
  | "keptDamaged"
  | "tooMuchToKeep"
  | "newerSettings"
  | "noSheet"
  | "noTable"
  | "tableGrown"
  | "onlySheet"
  | "otherSheet"
  | "notAPlace"
  | "typedColumn"
  | "foreignFile"
  | "foreignHandler"
  | "badManifest"
  | "needsPerson"
  | "perhapsMade"
  | "badClientFile"
  | "badTokenFile"
  | "signInRefused"
  | "signInTimeout"
  | "noScriptBuilt";

/** What Google refused or did not answer, and how to mend it. */
export const googleProblems: Phrases<GoogleProblemCode> = {
  notSignedIn: () =>
    "nobody is signed in to Google: run `pipewright google login client_secret.json` first, with a file from Google Cloud",
  signInExpired: () =>
    "Google no longer accepts the sign-in: run `pipewright google login client_secret.json` again",
  noAccess: () =>
    "this account may not edit the spreadsheet: share it with the account that is signed in, or sign in with another",
  notFound: () =>
    "Google finds no such spreadsheet or script: check its address, and that it is shared with the account that is signed in",
  apiDisabled: ({ url }) =>
    `the Google Cloud project behind the sign-in has this interface switched off: enable it at ${url}, wait a minute, then try again`,
  scriptApiOff: () =>
    "your account lets no program manage scripts: switch on the Google Apps Script API at https://script.google.com/home/usersettings, then try again",
  quota: () =>
    "Google takes no more requests for now: wait a few minutes, then run the command again; what is done already is not done twice",
  unreachable: () =>
    "Google did not answer, or failed on its side: check the connection, then run the command again; it goes on where it stopped",
  refused: ({ message }) => `Google refused a request: ${message}`,
  protectedRange: ({ place }) =>
    `you may not edit ${place}: ask its owner to lift the protection; nothing was changed`,
  readOnly: () => "part of what is to be changed is protected: ask its owner to lift the protection",
  mergedCells: ({ place }) =>
    `the cells ${place} are merged over several rows, so the deals below the first have no value there: unmerge and fill them (Format > Merge cells > Unmerge), then try again; nothing was changed`,
  keptDamaged: ({ key }) =>
    `what Pipewright keeps in this document ("${key}") is not whole: restore an earlier version of the spreadsheet`,
  tooMuchToKeep: () =>
    "the table has too many different validation rules to remember them all: remove some, then try again",
  newerSettings: () => "this spreadsheet was set up by a newer Pipewright: update this one",
  noSheet: ({ sheet }) => `the spreadsheet has no sheet "${sheet}"`,
  noTable: ({ table }) => `the spreadsheet has no table "${table}": its named range is gone`,
  tableGrown: ({ table }) =>
    `the table "${table}" got rows from somebody else in the same moment, so none were added: try again`,
  onlySheet: ({ sheet }) =>
    `"${sheet}" is the only sheet and cannot be removed: add another sheet, then try again`,
  otherSheet: ({ table, sheet }) => `the table "${table}" is on the sheet "${sheet}" already`,
  notAPlace: ({ reference }) => `"${reference}" names no range`,
  typedColumn: ({ table, column, sheet }) =>
    `column "${column}" of the table "${table}" on "${sheet}" has a type of its own, which takes no other rule: set it to no type in the column's menu, then try again; nothing was changed`,
  foreignFile: ({ file }) =>
    `the script has a file "${file}" that Pipewright did not make and would overwrite: rename it, then try again`,
  foreignHandler: ({ file, handler }) =>
    `the script's file "${file}" has a function ${handler}, and Pipewright has one too, of which Google would call only one: rename yours, then try again`,
  badManifest: () =>
    "the script's appsscript.json is not valid: mend it in the script editor, then try again",
  needsPerson: () =>
    "Google lets service accounts manage no scripts: run `pipewright google login client_secret.json` with a client for installed programs; managing and reading tables works without",
  perhapsMade: () =>
    "Google did not answer whether it made the script: look under Extensions > Apps Script, and if it is there, run the command again with --script and its id, else without",
  badClientFile: ({ file }) =>
    `${file} is neither an OAuth client for desktop programs nor a service account's key: download one of them from Google Cloud under APIs & Services > Credentials`,
  badTokenFile: ({ file }) =>
    `${file}, which keeps the sign-in, is damaged: delete it and run \`pipewright google login client_secret.json\` again`,
  signInRefused: ({ reason }) =>
    `Google gave no permission (${reason}): run the command again and say yes to it`,
  signInTimeout: () => "nobody answered in the browser for five minutes: run the command again",
  noScriptBuilt: ({ folder }) => `there is no built script in ${folder}: run \`npm run build\` first`,
};

/** What the commands say of what they did. */
export const google = {
  openAddress: "Open this address in a browser on this computer, and say yes:",
  signedIn: (file: string) => `Signed in. The permission is kept in ${file}, which only you may read.`,
  signedInAsService: (email: string, file: string) =>
    `The service account's key is kept in ${file}, which only you may read. Share the spreadsheet with ${email}.`,
  signedOut: "Signed out: the permission kept on this computer is deleted.",
  wasSignedOut: "Nobody was signed in.",
  scriptMade: (address: string) =>
    `The script is installed. Open the spreadsheet again: it now has a Pipewright menu. The script itself: ${address}`,
  scriptUpdated: (address: string) =>
    `The script is up to date again. Open the spreadsheet again to use it. The script itself: ${address}`,
  scriptThere: (address: string) => `The script was up to date already: ${address}`,
  nothingSent: "Nothing was sent.",
  managed: (address: string) => `The table is managed now: ${address}`,
  needsScript:
    "Note: the figures on the new sheet are functions of the script: add it with `pipewright google install` and the same spreadsheet.",
  pulled: (rows: number, file: string) =>
    rows === 1 ? `Wrote 1 deal to ${file}.` : `Wrote ${rows} deals to ${file}.`,
};
