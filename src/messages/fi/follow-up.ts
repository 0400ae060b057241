import type {
  followUpList as englishList,
  clockNames as englishNames,
  followUpProblems as englishProblems,
  clockStates as englishStates,
} from "../en/follow-up.ts";
import type { In } from "../words.ts";
import { days } from "./counts.ts";

export const clockNames: In<"fi", typeof englishNames> = {
  "first contact": "Ensimmäinen yhteydenotto",
  "follow-up": "Tarjouksen seuranta",
  "longest stay": "Pisin oleskelu vaiheessa",
  "next step": "Seuraava askel",
};

/** Where a clock stands. */
export const clockStates: In<"fi", typeof englishStates> = {
  met: "ajoissa",
  late: "myöhässä",
  due: "tänään",
  pending: "tulossa",
};

/** The list of an owner, on screen, in a mail and in a calendar. */
export const followUpList: In<"fi", typeof englishList> = {
  nobody: "Ei omistajaa",
  kind: "Mitä",
  late: "Myöhässä",
  due: "Tänään",
  pending: "Tulossa",
  answeredLate: "tehty myöhässä",
  calendar: ({ table }) => `Seuranta: ${table}`,
  subject: ({ late, due, asOf }, say) =>
    `Seuranta ${say.date(Number(asOf))}: myöhässä ${say.text(late)}, tänään ${say.text(due)}`,
  dueOn: ({ due }, say) => `määräpäivä ${say.date(Number(due))}`,
  dueAt: ({ due, time }, say) => `määräaika ${say.date(Number(due))} klo ${time}`,
  daysLate: ({ days: late }, say) => `myöhässä ${days(late, say)}`,
  paused: "odottaa sovittua seuraavaa askelta",
  next: ({ step }) => `seuraavaksi: ${step}`,
  row: ({ row }, say) => `rivi ${say.text(row)}`,
  more: ({ count }, say) => `ja vielä ${say.text(count)}`,
  nothing: "Mikään ei ole myöhässä eikä mitään ole määrätty täksi päiväksi.",
  byDay: "Kun taulukossa on päivä ilman kellonaikaa, koko päivä on ajoissa.",
  notKnown: ({ kind, why }) => `${kind}: ei tiedossa, ${why}`,
};

/** What is wrong with the settings of the follow-up. */
export const followUpProblems: In<"fi", typeof englishProblems> = {
  badLimit: ({ given }, say) =>
    `${say.text(given)} ei ole tuntimäärä: anna nollaa suurempi luku, esimerkiksi 24`,
  badWorkdays: ({ given }) => `”${given}” ei ole viikonpäiviä: anna luvut 1 (maanantai) – 7 (sunnuntai)`,
  badHours: ({ from, until }, say) =>
    `työaika ${say.text(from)}–${say.text(until)} ei kelpaa: anna tunnit väliltä 0–24, ensin alku ja sitten loppu`,
  unknownCountry: ({ given, known }) => `maan ”${given}” pyhäpäiviä ei tunneta: tarjolla ovat ${known}`,
  badDayOff: ({ given }) => `”${given}” ei ole päivämäärä: kirjoita se muodossa 2026-12-24`,
};
