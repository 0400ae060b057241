import { readAliases } from "../../core/attribution/inputs/aliases.ts";
import type { Grid, Serial } from "../../core/cells/cell.ts";
import type { Stage } from "../../core/stages/stage.ts";
import { countingOf } from "../../core/summaries/counting/counting-of.ts";
import type { Summary, SummaryRows } from "../../core/summaries/summary.ts";
import { addUp } from "../../core/summaries/summary.ts";
import type { SummaryFacts } from "../../functions/summaries/facts.ts";
import { type CampaignTable, campaignTable, costsIn } from "./campaign-table.ts";
import { asViews, type CanonicalViews, loneRows } from "./canonical-views.ts";
import type { Habits } from "./deal-readings.ts";
import { type DealView, dealView } from "./deal-view.ts";
import { type Engine, EngineError, summaryRows, wholeRows } from "./engine.ts";
import { historySql } from "./history-view.ts";
import { asTables } from "./kept-tables.ts";
import type { EngineMap } from "./map-file.ts";
import { textSql } from "./source-table.ts";
import { type TouchView, touchView } from "./touch-view.ts";

/** The tables of an engine as canonical views, and what functions have to know of them. */
export interface EngineData {
  readonly facts: Omit<SummaryFacts, "asOf" | "fiscalYearStart">;
  readonly deals: DealView;
  readonly touches: TouchView | null;
  /** Deals counted and left out, and cells that could not be read, to be said beside the figures. */
  readonly left: EngineLeftOut;
  /** The text that counts a summary, views included. */
  textOf(summary: Pick<Summary<unknown>, "choice">): string;
  rowsOf(summary: Summary<unknown>): Promise<SummaryRows>;
}

export interface EngineLeftOut {
  readonly dealsWithoutId: number;
  /** Rows of the deal table that are sums, labels and notes, with the first texts that gave them away. */
  readonly otherRows: number;
  readonly otherTexts: readonly string[];
  /** Rows without a stage that were too many to be looked at. */
  readonly unjudgedRows: number;
  readonly unreadCells: ReadonlyMap<string, number>;
  readonly touchesWithoutCampaign: number;
  readonly touchesOfUnknownDeals: number;
  readonly undatedTouches: number;
  /** Rows of touches and the history that lie on another shard than their deal. */
  readonly scattered: number;
  /** Rows of the campaign table. */
  readonly campaignRows: number;
}

export interface DataOptions {
  readonly map: EngineMap;
  /** Stages said by the user; null: those that the names make up. */
  readonly stages: readonly Stage[] | null;
  readonly aliases: Grid | null;
  /** How numbers and dates are written where the deals leave it open. */
  readonly habits?: Habits;
  /** Up to when campaigns that still run were spent on. */
  readonly asOf: Serial;
  /** Only the texts are wanted: nothing is counted or kept. */
  readonly isDry?: boolean;
}

/** Rows above which a summary is no small table any more. */
const mostSummaryRows = 1_000_000;

/** Recognises the tables and checks what no summary could bear: deals that are there twice. */
export async function engineData(engine: Engine, options: DataOptions): Promise<EngineData> {
  const deals = await dealView(engine, options.map, options.stages, options.habits);
  const told = await campaignTable(engine, options.map);
  const touches = await touchView(engine, options.map, readAliases(options.aliases), told?.rows ?? []);
  const history = await historySql(engine, options.map, deals.stages);
  const views = { deals, touches, history };
  const isSilent = options.isDry === true && engine.charges === undefined;
  const counted = async (text: string) => (isSilent ? [] : await summaryRows(engine, text));
  const whole = asViews(views);
  const [count = 0, different = 0] =
    (
      await counted(whole("SELECT COUNT(*) AS deal_count, COUNT(DISTINCT deal) AS different FROM deals AS d"))
    )[0] ?? [];
  if (count !== different) throw new EngineError("doubledDeals", { deals: count - different });
  const [all = 0] = (await counted(`SELECT COUNT(*) AS row_count FROM ${deals.table.from}`))[0] ?? [];
  const one = async (text: string) => (await counted(text))[0]?.[0] ?? 0;
  const kept = engine.keep === undefined || options.isDry ? null : await asTables(views, engine.keep, one);
  const written = kept?.written ?? whole;
  const { lone, scattered } =
    kept === null ? await strays(engine, views, counted) : { lone: kept.lone, scattered: 0 };
  const placed = (sql: string) =>
    engine.onShards === undefined || scattered > 0 ? written(sql) : engine.onShards(written(sql));
  const usual = touches === null ? [] : addUp(await counted(placed(usualChannels)), 2);
  return {
    facts: {
      stages: deals.stages,
      has: deals.has,
      minorDigits: deals.minorDigits,
      tellsEntries: deals.tellsEntries || history !== null,
      campaigns: campaignList(touches, usual, told),
      costs: told === null || touches === null ? null : costsIn(told, touches.nameOf, deals, options.asOf),
      channels: touches?.channels ?? [],
      hasTouches: touches !== null,
      deals: count,
    },
    deals,
    touches,
    left: {
      dealsWithoutId: all - deals.left.others - count,
      otherRows: deals.left.written,
      otherTexts: deals.left.texts,
      unjudgedRows: deals.left.unsure,
      unreadCells:
        touches === null || touches.unread === 0
          ? deals.unread
          : new Map([...deals.unread, [touches.table.name, touches.unread]]),
      touchesWithoutCampaign: touches?.unnamed ?? 0,
      touchesOfUnknownDeals: lone,
      undatedTouches: await undated(engine, touches, counted),
      scattered,
      campaignRows: told?.leftOut ?? 0,
    },
    textOf: ({ choice }) => placed(countingOf(choice).sql(engine.dialect)),
    async rowsOf(summary) {
      const text = `${placed(countingOf(summary.choice).sql(engine.dialect))} LIMIT ${mostSummaryRows + 1}`;
      const rows = await summaryRows(engine, text);
      if (rows.length > mostSummaryRows) {
        throw new EngineError("tooManyRows", { summary: summary.id, limit: mostSummaryRows });
      }
      // Shards count apart, and only together may sums pass what is exact.
      return wholeRows(addUp(rows, summary.keys.length));
    },
  };
}

