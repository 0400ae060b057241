import type { Range } from "../core/cells/cell.ts";
import type { Change } from "../core/planning/change.ts";
import type { Overview } from "../core/planning/overview.ts";
import type { Settings } from "../core/planning/settings.ts";
import type { Outcome, ReadRequest, Snapshot } from "../workbook.ts";
import { ownSheets, placeOf } from "./read-managed.ts";
import type { DoneView } from "./setup-views.ts";

/** Takes the workbook back to where it was before set-up, half-done set-ups too. */
export function* revert(_: Record<string, never>): Generator<ReadRequest, Outcome<DoneView>, Snapshot> {
  const { overview, settings = null } = yield { overview: true, settings: true };
  if (!overview || !settings) {
    return { changes: [], view: { state: "problem", problem: { code: "nothingToUndo", values: {} } } };
  }
  return { changes: undoNow(settings, overview), view: { state: "done" } };
}

/** The undo of set-up, for sheets renamed and a table moved or grown since. */
function undoNow(settings: Settings, overview: Overview): Change[] {
  const then = settings.sheets;
  const now = ownSheets(settings, overview);
  const renamed = new Map([
    [then.stages, now.stages],
    [then.history, now.history],
    [then.pipeline, now.pipeline],
    ...madeForCampaigns(settings, overview).map(({ sheet, now: name }) => [sheet, name] as const),
  ]);
  const filled = new Set(
    madeForCampaigns(settings, overview).flatMap((made) => (made.isFilled ? made.sheet : [])),
  );
  const sheets = new Set(overview.sheets.map(({ name }) => name));
  return settings.undo.flatMap((change): Change[] => {
    switch (change.kind) {
      case "removeSheet":
        // Touches and campaigns that people have written stay theirs.
        return filled.has(change.sheet)
          ? []
          : [{ ...change, sheet: renamed.get(change.sheet) ?? change.sheet }];
      case "removeChart":
        return [{ ...change, sheet: renamed.get(change.sheet) ?? change.sheet }];
      case "restoreRules": {
        const moved = restoreNow(change, settings, overview);
        return moved.filter(({ sheet }) => sheets.has(sheet));
      }
      default:
        return [change];
    }
  });
}

/** The sheets made for touches and campaigns: their names then and now, and whether anything was written there. */
function madeForCampaigns({ attribution }: Settings, overview: Overview) {
  return (attribution?.made ?? []).map(({ table, sheet }) => {
    const now = overview.tables.find(({ name }) => name === table)?.sheet ?? sheet;
    const used = overview.sheets.find(({ name }) => name === now)?.used ?? null;
    return { sheet, now, isFilled: table !== attribution?.aliases && used !== null && used.bottom > 0 };
  });
}

type Restore = Extract<Change, { kind: "restoreRules" }>;

/** Rules go where the table is now; rows added since are cleared of ours. */
function restoreNow(change: Restore, settings: Settings, overview: Overview): Restore[] {
  const place = placeOf(settings, overview);
  if (!place) return [change];
  const was = settings.table.range;
  const down = place.range.top - was.top;
  const across = place.range.left - was.left;
  const range: Range = {
    top: change.range.top + down,
    left: change.range.left + across,
    bottom: change.range.bottom + down,
    right: change.range.right + across,
  };
  const there: Restore = { ...change, sheet: place.sheet, range };
  const grown = place.range.bottom > range.bottom;
  if (!grown) return [there];
  const all: Range = { ...range, bottom: place.range.bottom };
  return [{ ...there, range: all, rules: null }, there];
}
