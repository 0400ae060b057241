import { fields } from "../../core/fields.ts";
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
  { deals: number },
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
  },
);

const nothing = object({});

/** The arguments of each request that is answered. A name that is not here is not allowed. */
export const requestChecks: ReadonlyMap<string, Check> = new Map<RequestName, Check>([
  ["inspect", setupChoices],
  ["setUp", setupChoices],
  ["revert", nothing],
  ["pipeline", nothing],
  ["setMode", object({ mode: oneOf(["warn", "block"]) })],
  [
    "settle",
    object({ who: text, when: number }, { only: listOf(text), seenBy: oneOf(["edit", "reconcile"]) }),
  ],
  ["reveal", object({ row, sheet: orNull(text) })],
]);
