import { understand } from "./answers.ts";

/** What waiting needs of the world. */
export interface Patience {
  /** Tries altogether. */
  readonly tries: number;
  sleep(ms: number): Promise<void>;
  /** From 0 to 1, so that several who were turned away do not come back at once. */
  random(): number;
}

const firstWait = 1_000;
const longestWait = 32_000;

/**
 * Does `attempt` until it succeeds, with waits that double, while what goes wrong may pass: too many
 * requests, a failure on Google's side, a dropped connection. What is thrown in the end is a
 * GoogleFailure. `isSafe` false: not again where Google may have done it already.
 */
export async function patiently<Result>(
  attempt: () => Promise<Result>,
  { tries, sleep, random }: Patience,
  isSafe = true,
): Promise<Result> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt();
    } catch (error) {
      const understood = understand(error);
      if (!understood) throw error;
      const { failure, mayPass, wait } = understood;
      if (!mayPass || tried >= tries || (failure.isUnsure && !isSafe)) throw failure;
      const backoff = Math.min(longestWait, firstWait * 2 ** (tried - 1)) * (0.5 + random() / 2);
      await sleep(Math.max(backoff, Math.min(wait ?? 0, longestWait)));
    }
  }
}
