import { isBlank } from "../../cells/blank.ts";
import type { Grid } from "../../cells/cell.ts";
import { campaignKey, knownKey } from "./campaign-names.ts";

/** Headers of the alias table, which people edit: a spelling and the campaign it means. */
export const aliasHeaders = ["Spelling", "Campaign"] as const;

/** What spellings mean by the alias table: key of the spelling → the campaign's name. */
export type Aliases = ReadonlyMap<string, string>;

/** Several spellings that are one campaign, and what made them one. */
export interface Merge {
  readonly name: string;
  readonly spellings: readonly {
    readonly text: string;
    readonly count: number;
    /** The alias table, a well-known other name, or alike but for case, marks and a domain's suffix. */
    readonly by: "alias" | "known" | "spelling";
  }[];
}

/** Reads the alias table; a header row is passed over, the last of two rows for one spelling holds. */
export function readAliases(grid: Grid | null): Aliases {
  const aliases = new Map<string, string>();
  for (const [spelling, campaign] of grid?.values ?? []) {
    if (isBlank(spelling) || isBlank(campaign)) continue;
    const [from, to] = [String(spelling).trim(), String(campaign).trim()];
    if (
      from.toLowerCase() === aliasHeaders[0].toLowerCase() &&
      to.toLowerCase() === aliasHeaders[1].toLowerCase()
    )
      continue;
    aliases.set(campaignKey(from), to);
  }
  return aliases;
}

interface Group {
  /** The name that the alias table gives. */
  told: string | null;
  readonly spellings: { text: string; count: number; by: Merge["spellings"][number]["by"] }[];
}

/**
 * One name for all spellings of a campaign: what the alias table says, else as the campaign table
 * writes it, else as most touches do (of equals the first by code point, so that order says nothing).
 */
export function mergeNames(
  counts: ReadonlyMap<string, number>,
  ownNames: readonly string[],
  aliases: Aliases,
): { readonly nameOf: ReadonlyMap<string, string>; readonly merges: readonly Merge[] } {
  const groups = new Map<string, Group>();
  const groupOf = new Map<string, Group>();
  for (const [text, count] of counts) {
    const key = campaignKey(text);
    const told = aliases.get(key) ?? null;
    const filed = told === null ? knownKey(key) : campaignKey(told);
    const group = groups.get(filed) ?? { told: null, spellings: [] };
    group.told ??= told;
    group.spellings.push({ text, count, by: told !== null ? "alias" : filed === key ? "spelling" : "known" });
    groups.set(filed, group);
    groupOf.set(text, group);
  }
  const own = new Map<string, string>();
  for (const name of ownNames) {
    const key = knownKey(campaignKey(name));
    if (!own.has(key)) own.set(key, name);
  }
  const named = new Map<Group, string>();
  const merges: Merge[] = [];
  for (const [key, group] of groups) {
    group.spellings.sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
    const name = group.told ?? own.get(key) ?? group.spellings[0]?.text ?? key;
    named.set(group, name);
    if (group.spellings.length > 1 || group.spellings[0]?.text !== name)
      merges.push({ name, spellings: group.spellings });
  }
  merges.sort((a, b) => (a.name < b.name ? -1 : 1));
  const nameOf = new Map([...groupOf].map(([text, group]) => [text, named.get(group) as string]));
  return { nameOf, merges };
}
