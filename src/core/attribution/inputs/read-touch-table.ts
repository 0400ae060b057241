import { isBlank } from "../../cells/blank.ts";
import type { Cell, Grid } from "../../cells/cell.ts";
import { idKey, idText } from "../../deals/id.ts";
import type { Problem } from "../../issue.ts";
import { isNoCampaign } from "./campaign-names.ts";
import { cellIn, type Found, findColumns, namesOf } from "./columns.ts";
import type { DealFinder } from "./deal-finder.ts";
import type { LeftOut, LeftOutCode } from "./left-out.ts";
import { noRecord } from "./table-rows.ts";
import type { TouchRow, TouchRows } from "./tables.ts";
import { orderOf, timeReader } from "./times.ts";
import { addTouch, noZone, type TouchColumns } from "./touch-columns.ts";
import { readUtm } from "./utm.ts";
import { type TouchField, touchVocabulary } from "./vocabulary.ts";

const names = namesOf(touchVocabulary);
/** Who was touched, and by what; a list without these cannot be joined to deals. */
const required = (["deal", "contact"] as const).flatMap((who) =>
  (["campaign", "campaignId", "source", "sourceMedium", "url", "channel"] as const).map((what) => [
    who,
    what,
  ]),
) satisfies readonly (readonly TouchField[])[];

/** The columns of a touch table; null: the cells are none. */
export function findTouchColumns(
  grid: Grid,
  said?: Readonly<Record<string, string | null>>,
): Found<TouchField> | null {
  return findColumns<TouchField>(grid, names, required, said);
}

/** What joins touches to deals and campaigns. */
export interface TouchJoin {
  readonly deals: DealFinder;
  /** Name of a campaign by the key of its id, as the campaign tables say. */
  readonly campaignOfId: ReadonlyMap<string, string>;
}

/**
 * Adds the touches of a table to the columns, table number `index`. Gives the rows that are no usable
 * touch, each with its reason.
 */
export function readTouchTable(
  { head, each }: TouchRows,
  found: Found<TouchField>,
  index: number,
  into: TouchColumns,
  { deals, campaignOfId }: TouchJoin,
): readonly LeftOut[] | Problem {
  const leftOut: LeftOut[] = [];
  const leave = (row: number, code: LeftOutCode, values: LeftOut["values"] = {}) => {
    leftOut.push({ table: "touches", index, row, code, values });
  };
  const at = (field: TouchField) => found.places.get(field)?.[0] ?? -1;
  const [dealAt, timeAt, touchAt, costAt] = [at("deal"), at("time"), at("touch"), at("cost")];
  const header = head.values[found.headerRow] ?? [];
  if (costAt >= 0) leave(found.headerRow, "costOfTouch", { header: String(header[costAt] ?? "") });
  const readTime = timeReader(() => {
    let order: ReturnType<typeof orderOf>;
    each((row, number) => {
      if (number > found.headerRow) order = orderOf(cellIn(row.cells(), found, "time"));
      return order === undefined;
    });
    return order;
  });
  const hasResponse = found.places.has("responded");
  const namedIn = namer(found, into, campaignOfId);
  const readRow = (cells: TouchRow, row: number) => {
    const dealCell = dealAt < 0 ? null : cells.cell(dealAt);
    const known = isBlank(dealCell) ? -1 : deals.deal(dealCell);
    const text = (field: TouchField) => idText(cellIn(cells.cells(), found, field));
    // A row of a known deal is a touch; any other may be a sum or a note.
    const other = known >= 0 ? null : noRecord(cells.cells(), header, found);
    if (other === "blank") return;
    if (other !== null) {
      leave(row, other.code, { text: other.text });
      return;
    }
    const contact = known >= 0 ? "" : text("contact");
    const given = known >= 0 ? "" : text("deal");
    if (known < 0 && given === "" && contact === "") {
      leave(row, "noDealOrContact");
      return;
    }
    const named = namedIn(cells);
    if (named === null) {
      leave(row, "noCampaign");
      return;
    }
    if (hasResponse && isNo(cellIn(cells.cells(), found, "responded"))) {
      leave(row, "notResponded", { campaign: into.spellings.texts[named.spelling] ?? "" });
      return;
    }
    let when = timeAt < 0 ? Number.NaN : cells.time(timeAt);
    let zone = noZone;
    if (timeAt >= 0 && Number.isNaN(when)) {
      const cell = cellIn(cells.cells(), found, "time");
      const time = readTime(cell);
      if (time.kind === "blank") {
        leave(row, "undated", { campaign: into.spellings.texts[named.spelling] ?? "" });
        return;
      }
      if (time.kind === "unreadable") {
        leave(row, "unreadableTime", { text: String(cell) });
        return;
      }
      if (time.kind === "ambiguous") leave(row, "ambiguousTime", { text: String(cell) });
      when = time.value;
      zone = time.zone ?? noZone;
    }
    const id = touchAt < 0 ? null : idText(cells.cell(touchAt));
    const { spelling, channel } = named;
    const add = (deal: number) =>
      addTouch(into, { deal, spelling, channel, at: when, zone, table: index, row, id });
    if (known >= 0) add(known);
    else dealsMeant(given, contact, deals, row, leave).forEach(add);
  };
  const unread = each((row, number) => {
    if (number > found.headerRow) readRow(row, number);
    return true;
  });
  return unread ?? leftOut;
}

