import type { TodoCode } from "../../core/guidance/todo.ts";
import type { Formats, Phrases, Values } from "../words.ts";

const when = ({ due, late }: Values, say: Formats) =>
  late === true ? `it was due on ${say.date(Number(due))}` : "it is due today";

/** What to do about a deal next. */
export const guidance: Phrases<TodoCode> = {
  chooseStage: ({ stage }) =>
    stage === "" ? "choose its stage from the list" : `choose a stage from the list: "${stage}" is not in it`,
  contactNow: (values, say) => `make the first contact: ${when(values, say)}`,
  followUpNow: (values, say) => `follow up the offer: ${when(values, say)}`,
  doStep: ({ step, ...values }, say) =>
    step === "" ? `take the next step: ${when(values, say)}` : `${step}: ${when(values, say)}`,
  moveOrClose: ({ stage, days, limit }, say) =>
    `move it on, plan a next step with a date, or close it: it has been in "${stage}" for ${say.plural(Number(days), { one: "{n} day", other: "{n} days" })}, and the longest stay is ${say.text(limit)}`,
  correctClose: ({ date }, say) =>
    `ask when it will close, or close it: ${say.date(Number(date))} has passed`,
  fillHere: ({ fields, stage }) => `fill in what "${stage}" asks for: ${fields}`,
  addColumns: ({ fields }) =>
    `add columns that the stages ask for, or take them off the stage table: ${fields}`,
  planStep: () => "plan the next step and write down its date",
  fillNext: ({ fields, stage }) => `get ready for "${stage}": ${fields}`,
  goOn: ({ stage }) => `move it to "${stage}" once the goal of its stage is reached: nothing is missing`,
  handOver: ({ stage }) => `hand the customer over: "${stage}"`,
  writeReason: () => "write down why it was lost",
};
