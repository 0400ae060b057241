import type { DealView } from "./deal-view.ts";
import type { Engine } from "./engine.ts";
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

const dealColumns = "created_at, closed_at, expected_at, status, stage, reached, amount, probability";

/** The views are part of every text. */
export function asViews({ deals, history, touches }: CanonicalViews): Written {
  const none = (columns: string) => `SELECT ${columns} FROM deals AS none WHERE 1 = 0`;
  return written([
    ["deals", deals.sql],
    ["history", history ?? none("deal, stage")],
    ["touches", touches?.once(touches.rows) ?? none(noTouches)],
  ]);
}

const noTouches = "deal, created_at AS touched_at, stage AS ord, stage AS campaign, stage AS channel";

/**
 * The views are kept as tables in which deals are numbered: reading names, leaving out what is there twice
 * and joining texts is then done once, and not for every summary.
 */
export async function asTables(
  { deals, history, touches }: CanonicalViews,
  keep: NonNullable<Engine["keep"]>,
): Promise<Written> {
  const kept = await keep(
    "deals",
    `SELECT ROW_NUMBER() OVER () AS deal, deal AS written, ${dealColumns} FROM (\n${deals.sql}\n) AS d`,
  );
  const numbered = (columns: string, rows: string) =>
    `SELECT d.deal AS deal, ${columns} FROM (\n${rows}\n) AS n JOIN ${kept} AS d ON d.written = n.deal`;
  const columns = `n.touched_at AS touched_at, n.ord AS ord, n.campaign AS campaign, n.channel AS channel`;
  const all = `SELECT deal, ${dealColumns} FROM ${kept} AS k`;
  const none = (columns: string) => `SELECT ${columns} FROM ${kept} AS none WHERE 1 = 0`;
  return written([
    ["deals", all],
    [
      "history",
      history === null
        ? none("deal, stage")
        : `SELECT * FROM ${await keep("history", numbered("n.stage AS stage", history))} AS h`,
    ],
    [
      "touches",
      touches === null
        ? none(noTouches)
        : `SELECT * FROM ${await keep(
            "touches",
            touches.once(
              numbered(`${columns}${touches.hasIds ? ", n.touch_id AS touch_id" : ""}`, touches.rows),
            ),
          )} AS t`,
    ],
  ]);
}

function written(views: readonly (readonly [string, string])[]): Written {
  const all = views.map(([name, text]) => `${name} AS (\n${text}\n)`).join(", ");
  return (sql) => `WITH ${all}\nSELECT * FROM (\n${sql}\n) AS summary`;
}

/** How many rows of touches or of the history belong to no deal, such as is there once each. */
export function loneRows(columns: string, rows: string): string {
  return `SELECT ${columns} FROM (\n${rows}\n) AS n LEFT JOIN deals AS d ON d.deal = n.deal WHERE d.status IS NULL`;
}
