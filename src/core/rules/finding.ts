import type { Cell, Serial } from "../cells/cell.ts";
import type { Field } from "../fields.ts";
import { type IssueCode, issueCodes, type Severity } from "../issue.ts";
import type { Scope } from "../metrics/scope.ts";
import type { Wording } from "../wording.ts";
import { ownRuleCodes, type RuleCode, type RuleMode } from "./rule.ts";

/** What a mend writes; a date or share is written in the form that the cell has. */
export type MendValue =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "date"; readonly serial: Serial }
  | { readonly type: "share"; readonly share: number };

/** A new value for a cell of the deal's row. */
export interface Repair {
  /** Header of the column to be written. */
  readonly column: string;
  readonly to: MendValue;
  /** Whether no more than a spelling changes, or what the table says elsewhere: "mend all" takes only these. */
  readonly sure: boolean;
}

/** Something to put right at a deal, as data: `saysOf` and `adviceOf` make sentences' data of it. */
export interface Finding {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly mode: RuleMode;
  /** Index of the deal. */
  readonly deal: number;
  /** Header of the column, "" where the whole row is meant. */
  readonly column: string;
  readonly values: Readonly<Record<string, Cell>>;
  readonly mend: Repair | null;
}

const readCodes: ReadonlySet<RuleCode> = new Set<IssueCode>(issueCodes);
const ownCodes: ReadonlySet<RuleCode> = new Set(ownRuleCodes);

/** What is wrong, for words to be made of. */
export function saysOf({ code, values }: Finding): Wording {
  return { area: readCodes.has(code) ? "issues" : ownCodes.has(code) ? "rules" : "hygiene", code, values };
}

/** How somebody mends it, for words to be made of. */
export function adviceOf({ code, values }: Finding): Wording {
  const area = readCodes.has(code) ? "howToMend" : ownCodes.has(code) ? "ruleAdvice" : "hygieneMend";
  return { area, code, values };
}

/** Notes what a rule has found at a deal; a severity given is that of this very case. */
export type Note = (
  said: { readonly code: RuleCode; readonly severity?: Severity },
  deal: number,
  column: string,
  values?: Readonly<Record<string, Cell>>,
  mend?: Repair | null,
) => void;

/** What every check is made from: the table, the day, and which rules are on. */
export interface RuleContext {
  readonly scope: Scope;
  readonly note: Note;
  readonly isOn: (code: RuleCode) => boolean;
  /** Header of the column that holds a field; "" where there is none. */
  readonly headerOf: (field: Field) => string;
}

/** Looks at one deal. Made once a table, so that a deal costs no look-up of columns. */
export type Check = (deal: number) => void;

/** A mend that writes a text. */
export const writeText = (column: string, text: string, sure: boolean): Repair => ({
  column,
  to: { type: "text", text },
  sure,
});

/** A mend that writes a day. */
export const writeDate = (column: string, serial: Serial, sure: boolean): Repair => ({
  column,
  to: { type: "date", serial },
  sure,
});
