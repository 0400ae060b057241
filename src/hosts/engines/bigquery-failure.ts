import { setTimeout as sleep } from "node:timers/promises";
import { EngineError, firstLine } from "./engine.ts";

/** What an answer of Google's tells of a failure. */
interface Told {
  readonly status: number | null;
  readonly reasons: readonly string[];
  readonly message: string;
}

const passingReasons = ["rateLimitExceeded", "jobRateLimitExceeded", "backendError", "internalError"];

/**
 * Asks again, with waits that double from `wait` ms, while what goes wrong may pass: too many requests,
 * or a failure on Google's side. What is thrown in the end is an EngineError.
 */
export async function patiently<Result>(
  attempt: () => Promise<Result>,
  { tries, wait, signal }: { tries: number; wait: number; signal: AbortSignal | undefined },
): Promise<Result> {
  for (let tried = 1; ; tried++) {
    signal?.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      const told = toldBy(error);
      const mayPass =
        told.status === 429 ||
        (told.status !== null && told.status >= 500) ||
        told.reasons.some((reason) => passingReasons.includes(reason));
      if (!mayPass || tried >= tries) throw bigqueryError(error, told);
      // Waiting ends with an abort, and then the reason is thrown above.
      await sleep(wait * 2 ** (tried - 1), undefined, { ...(signal ? { signal } : {}) }).catch(() => null);
    }
  }
}

function toldBy(error: unknown): Told {
  const response = part(error, "response");
  const status = part(response, "status");
  const body = part(part(response, "data"), "error");
  const listed = [part(body, "errors"), part(body, "details")].flatMap((list) =>
    Array.isArray(list) ? list : [],
  );
  const reasons = listed.flatMap((one) => part(one, "reason") ?? []).map(String);
  const message = part(body, "message") ?? part(error, "message") ?? error;
  return {
    status: typeof status === "number" ? status : null,
    reasons: typeof body === "string" ? [...reasons, body] : reasons,
    message: firstLine(message),
  };
}

function part(of: unknown, name: string): unknown {
  return typeof of === "object" && of !== null ? (of as Record<string, unknown>)[name] : undefined;
}

function bigqueryError(error: unknown, { status, reasons, message }: Told): EngineError {
  const said = { engine: "BigQuery", host: "bigquery.googleapis.com", reason: message };
  const has = (...names: readonly string[]) => reasons.some((reason) => names.includes(reason));
  if (/Could not load the default credentials/i.test(message)) return new EngineError("noGoogleSignIn", {});
  if (status === 401 || has("invalid_grant", "invalid_client", "authError"))
    return new EngineError("signInRefused", said);
  if (has("bytesBilledLimitExceeded")) return new EngineError("tooManyBytesBilled", said);
  if (has("quotaExceeded", "rateLimitExceeded", "jobRateLimitExceeded") || status === 429)
    return new EngineError("quotaSpent", said);
  if (has("responseTooLarge", "resourcesExceeded")) return new EngineError("tooLarge", said);
  if (has("stopped")) return new EngineError("stopped", said);
  if (status === 403) return new EngineError("notAllowed", said);
  if (status === null && part(error, "code") !== undefined)
    return new EngineError("unreachable", { ...said, reason: String(part(error, "code")) });
  if (status !== null && status >= 500)
    return new EngineError("unreachable", { ...said, reason: `HTTP ${status}` });
  return new EngineError("engineFailed", said);
}
