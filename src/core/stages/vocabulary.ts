import { normaliseStage } from "./normalise.ts";
import type { StageKind } from "./stage.ts";

/** What the words of a stage or status say; `sure` when they can hardly mean anything else. */
export interface Meaning {
  readonly kind: StageKind;
  readonly sure: boolean;
}

const words = (list: string) => list.split(",").map((word) => normaliseStage(word));

/** English, Finnish, Norwegian, Swedish, Danish, Polish, German. Each is a whole word or phrase. */
const plainKinds: readonly (readonly [StageKind, readonly string[]])[] = [
  [
    "after-sale",
    words(
      "post purchase, post sale, post sales, after sale, after sales, aftersale, aftersales, onboarding, customer success, klousaamisen jälkeinen, klousaamisen jälkeinen post purchase, kaupan jälkeinen, jälkihoito, jälkimarkkinointi, käyttöönotto, ettersalg, etter salg, eftersalg, eftermarknad, obsługa posprzedażowa, posprzedaż, wdrożenie klienta, nach dem verkauf, kundenbetreuung",
    ),
  ],
  [
    "on-hold",
    words(
      "on hold, hold, paused, pause, parked, postponed, deferred, tauolla, odottaa, lykätty, siirretty myöhemmäksi, på vent, på pause, utsatt, pausad, vilande, udsat, odwleczone decyzje, odwleczona, odłożona, odłożone, wstrzymana, wstrzymane, zawieszona, zurückgestellt, pausiert",
    ),
  ],
  [
    "won",
    words(
      "won, win, voitettu, voitetut, vunnet, vunnen, vundet, avtale inngått, wygrana, wygrane, wygrany, wygrano, gewonnen",
    ),
  ],
  [
    "lost",
    words(
      "lost, hävitty, hävityt, menetetty, tapt, förlorad, förlorat, tabt, przegrana, przegrane, przegrany, przegrano, utracona, utracone, verloren",
    ),
  ],
];

/** Says the kind only when the whole text is this, and even then somebody is asked. */
const likelyKinds: ReadonlyMap<string, StageKind> = new Map([
  ...words(
    "signed, contract signed, deal signed, ordered, order received, purchase order received, po received, paid, invoiced, sold, converted, accepted, offer accepted, customer, active customer, kauppa, tilattu, tilaus, myyty, laskutettu, allekirjoitettu, signert, avtale signert, bestilt, solgt, fakturert, signerad, såld, underskrevet, podpisana, podpisano, umowa podpisana, sprzedane, sprzedana, zamówienie, unterschrieben, beauftragt, verkauft",
  ).map((word) => [word, "won"] as const),
  ...words("success, successful, w, onnistui, onnistunut, suksess, sukces").map(
    (word) => [word, "won"] as const,
  ),
  ...words(
    "failure, failed, unsuccessful, l, epäonnistui, epäonnistunut, mislyktes, mislykket, niepowodzenie",
  ).map((word) => [word, "lost"] as const),
  ...words(
    "delivery, delivered, delivering, implementation, live, go live, toimitus, toimitettu, levering, levert, dostawa, realizacja, wdrożenie, lieferung",
  ).map((word) => [word, "after-sale"] as const),
]);

/** Says the kind wherever it stands as whole words, but somebody is asked. */
const hintedKinds: readonly (readonly [StageKind, readonly string[]])[] = [
  [
    "lost",
    words(
      "dead, rejected, declined, cancelled, canceled, abandoned, withdrawn, unqualified, not interested, no decision, no go, churned, junk, spam, hylätty, peruttu, peruuntunut, ei kiinnostunut, avslått, avvist, kansellert, ikke interessert, avböjd, avvisad, aflyst, odrzucona, odrzucone, odrzucony, anulowana, anulowane, rezygnacja, abgelehnt, abgesagt, storniert",
    ),
  ],
  [
    "on-hold",
    words(
      "disqualified, outdated, archived, dormant, stalled, nurture, nurturing, recycled, duplicate, vanhentunut, diskvalifisert, utdatert, diskvalificerad, nieaktualna, nieaktualne, nieaktualny, zdyskwalifikowana, nicht mehr aktuell, disqualifiziert",
    ),
  ],
];