type Counted = (text: string) => Promise<SummaryRows>;

/**
 * Touches of deals that nowhere are, and rows that only their own shard has no deal for: with these,
 * counting on the shards would be wrong without a sign of it.
 */
async function strays(engine: Engine, views: CanonicalViews, counted: Counted) {
  const { touches, history } = views;
  const write = asViews(views);
  const count = async (rows: string, place: (text: string) => string) => {
    const found = await counted(place(write(`SELECT COUNT(*) AS row_count FROM (${rows}) AS l`)));
    return found.reduce((sum, [many = 0]) => sum + many, 0);
  };
  const everywhere = (text: string) => text;
  const strayTouches =
    touches === null
      ? null
      : touches.once(
          loneRows(
            `n.deal AS deal, n.touched_at AS touched_at, n.ord AS ord, n.campaign AS campaign, n.channel AS channel${
              touches.hasIds ? ", n.touch_id AS touch_id" : ""
            }`,
            touches.rows,
          ),
        );
  const strayMoves = history === null ? null : loneRows("n.deal AS deal", history);
  let [lone, scattered] = [0, 0];
  for (const stray of [strayTouches, strayMoves]) {
    if (stray === null || (stray === strayMoves && engine.onShards === undefined)) continue;
    const beside = await count(stray, engine.onShards ?? everywhere);
    const nowhere = beside === 0 || engine.onShards === undefined ? beside : await count(stray, everywhere);
    if (stray === strayTouches) lone = nowhere;
    scattered += beside - nowhere;
  }
  return { lone, scattered };
}

async function undated(engine: Engine, touches: TouchView | null, counted: Counted): Promise<number> {
  if (touches === null || touches.time === null) return 0;
  const { name, type } = touches.time;
  const isBlank =
    type === "text" ? `${textSql(engine, touches.time)} = ''` : `${engine.dialect.identifier(name)} IS NULL`;
  const blank = `SELECT COUNT(*) AS row_count FROM ${touches.table.from} WHERE ${isBlank}`;
  return (await counted(blank))[0]?.[0] ?? 0;
}

/** Touches by campaign and channel, those that came when the deal was closed aside. */
const usualChannels = `SELECT campaign, channel, COUNT(*) AS times
FROM touches AS t JOIN deals AS d ON d.deal = t.deal
WHERE d.status NOT IN (1, 2) OR t.touched_at IS NULL OR d.closed_at IS NULL OR t.touched_at <= d.closed_at
GROUP BY campaign, channel`;

/** Campaigns with the channel that most of their touches are in, of equals the first by name. */
function campaignList(
  touches: TouchView | null,
  usual: SummaryRows,
  told: CampaignTable | null,
): SummaryFacts["campaigns"] {
  if (touches === null) return [];
  const { campaigns, channels, channelOf, nameOf } = touches;
  const best = new Map<number, { name: string; times: number }>();
  for (const [campaign = 0, channel = -1, times = 0] of usual) {
    const name = channels[channel] ?? "";
    const known = best.get(campaign);
    if (known === undefined || times > known.times || (times === known.times && name < known.name))
      best.set(campaign, { name, times });
  }
  // Those that touched nobody come last, for summaries call the others by their places.
  const names = new Set([
    ...campaigns,
    ...(told?.rows ?? []).map((row) => nameOf.get(row.campaign) ?? row.campaign),
  ]);
  return [...names].map((name, campaign) => ({
    name,
    channel: channelOf.get(name) ?? best.get(campaign)?.name ?? "",
  }));
}
