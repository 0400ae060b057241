import type { LeftOutRow, Question, Reason, RecognitionProblem } from "../../core/table/recognition.ts";
import { systemName } from "../systems.ts";
import type { Phrases } from "../words.ts";

export const recognitionProblems: Phrases<RecognitionProblem["code"]> = {
  empty: () => "This sheet is empty: open the sheet that holds your deals, or paste them here",
  noHeader: ({ row, text }, say) =>
    text === "" || text === undefined
      ? "No header row was found: put the columns' names above the deals, one of them “Stage”"
      : `No header row was found; row ${say.text(row)} came closest (“${say.text(text)}”): name the columns above the deals, one of them “Stage”, or say which row is the header`,
  noStage: ({ headers }, say) =>
    `No column with a stage or status was found among ${say.text(headers)}: say which column holds it, or add one`,
  noRows: ({ headerRow }, say) =>
    `There are no deals below the header in row ${say.text(headerRow)}: add at least one, or say which row is the header`,
  severalTables: ({ ranges }, say) =>
    `Several tables of deals were found (${say.text(ranges)}): say which header row to use, or move the others to sheets of their own`,
  tooManyRows: ({ rows, limit }, say) =>
    `The table has ${say.text(rows)} rows and at most ${say.text(limit)} can be read: split it, for example by year`,
  allErrors: ({ text }, say) =>
    `The cells hold only errors (${say.text(text)}): mend the formulas or the source they come from first`,
};

export const columnReasons: Phrases<Reason["code"]> = {
  header: ({ system }, say) =>
    system === undefined
      ? "its header is a usual name for this"
      : `its header is the name ${systemName(say.text(system))} gives this`,
  headerPart: ({ part }, say) => `its header contains “${say.text(part)}”`,
  values: ({ share }, say) =>
    typeof share === "number"
      ? `${say.percent(share, 0)} of its cells look like this`
      : "its cells look like this",
  user: () => "you said so",
  none: () => "nothing in its header or cells tells what it is",
};

export const questions: Phrases<Question["code"]> = {
  numberStyle: ({ header, text }, say) =>
    `Numbers in “${say.text(header)}” can be read two ways, such as ${say.text(text)}: which mark stands before the decimals?`,
  dateOrder: ({ header, text }, say) =>
    `Dates in “${say.text(header)}” can be read two ways, such as ${say.text(text)}: is the day or the month first?`,
  probabilityScale: ({ header }, say) =>
    `“${say.text(header)}” has numbers both below and above 1: are they of 1 (0.4) or of 100 (40)?`,
  stageKind: ({ stage }, say) =>
    `Is “${say.text(stage)}” an open stage, or does it end a deal as won or lost?`,
  stageSlip: ({ stage, nearest, count }, say) =>
    `“${say.text(stage)}” stands in ${say.plural(Number(count), { one: "{n} row", other: "{n} rows" })}: is it a slip for “${say.text(nearest)}”, or a stage of its own?`,
  fieldChoice: ({ field, first, second }, say) =>
    `“${say.text(first)}” and “${say.text(second)}” could both be the ${say.text(field)}: which one counts?`,
  mixedCurrencies: ({ header, currencies }, say) =>
    `“${say.text(header)}” has amounts in ${say.text(currencies)}: which currency do amounts without one have?`,
};

export const leftOutReasons: Phrases<LeftOutRow["reason"]> = {
  blank: () => "blank row",
  total: ({ text }, say) => `total (“${say.text(text)}”)`,
  group: ({ text }, say) => `heading or subtotal of a group (“${say.text(text)}”)`,
  footer: ({ text }, say) => `note below the table (“${say.text(text)}”)`,
  repeatedHeader: () => "the header once more",
  duplicate: ({ text }, say) => `exact copy of an earlier row (“${say.text(text)}”)`,
  helper: ({ text }, say) => `not a deal: no stage, name or id (“${say.text(text)}”)`,
};
