import type { Cell } from "../core/cells/cell.ts";
import { idText } from "../core/deals/id.ts";
import type { Problem } from "../core/issue.ts";
import { isProblem, problem } from "../core/metrics/problem.ts";
import { type Period, parsePeriod } from "../core/periods.ts";
import { matchStage } from "../core/stages/match.ts";
import { nearestStage } from "../core/stages/nearest.ts";
import type { Stage } from "../core/stages/stage.ts";
import type { Argument, DealIds, Parameter } from "./descriptor.ts";
import { nearestWord } from "./nearest.ts";
import type { RawArgument, Source } from "./source.ts";

/** What coercion has to know of the call. */
export interface Habits extends Pick<Source, "asOf" | "fiscalYearStart"> {
  readonly stages: readonly Stage[];
}

/** The arguments as the parameters want them: defaults filled in, stages as their index. */
export function coerce(
  parameters: readonly Parameter[],
  args: readonly RawArgument[],
  habits: Habits,
): readonly Argument[] | Problem {
  const coerced: Argument[] = [];
  for (const [index, parameter] of parameters.entries()) {
    if (parameter.kind.type === "deals") {
      coerced.push(dealIds(args[index]));
      continue;
    }
    const cell = oneCell(args[index], parameter.name);
    if (isProblem(cell)) return cell;
    const value = isAbsent(cell, parameter) ? absent(parameter) : one(parameter, cell, habits);
    if (isProblem(value)) return value;
    coerced.push(value);
  }
  return coerced;
}

/** A scalar argument; blank in any way is null. A range of one cell is that cell. */
export function oneCell(raw: RawArgument, argument: string): Cell | Problem {
  let cell: Cell | undefined;
  if (isBlock(raw)) {
    if (raw.length > 1 || (raw[0]?.length ?? 0) > 1) return problem("notOneCell", { argument });
    cell = raw[0]?.[0];
  } else {
    cell = raw;
  }
  return cell === undefined || (typeof cell === "string" && cell.trim() === "") ? null : cell;
}

export function isBlock(raw: RawArgument): raw is readonly (readonly Cell[])[] {
  return Array.isArray(raw);
}

/** Excel on the desktop hands an empty cell over as 0, which is no choice, period, stage or text. */
function isAbsent(cell: Cell, { kind }: Parameter): boolean {
  return cell === null || (cell === 0 && kind.type !== "number");
}

function absent({ name, kind, optional }: Parameter): Argument | Problem {
  if (kind.type === "choice") return kind.default;
  if (kind.type === "number" && kind.default !== undefined) return kind.default;
  return optional ? null : problem("missingArgument", { argument: name });
}

function one({ name, kind }: Parameter, given: Cell, habits: Habits): Argument | Problem {
  switch (kind.type) {
    case "choice":
      return choice(name, String(given).trim(), kind.choices);
    case "period":
      return period(name, given, habits);
    case "stage":
      return stage(name, String(given), habits.stages);
    case "number":
      return number(name, given, kind.min, kind.max);
    default:
      return String(given);
  }
}

/** One id, a range of them, or null for all deals; a range of several cells that are all blank is none. */
function dealIds(raw: RawArgument): DealIds | null {
  const cells = isBlock(raw) ? raw.flat() : [raw ?? null];
  const ids = cells.map((cell) => idText(cell));
  if (ids.length > 1) return { ids, isOne: false };
  // Excel on the desktop hands an empty cell over as 0.
  return ids.length === 0 || ids[0] === "" || cells[0] === 0 ? null : { ids, isOne: true };
}

function choice(argument: string, given: string, choices: readonly string[]): string | Problem {
  const wanted = given.toLowerCase();
  // "Time-decay", "timedecay" and "time decay" are one choice.
  const loose = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, "");
  return (
    choices.find((name) => name.toLowerCase() === wanted) ??
    choices.find((name) => loose(name) === loose(given)) ??
    problem("notAChoice", {
      argument,
      given,
      choices: choices.join(", "),
      nearest: nearestWord(given, choices),
    })
  );
}

function period(argument: string, given: Cell, habits: Habits): Period | null | Problem {
  const parsed = parsePeriod(given, habits.asOf, habits.fiscalYearStart);
  return isProblem(parsed) ? { ...parsed, values: { ...parsed.values, argument } } : parsed;
}

function stage(argument: string, given: string, stages: readonly Stage[]): number | Problem {
  const index = matchStage(given, stages);
  if (index >= 0) return index;
  return problem("unknownStage", {
    argument,
    given,
    nearest: nearestStage(given, stages),
    stages: stages.map(({ name }) => name).join(", "),
  });
}

function number(argument: string, given: Cell, least = -Infinity, most = Infinity): number | Problem {
  const value = typeof given === "string" ? Number(given) : given;
  if (typeof value !== "number" || !Number.isFinite(value)) return problem("notANumber", { argument, given });
  if (value < least) return problem("tooSmall", { argument, given: value, least });
  if (value > most) return problem("tooLarge", { argument, given: value, most });
  return value;
}
