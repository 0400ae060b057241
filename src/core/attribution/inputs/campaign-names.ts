/** Other names of places that everybody advertises in, as keys; shown among the merges, so not silent. */
const places: ReadonlyMap<string, string> = new Map(
  Object.entries({
    facebook: "fb, fb ads, fbads, facebook ads, meta ads, m facebook, l facebook, lm facebook",
    instagram: "ig, insta, ig ads, instagram ads, l instagram",
    linkedin: "li, linked in, linkedin ads, li ads, lnkd in, lnkd",
    "google ads": "adwords, google adwords, googleads, gads, google ad words",
    youtube: "yt, you tube, youtu be, m youtube",
    twitter: "x twitter, t co, twitter ads",
    tiktok: "tik tok, tt ads, tiktok ads",
  }).flatMap(([name, others]) => others.split(", ").map((other) => [other, name] as const)),
);

const suffix = /\.(?:com|org|net|io|co|ai|eu|info|biz|fi|no|se|dk|pl|de|uk|fr|es|it|nl|co\.uk|com\.pl)$/;

/**
 * The form in which names of campaigns are compared: case and width folded, marks as spaces, "www."
 * and a domain's suffix gone. A name of nothing but marks is compared as it is.
 */
export function campaignKey(name: string): string {
  const folded = name.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
  const isDomain = /^(?:https?:\/\/)?(?:www\.)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\/?$/u.test(folded);
  const host = isDomain
    ? folded
        .replace(/^https?:\/\//, "")
        .replace(/^www\./, "")
        .replace(/\/$/, "")
        .replace(suffix, "")
    : folded;
  const key = host
    .replace(/[^\p{L}\p{N}\p{M}\p{S}]+/gu, " ")
    .trim()
    .replace(/ +/g, " ");
  return key === "" ? folded : key;
}

/** The key under which a well-known place is filed; other keys are their own. */
export function knownKey(key: string): string {
  return places.get(key) ?? key;
}

/** Texts that mean "no campaign": GA4 and UTM builders write them instead of nothing. */
export function isNoCampaign(name: string): boolean {
  return /^(?:\(?(?:not set|none|not provided|blank|undefined|null|n\/a|na)\)?|-+|—|\?+)?$/i.test(
    name.trim(),
  );
}

/** Texts that stand for a visit without a campaign, which some models pass over. */
export function isDirect(name: string): boolean {
  return /^(?:direct|direct traffic|\(direct\)|direct ?\/ ?\(?none\)?|suora|suora liikenne|direkte|bezpośredni[ae]?|ruch bezpośredni)$/i.test(
    name.normalize("NFKC").trim(),
  );
}
