import { readAliases } from "../../core/attribution/inputs/aliases.ts";
import type { Grid } from "../../core/cells/cell.ts";
import { historyColumns } from "../../core/deals/history.ts";
import { stageMatcher } from "../../core/stages/match.ts";
import type { Stage } from "../../core/stages/stage.ts";
import type { SummaryDefinition, SummaryRows } from "../../core/summaries/summary.ts";
import { addUp } from "../../core/summaries/summary.ts";
import type { SummaryFacts } from "../../functions/summaries/facts.ts";
import { type DealView, dealView, shownBy } from "./deal-view.ts";
import { type Engine, type EngineColumn, EngineError, summaryRows } from "./engine.ts";
import type { EngineMap } from "./map-file.ts";
import { columnNamed, distinctTexts, gridOf, tableFor, textSql } from "./source-table.ts";
import { type TouchView, touchView } from "./touch-view.ts";

/** The tables of an engine as canonical views, and what functions have to know of them. */
export interface EngineData {
  readonly facts: Omit<SummaryFacts, "asOf" | "fiscalYearStart">;
  readonly deals: DealView;
  readonly touches: TouchView | null;
  /** Deals counted and left out, and cells that could not be read, to be said beside the figures. */
  readonly left: EngineLeftOut;
  /** The text that counts a summary, views included. */
  textOf(summary: Pick<SummaryDefinition<unknown>, "sql">): string;
  rowsOf(summary: SummaryDefinition<unknown>): Promise<SummaryRows>;
}

export interface EngineLeftOut {
  readonly dealsWithoutId: number;
  readonly unreadCells: ReadonlyMap<string, number>;
  readonly touchesWithoutCampaign: number;
  readonly touchesOfUnknownDeals: number;
  readonly undatedTouches: number;
}

export interface DataOptions {
  readonly map: EngineMap;
  /** Stages said by the user; null: those that the names make up. */
  readonly stages: readonly Stage[] | null;
  readonly aliases: Grid | null;
}

/** Rows above which a summary is no small table any more. */
const mostSummaryRows = 1_000_000;

/** Recognises the tables and checks what no summary could bear: deals that are there twice. */
export async function engineData(engine: Engine, options: DataOptions): Promise<EngineData> {
  const deals = await dealView(engine, options.map, options.stages);
  const touches = await touchView(engine, options.map, readAliases(options.aliases));
  const history = await historySql(engine, options.map, deals.stages);
  const none = (columns: string) => `SELECT ${columns} FROM deals AS none WHERE 1 = 0`;
  const views = [
    `deals AS (\n${deals.sql}\n)`,
    `history AS (\n${history ?? none("deal, stage")}\n)`,
    `touches AS (\n${touches?.sql ?? none("deal, created_at AS touched_at, stage AS ord, stage AS campaign, stage AS channel")}\n)`,
  ].join(", ");
  const textOf = (sql: string) => `WITH ${views}\nSELECT * FROM (\n${sql}\n) AS summary`;
  const counts = await summaryRows(
    engine,
    textOf("SELECT COUNT(*) AS deal_count, COUNT(DISTINCT deal) AS different FROM deals AS d"),
  );
  const [count = 0, different = 0] = counts[0] ?? [];
  if (count !== different) throw new EngineError("doubledDeals", { deals: count - different });
  const [all = 0] =
    (await summaryRows(engine, `SELECT COUNT(*) AS row_count FROM ${deals.table.from}`))[0] ?? [];
  const lone =
    touches === null
      ? [[0]]
      : await summaryRows(
          engine,
          textOf(
            "SELECT COUNT(*) AS row_count FROM touches AS t LEFT JOIN deals AS d ON d.deal = t.deal WHERE d.status IS NULL",
          ),
        );
  const usual = touches === null ? [] : addUp(await summaryRows(engine, textOf(usualChannels)), 2);
  return {
    facts: {
      stages: deals.stages,
      has: deals.has,
      minorDigits: deals.minorDigits,
      tellsEntries: deals.tellsEntries || history !== null,
      campaigns: campaignList(touches, usual),
      channels: touches?.channels ?? [],
      hasTouches: touches !== null,
    },
    deals,
    touches,
    left: {
      dealsWithoutId: all - count,
      unreadCells:
        touches === null || touches.unread === 0
          ? deals.unread
          : new Map([...deals.unread, [touches.table.name, touches.unread]]),
      touchesWithoutCampaign: touches?.unnamed ?? 0,
      touchesOfUnknownDeals: lone[0]?.[0] ?? 0,
      undatedTouches: await undated(engine, touches),
    },
    textOf: ({ sql }) => textOf(sql(engine.dialect)),
    async rowsOf(summary) {
      const text = `${textOf(summary.sql(engine.dialect))} LIMIT ${mostSummaryRows + 1}`;
      const rows = await summaryRows(engine, text);
      if (rows.length > mostSummaryRows) {
        throw new EngineError("tooManyRows", { summary: summary.id, limit: mostSummaryRows });
      }
      return addUp(rows, summary.keys.length);
    },
  };
}

