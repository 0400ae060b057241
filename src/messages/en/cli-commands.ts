import type { Formats } from "../words.ts";

const deals = (n: number, say: Formats) => say.plural(n, { one: "{n} deal", other: "{n} deals" });
const cells = (n: number, say: Formats) => say.plural(n, { one: "{n} cell", other: "{n} cells" });
const rows = (n: number, say: Formats) => say.plural(n, { one: "{n} row", other: "{n} rows" });

/** What commands say at their end. */
export const written = {
  wrote: (file: string) => `Wrote ${file}.`,
  nothing: "Nothing was written: say where to with -o.",
  dryRun: "Nothing was written.",
  more: (n: number, say: Formats) => `${say.number(n)} more`,
  moreLines: (n: number, say: Formats) => `… and ${say.number(n)} more`,
};

export const check = {
  clean: (n: number, say: Formats) => `${deals(n, say)}: nothing to mend`,
  checked: (n: number, say: Formats) => `${deals(n, say)} checked`,
  rule: "Rule",
  severity: "Severity",
  found: "Found",
  mendable: "Can be mended",
  code: "Code",
  row: (row: number) => `row ${row}`,
  more: (n: number, say: Formats) => `… and ${say.number(n)} more: --json lists them all`,
  withMend: (says: string, mend: string) => `${says} (mend: ${mend})`,
  mended: (n: number, file: string, say: Formats) => `Mended ${cells(n, say)}, wrote ${file}.`,
  formulasKept: (n: number, say: Formats) =>
    say.plural(n, {
      one: "{n} cell was left alone, since a formula fills it.",
      other: "{n} cells were left alone, since formulas fill them.",
    }),
  note: (text: string) => `Note: ${text}.`,
};

export const imports = {
  read: (n: number, same: number, say: Formats) =>
    `${deals(n, say)} in the export; ${deals(same, say)} the same here.`,
  added: (n: number, names: string, say: Formats) => `New: ${deals(n, say)}: ${names}.`,
  updates: (n: number, say: Formats) => `Changed there and not here: ${cells(n, say)}.`,
  conflicts: (n: number, taken: "here" | "there", option: string, say: Formats) =>
    `Edited here and different there: ${cells(n, say)}; ${taken === "there" ? "the export's word is taken" : `yours stay; ${option} takes the export's`}.`,
  unwritable: (n: number, say: Formats) => `Not written, for the cells have dates as text: ${cells(n, say)}.`,
  kept: (n: number, say: Formats) => `Edited here only: ${cells(n, say)}, which stay.`,
  gone: (n: number, names: string, say: Formats) =>
    `Not in the export: ${deals(n, say)}, which stay: ${names}.`,
  repeated: (names: string) => `Left out, for the id stands more than once: ${names}.`,
  unknownStage: (stage: string, n: number, say: Formats) =>
    `"${stage}" (${deals(n, say)}) is no stage of yours: add it to the Stages sheet, or under "Also called".`,
  unmatched: (headers: string) => `Columns of the export that the table has no place for: ${headers}.`,
  difference: (row: number, deal: string, header: string, here: string, there: string) =>
    `  row ${row}, ${deal}, ${header}: ${here} → ${there}`,
  blank: "blank",
  sayWith: (problem: string, option: string) => `${problem}: say it with ${option}`,
};

export const history = {
  added: (n: number, of: number, mark: string, say: Formats) =>
    `${rows(n, say)} of ${deals(of, say)}, marked "${mark}" under Seen by.`,
  present: (n: number, say: Formats) => `Already in the history: ${rows(n, say)}.`,
  later: (n: number, say: Formats) =>
    `Left out, from the time in which this workbook has kept the history itself: ${rows(n, say)}.`,
  named: (name: string, n: number, say: Formats) => `"${name}" (${rows(n, say)})`,
  unknownDeals: (names: string) =>
    `Left out, of deals that the table does not have or has several of: ${names}.`,
  unknownStages: (names: string) =>
    `Stages that the list does not have: ${names}. They count once the list has them, or names them under Also called.`,
  twoDates: (row: number, text: string) => `Row ${row}: "${text}" may be two dates; --dates says which.`,
  noDate: (row: number, text: string) => `Row ${row} left out: "${text}" is no date.`,
  moreDates: (n: number, say: Formats) => `${rows(n, say)} more with such dates.`,
  takenBack: (n: number, mark: string, say: Formats) => `${rows(n, say)} of "${mark}" count no more.`,
};

export const exports = {
  table: (name: string, n: number, columns: number, say: Formats) =>
    `${name}: ${rows(n, say)}, ${say.plural(columns, { one: "{n} column", other: "{n} columns" })}`,
  system: (n: number, system: string, say: Formats) => `${deals(n, say)} for ${system}`,
};

export const attribution = {
  campaign: "Campaign",
  channel: "Channel",
  touches: "Touches",
  deals: "Deals",
  sourced: "Sourced",
  influenced: "Influenced",
  credit: "Credit",
  conversions: "Conversions",
  value: "Value",
  removalEffect: "Removal effect",
  low: (figure: string) => `${figure}, 95 % low`,
  high: "high",
  unattributed: "(unattributed)",
  noChannel: "(no channel)",
  total: "Total",
  fates: {
    dealNotCounted: "of deals that the basis or the period does not take in",
    afterEvent: "later than what is credited",
    beforePreviousMove: "before the previous move of the deal",
    beforeLookback: "before the lookback",
    excluded: "of excluded campaigns or channels",
    repeat: "repeats",
  },
  withoutCredit: (why: string, n: number, say: Formats) =>
    `touches that get no credit, ${why}: ${say.number(n)}`,
  oneCampaign: (name: string, spellings: string) => `one campaign: ${name} = ${spellings}`,
  leftOut: (table: string, row: number, why: string, others: number, say: Formats) =>
    `${table}, row ${say.number(row)}: ${why}${others === 0 ? "" : ` (and ${say.number(others)} more like it)`}`,
  withoutZone: (n: number, say: Formats) => `times without a zone among others with one: ${say.number(n)}`,
  nothingCounts: (file: string) => `${file} has no row that counts anything`,
  lineLeftOut: (line: number, why: string) => `line ${line} is left out: ${why}`,
  leftOutInAll: (n: number, say: Formats) => `left out in all: ${rows(n, say)}`,
  noNulls: (column: string) => `there is no column ${column}, so no path counts as taken in vain`,
  unreadableNumber: (header: string, text: string) => `${header} is "${text}", which is not a number`,
  negativeNumber: (header: string, text: string) => `${header} is ${text}, and a count cannot be negative`,
  nothingCounted: (text: string) => `the path "${text}" neither converted nor was taken in vain`,
  emptyFile: (file: string, header: string) => `${file} is empty: its first row is ${header}`,
  unclosedQuote: (file: string, line: number) =>
    `${file}: the quotation mark in the row of line ${line} is never closed: close or delete it`,
  noColumn: (file: string, missing: string, headers: string, header: string) =>
    `${file} lacks the columns ${missing} among ${headers}: its first row is ${header}`,
};
