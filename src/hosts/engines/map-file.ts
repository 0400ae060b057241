import {
  type CampaignField,
  campaignVocabulary,
  type TouchField,
  touchFields,
} from "../../core/attribution/inputs/vocabulary.ts";
import { type Field, fields } from "../../core/fields.ts";
import { EngineError } from "./engine.ts";

export const historyFields = ["deal", "from", "to", "when"] as const;
export type HistoryField = (typeof historyFields)[number];

/** Which table it is, and which of its columns is which field. */
export interface TableMap<Name extends string> {
  readonly table?: string;
  /** Field → column; absent: the headers speak for themselves. */
  readonly columns?: ReadonlyMap<Name, string>;
  /** Touches: a whole number that orders those of one time. */
  readonly order?: string;
}

/** What a --map file says; tables that it does not name are found by their names. */
export interface EngineMap {
  readonly deals: TableMap<Field>;
  readonly touches: TableMap<TouchField>;
  readonly history: TableMap<HistoryField>;
  readonly campaigns: TableMap<CampaignField>;
}

export const emptyMap: EngineMap = { deals: {}, touches: {}, history: {}, campaigns: {} };

const allowed: Readonly<Record<keyof EngineMap, readonly string[]>> = {
  deals: fields,
  touches: touchFields,
  history: historyFields,
  campaigns: Object.keys(campaignVocabulary),
};

const parts = ["table", "columns", "order"];

/**
 * Reads {"deals": {"table": "opportunities", "columns": {"id": "Id", "stage": "StageName"}}, "touches": …,
 * "history": …, "campaigns": …}. Names that are no field, or of another kind, are an error.
 */
export function readMap(text: string, file: string): EngineMap {
  const refuse = (what: string) => new EngineError("badMap", { file, what });
  const unknown = (what: string, names: readonly string[]) =>
    new EngineError("unknownInMap", { file, what, allowed: names.join(", ") });
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    throw new EngineError("noJson", { file, line: lineOf(text, String(error)) });
  }
  if (!isRecord(given)) throw refuse("JSON");
  for (const key of Object.keys(given))
    if (!Object.hasOwn(allowed, key)) throw unknown(key, Object.keys(allowed));
  const part = (name: keyof EngineMap): TableMap<string> => {
    const said = Object.hasOwn(given, name) ? given[name] : {};
    if (!isRecord(said)) throw refuse(name);
    for (const [key, value] of Object.entries(said)) {
      if (!parts.includes(key)) throw unknown(`${name}.${key}`, parts);
      if (key === "columns" ? !isRecord(value) : typeof value !== "string") throw refuse(`${name}.${key}`);
    }
    const columns = new Map<string, string>();
    for (const [field, column] of Object.entries((said.columns ?? {}) as Record<string, unknown>)) {
      if (!allowed[name].includes(field)) throw unknown(`${name}.columns.${field}`, allowed[name]);
      if (typeof column !== "string") throw refuse(`${name}.columns.${field}`);
      columns.set(field, column);
    }
    return {
      ...(typeof said.table === "string" ? { table: said.table } : {}),
      ...(typeof said.order === "string" ? { order: said.order } : {}),
      ...(columns.size === 0 ? {} : { columns }),
    };
  };
  return {
    deals: part("deals") as EngineMap["deals"],
    touches: part("touches") as EngineMap["touches"],
    history: part("history") as EngineMap["history"],
    campaigns: part("campaigns") as EngineMap["campaigns"],
  };
}

/** The line at which a text stops being JSON: some errors say it, and others come as soon as it is read. */
function lineOf(text: string, error: string): number {
  const said = /\(line (\d+) /.exec(error)?.[1];
  if (said !== undefined) return Number(said);
  const lines = text.split("\n");
  const kind = error.slice(0, 30);
  for (let line = 1; line < lines.length; line++) {
    try {
      JSON.parse(lines.slice(0, line).join("\n"));
    } catch (earlier) {
      if (String(earlier).slice(0, 30) === kind) return line;
    }
  }
  return lines.length;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
