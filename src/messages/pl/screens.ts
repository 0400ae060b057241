import type { Screens } from "../en/screens.ts";
import type { In } from "../words.ts";
import { board } from "./board.ts";
import { campaigns } from "./campaigns.ts";
import { deals, rows, sheets } from "./counts.ts";
import { dealCard, followUpPage } from "./deal-card.ts";
import { firstRun } from "./first-run.ts";
import { functionsPage } from "./functions-page.ts";
import { mendPage } from "./mend-page.ts";
import { filters, outlook } from "./outlook.ts";
import { picture } from "./picture.ts";
import { settingsPage } from "./settings-page.ts";
import { stageKindNames, templateNames } from "./stages.ts";

type Words = In<"pl", Screens>;

const fields: Words["setup"]["fields"] = {
  id: "Identyfikator",
  name: "Nazwa szansy",
  account: "Klient",
  contact: "Kontakt",
  owner: "Opiekun",
  stage: "Etap",
  status: "Stan",
  amount: "Kwota",
  currency: "Waluta",
  probability: "Prawdopodobieństwo",
  forecastCategory: "Kategoria prognozy",
  created: "Utworzono",
  expectedClose: "Przewidywane zamknięcie",
  closed: "Zamknięto",
  stageChanged: "Zmiana etapu",
  lastStage: "Poprzedni etap",
  lastActivity: "Ostatnia aktywność",
  nextStep: "Następny krok",
  nextStepDate: "Data następnego kroku",
  source: "Źródło",
  campaign: "Kampania",
  pipeline: "Lejek",
  segment: "Segment klientów",
  product: "Produkt",
  lostReason: "Powód przegranej",
  isWon: "Czy wygrana",
  isClosed: "Czy zamknięta",
  notes: "Notatki",
};

const issueTitles: Words["pane"]["issueTitles"] = {
  unknownStage: "Nieznany etap",
  blankStage: "Brak etapu",
  statusAgainstStage: "Status sprzeczny z etapem",
  flagAgainstStage: "Znacznik sprzeczny z etapem",
  lostReasonAgainstStage: "Otwarta z powodem przegranej",
  probabilityAgainstStage: "Prawdopodobieństwo sprzeczne z etapem",
  unreadableNumber: "To nie liczba",
  unreadableDate: "To nie data",
  ambiguousNumber: "Liczba czytelna na dwa sposoby",
  ambiguousDate: "Data czytelna na dwa sposoby",
  probabilityOutOfRange: "Prawdopodobieństwo poza 0–100 %",
  unknownCurrency: "Nieznana waluta",
  duplicateId: "Powtórzony identyfikator",
  errorCell: "Błąd w komórce",
  datesOutOfOrder: "Daty w złej kolejności",
  historyBeforeCreation: "Historia sprzed utworzenia",
};

const marks: Words["funnel"]["marks"] = {
  "few deals": "mało szans",
  "still young": "jeszcze młode",
};

/** What a choice of a question means; a choice without an entry is shown as it is. */
const choices: Words["setup"]["choices"] = {
  ".": "Kropka: 1,234.56",
  ",": "Przecinek: 1.234,56",
  ymd: "Najpierw rok: 2026-04-03",
  dmy: "Najpierw dzień: 3 kwietnia to 03/04",
  mdy: "Najpierw miesiąc: 3 kwietnia to 04/03",
  unit: "0,4 oznacza 40 %",
  percent: "40 oznacza 40 %",
  ...stageKindNames,
};

