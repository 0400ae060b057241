import type { Cell } from "../../core/cells/cell.ts";
import type { Formats } from "../../messages/words.ts";
import type { ShownAs } from "../../operations/check-views.ts";

/** A cell as its reader would write it; `blank` for one that holds nothing. */
export function cellText(value: Cell, as: ShownAs, say: Formats, blank: string): string {
  if (value === null || value === "") return blank;
  if (typeof value !== "number") return String(value);
  switch (as) {
    case "date":
      return say.date(value);
    case "share":
      return say.percent(value);
    case "percent":
      return say.percent(value / 100);
    case "plain":
      return say.number(value);
  }
}
