import type {
  followUpList as englishList,
  clockNames as englishNames,
  followUpProblems as englishProblems,
  clockStates as englishStates,
} from "../en/follow-up.ts";
import type { In } from "../words.ts";

export const clockNames: In<"nb", typeof englishNames> = {
  "first contact": "Første kontakt",
  "follow-up": "Oppfølging av tilbudet",
  "longest stay": "Lengste tid i fasen",
  "next step": "Neste steg",
};

/** Where a clock stands. */
export const clockStates: In<"nb", typeof englishStates> = {
  met: "i tide",
  late: "for sent",
  due: "i dag",
  pending: "kommer",
};

/** The list of an owner, on screen, in a mail and in a calendar. */
export const followUpList: In<"nb", typeof englishList> = {
  nobody: "Ingen eier",
  kind: "Hva",
  late: "For sent",
  due: "I dag",
  pending: "Kommer",
  answeredLate: "gjort for sent",
  calendar: ({ table }) => `Oppfølging: ${table}`,
  subject: ({ late, due, asOf }, say) =>
    `Oppfølging ${say.date(Number(asOf))}: ${say.text(late)} for sent, ${say.text(due)} i dag`,
  dueOn: ({ due }, say) => `frist ${say.date(Number(due))}`,
  dueAt: ({ due, time }, say) => `frist ${say.date(Number(due))} kl. ${time}`,
  daysLate: ({ days }, say) => `${say.plural(Number(days), { one: "{n} dag", other: "{n} dager" })} for sent`,
  paused: "venter på det avtalte neste steget",
  next: ({ step }) => `neste: ${step}`,
  row: ({ row }, say) => `rad ${say.text(row)}`,
  more: ({ count }, say) => `og ${say.text(count)} til`,
  nothing: "Ingenting er for sent eller har frist i dag.",
  byDay: "Der tabellen har en dag uten klokkeslett, er hele dagen i tide.",
  notKnown: ({ kind, why }) => `${kind}: ikke kjent, ${why}`,
};

/** What is wrong with the settings of the follow-up. */
export const followUpProblems: In<"nb", typeof englishProblems> = {
  badLimit: ({ given }, say) => `${say.text(given)} er ikke et antall timer: oppgi et tall over 0, som 24`,
  badWorkdays: ({ given }) => `«${given}» er ikke ukedager: oppgi tall fra 1 (mandag) til 7 (søndag)`,
  badHours: ({ from, until }, say) =>
    `arbeidstiden fra ${say.text(from)} til ${say.text(until)} går ikke: oppgi timer fra 0 til 24, den første før den siste`,
  unknownCountry: ({ given, known }) => `helligdagene i «${given}» er ikke kjent: det finnes ${known}`,
  badDayOff: ({ given }) => `«${given}» er ikke en dato: skriv den som 2026-12-24`,
};
