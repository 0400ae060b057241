import type { Problem } from "../issue.ts";
import type { Period } from "../periods.ts";
import { isProblem } from "./problem.ts";
import type { Scope } from "./scope.ts";
import { value } from "./value.ts";

export interface Coverage {
  readonly open: number;
  readonly won: number;
  /** open ÷ (target − won); null where the target is met. */
  readonly ratio: number | null;
}

/** How many times the open value of the period covers what is still missing to the target. */
export function coverage(scope: Scope, target: number, period: Period | null): Coverage | Problem {
  const won = value(scope, "won", period);
  if (isProblem(won)) return won;
  const open = value(scope, "open", period);
  if (isProblem(open)) return open;
  return { open, won, ratio: won >= target ? null : open / (target - won) };
}
