import { EngineError, type EngineRows, type EngineValue, firstLine } from "./engine.ts";

/** A line of an answer in the format JSONCompactEachRowWithProgress. */
interface Line {
  readonly row?: readonly EngineValue[];
  readonly progress?: { readonly read_rows?: string; readonly total_rows_to_read?: string };
  readonly exception?: string;
}

/**
 * Reads an answer as it comes in. A failure after the first rows stands among them, as a line of its own
 * or as plain text: then there are no rows at all.
 */
export async function clickhouseRows(
  body: ReadableStream<Uint8Array>,
  host: string,
  progress: (share: number | null) => void,
): Promise<EngineRows> {
  const rows: (readonly EngineValue[])[] = [];
  let [read, all] = [0, 0];
  for await (const line of linesOf(body)) {
    const told = parsed(line);
    if (told === null) throw clickhouseError(line, host);
    if (told.exception !== undefined) throw clickhouseError(told.exception, host);
    if (told.row !== undefined) rows.push(told.row);
    if (told.progress !== undefined) {
      read = Math.max(read, Number(told.progress.read_rows ?? 0));
      all = Math.max(all, Number(told.progress.total_rows_to_read ?? 0));
      progress(all > 0 ? Math.min(1, read / all) : null);
    }
  }
  return rows;
}

/** Lines of a stream; from where it is no JSON, all the rest is one. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    rest += decoder.decode(read.value, { stream: true });
    const lines = rest.split("\n");
    const other = lines.slice(0, -1).findIndex((line) => line.trim() !== "" && !line.startsWith("{"));
    const until = other < 0 ? lines.length - 1 : other;
    rest = lines.slice(until).join("\n");
    for (const line of lines.slice(0, until)) if (line.trim() !== "") yield line;
  }
  if (rest.trim() !== "") yield rest;
}

function parsed(line: string): Line | null {
  if (!line.startsWith("{")) return null;
  try {
    return JSON.parse(line) as Line;
  } catch {
    return null;
  }
}

/** ClickHouse's numbers of errors, by what they mean here. */
const meanings: Readonly<Record<string, readonly number[]>> = {
  signInRefused: [192, 193, 194, 516],
  notAllowed: [164, 497],
  shardUnavailable: [3, 209, 210, 279, 519],
  tooLong: [159],
  tooLarge: [158, 241, 307, 396],
  stopped: [394],
};

/** What the text of a failure means, in ClickHouse's words only where no others are at hand. */
export function clickhouseError(text: string, host: string): EngineError {
  const found = /Code: (\d+)\. DB::(?:\w*)Exception: ([\s\S]*)/.exec(text);
  const code = Number(found?.[1] ?? Number.NaN);
  const meaning = Object.keys(meanings).find((name) => meanings[name]?.includes(code));
  const reason = firstLine(found?.[2] ?? text);
  if (meaning === undefined) return new EngineError("engineFailed", { engine: "ClickHouse", reason });
  return new EngineError(meaning, { engine: "ClickHouse", host, reason });
}