const pane: Words["pane"] = {
  tabs: "Widoki",
  pipeline: "Lejek sprzedaży",
  setup: "Konfiguracja",
  reading: "Odczytywanie tabeli…",
  brokenTitle: "Ten widok przestał działać",
  broken:
    "Skoroszyt jest nienaruszony. Otwórz widok ponownie; jeśli to nie pomoże, zamknij okienko i otwórz je znowu.",
  reopen: "Otwórz ponownie",
  hostFailed: (message) => `Arkusz odpowiedział: ${message}`,
  retry: "Spróbuj ponownie",
  cannotShow: "Nie udało się pokazać wiersza",
  happened: "W skoroszycie",
  close: "Zamknij",
  showRow: (row, say) => `Wiersz ${say.number(row)}`,
  andMore: (n, say) => `i jeszcze ${say.number(n)}`,
  leftOut: (n, say) => `Pominięto ${rows(n, say)}`,
  issues: (n, say) =>
    say.plural(n, {
      one: "{n} problem",
      few: "{n} problemy",
      many: "{n} problemów",
      other: "{n} problemu",
    }),
  noIssues: "Nie znaleziono problemów",
  issueTitles,
};

const setup: Words["setup"] = {
  welcomeTitle: "Zamień tabelę w lejek sprzedaży",
  welcome:
    "Etapy, kontrole, prognoza i lejek etapów dla szans, które już są w tabeli. Nic nie opuszcza skoroszytu.",
  begin: "Sprawdź tabelę",
  step: (step, of, say) => `${say.number(step)} z ${say.number(of)}`,
  tableStep: "Tabela",
  stagesStep: "Etapy",
  planStep: "Zmiany",
  back: "Wstecz",
  next: "Dalej",
  place: (place, count, say) => `${place}, ${deals(count, say)}`,
  rereading: "Ponowne odczytywanie…",
  sheet: "Arkusz",
  chooseSheet: "Wybierz arkusz",
  headerRow: "Nagłówek w wierszu",
  stageColumn: "Kolumna z etapem",
  chooseColumn: "Wybierz kolumnę",
  columns: (recognised, of, say) => `Kolumny: rozpoznano ${say.number(recognised)} z ${say.number(of)}`,
  sureColumns: (n, say) =>
    say.plural(n, {
      one: "{n} pewna kolumna",
      few: "{n} pewne kolumny",
      many: "{n} pewnych kolumn",
      other: "{n} pewnej kolumny",
    }),
  unusedColumns: (n, say) =>
    say.plural(n, {
      one: "{n} nieużywana kolumna",
      few: "{n} nieużywane kolumny",
      many: "{n} nieużywanych kolumn",
      other: "{n} nieużywanej kolumny",
    }),
  fieldOf: (header) => `Znaczenie kolumny ${header}`,
  column: (letter) => `Kolumna ${letter}`,
  noField: "Nieużywana",
  fields,
  sure: "pewne",
  check: "sprawdź",
  reconcile: (all, count, out, say) =>
    `${rows(all, say)} = ${deals(count, say)} + pominięto ${say.number(out)}`,
  noneLeftOut: (count, say) => `Nie pominięto żadnego wiersza: ${rows(count, say)}, same szanse`,
  questions: (n, say) =>
    say.plural(n, { one: "{n} pytanie", few: "{n} pytania", many: "{n} pytań", other: "{n} pytania" }),
  assumed: "założono",
  choices,
  issuesFound: (n, say) =>
    say.plural(n, {
      one: "{n} problem do naprawienia później",
      few: "{n} problemy do naprawienia później",
      many: "{n} problemów do naprawienia później",
      other: "{n} problemu do naprawienia później",
    }),
  template: "Zacznij od",
  fromTable: "Etapy z tabeli",
  ownStages: "Zmienione etapy",
  templatePreview: (stages) => stages.join(" → "),
  stages: "Etapy w kolejności",
  kind: "Rodzaj",
  kinds: stageKindNames,
  templates: templateNames,
  templateLanguages: { en: "Po angielsku", fi: "Po fińsku", nb: "Po norwesku", pl: "Po polsku" },
  name: "Nazwa",
  probability: "Szanse na wygraną, %",
  noProbability: "nie ustawiono",
  inStage: deals,
  moveUp: (stage) => `Przesuń ${stage} w górę`,
  moveDown: (stage) => `Przesuń ${stage} w dół`,
  removeStage: "Usuń etap",
  moved: (stage, place, of, say) => `${stage} jest teraz ${say.number(place)} z ${say.number(of)}`,
  merge: (stage) => `Połącz z ${stage}`,
  merged: (stage, into) => `Połączono ${stage} z ${into}`,
  removed: (stage) => `Usunięto ${stage}`,
  removeTakes: (n, say) =>
    `Po usunięciu nieznany etap będzie miało: ${deals(n, say)}. Aby połączyć go z innym etapem, nadaj mu nazwę tamtego`,
  addStage: "Dodaj etap",
  newStage: (n, say) => `Nowy etap ${say.number(n)}`,
  blankName: "Nadaj etapowi nazwę",
  sameName: "Inny etap ma tę nazwę",
  badProbability: "Wpisz od 0 do 100 albo zostaw puste",
  noOpenStage: "Dodaj co najmniej jeden otwarty etap",
  noWonStage: "Dodaj etap wygrany, aby można było liczyć wygrane",
  nothingYet: "Niczego jeszcze nie zmieniono",
  planSheets: "Dodawane arkusze",
  planTables: "Tworzone tabele",
  planLists: "Listy wyboru w",
  planRules: "Reguły w",
  planHighlights: (n, say) =>
    say.plural(n, {
      one: "{n} wyróżnienie wierszy do poprawy",
      few: "{n} wyróżnienia wierszy do poprawy",
      many: "{n} wyróżnień wierszy do poprawy",
      other: "{n} wyróżnienia wierszy do poprawy",
    }),
  planHistory: (n, say) => `Historia etapów na początek: ${rows(n, say)}`,
  planKept: (n, say) =>
    say.plural(n, {
      one: "{n} wypełniona komórka pozostaje bez zmian",
      few: "{n} wypełnione komórki pozostają bez zmian",
      many: "{n} wypełnionych komórek pozostaje bez zmian",
      other: "{n} wypełnionej komórki pozostaje bez zmian",
    }),
  planUndo: "Konfigurację można cofnąć w każdej chwili",
  apply: "Skonfiguruj lejek",
  applying: "Konfigurowanie…",
  undoing: "Cofanie konfiguracji…",
  progress: (done, of, say) => `${say.number(done)} z ${say.number(of)}`,
  doneTitle: "Skonfigurowano lejek sprzedaży",
  done: (added, say) =>
    added.length === 0
      ? "Lejek sprzedaży już był; niczego nie dodano"
      : `Dodano ${sheets(added.length, say)}: ${added.join(", ")}`,
  mode: "Gdy etap jest niedozwolony",
  modes: { warn: "Zwróć na to uwagę", block: "Przywróć poprzedni etap" },
  managedTitle: (table) => `${table} to zarządzany lejek sprzedaży`,
  managed: (names) =>
    names.length === 0
      ? "Etapy zmienia się w tabeli etapów."
      : `Etapy zmienia się w samym arkuszu. Dodane arkusze: ${names.join(", ")}.`,
  openPipeline: "Pokaż lejek",
  again: "Powtórz konfigurację",
  undo: "Cofnij konfigurację",
  undoTitle: "Cofnąć konfigurację?",
  undoBody:
    "Arkusze, listy, reguły i wyróżnienia dodane przez konfigurację zostaną usunięte. Szanse pozostaną. Zmiany w dodanych arkuszach przepadną.",
  keep: "Zachowaj lejek",
  undone: "Cofnięto konfigurację. Tabela jest taka jak przedtem",
  halfwayTitle: "Konfiguracja zatrzymała się w połowie",
  halfway: (table) => `Część kroków dla ${table} wykonano, części nie. Dokończ je albo cofnij wszystkie.`,
  finish: "Dokończ konfigurację",
  problemTitle: "Nie ma jeszcze tabeli szans do skonfigurowania",
  unreadTitle: "Nie można odczytać skoroszytu",
  problemNext:
    "Wybierz inny arkusz lub wiersz nagłówka albo popraw tabelę: jest odczytywana ponownie podczas edycji.",
  failedTitle: "Konfiguracja nie dobiegła końca",
};

