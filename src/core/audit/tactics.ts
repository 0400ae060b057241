import { readCampaignInputs } from "../attribution/inputs/inputs.ts";
import type { Cell } from "../cells/cell.ts";
import type { Field } from "../fields.ts";
import { average } from "../metrics/average.ts";
import { campaignReport } from "../metrics/campaigns/report.ts";
import { toMajor } from "../metrics/money.ts";
import { isProblem } from "../metrics/problem.ts";
import type { Scope } from "../metrics/scope.ts";
import { wilson } from "../metrics/wilson.ts";
import type { AuditCode } from "./codes.ts";
import {
  type AuditTable,
  audit,
  type Block,
  blank,
  columns,
  count,
  type Datum,
  note,
  paragraph,
  said,
  text,
  trimmed,
  unknown,
} from "./document.ts";
import { type AuditContext, money, total } from "./input.ts";
import { type Group, groupsOf } from "./lost-deals.ts";
import { cycleDatum, winRateWithin } from "./summary.ts";

/** What deals are compared by, in this order, where the table has the column. */
const compared: readonly (readonly [Field, AuditCode])[] = [
  ["source", "bySource"],
  ["segment", "bySegment"],
  ["product", "byProduct"],
  ["owner", "byOwner"],
  ["campaign", "byCampaign"],
];
/** A column headed so tells the sales motion. */
const motion =
  /^(?:sales )?motion$|^go-to-market motion$|^myyntiliike$|^myyntimalli$|^salgsmodell$|^model sprzedaży$/iu;
/** Groups listed by name; the others go together. */
const groupsShown = 12;
/** Fewer closed deals than this say nothing. */
const fewest = 20;

/** What closes and what does not: by source, motion, segment, owner and campaign. */
export function tactics(context: AuditContext): readonly Block[] {
  const { scope } = context;
  const { pipeline } = scope;
  const header = pipeline.headers.find((name) => motion.test(name.trim()));
  const by: (readonly [readonly Cell[] | null, AuditCode])[] = [
    [header === undefined ? null : pipeline.column(header), "byMotion"],
    ...compared.map(([field, code]) => [pipeline.column(field), code] as const),
  ];
  const tables = by.flatMap(([cells, code]) => (cells === null ? [] : groupTable(scope, cells, code)));
  const campaigns = campaignBlocks(context);
  if (tables.length + campaigns.length === 0) return [paragraph(audit("nothingToCompare"))];
  return [
    paragraph(audit("tacticsIntro", { least: fewest })),
    ...(winRateWithinAll(scope) ?? []),
    ...tables,
    ...campaigns,
  ];
}

/** Why no group can have a win rate, told once instead of beside each. */
function winRateWithinAll(scope: Scope): readonly Block[] | null {
  const found = winRateWithin(scope);
  return isProblem(found) ? [note({ area: "functions", ...found })] : null;
}

/** A table of the groups; nothing where all deals say the same, or nothing. */
function groupTable(scope: Scope, cells: readonly Cell[], name: AuditCode): readonly AuditTable[] {
  const groups = groupsOf(cells, scope.pipeline.deals.ids.keys());
  if (groups.length < 2 || groups.every(({ deals }) => deals.length === 1)) return [];
  const shown = groups.slice(0, groupsShown);
  const others = groups.slice(groupsShown).flatMap(({ deals }) => [...deals]);
  const all = winRateWithin(scope);
  const isOpenValueKnown = !isProblem(total(scope, "open"));
  const row = (label: Datum, deals: Int32Array) =>
    groupRow({ ...scope, selected: deals }, label, all, isOpenValueKnown);
  const label = ({ name: own }: Group) => (own === null ? said(audit("blankCells")) : text(own));
  return [
    trimmed({
      type: "table",
      name: audit(name),
      columns: columns(
        ["group"],
        ["deals", "closed", "winRate", "cycleDays", "averageWon", "openValue"],
        ["remark"],
      ),
      rows: [
        ...shown.map((group) => row(label(group), group.deals)),
        ...(others.length === 0
          ? []
          : [
              row(
                said(audit("otherGroups", { groups: groups.length - shown.length })),
                Int32Array.from(others),
              ),
            ]),
      ],
      notes: [],
    }),
  ];
}

