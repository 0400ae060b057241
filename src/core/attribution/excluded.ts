import { campaignKey, isDirect, knownKey } from "./inputs/campaign-names.ts";
import type { Touches } from "./touches.ts";

/** Names compare as those of campaigns do when they are merged; all ways of saying "direct" are one. */
const keyOf = (name: string) => (isDirect(name) ? "direct" : knownKey(campaignKey(name)));

/** Whether a touch is of a campaign or channel that is to get no credit. */
export function excluder(touches: Touches, names: readonly string[]): (touch: number) => boolean {
  if (names.length === 0) return () => false;
  const keys = new Set(names.map(keyOf));
  const flags = (known: readonly string[]) => known.map((name) => name !== "" && keys.has(keyOf(name)));
  const campaigns = flags(touches.campaigns);
  const channels = flags(touches.channels);
  return (t) =>
    campaigns[touches.campaign[t] as number] === true || channels[touches.channel[t] as number] === true;
}

/** Of the names to exclude, those that no campaign and no channel has. */
export function namedByNone({ campaigns, channels }: Touches, names: readonly string[]): readonly string[] {
  const known = new Set([...campaigns, ...channels].map(keyOf));
  return names.filter((name) => !known.has(keyOf(name)));
}
