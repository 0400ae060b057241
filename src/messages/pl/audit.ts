import type { audit as english } from "../en/audit.ts";
import type { FormatsIn, In, Values } from "../words.ts";
import { days, deals, ofDays, ofDeals } from "./counts.ts";

type Say = FormatsIn<"pl">;
type Given = Values[string] | undefined;

const money = (amount: Given, currency: Given, say: Say) =>
  say.money(Number(amount), typeof currency === "string" ? currency : null);
const share = (value: Given, say: Say) => say.percent(Number(value), 0);

/** The audit of a pipeline. */
export const audit: In<"pl", typeof english> = {
  title: ({ name }) => `Audyt lejka sprzedaży: ${name}`,
  subtitle: ({ deals: n, asOf }, say) => `${deals(n, say)}, stan na ${say.date(Number(asOf))}`,
  contents: () => "Spis treści",
  whatNext: () => "Co zrobić dalej",
  page: ({ page, pages }, say) => `Strona ${say.text(page)} z ${say.text(pages)}`,
  unitDays: ({ days: n }, say) => days(n, say),
  interval: ({ range }) => `przedział 95%: ${range}`,
  example: ({ row, says }, say) => `Wiersz ${say.text(row)}: ${says}`,
  gapSize: ({ deals: n, money: amount, currency }, say) =>
    amount === null ? deals(n, say) : `${money(amount, currency, say)} · ${deals(n, say)}`,

  summaryTitle: () => "Podsumowanie",
  journeyTitle: () => "Lejek etapów i droga klienta",
  tacticsTitle: () => "Co prowadzi do sprzedaży",
  gapsTitle: () => "Luki, najkosztowniejsze najpierw",
  leftOutTitle: () => "Co pominięto",
  methodTitle: () => "Jak powstały wskaźniki",

  lead: ({ deals: n, open, won, lost, other }, say) =>
    `Szanse w tabeli: ${say.text(n)}, w tym otwarte: ${say.text(open)}, wygrane: ${say.text(won)}, przegrane: ${say.text(lost)}${
      Number(other) === 0 ? "" : `, wstrzymane lub na nieznanym etapie: ${say.text(other)}`
    }.`,
  openValue: () => "Wartość otwartych",
  ofOpenDeals: ({ deals: n }, say) =>
    say.plural(Number(n), {
      one: "{n} otwarta szansa",
      few: "{n} otwarte szanse",
      many: "{n} otwartych szans",
      other: "{n} otwartej szansy",
    }),
  forecast: () => "Prognoza ważona",
  forecastIs: () => "każda otwarta kwota razy jej prawdopodobieństwo",
  winRate: () => "Odsetek wygranych",
  ofClosedDeals: ({ won, closed }, say) => `wygrane ${say.text(won)} z ${say.text(closed)} zamkniętych`,
  cycle: () => "Cykl sprzedaży",
  cycleIs: () => "połowa wygranych nie trwa dłużej",
  averageWon: () => "Średnia wygrana",
  ofWonDeals: ({ deals: n }, say) =>
    `z ${say.plural(Number(n), { one: "{n} wygranej szansy", few: "{n} wygranych szans", many: "{n} wygranych szans", other: "{n} wygranej szansy" })}`,
  inflow: ({ days: n }, say) => `Nowe szanse w ciągu ${ofDays(n, say)}`,
  inflowBefore: ({ before, days: n }, say) => `w ciągu poprzednich ${ofDays(n, say)}: ${say.text(before)}`,
  inflowWorth: ({ worth, currency, before, days: n }, say) =>
    `wartość ${money(worth, currency, say)}; w ciągu poprzednich ${ofDays(n, say)}: ${say.text(before)}`,
  costliest: () => "Najkosztowniejsze luki",
  noGaps: () =>
    "Nie znaleziono luk: nic nie jest oznaczone jako przegrane, nic nie utknęło i nic nie jest po terminie.",
  healthSigns: () => "Oznaki zdrowego lejka sprzedaży",
  sign: () => "Oznaka",
  verdict: () => "Ocena",
  now: () => "Teraz",
  goodIs: () => "Granica dobrego",
  before: () => "Wcześniej",
  why: () => "Dlaczego",
  healthNote: ({ days: n }, say) =>
    `„Wcześniej” to stan sprzed ${ofDays(n, say)}, o ile pokazują go daty w tabeli.`,

  journeyIntro: () =>
    "Każdy słupek to szanse, które dotarły do etapu. Konwersja to odsetek rozstrzygniętych, które przeszły do następnego etapu: szanse wciąż otwarte na etapie nie liczą się na jego niekorzyść.",
  lostWithoutStage: ({ lost }, say) =>
    `Nie wiadomo, na którym etapie przegrano ${deals(lost, say)}: liczą się w odsetku wygranych, nie na słupkach.`,
  stagesTable: () => "Etapy",
  stage: () => "Etap",
  reached: () => "Dotarło",
  hereNow: () => "Otwarte tutaj",
  lostHere: () => "Przegrane tutaj",
  valueLost: () => "Utracona wartość",
  movedOn: () => "Przeszło dalej",
  medianStay: () => "Mediana pobytu (dni)",
  longestStay: () => "Najdłuższy pobyt (dni)",
  remark: () => "Uwaga",
  stagesNote: () =>
    "W nawiasie przedział 95%: sam przypadek może umieścić prawdziwy odsetek w dowolnym jego miejscu.",
  longestStayNote: () => "„Najdłuższy pobyt” to limit z tabeli etapów.",
  noLimits: () =>
    "Żaden otwarty etap nie ma najdłuższego pobytu, więc nie wiadomo, co utknęło: wpisz najdłuższy pobyt w tabeli etapów.",
  noStays: () =>
    "Nie wiadomo, jak długo szanse są na etapach: dodaj historię etapów albo kolumnę daty dla każdego etapu.",
  noneDecidedYet: () => "żadna szansa nie jest tam jeszcze rozstrzygnięta",
  fewDeals: () => "mało szans",
  stillYoung: () => "jeszcze świeże",
  noLostValues: () =>
    "Żadna przegrana szansa nie ma kwoty innej niż 0, więc nie wiadomo, ile kosztowały przegrane: zachowuj kwotę, gdy szansa przepada.",
  noneLost: () =>
    "Żadna szansa nie jest oznaczona jako przegrana na etapie, więc nie wiadomo, gdzie szanse odpadają: oznaczaj przegrane jako przegrane, zamiast je usuwać.",
  leavesMost: ({ stage, lost, all, share: part }, say) =>
    `Najwięcej szans odpada na etapie „${stage}”: ${say.text(lost)} z ${say.text(all)} przegranych o znanym etapie, ${share(part, say)}.`,
  losesMostToo: ({ value, currency }, say) =>
    `Tam też traci się najwięcej pieniędzy: ${money(value, currency, say)}.`,
  losesMost: ({ stage, value, currency }, say) =>
    `Najwięcej pieniędzy traci się na etapie „${stage}”: ${money(value, currency, say)}.`,
  noBottleneck: () => "Żadnego etapu nie można nazwać wąskim gardłem.",
  bottleneck: ({ stage }) => `Wąskim gardłem jest „${stage}”.`,
  bottleneckStay: ({ stage, days: n }, say) =>
    `Wąskim gardłem jest „${stage}”, gdzie połowa szans zostaje do ${ofDays(n, say)}.`,
  lostReasons: () => "Dlaczego przegrano",
  reason: () => "Powód",
  shareOfLost: () => "Odsetek przegranych",
  noReason: () => "bez podanego powodu",
  others: () => "wszystkie inne",

  tacticsIntro: ({ least }, say) =>
    `Odsetek wygranych, cykl i średnia wygrana każdej grupy. Gdy zamkniętych szans jest mniej niż ${say.text(least)}, grupa ma uwagę „mało szans”: jej wskaźniki nie mówią prawie nic. Inna uwaga stoi tylko tam, gdzie grupa różni się od pozostałych bardziej, niż tłumaczy to przypadek.`,
  nothingToCompare: () =>
    "W tabeli nie ma kolumny źródła, segmentu, produktu, opiekuna ani kampanii z więcej niż jedną wartością, więc nie ma czego porównać: najpierw dodaj kolumnę źródła.",
  bySource: () => "Według źródła",
  bySegment: () => "Według segmentu",
  byProduct: () => "Według produktu",
  byOwner: () => "Według opiekuna",
  byCampaign: () => "Według kampanii",
  byMotion: () => "Według modelu sprzedaży",
  group: () => "Grupa",
  deals: () => "Szanse",
  closed: () => "Zamknięte",
  cycleDays: () => "Cykl (dni)",
  blankCells: () => "nic nie wpisano",
  otherGroups: ({ groups }, say) =>
    say.plural(Number(groups), { one: "{n} inna", few: "{n} inne", many: "{n} innych", other: "{n} innej" }),
  winsMore: () => "wygrywa częściej niż inne",
  winsLess: () => "wygrywa rzadziej niż inne",
  noOpenAmounts: () => "żadna otwarta szansa grupy nie ma kwoty",
  tooFewWon: () => "w grupie wygrano zbyt mało, by to określić",
  campaignReturn: () => "Ile kampanie kosztowały i przyniosły",
  campaign: () => "Kampania",
  channel: () => "Kanał",
  touches: () => "Kontakty",
  credit: () => "Przypisany przychód",
  cost: () => "Koszt",
  returnOnCost: () => "Zwrot",
  unattributed: () => "nieprzypisane żadnej kampanii",
  creditNote: () =>
    "Przychód dzieli się między kontakty każdej wygranej szansy; zwrot to (przypisany przychód − koszt) ÷ koszt.",
  moreCampaigns: ({ more }, say) =>
    `Nie pokazano kampanii o mniejszym przychodzie (${say.text(more)}): wszystkie wymienia CAMPAIGN.REPORT.`,

  gapsIntro: () =>
    "Najpierw pieniądze utracone lub zablokowane, od największej sumy. Szansa może należeć do kilku luk, więc sum nie można dodawać.",
  gapLost: ({ stage }) => `Przegrane na etapie „${stage}”`,
  lostFromSays: ({ lost }, say) => `Na tym etapie przegrano ${deals(lost, say)}.`,
  lostOfDecided: ({ lost, share: part, decided }, say) =>
    `Na tym etapie przegrano ${deals(lost, say)}, ${share(part, say)} z ${say.text(decided)} tu rozstrzygniętych.`,
  gapLostUnknown: () => "Przegrane, nie wiadomo na którym etapie",
  lostUnknownSays: ({ lost }, say) => `Bez śladu etapu przegrano ${deals(lost, say)}.`,
  nextLostUnknown: () =>
    "Prowadź historię etapów albo kolumnę ostatniego etapu: dopóki etap nie jest znany, nikt nie naprawi miejsca, w którym szanse odpadają.",
  nextQualify: ({ stage }) =>
    `Zaostrz kryteria etapu „${stage}”: porównaj przegrane z idealnym klientem pod względem branży, wielkości, budżetu i decydenta i nie przyjmuj tego, co nie pasuje.`,
  nextOffer: ({ stage }) =>
    `Niech każda oferta na etapie „${stage}” odpowiada temu, co powiedział klient: cena, dostawa i warunki w jednym dopasowanym dokumencie, omówione w rozmowie, z follow-upem w ciągu 48 godzin.`,
  nextNurture: ({ stage }) =>
    `Uzgodnij cel i rolę etapu „${stage}”, a klientowi, który się waha, daj pomoc, odpowiedź lub rozmowę, zanim zapadnie cisza.`,
  nextClose: ({ stage }) =>
    `Przygotuj odpowiedzi na obiekcje na etapie „${stage}”: wcześniej włącz decydentów, ustal zakres i cenę przed umową i pytaj każdego utraconego klienta o powód.`,
  noReasonsTold: () => "Nie wpisano powodów przegranej: pytaj o powód przy każdym zamknięciu jako przegrane.",
  reasonMost: ({ reason, deals: n, of }, say) =>
    `Podany powód to „${reason}”: ${say.text(n)} z ${say.text(of)}.`,
  reasonsMost: ({ reason, deals: n, of, second, secondDeals }, say) =>
    `Najczęstsze powody to „${reason}” (${say.text(n)} z ${say.text(of)}) i „${second}” (${say.text(secondDeals)}).`,
  gapStalled: ({ stage }) => `Utknęły na etapie „${stage}”`,
  stalledSays: ({ deals: n, limit, longest }, say) =>
    `Na etapie dłużej niż najdłuższy pobyt (${days(limit, say)}): ${deals(n, say)}, najdłużej ${days(longest, say)}.`,
  nextStalled: () =>
    "Omów je z opiekunami: zaplanuj następny krok z datą, przesuń szansę dalej albo zamknij jako przegraną. Zaplanowany krok zdejmuje szansę z tej listy.",
  gapFirstContact: () => "Nowe szanse bez kontaktu na czas",
  nextFirstContact: () =>
    "Zadzwoń do nich dziś i wyznacz codzienną porę na nowe zapytania: po dobie bez odpowiedzi wysiłek włożony w pozyskanie leada w dużej mierze przepada.",
  gapFollowUp: () => "Oferty bez follow-upu na czas",
  nextFollowUp: () =>
    "Zadzwoń w sprawie każdej z tych ofert i wpisuj follow-up do kalendarza w chwili wysłania oferty: „pipewright followup --ics” robi to za wszystkich.",
  gapNextStep: () => "Następne kroki po terminie",
  nextNextStep: () => "Zrób je albo zaplanuj na nowo: kontrola zostaje u handlowca, bez czekania na cud.",
  lateSays: ({ deals: n }, say) => `Po terminie: ${deals(n, say)}.`,
  answeredSays: ({ answered, late, hours }, say) =>
    `Z dotychczasowych odpowiedzi (${say.text(answered)}) spóźnionych było ${say.text(late)}${
      hours === null ? "" : `; średnio trwało to ${say.number(Number(hours), 0)} godz.`
    }.`,
  gapOverdue: () => "Otwarte po spodziewanym zamknięciu",
  overdueSays: ({ deals: n, open }, say) =>
    `${say.text(n)} z ${ofDeals(open, say)} otwartych powinno być już zamkniętych, więc prognoza opiera się na datach, które minęły.`,
  nextOverdue: () =>
    "Zapytaj każdego klienta, kiedy zapadnie decyzja, i wpisz tę datę albo zamknij szansę jako przegraną.",
  gapInflow: () => "Napływa mniej nowych szans",
  nextInflow: () =>
    "Pozyskuj więcej, zanim wyschnie koniec lejka: skup się na źródłach, które najlepiej sprzedają, i co tydzień planuj prospecting.",
  gapConversion: () => "Wygrywa się mniej niż wcześniej",
  nextConversion: () =>
    "Sprawdź, co się zmieniło: źródło, segment, cena, ludzie. Porozmawiaj z handlowcami i z klientami, którzy odmówili.",
  gapCycle: () => "Otwarte szanse się starzeją",
  nextCycle: () =>
    "Zacznij od najstarszych: przy każdej zdecyduj, czy jeszcze żyje, i uzgodnij z kupującym kroki i daty aż do decyzji.",
  gapConcentration: () => "Zbyt wiele na jednym etapie",
  nextConcentration: () =>
    "Wesprzyj ten etap ludźmi i materiałami, aż ruszy, i wypełnij etapy przed nim, żeby żaden miesiąc nie zależał od jednego z nich.",
  smallerGaps: () => "Mniejsze luki",
  gap: () => "Luka",
  atStake: () => "Stawka",
  next: () => "Co zrobić dalej",
  ruleFinds: () => "Co znajdują reguły",
  noFinds: () => "Reguły nie znajdują w szansach nic więcej do poprawy.",
  rule: () => "Reguła",
  column: () => "Kolumna",
  finds: () => "Znaleziono",
  worthOfDeals: () => "Wartość szans",
  exampleHead: () => "Na przykład",
  howToMend: () => "Jak poprawić",
  exampleNote: () => "„pipewright check” wymienia wszystkie szanse i zapisuje kopię z poprawkami.",

  rowsLeftOut: ({ rows }, say) =>
    say.plural(Number(rows), {
      one: "{n} wiersz, który nie jest szansą",
      few: "{n} wiersze, które nie są szansami",
      many: "{n} wierszy, które nie są szansami",
      other: "{n} wiersza, który nie jest szansą",
    }),
  row: () => "Wiersz",
  moreRows: ({ more }, say) =>
    `Nie pokazano dalszych wierszy (${say.text(more)}): wszystkie wymienia „pipewright recognise”.`,
  blankRows: ({ rows }, say) => `Pominięte puste wiersze: ${say.text(rows)}.`,
  cellsUnread: () => "Komórki odczytane inaczej, niż są zapisane",
  cells: () => "Komórki",
  withoutAmount: ({ deals: n }, say) =>
    `Bez czytelnej kwoty: ${deals(n, say)}. Liczą się jako szanse, w sumach jako 0, w średnich wcale.`,
  neitherOpenNorClosed: ({ deals: n }, say) =>
    `Wstrzymane lub na nieznanym etapie: ${deals(n, say)}. W żadnym wskaźniku nie są ani otwarte, ani zamknięte.`,
  converted: ({ into, currencies }) =>
    `Kwoty w ${currencies} przeliczono na ${into}: zamknięte po kursie z dnia zamknięcia, pozostałe po kursie z dnia raportu.`,
  severalCurrencies: ({ currencies }) =>
    `Kwoty są w ${currencies} i nie są dodawane: podaj tabelę kursów opcją --rates.`,
  noCurrency: () => "Tabela nie podaje waluty: kwoty są zwykłymi liczbami.",
  questionsOpen: () =>
    "Tabela zostawia te pytania bez odpowiedzi; do czasu odpowiedzi przyjęto bardziej prawdopodobne odczytanie:",
  nothingLeftOut: () => "Nic: każdy wiersz jest szansą, a każdą komórkę odczytano tak, jak jest zapisana.",

  computedAsOf: ({ asOf, sheet }, say) =>
    `Wszystkie wskaźniki są na ${say.date(Number(asOf))}, z tabeli w arkuszu „${sheet}”. To te same liczby, które w skoroszycie dają funkcje o tych nazwach.`,
  stagesAre: ({ stages }) => `Otwarte etapy w kolejności: ${stages}.`,
  completeFrom: ({ from }, say) =>
    `Dane są kompletne od ${say.date(Number(from))}: to, co skończyło się wcześniej, nie skraca cyklu ani pobytów.`,
  termOpenValue: () => "Wartość otwartych (PIPELINE.VALUE)",
  openValueMeans: () => "Suma kwot wszystkich otwartych szans.",
  termForecast: () => "Prognoza ważona (PIPELINE.FORECAST)",
  forecastMeans: () =>
    "Każda otwarta kwota razy własne prawdopodobieństwo szansy, a gdy go brak, prawdopodobieństwo etapu. Szanse bez obu pominięto.",
  termWinRate: () => "Odsetek wygranych (PIPELINE.WINRATE)",
  winRateMeans: () =>
    "Wygrane ÷ (wygrane + przegrane) ze wszystkich zamkniętych szans tabeli. Otwarte się nie liczą.",
  termInterval: () => "Przedział 95%",
  intervalMeans: () =>
    "Przedział Wilsona dla odsetka; dla mediany z jej krzywej przeżycia. Przy wielu szansach jest wąski, przy niewielu szeroki.",
  termConversion: () => "Konwersja (STAGE.CONVERSION)",
  conversionMeans: () =>
    "Z szans, które dotarły do etapu i są na nim rozstrzygnięte, odsetek tych, które dotarły do następnego: przeszły dalej ÷ (przeszły dalej + przegrane na nim).",
  termMarks: () => "„Mało szans”, „jeszcze świeże”",
  marksMean: () =>
    "Mało szans: rozstrzygniętych jest mniej niż 20. Jeszcze świeże: rozstrzygnięto mniej niż 80% tych, które dotarły do etapu, a szybkie są pierwsze.",
  termStay: () => "Mediana pobytu (STAGE.DAYS)",
  stayMeans: () =>
    "Dni, po których kończy się połowa pobytów na etapie (Kaplan–Meier): trwające liczą się tak długo, jak trwają.",
  termCycle: () => "Cykl sprzedaży (PIPELINE.CYCLE)",
  cycleMeans: () =>
    "Dni od utworzenia do wygranej, w których wygrano połowę wygrywanych szans (Aalen–Johansen): otwarte liczą się tak długo, jak je obserwowano.",
  termInflow: () => "Dopływ (PIPELINE.INFLOW)",
  inflowMeans: () => "Szanse utworzone w okresie, niezależnie od tego, co się z nimi stało.",
  termHealth: () => "Zdrowie (PIPELINE.HEALTH)",
  healthMeans: () =>
    "Sześć oznak, każda z liczbą, granicą dobrego i stanem wcześniejszym: dopływ, postęp, konwersja, cykl, jakość danych i koncentracja.",
  termComparison: () => "Częściej lub rzadziej niż inne",
  comparisonMeans: () =>
    "Przedział 95% różnicy względem wszystkich innych grup (Newcombe) nie zawiera 0. Z dwudziestu zupełnie takich samych grup około jedna dostałaby uwagę przez przypadek.",
  termStalled: () => "Utknęły (PIPELINE.STALLED)",
  stalledMeans: () =>
    "Otwarte i na swoim etapie dłużej niż najdłuższy pobyt z tabeli etapów, bez zaplanowanego następnego kroku.",
  termGap: () => "Koszt luki",
  gapMeans: () =>
    "Kwoty jej szans: z przegranych to, co utracono od początku tabeli, z otwartych to, co teraz utknęło lub jest po terminie. Nie wszystko dało się wygrać.",
};
