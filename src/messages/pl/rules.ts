import type { RuleProblemCode } from "../../core/rules/configuration.ts";
import type { MendCode, MendRefusalCode } from "../../core/rules/mend.ts";
import type { OwnRuleCode, RuleCode } from "../../core/rules/rule.ts";
import type { Formats, Phrases, Values } from "../words.ts";

const percent = (value: Values[string] | undefined, say: Formats) => say.percent(Number(value));
const quoted = (value: Values[string] | undefined, say: Formats) => `„${say.text(value)}”`;
const didYouMean = (nearest: Values[string] | undefined, say: Formats) =>
  nearest === null || nearest === undefined ? "" : `: czy chodziło o ${quoted(nearest, say)}?`;

/** What rules say of a deal. */
export const rules: Phrases<OwnRuleCode> = {
  stageSpelling: ({ stage, meant }, say) =>
    `etap zapisano jako ${quoted(stage, say)}, a oznacza ${quoted(meant, say)}`,
  moveNotAllowed: ({ from, stage }, say) =>
    `szansa przeszła z ${quoted(from, say)} do ${quoted(stage, say)}, na co tabela etapów nie pozwala`,
  stageSkipped: ({ from, stage, skipped }, say) =>
    `szansa przeszła z ${quoted(from, say)} do ${quoted(stage, say)} z pominięciem: ${say.text(skipped)}`,
  movedBack: ({ from, stage }, say) => `szansa cofnęła się z ${quoted(from, say)} do ${quoted(stage, say)}`,
  entryCriterion: ({ stage, criterion }, say) =>
    `szansa jest na etapie ${quoted(stage, say)} bez spełnienia warunku ${quoted(criterion, say)}`,
  exitCriterion: ({ criterion, left }, say) =>
    `szansa opuściła etap ${quoted(left, say)} bez spełnienia warunku ${quoted(criterion, say)}`,
  probabilityOutsideBand: ({ probability, stage, low, high }, say) =>
    `prawdopodobieństwo wynosi ${percent(probability, say)}, a na etapie ${quoted(stage, say)} powinno wynosić od ${percent(low, say)} do ${percent(high, say)}`,
  openYetClosed: ({ stage, date }, say) =>
    `szansa ma datę zamknięcia ${say.date(Number(date))}, ale jest na etapie ${quoted(stage, say)}: liczy się jako otwarta`,
  inactiveYetOpen: ({ header, value, stage }, say) =>
    `w kolumnie ${quoted(header, say)} jest ${say.text(value)}, ale etap to ${quoted(stage, say)}: szansa liczy się jako otwarta`,
  closedWithoutDate: () => "szansa jest zamknięta, ale nie ma daty",
  wonWithoutAmount: () => "szansa jest wygrana, ale nie ma kwoty",
  currencyMissing: () => "kwota nie ma waluty",
  duplicateDeal: ({ name, account, first }, say) =>
    `${quoted(name, say)} klienta ${quoted(account, say)} jest już w tabeli jako ${quoted(first, say)}`,
  amountOutlier: ({ amount, median, times }, say) =>
    Number(amount) > Number(median)
      ? `kwota ${say.text(amount)} jest ${say.number(Number(times), 0)} razy większa od typowej ${say.text(median)}`
      : `kwota ${say.text(amount)} jest ${say.number(Number(times), 0)} razy mniejsza od typowej ${say.text(median)}`,
  ownerSpelling: ({ owner, meant }, say) => `opiekun ${quoted(owner, say)} to zapewne ${quoted(meant, say)}`,
  unknownOwner: ({ owner, nearest }, say) =>
    `opiekuna ${quoted(owner, say)} nie ma na liście${didYouMean(nearest, say)}`,
};