const pipeline: Words["pipeline"] = {
  unmanagedTitle: "Nie ma tu jeszcze lejka sprzedaży",
  unmanaged: "Najpierw skonfiguruj tabelę szans. To trzy kroki, które można cofnąć.",
  goToSetup: "Przejdź do konfiguracji",
  asOf: (count, day, say) => `${deals(count, say)}, stan na ${day}`,
  currency: (code) => `w ${code}`,
  problemTitle: "Nie można pokazać wskaźników",
  emptyTitle: "Nie ma jeszcze szans",
  empty: "Wpisz lub wklej szansę pod nagłówkiem tabeli: wskaźniki pojawią się podczas edycji.",
  figures: "Kluczowe wskaźniki",
  open: "Otwarte",
  forecast: "Prognoza ważona",
  winRate: "Odsetek wygranych",
  won: "Wygrane",
  dealCount: deals,
  notKnown: "Brak danych",
  noValues: "Wartości nie są znane z podanego wyżej powodu",
  lostWithoutStage: (n, say) =>
    say.plural(n, {
      one: "{n} przegrana szansa bez znanego etapu: liczona w odsetku wygranych, nie na słupkach",
      few: "{n} przegrane szanse bez znanego etapu: liczone w odsetku wygranych, nie na słupkach",
      many: "{n} przegranych szans bez znanego etapu: liczone w odsetku wygranych, nie na słupkach",
      other: "{n} przegranej szansy bez znanego etapu: liczone w odsetku wygranych, nie na słupkach",
    }),
};

