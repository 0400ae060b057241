import { isBlank } from "../cells/blank.ts";
import type { Cell } from "../cells/cell.ts";
import type { Pipeline } from "../deals/deals.ts";
import { type AmountSpread, amountSpreads } from "./outliers.ts";
import { type MeantOwner, ownerReader } from "./owners.ts";
import { plain } from "./plain.ts";
import type { RuleCode } from "./rule.ts";

/** What a rule must know of other rows than the one it looks at. */
export interface TableFacts {
  /** Id of the earliest deal with the account and name of this one; null for the first and only. */
  twinOf(deal: number): string | null;
  meantOwner(owner: string): MeantOwner | null;
  spreadOf(currency: string): AmountSpread | null;
}

/** The facts of a whole table, only those that rules which are on ask for. Time grows with the rows. */
export function tableFacts(pipeline: Pipeline, isOn: (code: RuleCode) => boolean): TableFacts {
  const { deals } = pipeline;
  const firsts = isOn("duplicateDeal") ? firstTwins(pipeline) : null;
  const owners = pipeline.column("owner");
  const reader =
    isOn("ownerSpelling") || isOn("unknownOwner") ? ownerReader(owners ?? [], pipeline.rules?.owners) : null;
  const spreads = isOn("amountOutlier") ? amountSpreads(pipeline) : [];
  return {
    twinOf: (deal) => {
      const first = firsts?.[deal] ?? -1;
      return first < 0 ? null : (deals.ids[first] ?? null);
    },
    meantOwner: (owner) => reader?.(owner) ?? null,
    spreadOf: (currency) => spreads[deals.currencies.indexOf(currency)] ?? null,
  };
}

/**
 * For each deal the first one of its account and name, -1 where it is the first; null: none repeats.
 * Deals are compared by a number made of their letters first: to make texts of all takes five times as long.
 */
function firstTwins(pipeline: Pipeline): Int32Array | null {
  const names = pipeline.column("name");
  const accounts = pipeline.column("account");
  if (names === null || accounts === null) return null;
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(16, names.length * 2))));
  const hashes = new Int32Array(slots.length);
  const mask = slots.length - 1;
  const hashOf = new Map<Cell, number>();
  let twins: Int32Array | null = null;
  for (let deal = 0; deal < names.length; deal++) {
    const name = names[deal] ?? null;
    const account = accounts[deal] ?? null;
    if (isBlank(name) || isBlank(account)) continue;
    let hash = hashOf.get(account);
    if (hash === undefined) {
      hash = hashLetters(0x811c9dc5, String(account));
      hashOf.set(account, hash);
    }
    hash = hashLetters(Math.imul(hash ^ 0x1f, 0x01000193), String(name));
    const isTwin = (other: number) =>
      plain(name) !== "" &&
      plain(account) !== "" &&
      plain(names[other] ?? null) === plain(name) &&
      plain(accounts[other] ?? null) === plain(account);
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const other = (slots[slot] as number) - 1;
      if (other < 0) {
        slots[slot] = deal + 1;
        hashes[slot] = hash;
        break;
      }
      if (hashes[slot] !== hash || !isTwin(other)) continue;
      twins ??= new Int32Array(names.length).fill(-1);
      twins[deal] = other;
      break;
    }
  }
  return twins;
}

/** FNV-1a over what `plain` leaves of a cell but its spaces. */
function hashLetters(start: number, text: string, isPlain = false): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 122 && !isPlain) return hashLetters(start, plain(text), true);
    const lower = code >= 65 && code <= 90 ? code + 32 : code;
    const isLetter = lower > 122 || (lower >= 97 && lower <= 122) || (lower >= 48 && lower <= 57);
    if (isLetter) hash = Math.imul(hash ^ lower, 0x01000193);
  }
  return hash ^ (hash >>> 15);
}

/** Account and name of each deal in the form in which they are compared; "" where either is missing. */
export function dealKeys(pipeline: Pipeline): readonly string[] {
  const names = pipeline.column("name");
  const accounts = pipeline.column("account");
  if (names === null || accounts === null) return [];
  const known = new Map<Cell, string>();
  return names.map((name, deal) => {
    const account = accounts[deal] ?? null;
    let first = known.get(account);
    if (first === undefined) {
      first = plain(account);
      known.set(account, first);
    }
    const second = first === "" ? "" : plain(name);
    return second === "" ? "" : `${first}\n${second}`;
  });
}
