import type { dealCard as englishCard, followUpPage as englishPage } from "../en/deal-card.ts";
import type { In } from "../words.ts";
import { days } from "./counts.ts";

/** The card of the deal in the selected row. */
export const dealCard: In<"pl", typeof englishCard> = {
  title: "Wybrana szansa",
  hint: "Wybierz wiersz szansy, aby zobaczyć, co zrobić dalej",
  look: "Pokaż wybraną szansę",
  noDeal: (row, say) => `W wierszu ${say.number(row)} nie ma szansy`,
  notKnown: "Nie można pokazać szansy",
  noStage: "Bez etapu",
  unknownStage: (written) => `„${written}” nie jest etapem`,
  step: (number, of, say) => `krok ${say.number(number)} z ${say.number(of)}`,
  stay: (n, say) => `${days(n, say)} tutaj`,
  stayOf: (n, limit, say) => `${days(n, say)} tutaj, limit ${say.number(limit)}`,
  chance: (share) => `${share} na wygraną`,
  todo: "Co zrobić",
  nothingToDo: "Teraz nie ma nic do zrobienia",
  missingHere: (stage) => `Brakuje na etapie ${stage}`,
  missingFor: (stage) => `Brakuje do etapu ${stage}`,
  nothingMissing: (stage) => `Do etapu ${stage} niczego nie brakuje`,
  criterion: "do zrobienia",
  noColumn: "nie ma takiej kolumny",
  mayMoveTo: (stages) => `Może przejść do: ${stages.join(", ")}`,
  clocks: "Terminy",
  doneOn: (day) => `zrobione ${day}`,
  due: (day) => `termin ${day}`,
  paused: "czeka na następny krok",
  about: (stage) => `O etapie ${stage}`,
  goal: "Cel",
  role: "Rola",
  tactics: "Taktyki",
  tools: "Narzędzia",
  history: (n, say) =>
    say.plural(n, {
      one: "Historia: {n} pobyt",
      few: "Historia: {n} pobyty",
      many: "Historia: {n} pobytów",
      other: "Historia: {n} pobytu",
    }),
  since: (day) => `od ${day}`,
  between: (from, until) => `${from} – ${until}`,
  days,
  earlier: (n, say) =>
    say.plural(n, {
      one: "Nie widać {n} wcześniejszego pobytu",
      few: "Nie widać {n} wcześniejszych pobytów",
      many: "Nie widać {n} wcześniejszych pobytów",
      other: "Nie widać {n} wcześniejszego pobytu",
    }),
};

/** The page of what is to be done, by owner. */
export const followUpPage: In<"pl", typeof englishPage> = {
  title: "Terminy",
  asOf: (day) => `stan na ${day}`,
  count: (late, due, pending, say) =>
    `Po terminie ${say.number(late)}, na dziś ${say.number(due)}, wkrótce ${say.number(pending)}`,
  owner: "Opiekun",
  everybody: "Wszyscy",
  noneTitle: "Nie ma terminów",
  none: "Żadna szansa nie jest po terminie ani nie ma zbliżającego się terminu.",
  problemTitle: "Nie można pokazać listy",
  late: "Po terminie",
  due: "Na dziś",
  pending: "Wkrótce",
  calendar: "Dodaj do kalendarza",
  saved: (file) => `Zapisano kalendarz jako ${file}`,
  noFile: (file) =>
    `Jeśli plik się nie pojawił, ten panel być może nie zapisuje plików: skopiuj kalendarz i zapisz tekst jako ${file}.`,
  copyCalendar: "Kopiuj kalendarz",
  copyMail: "Kopiuj jako treść e-maila",
  copied: "Skopiowano",
  notCopied: "Nie udało się skopiować: zaznacz tekst poniżej i skopiuj go",
  text: "Tekst do skopiowania",
  notKnown: "Nieznane terminy",
};
