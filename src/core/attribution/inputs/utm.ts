/** What the tags of a link say; null where it has no such tag. */
export interface Utm {
  readonly source: string | null;
  readonly medium: string | null;
  readonly campaign: string | null;
  /** Set by an ad platform on a click that carries no utm_source. */
  readonly clickId: string | null;
}

/** Click ids and whose they are. */
const clickIds: readonly (readonly [string, string])[] = [
  ["gclid", "google ads"],
  ["wbraid", "google ads"],
  ["gbraid", "google ads"],
  ["msclkid", "bing ads"],
  ["fbclid", "facebook"],
  ["li_fat_id", "linkedin"],
  ["ttclid", "tiktok"],
];

/** Reads the utm parameters of a URL or of its query alone; parameters of a fragment count too. */
export function readUtm(url: string): Utm {
  const tags = new Map<string, string>();
  // "a?x=1#b?utm_source=c": whatever stands behind a mark is a list of parameters.
  for (const pair of url.slice(0, 4000).split(/[?&#;]/)) {
    const at = pair.indexOf("=");
    if (at <= 0) continue;
    const name = pair.slice(0, at).trim().toLowerCase();
    if (!tags.has(name)) tags.set(name, decoded(pair.slice(at + 1)));
  }
  const tag = (name: string) => {
    const value = tags.get(name)?.trim() ?? "";
    return value === "" ? null : value;
  };
  return {
    source: tag("utm_source"),
    medium: tag("utm_medium"),
    campaign: tag("utm_campaign") ?? tag("utm_id"),
    clickId: clickIds.find(([name]) => tag(name) !== null)?.[1] ?? null,
  };
}

function decoded(text: string): string {
  const spaced = text.replaceAll("+", " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    // A stray per cent sign: the text is what it is.
    return spaced;
  }
}
