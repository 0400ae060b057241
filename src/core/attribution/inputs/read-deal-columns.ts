import { isBlank } from "../../cells/blank.ts";
import type { Cell } from "../../cells/cell.ts";
import type { Pipeline } from "../../deals/deals.ts";
import { isNoCampaign } from "./campaign-names.ts";
import { orderShown, timeReader } from "./times.ts";

/** A touch that the deal's own row tells. */
export interface DealTouch {
  readonly deal: number;
  readonly campaign: string;
  readonly channel: string;
  /** NaN: nothing says when. */
  readonly at: number;
}

/** HubSpot's columns: where a contact first came from, and where last before the deal. */
const original = [
  "Original Source",
  "Original Source Type",
  "Original Traffic Source",
  "hs_analytics_source",
];
const originalDetail = [
  "Original Source Drill-Down 1",
  "Original Traffic Source Drill-Down 1",
  "hs_analytics_source_data_1",
];
const latest = ["Latest Source", "Latest Source Type", "Latest Traffic Source", "hs_latest_source"];
const latestDetail = [
  "Latest Source Drill-Down 1",
  "Latest Traffic Source Drill-Down 1",
  "hs_latest_source_data_1",
];
const latestDate = ["Latest Source Date", "Latest Traffic Source Date", "hs_latest_source_timestamp"];

/**
 * The touches that a deal table tells in columns of its own: HubSpot's original and latest source,
 * else the campaign, else the source. A cell may name several, parted by ";", ">" or a line break,
 * oldest first. Nothing says when they were, so only their order counts; HubSpot's latest source may
 * have a date. Null: the table has no such column.
 */
export function readDealColumns(pipeline: Pipeline): readonly DealTouch[] | null {
  const column = (names: readonly string[]) => {
    for (const name of names) {
      const cells = pipeline.column(name);
      if (cells !== null) return cells;
    }
    return null;
  };
  const newest = column(latest);
  const oldest = newest === null ? null : column(original);
  if (newest !== null && oldest !== null) {
    return sources(
      pipeline,
      oldest,
      column(originalDetail),
      newest,
      column(latestDetail),
      column(latestDate),
    );
  }
  const campaign = pipeline.column("campaign");
  const source = pipeline.column("source");
  const cells = campaign?.some((cell) => !isBlank(cell)) ? campaign : source;
  if (cells === null) return null;
  const channels = cells === campaign ? source : null;
  const touches: DealTouch[] = [];
  for (let deal = 0; deal < pipeline.deals.count; deal++) {
    const named = partsOf(cells[deal] ?? null);
    const channel = named.length === 1 ? textOf(channels?.[deal] ?? null) : "";
    const at = Number.NaN;
    for (const name of named)
      touches.push({ deal, campaign: name, channel: channel || (channels ? "" : name), at });
  }
  return touches;
}

function partsOf(cell: Cell): readonly string[] {
  return String(cell ?? "")
    .split(/[;>\n]/)
    .map((part) => part.trim())
    .filter((part) => !isNoCampaign(part));
}

function textOf(cell: Cell): string {
  const text = String(cell ?? "").trim();
  return isNoCampaign(text) ? "" : text;
}

/** Kinds of source whose first detail is the campaign; that of others is a site or a keyword. */
const withCampaign = /^(?:paid|email|other campaigns|offline)/;

function sources(
  { deals }: Pipeline,
  oldest: readonly Cell[],
  oldestDetail: readonly Cell[] | null,
  newest: readonly Cell[],
  newestDetail: readonly Cell[] | null,
  dates: readonly Cell[] | null,
): readonly DealTouch[] {
  const touches: DealTouch[] = [];
  const readTime = timeReader(() => orderShown(dates ?? []));
  for (let deal = 0; deal < deals.count; deal++) {
    const time = readTime(dates?.[deal] ?? null);
    const at = time.kind === "value" || time.kind === "ambiguous" ? time.value : Number.NaN;
    const first = sourceOf(oldest[deal] ?? null, oldestDetail?.[deal] ?? null);
    const last = sourceOf(newest[deal] ?? null, newestDetail?.[deal] ?? null);
    if (first !== null) touches.push({ deal, ...first, at: Number.NaN });
    if (last !== null) touches.push({ deal, ...last, at });
  }
  return touches;
}

function sourceOf(cell: Cell, detail: Cell): Pick<DealTouch, "campaign" | "channel"> | null {
  const text = textOf(cell);
  if (text === "") return null;
  const words = text.replaceAll("_", " ");
  const channel = words === words.toUpperCase() ? words.charAt(0) + words.slice(1).toLowerCase() : words;
  const more = withCampaign.test(channel.toLowerCase()) ? textOf(detail) : "";
  return { campaign: more === "" ? channel : more, channel };
}
