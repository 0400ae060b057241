import { bases } from "../../core/attribution/bases.ts";
import { repeatRules } from "../../core/attribution/inputs/settings.ts";
import { campaignFields, touchFields } from "../../core/attribution/inputs/vocabulary.ts";
import { models } from "../../core/attribution/models.ts";
import { fields } from "../../core/fields.ts";
import { holidayCountries } from "../../core/follow-up/holidays.ts";
import { waysSeen } from "../../core/history/changes.ts";
import { languages } from "../../core/language.ts";
import { ruleDefaults } from "../../core/rules/rule.ts";
import { boardOrders } from "../../operations/board-views.ts";
import type { RequestName } from "./protocol.ts";

/** Where a value is not what it must be, as a path: "args.stages.0.kind"; null where all is well. */
type Check = (value: unknown, path: string) => string | null;

const text: Check = (value, path) => (typeof value === "string" ? null : path);
const number: Check = (value, path) => (typeof value === "number" && Number.isFinite(value) ? null : path);
const row: Check = (value, path) => (Number.isInteger(value) && Number(value) >= 1 ? null : path);
const oneOf =
  (choices: readonly unknown[]): Check =>
  (value, path) =>
    choices.includes(value) ? null : path;
const orNull =
  (check: Check): Check =>
  (value, path) =>
    value === null ? null : check(value, path);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const listOf =
  (check: Check): Check =>
  (value, path) => {
    if (!Array.isArray(value)) return path;
    return first(value.map((one, index) => check(one, `${path}.${index}`)));
  };

const recordOf =
  (check: Check): Check =>
  (value, path) => {
    if (!isRecord(value)) return path;
    return first(Object.entries(value).map(([key, one]) => check(one, `${path}.${key}`)));
  };

