import type { dealCard as englishCard, followUpPage as englishPage } from "../en/deal-card.ts";
import type { In } from "../words.ts";
import { days } from "./counts.ts";

/** The card of the deal in the selected row. */
export const dealCard: In<"nb", typeof englishCard> = {
  title: "Valgt salgsmulighet",
  hint: "Velg raden til en salgsmulighet for å se hva du gjør videre",
  look: "Vis den valgte salgsmuligheten",
  noDeal: (row, say) => `Rad ${say.number(row)} har ingen salgsmulighet`,
  notKnown: "Salgsmuligheten kan ikke vises",
  noStage: "Ingen fase",
  unknownStage: (written) => `«${written}» er ingen fase`,
  step: (number, of, say) => `trinn ${say.number(number)} av ${say.number(of)}`,
  stay: (n, say) => `${days(n, say)} her`,
  stayOf: (n, limit, say) => `${days(n, say)} her, grense ${say.number(limit)}`,
  chance: (share) => `${share} vinnersjanse`,
  todo: "Hva du gjør nå",
  nothingToDo: "Ingenting å gjøre akkurat nå",
  missingHere: (stage) => `Mangler i ${stage}`,
  missingFor: (stage) => `Mangler før ${stage}`,
  nothingMissing: (stage) => `Ingenting mangler før ${stage}`,
  criterion: "ikke gjort",
  noColumn: "kolonnen finnes ikke",
  mayMoveTo: (stages) => `Kan flyttes til ${stages.join(", ")}`,
  clocks: "Frister",
  doneOn: (day) => `gjort ${day}`,
  due: (day) => `frist ${day}`,
  paused: "venter på neste steg",
  about: (stage) => `Om ${stage}`,
  goal: "Mål",
  role: "Rolle",
  tactics: "Taktikk",
  tools: "Verktøy",
  history: (n, say) => say.plural(n, { one: "Historikk: {n} opphold", other: "Historikk: {n} opphold" }),
  since: (day) => `siden ${day}`,
  between: (from, until) => `${from} – ${until}`,
  days,
  earlier: (n, say) =>
    say.plural(n, { one: "{n} tidligere opphold vises ikke", other: "{n} tidligere opphold vises ikke" }),
};

/** The page of what is to be done, by owner. */
export const followUpPage: In<"nb", typeof englishPage> = {
  title: "Oppfølging",
  asOf: (day) => `per ${day}`,
  count: (late, due, pending, say) =>
    `${say.number(late)} for sent, ${say.number(due)} i dag, ${say.number(pending)} kommer`,
  owner: "Ansvarlig",
  everybody: "Alle",
  noneTitle: "Ingenting å følge opp",
  none: "Ingen salgsmulighet er for sen eller har en frist som kommer.",
  problemTitle: "Listen kan ikke vises",
  late: "For sent",
  due: "I dag",
  pending: "Kommer",
  calendar: "Legg til i kalender",
  saved: (file) => `Kalenderen er lagret som ${file}`,
  noFile: (file) =>
    `Kom det ingen fil, kan dette vinduet kanskje ikke lagre: kopier kalenderen og lagre teksten som ${file}.`,
  copyCalendar: "Kopier kalenderen",
  copyMail: "Kopier som e-posttekst",
  copied: "Kopiert",
  notCopied: "Det lot seg ikke kopiere: merk teksten nedenfor og kopier den",
  text: "Tekst å kopiere",
  notKnown: "Frister som ikke er kjent",
};
