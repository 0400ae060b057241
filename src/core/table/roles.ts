import { columnLetter } from "../cells/address.ts";
import { type Field, isDateField } from "../fields.ts";
import { usualPlace } from "../stages/order.ts";
import { meaningOf } from "../stages/vocabulary.ts";
import type { Claim, Header } from "./header.ts";
import { type Profile, wordShare } from "./profile.ts";
import type { Question, Reason } from "./recognition.ts";

/** A column of the table before its field is settled. */
export interface Evidence {
  readonly index: number;
  readonly header: Header;
  readonly profile: Profile;
}

export interface Role {
  readonly field: Field | null;
  readonly confidence: number;
  readonly reason: Reason;
}

const noRole: Role = { field: null, confidence: 0, reason: { code: "none", values: {} } };
/** Below this a column stays without a field. */
const least = 0.45;

/**
 * Gives each field to the column that speaks for it most: by header, borne out by its cells. What
 * somebody said stands. Two columns that speak for one field alike raise a question.
 */
export function assignRoles(
  columns: readonly Evidence[],
  said: ReadonlyMap<string, Field | null>,
): { readonly roles: readonly Role[]; readonly questions: readonly Question[] } {
  const roles: Role[] = columns.map(() => noRole);
  const taken = new Set<Field>();
  const settled = new Set<number>();
  columns.forEach((column, i) => {
    const field = said.get(distinctName(column)) ?? said.get(column.header.text);
    if (field === undefined || (field !== null && taken.has(field))) return;
    settled.add(i);
    roles[i] = { field, confidence: 1, reason: { code: "user", values: {} } };
    if (field !== null) taken.add(field);
  });

  const offers = columns.flatMap((column, i) =>
    settled.has(i) ? [] : offersOf(column).map((role) => ({ i, role })),
  );
  offers.sort((a, b) => b.role.confidence - a.role.confidence || a.i - b.i);
  const questions: Question[] = [];
  const bestOf = new Map<Field, { i: number; confidence: number }>();
  for (const { i, role } of offers) {
    const { field, confidence } = role;
    if (field === null || confidence < least || settled.has(i)) continue;
    if (!taken.has(field)) {
      taken.add(field);
      settled.add(i);
      roles[i] = role;
      bestOf.set(field, { i, confidence });
      continue;
    }
    const best = bestOf.get(field);
    if (best === undefined || confidence < 0.75 || best.confidence - confidence > 0.06) continue;
    const pair = [columns[best.i], columns[i]].filter((column) => column !== undefined);
    const alike = pair[0]?.header.text === pair[1]?.header.text;
    const choices = pair.map((column) => (alike ? distinctName(column) : column.header.text));
    questions.push({
      code: "fieldChoice",
      column: columns[i]?.index ?? null,
      values: { field, first: choices[0] ?? "", second: choices[1] ?? "" },
      choices,
      assumed: choices[0] ?? "",
    });
  }
  promote(columns, roles, taken, settled, said);
  const open = questions.filter(
    (question) => roles[columns.findIndex((c) => c.index === question.column)]?.field === null,
  );
  return { roles, questions: open };
}

/** Tells columns of one header apart: "Amount (C)". */
function distinctName(column: Evidence): string {
  return `${column.header.text} (${columnLetter(column.index)})`;
}

/** A stage found elsewhere than under its name: in the status column, or by its values alone. */
function promote(
  columns: readonly Evidence[],
  roles: Role[],
  taken: Set<Field>,
  settled: Set<number>,
  said: ReadonlyMap<string, Field | null>,
): void {
  if (taken.has("stage")) return;
  const status = roles.findIndex((role) => role.field === "status" && role.reason.code !== "user");
  const found = roles[status];
  if (found !== undefined) {
    roles[status] = { ...found, field: "stage", confidence: Math.min(found.confidence, 0.85) };
    return;
  }
  let best = -1;
  let bestShare = 0.5;
  columns.forEach((column, i) => {
    if (settled.has(i) || said.has(column.header.text) || wordShare(column.profile) < 0.8) return;
    const share = stageShare(column.profile);
    if (share > bestShare) {
      best = i;
      bestShare = share;
    }
  });
  if (best >= 0) {
    taken.add("stage");
    roles[best] = {
      field: "stage",
      confidence: 0.6,
      reason: { code: "values", values: { share: bestShare } },
    };
  }
}

