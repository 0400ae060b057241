import { failure, type GoogleFailure } from "./failure.ts";

/** The part of an answer of Google's that tells what went wrong. */
interface Told {
  readonly message?: string;
  readonly status?: string;
  readonly details?: readonly { readonly reason?: string; readonly metadata?: Record<string, string> }[];
  readonly errors?: readonly { readonly reason?: string }[];
}

/** What a thrown error of the client library means, and whether asking again may help. */
export interface Understood {
  readonly failure: GoogleFailure;
  readonly mayPass: boolean;
  /** How long Google asks to wait, in ms; null where it does not say. */
  readonly wait: number | null;
}

const networkCodes = new Set([
  "ECONNRESET",
  "ECONNREFUSED",
  "ECONNABORTED",
  "ETIMEDOUT",
  "EPIPE",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "UND_ERR_SOCKET",
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_HEADERS_TIMEOUT",
  "UND_ERR_BODY_TIMEOUT",
]);

/** Null for errors that are not Google's, which are nobody's to explain away. */
export function understand(error: unknown): Understood | null {
  const status = statusOf(error);
  if (status === null) return networkTrouble(error);
  const told = toldIn(error);
  const reasons = reasonsOf(told);
  const message = told.message ?? "";
  const passing = (code: "quota" | "unreachable", isUnsure: boolean): Understood => ({
    failure: failure(code, {}, isUnsure),
    mayPass: true,
    wait: retryAfter(error),
  });
  const final = (code: GoogleFailure["code"], values: Record<string, string> = {}): Understood => ({
    failure: failure(code, values),
    mayPass: false,
    wait: null,
  });
  if (status === 429 || reasons.some((reason) => /rateLimitExceeded|RATE_LIMIT_EXCEEDED/i.test(reason))) {
    return passing("quota", false);
  }
  if (status >= 500) return passing("unreachable", true);
  if (isSignInLost(error, status)) return final("signInExpired");
  if (status === 403 && /script\.google\.com\/home\/usersettings/.test(message)) return final("scriptApiOff");
  if (status === 403 && (reasons.includes("SERVICE_DISABLED") || reasons.includes("accessNotConfigured"))) {
    return final("apiDisabled", { url: activationUrl(told) });
  }
  if (/edit a protected (?:cell|range)/i.test(message)) return final("readOnly");
  if (status === 403) return final("noAccess");
  if (status === 404) return final("notFound");
  return final("refused", { message: shortened(message === "" ? `status ${status}` : message) });
}

function networkTrouble(error: unknown): Understood | null {
  for (let cause: unknown = error, depth = 0; cause instanceof Error && depth < 5; depth++) {
    const code = "code" in cause ? String(cause.code) : "";
    const isCut = /socket hang up|terminated|premature close|fetch failed|network socket/i.test(
      cause.message,
    );
    if (networkCodes.has(code) || isCut) {
      return { failure: failure("unreachable", {}, true), mayPass: true, wait: null };
    }
    cause = cause.cause;
  }
  return null;
}

function statusOf(error: unknown): number | null {
  const response = responseOf(error);
  return typeof response?.status === "number" ? response.status : null;
}

interface Response {
  readonly status?: number;
  readonly data?: unknown;
  readonly headers?: Pick<Headers, "get">;
}

function responseOf(error: unknown): Response | null {
  if (typeof error !== "object" || error === null || !("response" in error)) return null;
  return (error.response ?? null) as Response | null;
}

function toldIn(error: unknown): Told {
  const data = responseOf(error)?.data;
  const told = typeof data === "object" && data !== null && "error" in data ? data.error : null;
  return typeof told === "object" && told !== null ? (told as Told) : {};
}

const reasonsOf = ({ details = [], errors = [], status }: Told): string[] =>
  [...details, ...errors].flatMap(({ reason }) => reason ?? []).concat(status ?? []);

/** A refresh token that was withdrawn or ran out is told of by the token server. */
function isSignInLost(error: unknown, status: number): boolean {
  if (status === 401) return true;
  const data = responseOf(error)?.data;
  const code = typeof data === "object" && data !== null && "error" in data ? data.error : null;
  return code === "invalid_grant" || code === "invalid_client" || code === "unauthorized_client";
}

function activationUrl({ details = [] }: Told): string {
  const url = details.find(({ metadata }) => metadata?.activationUrl)?.metadata?.activationUrl ?? "";
  return url.startsWith("https://") ? url : "https://console.cloud.google.com/apis/library";
}

function retryAfter(error: unknown): number | null {
  const text = responseOf(error)?.headers?.get("retry-after");
  const seconds = Number(text ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}

const shortened = (message: string) => message.replace(/\s+/g, " ").slice(0, 300);