type WinRate = ReturnType<typeof winRateWithin>;

function groupRow(scope: Scope, label: Datum, all: WinRate, isOpenValueKnown: boolean): readonly Datum[] {
  const own = winRateWithin(scope);
  const closed = isProblem(own) ? null : own.won + own.lost;
  return [
    label,
    count(scope.selected?.length ?? 0),
    closed === null ? blank : count(closed),
    isProblem(own) ? unknown(own) : own.datum,
    ofWon(own, cycleDatum(scope)),
    ofWon(own, money(average(scope, "won", null))),
    openValue(scope, isOpenValueKnown),
    closed === null || closed < fewest ? said(audit("fewDeals")) : remark(own, all),
  ];
}

/** Nothing where no open deal at all has an amount, which the summary tells. */
function openValue(scope: Scope, isKnown: boolean): Datum {
  if (!isKnown) return blank;
  const sum = total(scope, "open");
  return isProblem(sum) ? { type: "unknown", why: audit("noOpenAmounts") } : money(sum);
}

/** A figure of won deals; of hardly any won deals one reason does for all that is then not known. */
function ofWon(own: WinRate, datum: Datum): Datum {
  const isFew = isProblem(own) || own.won < fewest;
  return datum.type === "unknown" && isFew && !tableWide.has(datum.why.code)
    ? { type: "unknown", why: audit("tooFewWon") }
    : datum;
}

/** Problems of the whole table, which no further deal of a group would solve. */
const tableWide: ReadonlySet<string> = new Set(["noColumn", "mixedCurrencies", "noRate", "noStarts"]);

/**
 * Whether a group wins more or less often than all others do, where chance can hardly explain it: 0
 * lies outside the 95 % interval of the difference (Newcombe 1998, method 10: hybrid of Wilson scores).
 */
function remark(own: WinRate, all: WinRate): Datum {
  if (isProblem(own) || isProblem(all)) return blank;
  const others = { won: all.won - own.won, lost: all.lost - own.lost };
  if (others.won + others.lost < fewest) return blank;
  const one = scored(own);
  const other = scored(others);
  const difference = one.share - other.share;
  if (difference - Math.hypot(one.share - one.low, other.high - other.share) > 0)
    return said(audit("winsMore"));
  if (difference + Math.hypot(one.high - one.share, other.share - other.low) < 0)
    return said(audit("winsLess"));
  return blank;
}

function scored({ won, lost }: { readonly won: number; readonly lost: number }) {
  return { share: won / (won + lost), ...wilson(won, won + lost) };
}

/** Credit, cost and return by campaign, where tables of touches or costs tell them. */
function campaignBlocks({ input, scope }: AuditContext): readonly Block[] {
  const { campaigns, rates, asOf } = input;
  if (campaigns === undefined) return [];
  const { tables, habits } = campaigns;
  const inputs = isProblem(tables)
    ? tables
    : readCampaignInputs(scope.pipeline, tables, rates, Math.floor(asOf));
  const found = isProblem(inputs)
    ? inputs
    : campaignReport({ ...scope, inputs, habits }, habits.model ?? "linear", "revenue", null);
  if (isProblem(found)) return [note({ area: "functions", ...found })];
  const inMoney = (minor: number | null): Datum =>
    minor === null ? blank : money(toMajor(scope.pipeline, minor));
  const { rows, unattributed } = found;
  const shown = rows.slice(0, groupsShown);
  return [
    {
      type: "table",
      name: audit("campaignReturn"),
      columns: columns(["campaign", "channel"], ["touches", "credit", "cost", "returnOnCost"]),
      rows: [
        ...shown.map(({ campaign, channel, touches, credit, cost, roi }): readonly Datum[] => [
          text(campaign),
          text(channel),
          count(touches),
          inMoney(credit),
          inMoney(cost),
          roi === null ? blank : { type: "share", value: roi },
        ]),
        [said(audit("unattributed")), blank, blank, inMoney(unattributed.value), blank, blank],
      ],
      notes: [
        audit("creditNote"),
        ...(rows.length > shown.length ? [audit("moreCampaigns", { more: rows.length - shown.length })] : []),
      ],
    },
  ];
}
