/**
 * Errors as Office.js throws them. Codes: "Error handling with the application-specific JavaScript APIs"
 * (office/dev/add-ins/testing/application-specific-api-error-handling).
 */
export type ErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "PropertyNotLoaded"
  | "RangeExceedsLimit"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "UnsupportedOperation";

class OfficeError extends Error {
  readonly code: ErrorCode;
  readonly debugInfo: { readonly code: ErrorCode; readonly message: string; readonly errorLocation: string };

  constructor(code: ErrorCode, message: string, errorLocation = "") {
    super(message);
    this.name = "RichApi.Error";
    this.code = code;
    this.debugInfo = { code, message, errorLocation };
  }
}

export function fail(code: ErrorCode, message: string): never {
  throw new OfficeError(code, message);
}