async function undated(engine: Engine, touches: TouchView | null): Promise<number> {
  if (touches === null || touches.time === null) return 0;
  const blank = `SELECT COUNT(*) AS row_count FROM ${touches.table.from} WHERE ${textSql(engine, touches.time)} = ''`;
  return (await summaryRows(engine, blank))[0]?.[0] ?? 0;
}

/** Touches by campaign and channel, those that came when the deal was closed aside. */
const usualChannels = `SELECT campaign, channel, COUNT(*) AS times
FROM touches AS t JOIN deals AS d ON d.deal = t.deal
WHERE d.status NOT IN (1, 2) OR t.touched_at IS NULL OR d.closed_at IS NULL OR t.touched_at <= d.closed_at
GROUP BY campaign, channel`;

/** Campaigns with the channel that most of their touches are in, of equals the first by name. */
function campaignList(touches: TouchView | null, usual: SummaryRows): SummaryFacts["campaigns"] {
  const { campaigns = [], channels = [] } = touches ?? {};
  const best = new Map<number, { name: string; times: number }>();
  for (const [campaign = 0, channel = -1, times = 0] of usual) {
    const name = channels[channel] ?? "";
    const known = best.get(campaign);
    if (known === undefined || times > known.times || (times === known.times && name < known.name))
      best.set(campaign, { name, times });
  }
  return campaigns.map((name, campaign) => ({
    name,
    channel: best.get(campaign)?.name ?? "",
  }));
}

/** Open stages that histories show to be reached; null: there is no history. */
async function historySql(engine: Engine, map: EngineMap, stages: readonly Stage[]): Promise<string | null> {
  const table = tableFor(engine, map.history, "history");
  if (table === null) return null;
  const { columns } = map.history;
  const header = columns === undefined ? historyColumns(await gridOf(engine, table)) : null;
  const place = (name: "deal" | "from" | "to"): EngineColumn | null => {
    if (columns !== undefined) {
      const said = columns.get(name);
      return said === undefined ? null : columnNamed(table, said);
    }
    const at = header?.ok ? header[name] : -1;
    return table.columns[at] ?? null;
  };
  const deal = place("deal");
  const told = [place("to"), place("from")].flatMap((column) => column ?? []);
  if (deal === null || told.length === 0) {
    throw new EngineError("notHistory", {
      table: table.name,
      columns: table.columns.map(({ name }) => name).join(", "),
    });
  }
  const match = stageMatcher(stages);
  const shown = shownBy(stages);
  const parts: string[] = [];
  for (const column of told) {
    const texts = await distinctTexts(engine, table, [column]);
    const rows = texts.map(({ texts: [text = ""] }) => [text, shown(match(text))]);
    if (rows.length === 0) continue;
    const name = engine.dialect.identifier(column.name);
    parts.push(`SELECT ${textSql(engine, deal)} AS deal, m.stage AS stage FROM ${table.from} AS r
JOIN (SELECT written, stage FROM ${engine.dialect.values(["written", "stage"], rows)}) AS m
  ON m.written = ${textSql(engine, column).replace(name, `r.${name}`)} WHERE m.stage >= 0`);
  }
  return parts.length === 0 ? null : parts.join("\nUNION ALL\n");
}
