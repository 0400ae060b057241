import type { GoogleProblemCode } from "../../messages/en/google.ts";

/** A failure as an error that is thrown; `values` fill its sentence. Never holds a secret. */
export interface GoogleFailure extends Error {
  readonly code: GoogleProblemCode;
  readonly values: Readonly<Record<string, string>>;
  /** Google may have done it all the same: its answer was lost, or it failed while doing it. */
  readonly isUnsure: boolean;
}

const failureName = "GoogleFailure";

export function failure(
  code: GoogleProblemCode,
  values: Readonly<Record<string, string>> = {},
  isUnsure = false,
): GoogleFailure {
  const error = new Error(code);
  error.name = failureName;
  return Object.assign(error, { code, values, isUnsure });
}

export const isFailure = (error: unknown): error is GoogleFailure =>
  error instanceof Error && error.name === failureName;
