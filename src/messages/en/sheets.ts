/** What the Google Sheets host says beside what all hosts say. */
export const sheets = {
  name: "Pipewright",
  menu: {
    open: "Open Pipewright",
    refresh: "Refresh figures",
    reconcile: "Check for stage changes",
    putBack: "Put forbidden stages back",
    flag: "Only flag forbidden stages",
    hourly: "Check every hour",
  },
  refreshed: (formulas: number) =>
    formulas === 1 ? "1 formula calculated anew" : `${formulas} formulas calculated anew`,
  reconciled: (changes: number) =>
    changes === 0
      ? "No stage has changed since the last check"
      : changes === 1
        ? "1 stage change written into the history"
        : `${changes} stage changes written into the history`,
  willPutBack: "A stage that may not be there is now put back to the one before",
  willFlag: "A stage that may not be there now stays and is flagged",
  notManaged: "No deal table is set up here yet: open Pipewright and set one up first",
  isHourly: "Stage changes are now checked every hour",

  more: (count: number) => `and ${count} more`,

  busy: "Somebody else is changing this spreadsheet with Pipewright: wait a moment, then try again",
  cannotEdit: (place: string) =>
    `You may not edit ${place}: ask its owner for access or to lift the protection. Nothing was changed`,
  mergedCells: (place: string) =>
    `The cells ${place} are merged over several rows, so the deals below the first have no value there: unmerge and fill them (Format > Merge cells > Unmerge), then try again. Nothing was changed`,
  noSheet: (sheet: string) => `The spreadsheet has no sheet "${sheet}"`,
  noTable: (table: string) => `The spreadsheet has no table "${table}": its named range is gone`,
  otherSheet: (table: string, sheet: string) => `The table "${table}" is on the sheet "${sheet}" already`,
  onlySheet: (sheet: string) =>
    `"${sheet}" is the only sheet and cannot be removed: add another sheet, then try again`,
  notAPlace: (reference: string) => `"${reference}" names no range`,
  keptDamaged: (key: string) =>
    `What Pipewright keeps in this document ("${key}") is not whole: restore an earlier version of the spreadsheet`,
  tooMuchToKeep:
    "The table has too many different validation rules to remember them all: remove some, then try again",
  newerSettings:
    "This spreadsheet was set up by a newer Pipewright: update the script under Extensions > Apps Script",

  badRequest: (what: string) => `The sidebar sent something that cannot be understood (${what})`,
  otherVersion: "The sidebar is older or newer than the script: close it and open it again",
  unreachable: "Google Sheets did not answer",
  asOfTime: (time: string) => `Read at ${time}`,
  stale: "The spreadsheet may have changed since",
  refresh: "Refresh",
};