/** The deals of a cell that names several, or of a contact; what nobody knows is listed. */
function dealsMeant(
  given: string,
  contact: string,
  deals: DealFinder,
  row: number,
  leave: (row: number, code: LeftOutCode, values: LeftOut["values"]) => void,
): readonly number[] {
  if (given === "") {
    const found = deals.dealsOf(contact);
    if (found === undefined) leave(row, "unknownContact", { contact });
    return found ?? [];
  }
  const ids = given.split(";").map((id) => id.trim());
  return ids.flatMap((id) => {
    if (id === "") return [];
    const deal = deals.deal(id);
    if (deal === -2) leave(row, "severalDeals", { deal: id, count: deals.sharing(id) });
    else if (deal < 0) leave(row, "unknownDeal", { deal: id });
    return deal >= 0 ? [deal] : [];
  });
}

interface Named {
  readonly spelling: number;
  readonly channel: number;
}

type Text = (field: TouchField) => string;

const namingFields = [
  "campaign",
  "campaignId",
  "channel",
  "source",
  "medium",
  "sourceMedium",
  "url",
] as const;

/** Campaign and channel of a row, looked at once for the same cells; null: the row names none. */
function namer(
  found: Found<TouchField>,
  into: TouchColumns,
  campaignOfId: ReadonlyMap<string, string>,
): (row: TouchRow) => Named | null {
  const columns = namingFields.flatMap((field) => found.places.get(field) ?? []);
  const [first = -1, ...others] = columns;
  const [second = -1] = others;
  const read = (row: TouchRow): Named | null => {
    const cells = row.cells();
    const { campaign, campaignId, channel } = namedBy((field) => idText(cellIn(cells, found, field)));
    const spelt = campaign || (campaignOfId.get(idKey(campaignId)) ?? campaignId);
    if (spelt === "") return null;
    return { spelling: into.spellings.indexOf(spelt), channel: into.channels.indexOf(channel) };
  };
  const keys = new Map<string, number>();
  const byCodes: (Named | null)[][] = [];
  return (row) => {
    // Most tables have one or two such columns; maps of their texts took an eighth of the reading.
    const code = row.code(first);
    const other = others.length > 1 ? numberIn(keys, keyOf(row, others)) : second < 0 ? 0 : row.code(second);
    if (code < 0 || other < 0) return read(row);
    const known = byCodes[code] ?? [];
    if (known.length === 0) byCodes[code] = known;
    let named = known[other];
    if (named === undefined) known[other] = named = read(row);
    return named;
  };
}

function numberIn(keys: Map<string, number>, key: string): number {
  const number = keys.get(key) ?? keys.size;
  if (number === keys.size) keys.set(key, number);
  return number;
}

function keyOf(row: TouchRow, columns: readonly number[]): string {
  let key = "";
  for (const column of columns) key += `${row.cell(column) ?? ""}\u0000`;
  return key;
}

/**
 * Its own cells before the tags of its link; a visit that no campaign brought goes by its source and
 * medium ("google / organic", "(direct)").
 */
function namedBy(text: Text): {
  readonly campaign: string;
  readonly campaignId: string;
  readonly channel: string;
} {
  const utm = readUtm(text("url"));
  const [pairSource = "", pairMedium = ""] = text("sourceMedium").split(" / ");
  const known = (value: string | null) => (value === null || isNoCampaign(value) ? "" : value.trim());
  const source = known(text("source")) || known(pairSource) || known(utm.source) || (utm.clickId ?? "");
  const medium = known(text("medium")) || known(pairMedium) || known(utm.medium);
  const campaignId = text("campaignId");
  const written = known(text("campaign")) || known(utm.campaign);
  const isVisit = /^\((?:direct|organic|referral)\)$/.test(written);
  const visit = medium === "" || source === "(direct)" ? source : `${source} / ${medium}`;
  const channel = known(text("channel")) || medium || source;
  if (written !== "" && !isVisit) return { campaign: written, campaignId: "", channel };
  if (campaignId !== "") return { campaign: "", campaignId, channel };
  return { campaign: visit || known(text("channel")), campaignId: "", channel };
}

function isNo(cell: Cell): boolean {
  return (
    cell === false ||
    cell === 0 ||
    /^(?:false|no|0|fałsz|nie|epätosi|ei|usann|nei)$/i.test(String(cell ?? ""))
  );
}
