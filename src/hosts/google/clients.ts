import { type auth, script, type script_v1 } from "googleapis/build/src/apis/script/index.js";
import { sheets, type sheets_v4 } from "googleapis/build/src/apis/sheets/index.js";
import type { Patience } from "./retry.ts";

/** Both interfaces of Google's that are used, and how to wait for them. */
export interface Clients {
  readonly sheets: sheets_v4.Sheets;
  readonly script: script_v1.Script;
  readonly patience: Patience;
}

export type SignedIn = InstanceType<typeof auth.OAuth2> | InstanceType<typeof auth.JWT>;

/** A minute is more than Google takes for anything but the largest batch. */
const timeout = 180_000;

/** `rootUrl`: another server in the place of Google's, for tests. */
export function connect(signedIn: SignedIn, patience: Patience, rootUrl?: string): Clients {
  // Retrying is ours: the library would repeat what may have been done already.
  const options = { auth: signedIn, retry: false, timeout, ...(rootUrl === undefined ? {} : { rootUrl }) };
  return {
    sheets: sheets({ version: "v4", ...options }),
    script: script({ version: "v1", ...options }),
    patience,
  };
}
