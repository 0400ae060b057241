const pictograph = /\p{Extended_Pictographic}/gu;
/** What may follow or join emoji, and other characters without a width. */
const invisible =
  /\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u{FE00}-\u{FE0F}]|[\u{200B}-\u{200D}]|\u{20E3}|\u{FEFF}/gu;
const apostrophes = /['’ʼ‘`´]/g;
/** "6. Closed Won", "6 - Closed Won", "06) …", "Stage 3: …"; "2-week trial" and "30 day trial" are names. */
const numbering =
  /^(?:stage|step|phase|vaihe|fase|steg|trinn|etap)?\s*[([]?\d{1,2}(?:\.\d{1,2})?(?:\s*[.):\]_]+(?!\d)|\s+[-–—]|[-–—](?=\s))\s*(?=.*[\p{L}\p{N}])/u;
/** "Proposal (50%)", "Proposal - 50 %", "Proposal [12,5 %]". */
const percentage = /[\s\-–—:,]*[([]?\s*\d{1,3}(?:[.,]\d+)?\s*%\s*[)\]]?$/u;
/** "Demo (Sales Pipeline)", as HubSpot writes it where there are several pipelines. */
const pipelineName =
  /\s*[([][^()[\]]*(?:pipeline|funnel|process|proces|prosess|prozess|lejek|putki|prosessi)[^()[\]]*[)\]]$/u;

/** HubSpot's and others' internal names, which write words together. */
const unspaced = new Map([
  ["closedwon", "closed won"],
  ["closedlost", "closed lost"],
  ["appointmentscheduled", "appointment scheduled"],
  ["qualifiedtobuy", "qualified to buy"],
  ["presentationscheduled", "presentation scheduled"],
  ["decisionmakerboughtin", "decision maker bought in"],
  ["contractsent", "contract sent"],
  ["onhold", "on hold"],
]);

/**
 * The form in which two spellings of a stage are compared: lower case, words apart by one space,
 * without punctuation, emoji, leading number, percentage or pipeline name. "" when the text says
 * nothing ("-", "?"); a text of emoji only stays as it is. Idempotent.
 */
export function normaliseStage(text: string): string {
  // NFKC once more after lower-casing: some capitals lower to a letter and a mark.
  const folded = text.normalize("NFKC").toLowerCase().normalize("NFKC").trim();
  const plain = folded.replace(pictograph, " ").replace(invisible, " ").trim();
  if (!/[\p{L}\p{N}]/u.test(plain)) return (folded.match(pictograph) ?? []).join("");
  const words = wordsOf(cut(plain));
  return unspaced.get(words) ?? words;
}

/** The number a stage begins with ("6. Closed Won", "3 Proposal"), null without one. */
export function leadingNumber(text: string): number | null {
  const found = /^\s*(?:[\p{L}]+\s*)?[([]?(\d{1,2}(?:\.\d{1,2})?)(?=[\s.):\]_\-–—])/u.exec(
    text.normalize("NFKC"),
  );
  return found?.[1] === undefined ? null : Number(found[1]);
}

/** The chance a stage's name says, 0 to 1: 0.5 of "Proposal (50%)"; null where it says none. */
export function statedProbability(text: string): number | null {
  const found = /(\d{1,3}(?:[.,]\d+)?)\s*%\s*[)\]]?\s*$/u.exec(text.normalize("NFKC"));
  const share = found?.[1] === undefined ? Number.NaN : Number(found[1].replace(",", ".")) / 100;
  return share >= 0 && share <= 1 ? share : null;
}

/** Cuts what stands around the name, as long as a name remains. */
function cut(text: string): string {
  let rest = text;
  for (const around of [pipelineName, percentage, pipelineName, numbering]) {
    const shorter = rest.replace(around, "").trim();
    if (/[\p{L}\p{N}]/u.test(shorter)) rest = shorter;
  }
  return rest;
}

function wordsOf(text: string): string {
  // "Won't buy" must not leave the word "won" behind.
  return text
    .replace(apostrophes, "")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();
}
