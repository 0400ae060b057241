import { isBlank } from "../cells/blank.ts";
import type { Cell, Grid } from "../cells/cell.ts";
import type { Field } from "../fields.ts";
import { stageMatcher } from "../stages/match.ts";
import type { Stage } from "../stages/stage.ts";
import { statusKind } from "../stages/vocabulary.ts";
import { entryStage, namedStage } from "./entries.ts";
import type { Evidence, Role } from "./roles.ts";

interface Setting {
  readonly grid: Grid;
  readonly evidence: readonly Evidence[];
  readonly roles: readonly Role[];
  readonly stages: readonly Stage[];
  readonly deals: Int32Array;
  readonly place: ReadonlyMap<Field, number>;
}

/** Deals looked at for which of them have a close date. */
const enough = 2000;

/**
 * Settles what only stages can tell of the date columns: whether the one close date is expected or
 * actual, which columns date the entry into a stage, and which of these is when a deal began.
 */
export function settleDates(setting: Setting): {
  readonly roles: readonly Role[];
  readonly entryOf: readonly (string | null)[];
} {
  const roles = [...setting.roles];
  settleClose(setting, roles);
  const entryOf = setting.evidence.map((column, i) => entryOfColumn(column, roles[i], setting.stages));
  settleStart(setting, roles, entryOf);
  return { roles, entryOf };
}

function entryOfColumn(column: Evidence, role: Role | undefined, stages: readonly Stage[]): string | null {
  const { header, profile } = column;
  if (header.entry !== null) return namedStage(header.entry, stages) ?? entryStage(header.entry, stages);
  if (role === undefined || role.field !== null || header.claims[0]?.field === "none") return null;
  const isDated = profile.filled > 0 && profile.dates - profile.bareSerials > profile.filled / 2;
  return isDated ? entryStage(header.text, stages) : null;
}

/** "Close Date" is an expectation where open deals have it too, else the day the deal was closed. */
function settleClose(setting: Setting, roles: Role[]): void {
  const at = roles.findIndex((role) => role.field === "closed" || role.field === "expectedClose");
  const role = roles[at];
  const others = roles.some(
    (other, i) => i !== at && (other.field === "closed" || other.field === "expectedClose"),
  );
  // 0.9 and above: the header itself says which ("Expected close date", "Closed on").
  if (role === undefined || others || role.reason.code === "user" || role.confidence >= 0.9) return;
  const column = setting.evidence[at]?.index ?? -1;
  const share = shareOfOpenFilled(setting, column);
  if (share === null) return;
  const field = share >= 0.3 ? "expectedClose" : "closed";
  roles[at] = { field, confidence: Math.max(role.confidence, 0.85), reason: role.reason };
}

/** Share of open deals that have a cell in the column; 0 when no deal is open, null when none is closed. */
function shareOfOpenFilled(setting: Setting, column: number): number | null {
  const { grid, stages, deals, place } = setting;
  const stageAt = place.get("stage") ?? place.get("status") ?? -1;
  const statusAt = place.get("status") ?? -1;
  const match = stageMatcher(stages);
  let open = 0;
  let filled = 0;
  let closed = 0;
  const step = Math.max(1, Math.floor(deals.length / enough));
  for (let i = 0; i < deals.length; i += step) {
    const cells = grid.values[deals[i] ?? -1] ?? [];
    const kind = statusKind(textOf(cells[statusAt])) ?? stages[match(textOf(cells[stageAt]))]?.kind;
    if (kind === "open") {
      open++;
      if (!isBlank(cells[column])) filled++;
    } else closed++;
  }
  if (closed === 0) return open === 0 ? null : 1;
  return open === 0 ? 0 : filled / open;
}

function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell);
}

/** Without a creation date the entry into the earliest dated stage is the only start there is. */
function settleStart(setting: Setting, roles: Role[], entryOf: readonly (string | null)[]): void {
  if (roles.some((role) => role.field === "created")) return;
  const order = new Map(setting.stages.map((stage, i) => [stage.name, i]));
  let earliest = -1;
  let place = Number.POSITIVE_INFINITY;
  entryOf.forEach((name, i) => {
    const profile = setting.evidence[i]?.profile;
    const at = name === null ? undefined : order.get(name);
    const kind = at === undefined ? undefined : setting.stages[at]?.kind;
    if (at === undefined || at >= place || kind !== "open" || roles[i]?.reason.code === "user") return;
    if (profile === undefined || profile.filled < profile.rows / 2) return;
    earliest = i;
    place = at;
  });
  if (earliest < 0) return;
  const part = setting.evidence[earliest]?.header.text ?? "";
  roles[earliest] = { field: "created", confidence: 0.7, reason: { code: "headerPart", values: { part } } };
}
