import type { Cell } from "../../core/cells/cell.ts";
import type { Problem } from "../../core/issue.ts";
import type { Answer, FunctionDescriptor } from "../../functions/descriptor.ts";
import { evaluate } from "../../functions/evaluate.ts";
import type { RawArgument, Source } from "../../functions/source.ts";
import { callArguments, sharedBlocks } from "./call-arguments.ts";

/** What Excel shows: a cell, rows of cells, or an error with its message. */
export type Shown = Cell | Cell[][] | CustomFunctions.Error;

export type Invocation = CustomFunctions.StreamingInvocation<Shown>;

interface Call {
  readonly name: string;
  readonly args: readonly RawArgument[];
  readonly invocation: Invocation;
  /** What Excel was last given, as JSON. */
  given: string | null;
}

export interface LiveFunctions {
  /** Answers a call now and again after each change, until Excel cancels it. */
  call(descriptor: FunctionDescriptor, handed: readonly unknown[]): void;
  /** Computes all calls anew and tells Excel of those whose result changed. */
  refresh(): Promise<void>;
  readonly count: number;
}

/** Longest stretch of work (ms) before Excel and the pane get their turn. */
const stretch = 40;

/** A read that failed is tried again after so long (ms), each time longer: Excel may be starting up or busy. */
const retries = [1_000, 3_000, 10_000, 30_000];

/**
 * Every call is a stream, so that calls which name no cells follow the workbook too. Excel may share
 * one among cells, and cancels the old one before or after it makes the new: each call is its own.
 */
export function liveFunctions(
  source: () => Promise<Source>,
  say: (problem: Problem) => string,
): LiveFunctions {
  const calls = new Set<Call>();
  const sharedBlock = sharedBlocks();
  let waiting: Call[] = [];
  let failures = 0;
  let refreshes = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const answerAll = async (asked: () => Iterable<Call>) => {
    const begun = refreshes;
    let from: Source;
    try {
      from = await source();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const wait = retries[failures++];
      for (const call of asked()) {
        // A figure that stands is kept while there is hope; a cell without one says what is wrong.
        if (call.given !== null && wait !== undefined) continue;
        give(call, new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, message));
      }
      clearTimeout(timer);
      if (wait !== undefined) timer = setTimeout(() => void refresh(), wait);
      return;
    }
    failures = 0;
    const known = new Map<string, Shown>();
    let since = performance.now();
    for (const call of asked()) {
      if (performance.now() - since > stretch) {
        await new Promise((resume) => setTimeout(resume));
        since = performance.now();
      }
      // A newer refresh answers all calls, these too, from a newer state.
      if (begun !== refreshes) return;
      if (calls.has(call)) give(call, answerOnce(call, from, known));
    }
  };

  /** Cells filled down with one call are computed once; calls with a table of their own each. */
  const answerOnce = ({ name, args }: Call, from: Source, known: Map<string, Shown>): Shown => {
    const key = args.some(Array.isArray) ? null : JSON.stringify([name, ...args]);
    const before = key === null ? undefined : known.get(key);
    if (before !== undefined) return before;
    const shown = shownOf(evaluate(name, args, from), say);
    if (key !== null) known.set(key, shown);
    return shown;
  };

  const give = (call: Call, shown: Shown) => {
    const given = JSON.stringify(shown);
    if (given === call.given) return;
    call.given = given;
    call.invocation.setResult(shown);
  };

  const refresh = async () => {
    refreshes++;
    if (calls.size === 0) return;
    return answerAll(() => calls);
  };

  return {
    call(descriptor, handed) {
      const invocation = handed[handed.length - 1] as Invocation;
      const args = callArguments(descriptor, handed.slice(0, -1)).map(sharedBlock);
      const call: Call = { name: descriptor.name, args, invocation, given: null };
      calls.add(call);
      invocation.onCanceled = () => {
        calls.delete(call);
      };
      // The calls of one calculation arrive one by one and are answered together.
      waiting.push(call);
      if (waiting.length > 1) return;
      setTimeout(() => {
        const now = waiting;
        waiting = [];
        void answerAll(() => now);
      });
    },
    refresh,
    get count() {
      return calls.size;
    },
  };
}

/** A result may not be null, NaN or infinite: Excel would show 0 or an error of its own. */
function shownOf(answer: Answer, say: (problem: Problem) => string): Shown {
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
  if ("error" in answer) {
    const code = answer.error === "#VALUE!" ? invalidValue : notAvailable;
    return new CustomFunctions.Error(code, capitalised(say(answer.problem)));
  }
  const { value } = answer;
  if (Array.isArray(value)) return (value as readonly (readonly Cell[])[]).map((row) => row.map(shownCell));
  return shownCell(value as Cell);
}

const shownCell = (cell: Cell): Cell =>
  cell === null || (typeof cell === "number" && !Number.isFinite(cell)) ? "" : cell;

/** The message stands alone beside the cell. */
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
