import type { DealView } from "./deal-view.ts";
import type { TouchView } from "./touch-view.ts";

/** The canonical tables that summaries are counted from, as views of an engine's own tables. */
export interface CanonicalViews {
  readonly deals: DealView;
  readonly touches: TouchView | null;
  /** The text of the view; null: there is no history. */
  readonly history: string | null;
}

/** A text about the views deals, history and touches as one that the engine understands. */
export type Written = (sql: string) => string;

export const dealColumns = "created_at, closed_at, expected_at, status, stage, reached, amount, probability";

/** The views are part of every text. */
export function asViews({ deals, history, touches }: CanonicalViews): Written {
  const none = (columns: string) => `SELECT ${columns} FROM deals AS none WHERE 1 = 0`;
  return written([
    ["deals", deals.sql],
    ["history", history ?? none("deal, stage")],
    ["touches", touches?.once(touches.rows) ?? none(noTouches)],
  ]);
}

/** Columns of deals in the place of those of touches, where there are none. */
export const noTouches = "deal, created_at AS touched_at, stage AS ord, stage AS campaign, stage AS channel";

/** A text with views of these names before it. */
export function written(views: readonly (readonly [string, string])[]): Written {
  const all = views.map(([name, text]) => `${name} AS (\n${text}\n)`).join(", ");
  return (sql) => `WITH ${all}\nSELECT * FROM (\n${sql}\n) AS summary`;
}

/** How many rows of touches or of the history belong to no deal, such as is there once each. */
export function loneRows(columns: string, rows: string): string {
  return `SELECT ${columns} FROM (\n${rows}\n) AS n LEFT JOIN deals AS d ON d.deal = n.deal WHERE d.status IS NULL`;
}
