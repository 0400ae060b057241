import { type CanonicalViews, dealColumns, noTouches, type Written, written } from "./canonical-views.ts";
import type { Engine } from "./engine.ts";
import type { TouchView } from "./touch-view.ts";

/** Counts what a text of one number says. */
type Count = (text: string) => Promise<number>;

/**
 * The views are kept as tables in which deals are numbered: reading names, leaving out what is there twice
 * and joining texts is then done once, and not for every summary. `lone`: touches of no deal.
 */
export async function asTables(
  { deals, history, touches }: CanonicalViews,
  keep: NonNullable<Engine["keep"]>,
  count: Count,
): Promise<{ readonly written: Written; readonly lone: number }> {
  const kept = await keep(
    "deals",
    `SELECT ROW_NUMBER() OVER () AS deal, deal AS written, ${dealColumns} FROM (\n${deals.sql}\n) AS d`,
  );
  const all = `SELECT deal, ${dealColumns} FROM ${kept} AS k`;
  const none = (columns: string) => `SELECT ${columns} FROM ${kept} AS none WHERE 1 = 0`;
  const found = touches === null ? null : await keptTouches(touches, kept, keep, count);
  const views = written([
    ["deals", all],
    [
      "history",
      history === null
        ? none("deal, stage")
        : `SELECT * FROM ${await keep(
            "history",
            `SELECT d.deal AS deal, n.stage AS stage FROM (\n${history}\n) AS n JOIN ${kept} AS d ON d.written = n.deal`,
          )} AS h`,
    ],
    ["touches", found?.sql ?? none(noTouches)],
  ]);
  return { written: views, lone: found?.lone ?? 0 };
}

/**
 * Touches as they are read, and those of no deal among them, are kept first. Only deals that have some of
 * them twice are looked at one by one: to find these deals is far cheaper than to put all touches in order.
 */
async function keptTouches(
  touches: TouchView,
  deals: string,
  keep: NonNullable<Engine["keep"]>,
  count: Count,
): Promise<{ readonly sql: string; readonly lone: number }> {
  const names = ["touched_at", "ord", "campaign", "channel", ...(touches.hasIds ? ["touch_id"] : [])];
  const columns = names.map((name) => `n.${name} AS ${name}`).join(", ");
  const named = await keep(
    "named_touches",
    `SELECT d.deal AS deal, CASE WHEN d.deal IS NULL THEN n.deal END AS stray, ${columns}
FROM (\n${touches.rows}\n) AS n LEFT JOIN ${deals} AS d ON d.written = n.deal`,
  );
  const counted = (rows: string) => count(`SELECT COUNT(*) AS row_count FROM (\n${rows}\n) AS l`);
  const lone = await counted(
    touches.once(`SELECT n.stray AS deal, ${columns} FROM ${named} AS n WHERE n.deal IS NULL`),
  );
  const twice = await keep(
    "doubled",
    touches.doubledDeals(`SELECT n.deal AS deal, ${columns} FROM ${named} AS n WHERE n.deal IS NOT NULL`),
  );
  const isTimed = touches.time === null ? "" : " AND n.touched_at IS NOT NULL";
  const once = (join: string, where: string) =>
    `SELECT n.deal AS deal, n.touched_at AS touched_at, n.ord AS ord, n.campaign AS campaign, n.channel AS channel
FROM ${named} AS n${join} WHERE n.deal IS NOT NULL${where}${isTimed}`;
  if ((await counted(`SELECT deal FROM ${twice} AS t`)) === 0) return { sql: once("", ""), lone };
  const doubled = `SELECT n.deal AS deal, ${columns} FROM ${named} AS n JOIN ${twice} AS t ON t.deal = n.deal`;
  const kept = await keep(
    "touches",
    `${once(` LEFT JOIN ${twice} AS t ON t.deal = n.deal`, " AND t.deal IS NULL")}\nUNION ALL\n${touches.once(doubled)}`,
  );
  return { sql: `SELECT * FROM ${kept} AS t`, lone };
}
