import type { Serial } from "./cells/cell.ts";

/** From the start of `from` to before `until`. */
export interface Period {
  readonly from: Serial;
  readonly until: Serial;
}
