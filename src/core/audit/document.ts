import type { FunnelStage } from "../funnel/stage.ts";
import type { Problem } from "../issue.ts";
import type { Wording } from "../wording.ts";
import type { AuditCode } from "./codes.ts";

/** A text as data: words come from this area of `messages`. */
export type Said =
  | Wording
  | Audited
  | { readonly area: "ruleNames" | "leftOut" | "questions"; readonly code: string; readonly values: Values };

interface Audited {
  readonly area: "audit";
  readonly code: AuditCode;
  readonly values: Values;
}

type Values = Wording["values"];

/** What stands in a cell or beside the name of a figure; the reader's language writes it. */
export type Datum =
  | { readonly type: "text"; readonly text: string } // from the user's table, as it stands there
  | { readonly type: "said"; readonly said: Said }
  | { readonly type: "count"; readonly value: number }
  | { readonly type: "money"; readonly value: number } // whole units of the audit's currency
  | { readonly type: "share"; readonly value: number; readonly range?: Range }
  | { readonly type: "days"; readonly value: number; readonly range?: Range }
  | { readonly type: "unknown"; readonly why: Said }
  | { readonly type: "example"; readonly row: number; readonly said: Said } // a sheet row from 1
  | { readonly type: "blank" };

/** A 95 % interval; null where it has no upper end. */
interface Range {
  readonly low: number;
  readonly high: number | null;
}

export interface AuditFigure {
  readonly name: Said;
  readonly value: Datum;
  readonly detail: Said | null;
}

export interface AuditTable {
  readonly type: "table";
  readonly name: Said;
  readonly columns: readonly { readonly head: Said; readonly numeric: boolean }[];
  readonly rows: readonly (readonly Datum[])[];
  readonly notes: readonly Said[];
}

/** Where money or deals are lost or stuck, and what to do about it. */
export interface Gap {
  readonly title: Said;
  readonly deals: number;
  /** Money lost or stuck; null where it cannot be told, or none is at stake. */
  readonly money: number | null;
  readonly says: readonly Said[];
  readonly next: Said;
}

export type Block =
  | { readonly type: "paragraph" | "note" | "heading"; readonly said: Said }
  | { readonly type: "figures"; readonly figures: readonly AuditFigure[] }
  | AuditTable
  | { readonly type: "funnel"; readonly stages: readonly FunnelStage[]; readonly valued: boolean }
  | { readonly type: "gaps"; readonly gaps: readonly Gap[]; readonly brief: boolean }
  | {
      readonly type: "terms";
      readonly terms: readonly { readonly name: Said; readonly means: Said }[];
    };

export const sectionIds = ["summary", "journey", "tactics", "gaps", "leftOut", "method"] as const;
export type SectionId = (typeof sectionIds)[number];

export interface Section {
  readonly id: SectionId;
  readonly title: Said;
  readonly blocks: readonly Block[];
}

/** The audit of a pipeline, without a word of any language. */
export interface AuditDocument {
  /** The file or sheet, as its user calls it. */
  readonly name: string;
  readonly title: Said;
  readonly subtitle: Said;
  /** What amounts are in; null where they are in several currencies or none is known. */
  readonly currency: string | null;
  readonly sections: readonly Section[];
}

/** Words of the audit itself. */
export function audit(code: AuditCode, values: Values = {}): Said {
  return { area: "audit", code, values };
}

/** Why a figure cannot be given. */
export function unknown({ code, values }: Problem): Datum {
  return { type: "unknown", why: { area: "functions", code, values } };
}

export const paragraph = (said: Said): Block => ({ type: "paragraph", said });
export const note = (said: Said): Block => ({ type: "note", said });
export const heading = (said: Said): Block => ({ type: "heading", said });
export const count = (value: number): Datum => ({ type: "count", value });
export const text = (value: string): Datum => ({ type: "text", text: value });
export const said = (what: Said): Datum => ({ type: "said", said: what });
export const blank: Datum = Object.freeze({ type: "blank" });

/** A table without the columns that say nothing in any row. */
export function trimmed(table: AuditTable): AuditTable {
  const told = table.columns.map((_, index) => table.rows.some((row) => row[index]?.type !== "blank"));
  return {
    ...table,
    columns: table.columns.filter((_, index) => told[index]),
    rows: table.rows.map((row) => row.filter((_, index) => told[index])),
  };
}

/** The heads of a table: the first ones are texts, so many last ones are numbers. */
export function columns(
  texts: readonly AuditCode[],
  numbers: readonly AuditCode[],
  rest: readonly AuditCode[] = [],
) {
  return [
    ...texts.map((code) => ({ head: audit(code), numeric: false })),
    ...numbers.map((code) => ({ head: audit(code), numeric: true })),
    ...rest.map((code) => ({ head: audit(code), numeric: false })),
  ];
}