/** Beside these a plain word still says all there is: "Closed Won", "Tapt og lukket". */
const fillers = new Set(
  words(
    "closed, close, deal, deals, stage, status, opportunity, opp, sale, and, the, as, is, kauppa, tarjous, suljettu, päätetty, ja, lukket, avsluttet, og, avtale, stängd, avslutad, affär, och, afsluttet, zakończone, zakończona, zamknięte, zamknięta, zamknięty, sprzedaż, szansa, transakcja, i, abgeschlossen, geschlossen, und",
  ),
);

/** "Not lost yet", "Almost won" and "Win back lost" are not what their last word says. */
const doubts = new Set(
  words(
    "not, no, never, yet, almost, nearly, soon, before, back, recover, ei, melkein, lähes, ikke, nesten, inte, nästan, nie, prawie, jeszcze, nicht, fast",
  ),
);

/** Not "active" or "new", which a table may say of customers or rows as well. */
const openWords = new Set(
  words(
    "open, ongoing, in progress, avoin, auki, kesken, käynnissä, åpen, pågår, öppen, pågående, åben, otwarta, otwarte, otwarty, w toku, offen, laufend",
  ),
);

/** What a stage's words say of its kind; null when they say nothing, which is usual of open stages. */
export function meaningOf(text: string): Meaning | null {
  const normal = normaliseStage(text);
  if (normal === "") return emojiMeaning(text);
  const padded = ` ${normal} `;
  const likely = likelyKinds.get(normal);
  if (likely !== undefined) return { kind: likely, sure: false };
  // A "no" inside the phrase ("no decision") casts no doubt on it, one beside it does.
  const hint = find(padded, hintedKinds);
  if (hint !== null && !doubtful(padded.replace(` ${hint.phrase} `, " "))) {
    return { kind: hint.kind, sure: false };
  }
  if (doubtful(normal)) return null;
  const plain = find(padded, plainKinds);
  if (plain === null) return emojiMeaning(text);
  const rest = padded.replace(` ${plain.phrase} `, " ").trim();
  const sure = rest === "" || rest.split(" ").every((word) => fillers.has(word) || /^\d+$/.test(word));
  return { kind: plain.kind, sure };
}

const closedWords = new Set(
  words(
    "closed, suljettu, päätetty, lukket, avsluttet, stängd, avslutad, afsluttet, zamknięta, zamknięte, zamknięty, zakończona, zakończone, abgeschlossen, geschlossen",
  ),
);

/**
 * What a stage that begins with "closed" comes to as far as words go: "Closed - Not Converted" is
 * lost rather than won, "Closed" and "Closed - Converted" may be either; null: it is not closed.
 */
export function closedAs(text: string): "lost" | "either" | null {
  const [first = "", ...rest] = normaliseStage(text).split(" ");
  if (!closedWords.has(first)) return null;
  return rest.some((word) => doubts.has(word)) ? "lost" : "either";
}

/** What a status column's word decides: only what is sure. */
export function statusKind(text: string): StageKind | null {
  const normal = normaliseStage(text);
  if (openWords.has(normal)) return "open";
  const meaning = meaningOf(text);
  if (meaning === null) return null;
  // "Nieaktualna" is Livespace's third status, neither won nor lost.
  return meaning.sure || normal.startsWith("nieaktualn") ? meaning.kind : null;
}

function doubtful(normal: string): boolean {
  return normal.split(" ").some((word) => doubts.has(word));
}

function find(
  padded: string,
  kinds: readonly (readonly [StageKind, readonly string[]])[],
): { readonly kind: StageKind; readonly phrase: string } | null {
  let best: { kind: StageKind; phrase: string } | null = null;
  for (const [kind, phrases] of kinds) {
    for (const phrase of phrases) {
      // Whole words only: "follow on call" holds "won" and "two next steps" too, blanks aside.
      if (padded.includes(` ${phrase} `) && phrase.length > (best?.phrase.length ?? 0))
        best = { kind, phrase };
    }
  }
  return best;
}

function emojiMeaning(text: string): Meaning | null {
  if (/[\p{L}\p{N}]/u.test(text)) return null;
  if (/[✅☑✔🏆🎉🥇🟢]/u.test(text)) return { kind: "won", sure: false };
  if (/[❌✖🚫💀👎🔴]/u.test(text)) return { kind: "lost", sure: false };
  return /[⏸💤]/u.test(text) ? { kind: "on-hold", sure: false } : null;
}