const funnel: Words["funnel"] = {
  title: "Lejek etapów",
  measure: "Słupki pokazują",
  count: "Szanse",
  value: "Wartość",
  asTable: "Pokaż jako tabelę",
  asBars: "Pokaż jako słupki",
  noStages: "Nie ma etapów do narysowania. Dodaj otwarte etapy do tabeli etapów.",
  stage: "Etap",
  reached: "Dotarło",
  here: "Tutaj",
  lostHere: "Przegrane",
  conversion: "Dalej",
  valueIn: (currency) => `Wartość w ${currency}`,
  wonPart: "wygrane",
  onPart: "przeszły dalej",
  herePart: "tutaj",
  lostPart: "przegrane",
  deals,
  on: (share, range) => `${share} dalej (${range})`,
  lostHereOf: (amount) => `przegrane ${amount}`,
  hereOf: (amount) => `tutaj ${amount}`,
  undecided: "nic jeszcze nie rozstrzygnięto",
  unreached: "żadna szansa tu nie dotarła",
  noConversion: "–",
  marks,
  spoken: (stage, count) => `${stage}: dotarło ${count}`,
  spokenParts: (here, lost, won) => `otwarte tutaj: ${here}, przegrane tutaj: ${lost}, wygrane: ${won}`,
  spokenConversion: (share, moved, decided, low, high) =>
    `dalej przeszło ${share}, ${moved} z ${decided} rozstrzygniętych, przedział 95 %: ${low} – ${high}`,
  summary: (count, first, reached, last, arrived, say) =>
    `Lejek etapów (${say.plural(count, { one: "{n} etap", few: "{n} etapy", many: "{n} etapów", other: "{n} etapu" })}): do etapu ${first} dotarło ${reached}, do etapu ${last}: ${arrived}. Między słupkami przechodzi się klawiszami strzałek.`,
};

/** What the pane says. */
export const screens: Words = {
  pane,
  setup,
  firstRun,
  pipeline,
  funnel,
  picture,
  filters,
  outlook,
  settingsPage,
  board,
  functionsPage,
  campaigns,
  mendPage,
  dealCard,
  followUpPage,
};
