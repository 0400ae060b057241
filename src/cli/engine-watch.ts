import type { BigqueryConnection } from "../hosts/engines/bigquery.ts";
import { EngineError, type Watch } from "../hosts/engines/engine.ts";
import { say } from "./words.ts";

/** What engines use of the computer; tests give their own. */
export interface EngineWorld {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Shows what is being done, in the place of what was shown before; null: nothing any more. */
  show(line: string | null): void;
  /** Calls `stop` when the person ends the work; gives the way to let go. */
  onInterrupt(stop: () => void): () => void;
  readonly bigquery?: BigqueryConnection;
}

export function realEngineWorld(): EngineWorld {
  return {
    environment: process.env,
    show(line) {
      // Only a terminal takes a line back; a log would fill with them.
      if (process.stderr.isTTY) process.stderr.write(`\r\x1b[2K${line ?? ""}`);
    },
    onInterrupt(stop) {
      process.once("SIGINT", stop);
      return () => process.off("SIGINT", stop);
    },
  };
}

/** A watch whose progress is shown beside what is being done. */
export interface ShownWatch extends Watch {
  /** Says what is being done from now on. */
  now(what: string): void;
}

/** Does work that ends at a limit of seconds (null: none) or when the person has enough. */
export async function watched<Result>(
  world: EngineWorld,
  limit: number | null,
  work: (watch: ShownWatch) => Promise<Result>,
): Promise<Result> {
  const stopping = new AbortController();
  const letGo = world.onInterrupt(() => stopping.abort(new EngineError("cancelled", {})));
  const timer =
    limit === null
      ? null
      : setTimeout(() => stopping.abort(new EngineError("timeLimit", { seconds: limit })), limit * 1000);
  let doing = "";
  try {
    return await work({
      signal: stopping.signal,
      now(what) {
        doing = what;
        world.show(what);
      },
      progress: (share) => world.show(share === null ? doing : `${doing}: ${say.percent(share, 0)}`),
    });
  } finally {
    if (timer !== null) clearTimeout(timer);
    letGo();
    world.show(null);
  }
}