/** How to mend it. */
export const ruleAdvice: Phrases<OwnRuleCode> = {
  stageSpelling: ({ meant }, say) => `wpisz ${quoted(meant, say)}`,
  moveNotAllowed: ({ from, allowed }, say) =>
    `wybierz ${say.text(allowed)} albo zmień następne etapy dla ${quoted(from, say)} w tabeli etapów`,
  stageSkipped: () => "przesuwaj szansę etap po etapie albo dodaj wyjątki dla etapów, które wolno pominąć",
  movedBack: () => "przesuń szansę dalej albo dodaj wyjątki dla etapów, do których wolno wrócić",
  entryCriterion: ({ criterion }, say) =>
    `zrób to i zaznacz lub wypełnij ${quoted(criterion, say)} albo cofnij szansę`,
  exitCriterion: ({ criterion }, say) =>
    `zrób to i zaznacz lub wypełnij ${quoted(criterion, say)} albo cofnij szansę`,
  probabilityOutsideBand: () => "popraw prawdopodobieństwo albo przesuń szansę na etap, do którego pasuje",
  openYetClosed: () => "przesuń szansę do wygranych lub przegranych albo wyczyść datę zamknięcia",
  inactiveYetOpen: () => "przesuń szansę do przegranych albo przywróć ją jako aktywną",
  closedWithoutDate: ({ header }, say) => `wpisz w kolumnie ${quoted(header, say)}, kiedy ją zamknięto`,
  wonWithoutAmount: () => "wpisz, za ile szansę wygrano",
  currencyMissing: () => "wpisz kod waluty, na przykład PLN",
  duplicateDeal: () => "usuń jedną z nich albo nadaj im nazwy, które je odróżnią",
  amountOutlier: () => "sprawdź liczbę: może mieć za dużo lub za mało zer",
  ownerSpelling: ({ meant }, say) => `wpisz ${quoted(meant, say)}, jeśli o tę osobę chodzi`,
  unknownOwner: () => "wybierz opiekuna z listy albo dodaj tę osobę do listy",
};

/** Each rule's name, for lists of rules and of what they found. */
export const ruleNames: Phrases<RuleCode> = {
  unknownStage: () => "Nieznane etapy",
  blankStage: () => "Szanse bez etapu",
  statusAgainstStage: () => "Status niezgodny z etapem",
  flagAgainstStage: () => "Znacznik wygranej lub zamknięcia niezgodny z etapem",
  lostReasonAgainstStage: () => "Otwarte szanse z powodem przegranej",
  probabilityAgainstStage: () => "Prawdopodobieństwo niezgodne z etapem",
  unreadableNumber: () => "Nieczytelne liczby",
  unreadableDate: () => "Nieczytelne daty",
  ambiguousNumber: () => "Liczby dwuznaczne",
  ambiguousDate: () => "Daty dwuznaczne",
  probabilityOutOfRange: () => "Prawdopodobieństwa spoza 0–100 %",
  unknownCurrency: () => "Nieznane waluty",
  duplicateId: () => "Powtórzone identyfikatory",
  errorCell: () => "Komórki z błędami",
  datesOutOfOrder: () => "Daty w złej kolejności",
  historyBeforeCreation: () => "Historia sprzed utworzenia",
  blankField: () => "Puste pola",
  amountNotPositive: () => "Kwoty równe 0 lub mniejsze",
  overdue: () => "Daty zamknięcia, które minęły",
  nextStepPast: () => "Następne kroki, których termin minął",
  createdInFuture: () => "Data utworzenia w przyszłości",
  closedInFuture: () => "Zamknięte z datą w przyszłości",
  noLostReason: () => "Przegrane bez podanego powodu",
  stalled: () => "Za długo na swoim etapie",
  stageSpelling: () => "Inne zapisy etapów",
  moveNotAllowed: () => "Niedozwolone przejścia",
  stageSkipped: () => "Pominięte etapy",
  movedBack: () => "Cofnięcia",
  entryCriterion: () => "Niespełnione warunki wejścia",
  exitCriterion: () => "Niespełnione warunki wyjścia",
  probabilityOutsideBand: () => "Prawdopodobieństwo spoza przedziału etapu",
  openYetClosed: () => "Otwarte szanse z datą zamknięcia",
  inactiveYetOpen: () => "Otwarte szanse, które nie są aktywne",
  closedWithoutDate: () => "Zamknięte szanse bez daty",
  wonWithoutAmount: () => "Wygrane szanse bez kwoty",
  currencyMissing: () => "Kwoty bez waluty",
  duplicateDeal: () => "Szanse wpisane dwa razy",
  amountOutlier: () => "Kwoty dalekie od typowych",
  ownerSpelling: () => "Inne zapisy opiekunów",
  unknownOwner: () => "Opiekunowie spoza listy",
};