/** All of `required`, any of `optional`, nothing else. */
const object =
  (required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check =>
  (value, path) => {
    if (!isRecord(value)) return path;
    const known = new Map([...Object.entries(required), ...Object.entries(optional)]);
    const missing = Object.keys(required).find((key) => value[key] === undefined);
    if (missing !== undefined) return `${path}.${missing}`;
    return first(
      Object.entries(value).map(([key, one]) => {
        const check = known.get(key);
        const at = `${path}.${key}`;
        return check === undefined ? at : check(one, at);
      }),
    );
  };

const first = (found: readonly (string | null)[]) => found.find((path) => path !== null) ?? null;

const stage = object(
  {
    name: text,
    kind: oneOf(["open", "won", "lost", "after-sale", "on-hold"]),
    probability: orNull(number),
    category: oneOf([null, "omitted", "pipeline", "best case", "commit", "closed"]),
    longestStay: orNull(number),
    required: listOf(text),
    next: listOf(text),
    goal: text,
    role: text,
    aliases: listOf(text),
  },
  {
    entry: listOf(text),
    exit: listOf(text),
    band: object({ low: number, high: number }),
    deals: number,
    was: text,
    tactics: text,
    tools: text,
  },
);

const setupChoices = object(
  {},
  {
    sheet: text,
    headerRow: row,
    fields: recordOf(oneOf([null, ...fields])),
    answers: recordOf(text),
    template: text,
    stages: listOf(stage),
    asOf: number,
    language: oneOf(languages),
  },
);

const ruleCode = oneOf([...ruleDefaults.keys()]);
const isTrue = oneOf([true]);

/** Which cells to mend is said in one of several ways. */
const mendArgs: Check = (value, path) => {
  const plan = { plan: isTrue };
  const ways = [
    object({ all: isTrue }, { ...plan, ...filtering }),
    object({ code: ruleCode }, { ...plan, ...filtering }),
    object({ cells: listOf(object({ row, header: text, from: cell, to: cell })) }, plan),
    object({ back: isTrue }, plan),
  ];
  return ways.some((way) => way(value, path) === null) ? null : path;
};

const ruleSettings = object(
  {},
  {
    byRule: recordOf(
      object(
        {},
        {
          on: oneOf([true, false]),
          severity: oneOf(["info", "warning", "error"]),
          mode: oneOf(["warn", "block"]),
          exceptStages: listOf(text),
          exceptDeals: listOf(text),
        },
      ),
    ),
    owners: listOf(text),
    outlierLimit: number,
  },
);

const nothing = object({});
const cell: Check = (value, path) =>
  value === null || typeof value === "boolean" || typeof value === "string" ? null : number(value, path);
const call = object({ name: text, args: listOf(cell) });

const followUp = object(
  {},
  {
    firstContact: number,
    afterOffer: number,
    clock: oneOf(["calendar", "business"]),
    workdays: listOf(number),
    hours: object({ from: number, until: number }),
    country: oneOf(holidayCountries),
    daysOff: listOf(text),
    snooze: oneOf([true, false]),
  },
);

const campaigns = object(
  {},
  {
    touches: listOf(text),
    campaigns: listOf(text),
    aliases: orNull(text),
    fields: recordOf(oneOf([null, ...touchFields, ...campaignFields])),
    habits: object(
      {},
      {
        lookback: orNull(number),
        repeats: oneOf(repeatRules),
        excluded: listOf(text),
        model: oneOf([null, ...models]),
      },
    ),
    make: oneOf([true, false]),
    confirm: oneOf([true, false]),
  },
);

const filtering = { period: text, criteria: listOf(object({ column: text, criterion: text })) };

const question = {
  ...filtering,
  model: oneOf(models),
  basis: oneOf(bases),
};

const filters = object({}, filtering);
const board = object(
  {},
  {
    ...filtering,
    order: oneOf(boardOrders),
    wanted: listOf(object({ stage: text, cards: number })),
  },
);

const settingsEdit = object(
  {},
  {
    stages: listOf(stage),
    targets: listOf(object({ period: text, amount: number })),
    fiscalYearStart: number,
    currency: orNull(text),
    rates: listOf(listOf(cell)),
    completeFrom: orNull(text),
    asOf: orNull(text),
  },
);

/** The arguments of each request that is answered. A name that is not here is not allowed. */
export const requestChecks: ReadonlyMap<string, Check> = new Map<RequestName, Check>([
  ["inspect", setupChoices],
  ["setUp", setupChoices],
  ["setCampaigns", campaigns],
  ["campaigns", object({}, question)],
  [
    "campaignIntervals",
    object({ by: oneOf(["campaign", "channel"]), drawn: listOf(listOf(number)) }, question),
  ],
  ["campaignDeal", object({}, question)],
  ["insertCampaignReport", object({ place: oneOf(["selection", "newSheet"]) }, question)],
  ["revert", nothing],
  ["addSample", object({}, { language: oneOf(languages) })],
  ["removeSample", object({ sheet: text })],
  ["pipeline", filters],
  ["board", board],
  ["moveDeal", object({ row, deal: text, from: cell, to: cell })],
  ["outlook", filters],
  ["settings", object({}, { set: settingsEdit, plan: isTrue })],
  ["functions", nothing],
  ["calculate", call],
  ["insertFunction", call],
  ["explain", object({}, { call })],
  ["check", object({}, { ...filtering, code: ruleCode, offset: number, limit: number })],
  ["mend", mendArgs],
  ["setRules", object({}, { settings: ruleSettings, plan: isTrue })],
  [
    "importDeals",
    object(
      { values: listOf(listOf(cell)) },
      {
        habits: object({}, { decimal: oneOf([".", ","]), dateOrder: oneOf(["ymd", "dmy", "mdy"]) }),
        conflicts: oneOf(["here", "there"]),
        partial: isTrue,
        plan: isTrue,
      },
    ),
  ],
  ["setMode", object({ mode: oneOf(["warn", "block"]) })],
  ["language", object({}, { language: orNull(oneOf(languages)) })],
  [
    "settle",
    object(
      { who: text, when: number },
      { only: listOf(text), edited: listOf(text), seenBy: oneOf(waysSeen) },
    ),
  ],
  ["followUp", object({}, { ...filtering, now: number })],
  ["setFollowUp", object({ followUp })],
  ["guide", object({}, { row, deal: text, now: number })],
  ["reveal", object({ row, sheet: orNull(text) }, { cell: text })],
]);
