import type { Cell } from "../core/cells/cell.ts";
import type { Answer, WordedAnswer, WordedCell } from "./descriptor.ts";
import { prepareCall } from "./prepare-call.ts";
import type { RawArgument, Source } from "./source.ts";

/** Answers one call. The name may be written with a dot or, as in Google Sheets, an underscore. */
export function evaluate(name: string, args: readonly RawArgument[], source: Source): Answer {
  return inWords(calculate(name, args, source), source.say);
}

/** The same with its sentences as data, for whoever has the words at another edge. */
export function calculate(name: string, args: readonly RawArgument[], source: Source): WordedAnswer {
  const prepared = prepareCall(name, args, source);
  return "error" in prepared ? prepared : prepared.compute();
}

/** An answer with its sentences in words; without any to say them with, as their codes. */
export function inWords(answer: WordedAnswer, say: Source["say"] = ({ code }) => code): Answer {
  if ("error" in answer) return answer;
  const { value } = answer;
  const words = (cell: WordedCell): Cell => {
    if (typeof cell !== "object" || cell === null) return cell;
    return "code" in cell ? say(cell) : cell.map(say).join("; ");
  };
  return { value: isRows(value) ? value.map((row) => row.map(words)) : value };
}

function isRows<Rows extends readonly unknown[]>(value: Cell | Rows): value is Rows {
  return Array.isArray(value);
}