/** Share of a column's cells that are usual names of stages; 0 when there are too many different texts. */
function stageShare(profile: Profile): number {
  if (profile.texts.size < 2 || profile.texts.size > 30) return 0;
  let known = 0;
  let all = 0;
  for (const [text, times] of profile.texts) {
    all += times;
    if (meaningOf(text) !== null || usualPlace(text) !== null) known += times;
  }
  return all === 0 ? 0 : known / all;
}

function offersOf(column: Evidence): readonly Role[] {
  const { header, profile } = column;
  if (header.claims[0]?.field === "none") return [];
  const offers = header.claims
    .filter((claim, i) => header.claims.findIndex((other) => other.field === claim.field) === i)
    .map((claim) => weigh(claim, profile));
  const stage = header.claims.find((claim) => claim.field === "stage" && claim.reason.code === "header");
  // "Stage" that holds 10, 50, 90 or 10 %: the probability under a stage's name.
  if (stage !== undefined && numericShare(profile) > 0.8 && profile.largest <= 100)
    offers.push({
      field: "probability",
      confidence: 0.7,
      reason: { code: "values", values: { share: numericShare(profile) } },
    });
  return offers;
}

function weigh(claim: Claim, profile: Profile): Role {
  const { field, confidence, reason } = claim;
  if (field === "none") return noRole;
  const borneOut = profile.filled === 0 ? 0.9 : support(field, profile);
  return { field, confidence: Math.min(0.99, confidence * borneOut), reason };
}

function numericShare(profile: Profile): number {
  return profile.filled === 0 ? 0 : profile.numbers / profile.filled;
}

/** How well the cells fit a field: about 1 when they do, near 0 when they cannot be it. */
function support(field: Field, profile: Profile): number {
  const filled = profile.filled - profile.errors;
  if (filled <= 0) return 0.9;
  const numbers = profile.numbers / filled;
  const dates = profile.dates / filled;
  const realDates = (profile.dates - profile.bareSerials) / filled;
  const words = wordShare(profile);
  const booleans = profile.booleans / filled;
  if (isDateField(field)) return dates >= 0.5 ? 1.02 : dates >= 0.2 ? 0.8 : 0.2;
  switch (field) {
    case "amount":
      return realDates > 0.3 ? 0.1 : numbers >= 0.6 ? 1.02 : numbers >= 0.3 ? 0.75 : 0.2;
    case "probability":
      if (realDates > 0.3) return 0.1;
      return numbers >= 0.6 && profile.largest <= 100 ? 1.02 : numbers >= 0.3 ? 0.6 : 0.3;
    case "currency":
      return profile.currencies / filled >= 0.6 ? 1.02 : 0.1;
    case "isWon":
    case "isClosed":
      return booleans >= 0.6 ? 1.02 : 0.1;
    case "stage":
    case "status":
      if (dates - profile.bareSerials / filled > 0.3) return 0.1;
      if (numbers > 0.8) return 0.2;
      return booleans > 0.9 && words < 0.5 ? 0.3 : 1;
    case "id":
      // Of a deal or two, ids 0 and 1 are ids: only what comes again is yes or no.
      return realDates > 0.5 || (booleans > 0.9 && profile.texts.size < filled)
        ? 0.2
        : profile.texts.size >= filled * 0.7 || filled > 900
          ? 1
          : 0.7;
    case "notes":
      return 1;
    case "owner": // a system's number for a person is a person still
      return realDates > 0.5 || booleans > 0.9 ? 0.2 : words >= 0.5 ? 1 : 0.75;
    default:
      return realDates > 0.5 || (booleans > 0.9 && words < 0.5) ? 0.2 : words >= 0.5 ? 1 : 0.5;
  }
}
