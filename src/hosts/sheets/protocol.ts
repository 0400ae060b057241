import type { OperationTypes } from "../../operations/operation-types.ts";
import type { Notice } from "../../operations/pane-host.ts";

/** Raised when requests or replies change, so that an old sidebar is told to open anew. */
export const protocolVersion = 1;

/** What the sidebar may ask for: the operations, and to show a row (of the sheet, from 1) or a cell of it. */
export interface Requests extends OperationTypes {
  readonly reveal: {
    readonly args: { readonly row: number; readonly sheet: string | null; readonly cell?: string };
    readonly view: null;
  };
}

export type RequestName = keyof Requests;

/** Both ways as JSON text: google.script.run fails on a Date anywhere in a value. */
export interface Request<Name extends RequestName = RequestName> {
  readonly version: number;
  readonly operation: Name;
  readonly args: Requests[Name]["args"];
}

export type Reply<View = unknown> =
  | {
      readonly version: number;
      readonly ok: true;
      readonly data: View;
      /** What happened on the sheet since the page last asked. */
      readonly notices: readonly Notice[];
    }
  | { readonly version: number; readonly ok: false; readonly error: { readonly message: string } };