/** What a mend does, before it is done. */
export const mends: Phrases<MendCode> = {
  writeText: ({ header, to }, say) => `wpisz w kolumnie ${quoted(header, say)} ${quoted(to, say)}`,
  writeDate: ({ header, date }, say) => `wpisz w kolumnie ${quoted(header, say)} ${say.date(Number(date))}`,
  writeShare: ({ header, share }, say) => `wpisz w kolumnie ${quoted(header, say)} ${percent(share, say)}`,
};

/** Why a cell was not mended, or not taken back. */
export const mendRefusals: Phrases<MendRefusalCode> = {
  cellChanged: ({ cell, value }, say) =>
    `komórka ${say.text(cell)} została bez zmian, bo jest w niej teraz ${quoted(value, say)}: sprawdź szanse ponownie`,
  calculated: ({ cell }, say) =>
    `komórkę ${say.text(cell)} wypełnia formuła, a formuły pozostają bez zmian: popraw formułę albo jej dane źródłowe`,
  mendGone: ({ cell }, say) =>
    `w komórce ${say.text(cell)} nie ma już nic do poprawienia: sprawdź szanse ponownie`,
  dealGone: ({ deal }, say) =>
    `szansa ${quoted(deal, say)} została bez zmian, bo nie odpowiada jej dokładnie jeden wiersz: znajdź ją i popraw ręcznie`,
  columnGone: ({ header }, say) =>
    `w tabeli nie ma już kolumny ${quoted(header, say)}: przywróć jej nazwę albo popraw szanse ręcznie`,
  nothingMended: () => "nie ma poprawki do cofnięcia: nic nie poprawiono albo już ją cofnięto",
};

/** What is wrong with the rules themselves. */
export const ruleSetup: Phrases<RuleProblemCode> = {
  unknownRule: ({ rule }, say) => `nie ma reguły ${quoted(rule, say)}: wybierz regułę z listy`,
  exceptStageUnknown: ({ stage }, say) =>
    `wyjątek ${quoted(stage, say)} nie jest etapem: wybierz etap z tabeli etapów`,
  badOutlierLimit: ({ limit }, say) =>
    `granica nietypowych kwot wynosi ${say.text(limit)}: wpisz liczbę większą od 0, na przykład 5`,
  ownersWithoutColumn: () =>
    "jest lista opiekunów, ale tabela nie ma kolumny opiekuna: pomiń listę albo dodaj kolumnę",
  nextStageUnknown: ({ stage, next }, say) =>
    `${quoted(stage, say)} prowadzi do ${quoted(next, say)}, a takiego etapu nie ma: popraw „Next stages” w tabeli etapów`,
  skipAgainstNext: ({ stage, next, skipped }, say) =>
    `${quoted(stage, say)} prowadzi do ${quoted(next, say)}, ale etapów nie wolno pomijać, a to pominęłoby: ${say.text(skipped)}; popraw „Next stages” albo dodaj wyjątek`,
  backAgainstNext: ({ stage, next }, say) =>
    `${quoted(stage, say)} prowadzi do ${quoted(next, say)}, ale szans nie wolno cofać: popraw „Next stages” albo dodaj wyjątek`,
  stageWithoutExit: ({ stage }, say) =>
    `z etapu ${quoted(stage, say)} nie da się dojść do wygranej ani przegranej: dodaj taki etap w „Next stages” tego etapu lub następnych`,
  requiredWithoutColumn: ({ stage, header }, say) =>
    `${quoted(stage, say)} wymaga ${quoted(header, say)}, ale tabela nie ma takiej kolumny: dodaj ją albo popraw „Required fields” w tabeli etapów`,
  criterionWithoutColumn: ({ stage, criterion }, say) =>
    `${quoted(stage, say)} wymaga warunku ${quoted(criterion, say)}, ale tabela nie ma takiej kolumny: dodaj ją albo popraw warunki w tabeli etapów`,
  bandAgainstProbability: ({ stage, probability, low, high }, say) =>
    `prawdopodobieństwo etapu ${quoted(stage, say)} wynosi ${percent(probability, say)} i nie mieści się między ${percent(low, say)} a ${percent(high, say)}: popraw jedno z nich w tabeli etapów`,
};
