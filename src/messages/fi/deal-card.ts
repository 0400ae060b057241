import type { dealCard as englishCard, followUpPage as englishPage } from "../en/deal-card.ts";
import type { In } from "../words.ts";
import { days } from "./counts.ts";

/** The card of the deal in the selected row. */
export const dealCard: In<"fi", typeof englishCard> = {
  title: "Valittu kauppa",
  hint: "Valitse kaupan rivi, niin näet, mitä tehdä seuraavaksi",
  look: "Näytä valittu kauppa",
  noDeal: (row, say) => `Rivillä ${say.number(row)} ei ole kauppaa`,
  notKnown: "Kauppaa ei voi näyttää",
  noStage: "Ei vaihetta",
  unknownStage: (written) => `”${written}” ei ole vaihe`,
  step: (number, of, say) => `vaihe ${say.number(number)} / ${say.number(of)}`,
  stay: (n, say) => `${days(n, say)} tässä`,
  stayOf: (n, limit, say) => `${days(n, say)} tässä, raja ${say.number(limit)}`,
  chance: (share) => `voiton mahdollisuus ${share}`,
  todo: "Mitä tehdä",
  nothingToDo: "Juuri nyt ei mitään tehtävää",
  missingHere: (stage) => `Puuttuu vaiheesta ${stage}`,
  missingFor: (stage) => `Puuttuu ennen vaihetta ${stage}`,
  nothingMissing: (stage) => `Mitään ei puutu ennen vaihetta ${stage}`,
  criterion: "tekemättä",
  noColumn: "saraketta ei ole",
  mayMoveTo: (stages) => `Voi siirtyä: ${stages.join(", ")}`,
  clocks: "Määräajat",
  doneOn: (day) => `tehty ${day}`,
  due: (day) => `viimeistään ${day}`,
  paused: "odottaa seuraavaa askelta",
  about: (stage) => `Tietoa vaiheesta ${stage}`,
  goal: "Tavoite",
  role: "Rooli",
  tactics: "Keinot",
  tools: "Työkalut",
  history: (n, say) => say.plural(n, { one: "Historia: {n} vaihe", other: "Historia: {n} vaihetta" }),
  since: (day) => `${day} alkaen`,
  between: (from, until) => `${from} – ${until}`,
  days,
  earlier: (n, say) =>
    say.plural(n, { one: "{n} aiempi vaihe ei näy", other: "{n} aiempaa vaihetta ei näy" }),
};

/** The page of what is to be done, by owner. */
export const followUpPage: In<"fi", typeof englishPage> = {
  title: "Seuranta",
  asOf: (day) => `tilanne ${day}`,
  count: (late, due, pending, say) =>
    `Myöhässä ${say.number(late)}, tänään ${say.number(due)}, tulossa ${say.number(pending)}`,
  owner: "Vastuuhenkilö",
  everybody: "Kaikki",
  noneTitle: "Ei seurattavaa",
  none: "Mikään kauppa ei ole myöhässä, eikä määräaikoja ole tulossa.",
  problemTitle: "Luetteloa ei voi näyttää",
  late: "Myöhässä",
  due: "Tänään",
  pending: "Tulossa",
  calendar: "Lisää kalenteriin",
  saved: (file) => `Kalenteri tallennettu: ${file}`,
  noFile: (file) =>
    `Jos tiedostoa ei tullut, tämä ruutu ei ehkä voi tallentaa: kopioi kalenteri ja tallenna teksti nimellä ${file}.`,
  copyCalendar: "Kopioi kalenteri",
  copyMail: "Kopioi sähköpostiin",
  copied: "Kopioitu",
  notCopied: "Kopiointi ei onnistunut: valitse alla oleva teksti ja kopioi se",
  text: "Kopioitava teksti",
  notKnown: "Määräajat, jotka eivät ole tiedossa",
};
