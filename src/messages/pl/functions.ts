import type { functions as english } from "../en/functions.ts";
import type { FormatsIn, In, Values } from "../words.ts";
import { ofDeals } from "./counts.ts";

type Say = FormatsIn<"pl">;

/** Why a function gives no figure. */
export const functions: In<"pl", typeof english> = {
  unknownFunction: ({ name, nearest }) => `nie ma funkcji ${name}${didYouMean(nearest)}`,
  tooManyArguments: ({ most, given }, say) =>
    `podano ${say.plural(Number(given), { one: "{n} argument", few: "{n} argumenty", many: "{n} argumentów", other: "{n} argumentu" })}: funkcja przyjmuje najwyżej ${say.text(most)}`,
  missingArgument: ({ argument }) => `brakuje argumentu „${argument}”`,
  notOneCell: ({ argument }) => `„${argument}” przyjmuje jedną komórkę, a nie zakres kilku`,
  notAChoice: ({ argument, given, choices, nearest }) =>
    `nieznana wartość ${argument} „${given}”${didYouMean(nearest) || `: do wyboru są ${choices}`}`,
  notANumber: ({ argument, given }, say) => `„${argument}” przyjmuje liczbę, a nie ${quoted(given, say)}`,
  tooSmall: ({ argument, given, least }, say) =>
    `„${argument}” ma wartość ${say.text(given)}: musi wynosić co najmniej ${say.text(least)}`,
  tooLarge: ({ argument, given, most }, say) =>
    `„${argument}” ma wartość ${say.text(given)}: może wynosić najwyżej ${say.text(most)}`,
  notAPeriod: ({ given }, say) =>
    `nieznany okres ${quoted(given, say)}: może to być 2026, 2026-Q4, 2026-10, 2026-W42, FY26-Q3, "this quarter", "last 90 days", 2026-10-01..2026-12-31 albo data oznaczająca swój miesiąc`,
  backwardsPeriod: ({ given }, say) => `okres ${quoted(given, say)} kończy się przed swoim początkiem`,
  unknownStage: ({ given, nearest, stages }) =>
    `nieznany etap „${given}”${didYouMean(nearest) || `: etapy to ${stages}`}`,
  notOnTheWay: ({ argument, stage }) =>
    argument === "from"
      ? `„from” przyjmuje otwarty etap, a „${stage}” nim nie jest`
      : `„to” przyjmuje etap otwarty lub wygrany, a „${stage}” nie jest żadnym z nich`,
  notAfter: ({ from, to }) =>
    from === to
      ? `„from” i „to” to ten sam etap „${from}”: „to” przyjmuje późniejszy`
      : `„${to}” nie następuje po „${from}”: zamień je miejscami albo użyj trybu „any”`,
  tableNotFirst: () =>
    "w miejscu kolumny lub kryterium stoi zakres: najpierw tabela, potem pary kolumna i kryterium",
  unknownColumn: ({ given, nearest, headers }) =>
    `w tabeli nie ma kolumny „${given}”${didYouMean(nearest) || `: są ${headers}`}`,
  missingCriterion: ({ column }) => `po kolumnie „${column}” brakuje kryterium`,
  missingColumn: ({ criterion }, say) => `przed kryterium ${quoted(criterion, say)} brakuje kolumny`,

  unmanaged: () =>
    "w tym skoroszycie nie ma jeszcze zarządzanej tabeli szans: skonfiguruj ją w okienku Pipewright albo podaj tabelę jako argument",
  noColumn: ({ field }) =>
    `w tabeli brakuje kolumny: ${fieldName(field)}; dodaj ją albo wskaż w konfiguracji`,
  noOpenStages: () => "w tabeli etapów nie ma otwartego etapu: nadaj co najmniej jednemu etapowi rodzaj open",
  mixedCurrencies: ({ currencies }) =>
    `kwoty są w kilku walutach (${currencies}): podaj tabelę kursów albo wybierz jedną walutę przez kolumnę waluty i kryterium`,
  noRate: ({ currencies, into }) =>
    `w tabeli kursów brakuje kursu na ${into} dla ${currencies} z dnia niektórych szans: dodaj kurs, który zaczyna się dość wcześnie`,
  noProbability: ({ deals }, say) =>
    `${say.plural(Number(deals), { one: "otwarta szansa nie ma prawdopodobieństwa", few: "żadna z {n} otwartych szans nie ma prawdopodobieństwa", many: "żadna z {n} otwartych szans nie ma prawdopodobieństwa", other: "żadna z {n} otwartych szans nie ma prawdopodobieństwa" })} i nie ma go też jej etap: uzupełnij prawdopodobieństwa w tabeli etapów`,
  noAmounts: ({ deals, ...values }, say) =>
    Number(deals) === 0
      ? `brak szans${when(values, "", say)}`
      : `${Number(deals) === 1 ? "jedyna szansa" : `żadna z ${ofDeals(deals, say)}`}${when(values, "", say)} nie ma kwoty`,
  noNewCustomers: (values, say) => `nie zdobyto żadnego nowego klienta${when(values, "", say)}`,
  noCosts: () => "nie wiadomo, ile wydano: podaj koszt jako „salesCost”",
  unknownCampaign: ({ given, nearest, campaigns }, say) =>
    `nie ma kampanii ${quoted(given, say)}${didYouMean(nearest) || `: są kampanie ${say.text(campaigns)}`}`,
  noTouches: () =>
    "nie wiadomo, jakie kampanie dotarły do szans: podaj tabelę kontaktów z kampaniami albo kolumnę kampanii lub źródła w tabeli szans",
  touchColumns: ({ headers, table }) =>
    `${table ?? "tabela kontaktów z kampaniami"}: potrzebna jest kolumna z szansą lub osobą oraz kolumna z kampanią, źródłem lub linkiem, a są ${headers}: nadaj tym kolumnom nagłówki takie jak „Deal ID”, „Kampania” i „Data”`,
  campaignColumns: ({ headers, table }) =>
    `${table ?? "tabela kampanii"}: potrzebna jest kolumna z kampanią oraz kolumna z jej kosztem, kanałem lub datami, a są ${headers}: nadaj tym kolumnom nagłówki takie jak „Kampania”, „Koszt” i „Dzień”`,
  campaignTableGone: ({ table }) =>
    `nie ma już tabeli ${table}, z której czytane są kampanie lub kontakty: wskaż tabele ponownie na stronie Kampanie`,
  noCampaignCost: ({ campaign, ...values }, say) =>
    `żadna tabela nie podaje kosztu kampanii „${campaign}”${when(values, "", say)}: dodaj go do tabeli kampanii`,
  campaignCostNothing: ({ campaign }) =>
    `kampania „${campaign}” nic nie kosztowała, więc nie da się obliczyć jej zwrotu`,
  unratedCampaignCost: ({ campaign, currency }) =>
    `koszt kampanii „${campaign}” jest w walucie ${currency}, która nie ma kursu: dodaj go do tabeli kursów`,
  undatedCampaignCost: ({ campaign }) =>
    `koszt kampanii „${campaign}” nie ma dat, więc nie wiadomo, ile kosztowała w danym okresie: dodaj kolumnę z dniem lub miesiącem albo zapytaj o cały czas`,
  noCampaignCustomers: ({ campaign }) => `kampanii „${campaign}” nie przypisano żadnego nowego klienta`,
  noTouchedDeals: ({ campaign }) => `kampania „${campaign}” nie dotarła do żadnej szansy`,
  fewDecided: ({ stages, least }, say) =>
    `${Number(stages) === 0 ? "żaden otwarty etap nie ma" : "tylko jeden otwarty etap ma"} co najmniej ${say.text(least)} szans, które przeszły dalej lub zostały przegrane: to za mało do porównania`,
  noLongestStay: () =>
    "żaden etap nie ma najdłuższego pobytu: uzupełnij najdłuższy pobyt (dni) otwartych etapów w tabeli etapów",
  noStageDates: () =>
    "nie wiadomo, od kiedy szanse są na swoich etapach: dodaj kolumnę z datą albo historię etapów",
  noContactDates: () =>
    "nie wiadomo, kiedy nastąpił pierwszy kontakt: dodaj kolumnę daty „First contact”, daty wejścia na drugi etap albo historię etapów",
  noOfferStage: ({ stages }) =>
    `nie wiadomo, na którym etapie składa się ofertę (etapy to ${stages}): dodaj jednemu z nich w tabeli etapów inną nazwę „Oferta”, „Proposal” lub „Offer”`,
  noneMeasured: ({ kind, ...values }, say) =>
    `żadna szansa${when(values, "", say)} nie ma dat, z których wynika ${kind === "follow-up" ? "follow-up" : "pierwszy kontakt"}`,
  noneDue: ({ kind, pending }, say) =>
    `termin ${kind === "follow-up" ? "follow-upu" : "pierwszego kontaktu"} jeszcze nie nadszedł dla żadnej szansy: ${say.plural(Number(pending), { one: "oczekuje {n}", few: "oczekują {n}", many: "oczekuje {n}", other: "oczekuje {n}" })}`,
  noDeals: (values, say) => `brak szans${when(values, "utworzonych", say)}`,
  noWonStage: () => "żaden etap nie liczy się jako wygrany: nadaj jednemu z nich rodzaj won w tabeli etapów",
  noClosedDeals: (values, say) => `brak zamkniętych szans${when(values, "", say)}`,
  noLostAmounts: () =>
    "żadna przegrana szansa nie ma kwoty innej niż 0, więc odsetek według wartości nie jest znany: użyj podstawy „closed”",
  noClosedAmounts: (values, say) => `kwoty zamkniętych szans${when(values, "", say)} nie dają dodatniej sumy`,
  nothingLost: () => "nic nie oznaczono jako przegrane: użyj trybu „all” lub „eventual”",
  noneDecided: ({ from, to, reached }, say) =>
    `${Number(reached) === 1 ? "jedyna szansa, która osiągnęła" : `każda z ${ofDeals(reached, say)}, które osiągnęły`} etap „${from}”, jest wciąż otwarta przed ${to === null ? "wygraną" : `etapem „${to}”`}: użyj trybu „all”`,
  noneEntered: ({ stage, ...values }, say) =>
    `żadna szansa nie osiągnęła etapu „${stage}”${when(values, "", say)}`,
  noEntryDates: ({ stage }) =>
    `nie wiadomo, kiedy szanse weszły na etap „${stage}”: dodaj kolumnę z datą albo historię etapów`,
  unknownDeal: ({ given }, say) =>
    `żadna szansa nie ma identyfikatora ${quoted(given, say)} albo nie spełnia kryteriów`,
  noStarts: () =>
    "nie wiadomo, kiedy szanse się zaczęły: dodaj kolumnę daty utworzenia albo kolumny dat etapów",
  noWonDeals: (values, say) => `brak wygranych szans${when(values, "utworzonych", say)}`,
  closedBeforeCreated: ({ deals }, say) =>
    `${say.plural(Number(deals), { one: "{n} szansę zamknięto", few: "{n} szanse zamknięto", many: "{n} szans zamknięto", other: "{n} szansy zamknięto" })} przed utworzeniem, więcej niż po nim: popraw daty utworzenia lub zamknięcia`,
  notReached: ({ ended, count }, say) =>
    `zakończyło się zbyt mało: ${say.text(ended)} z ${say.text(count)}, pozostałe trwają`,
  leftBeforeEntered: ({ stage, visits }, say) =>
    `${say.plural(Number(visits), { one: "{n} pobyt", few: "{n} pobyty", many: "{n} pobytów", other: "{n} pobytu" })} na etapie „${stage}” z końcem przed początkiem, więcej niż odwrotnie: popraw daty`,
  noVisits: ({ stage }) =>
    `nie wiadomo, jak długo szanse były na etapie „${stage}”: dodaj historię etapów albo kolumny dat dla niego i wszystkich późniejszych otwartych etapów`,
  noStageProbability: ({ stage }) =>
    `etap „${stage}” nie ma prawdopodobieństwa: uzupełnij je w tabeli etapów`,
  lostWithoutStage: ({ lost, unknown }, say) =>
    `${say.text(unknown)} z ${say.text(lost)} przegranych szans nie ma znanego etapu: dodaj kolumnę ostatniego etapu albo historię etapów`,
  noneResolved: ({ stage }) =>
    `żadna szansa, która osiągnęła etap „${stage}”, nie jest zamknięta, a etap nie ma prawdopodobieństwa: uzupełnij je w tabeli etapów`,
  nothingLostToLearn: () =>
    "nic nie oznaczono jako przegrane, więc nie da się wyznaczyć odsetka wygranych: oznaczaj przegrane szanse zamiast je usuwać",
  noCycle: () => "połowę wygranych zamyka się w dniu utworzenia: cykl trwa 0 dni",
  dealClosed: ({ deal }) => `szansa „${deal}” jest zamknięta`,
  noStageDate: ({ deal }) =>
    `nie wiadomo, kiedy szansa „${deal}” weszła na swój etap: dodaj historię etapów albo kolumnę „Zmiana etapu”`,
  noCreation: ({ deal }) =>
    `szansa „${deal}” nie ma daty utworzenia albo, jeśli jest zamknięta, daty zamknięcia`,
  noDealProbability: ({ deal }) => `nie wiadomo, jakie są szanse na wygranie „${deal}”`,
  noAges: ({ deals }, say) =>
    `${Number(deals) === 1 ? "otwarta szansa nie ma" : `żadna z ${ofDeals(deals, say)} otwartych nie ma`} daty utworzenia albo żadnej nie obserwowano w tym wieku`,
  notInSummary: ({ formula }) =>
    `arkusz „Pipewright summary” nie został policzony dla ${formula}: uruchom ponownie \`pipewright eval\` z --engine i --into, z tą formułą wśród pozostałych`,
  summaryHasNoDeals: ({ name }) =>
    `${name} z tymi argumentami dotyczy pojedynczych szans, a arkusz „Pipewright summary” zawiera tylko liczebności: uruchom \`pipewright eval\` z --engine na samych danych`,
  summaryDamaged: () =>
    "arkusz „Pipewright summary” nie jest taki, jak go zapisano: uruchom ponownie `pipewright eval` z --engine i --into",
  summaryVersion: () =>
    "arkusz „Pipewright summary” zapisała inna wersja: uruchom ponownie `pipewright eval` z --engine i --into",
  noStageReached: ({ deals }, say) =>
    `${say.plural(Number(deals), { one: "otwarta szansa jest na etapie", few: "{n} otwarte szanse są na etapach", many: "{n} otwartych szans jest na etapach", other: "{n} otwartej szansy jest na etapach" })} bez znanego odsetka wygranych`,
};

function didYouMean(nearest: Values[string] | undefined): string {
  return nearest === null || nearest === undefined ? "" : `: może chodziło o „${nearest}”?`;
}

function quoted(given: Values[string] | undefined, say: Say): string {
  return typeof given === "string" ? `„${given}”` : say.text(given);
}

/** " od 1 paź 2026 do 31 gru 2026", or nothing for all time. */
function when({ from, until }: Values, verb: string, say: Say): string {
  if (typeof from !== "number" || typeof until !== "number") return "";
  const days =
    until - from === 1 ? `w dniu ${say.date(from)}` : `od ${say.date(from)} do ${say.date(until - 1)}`;
  return verb === "" ? ` ${days}` : ` ${verb} ${days}`;
}

function fieldName(field: Values[string] | undefined): string {
  switch (field) {
    case "amount":
      return "kwota";
    case "closed":
      return "data zamknięcia";
    case "expectedClose":
      return "przewidywane zamknięcie";
    case "created":
      return "data utworzenia";
    default:
      return String(field);
  }
}
