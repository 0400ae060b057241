import type { attributionProblems as problems, attributionWarnings as warnings } from "../en/attribution.ts";
import type { In, Values } from "../words.ts";

/** Why credit cannot be given. */
export const attributionProblems: In<"pl", typeof problems> = {
  noTimes: () =>
    "ścieżki podają kolejność kontaktów, a nie ich czas: time decay potrzebuje szans z datami kontaktów",
  badHalfLife: ({ given }, say) =>
    `okres połowicznego zaniku (w dniach) to ${say.text(given)}: podaj liczbę dodatnią, na przykład 7`,
  badLookback: ({ given }, say) =>
    `okno wstecz (w dniach) to ${say.text(given)}: podaj 0 lub więcej albo pomiń, aby liczyć wszystkie kontakty`,
  badParts: () =>
    "model custom potrzebuje nieujemnych udziałów procentowych, w tym jednego powyżej 0, na przykład first=30, opportunity=40, rest=30",
  nothingConverted: () => "żadna ścieżka z kontaktem nie skończyła się wygraną, więc nie ma się czego uczyć",
  tooManyStates: ({ units, order }, say) =>
    `model Markowa rzędu ${say.text(order)} nie rozróżni tylu jednostek (${say.text(units)}): wybierz niższy rząd albo kanały zamiast kampanii`,
  notSettled: ({ order }, say) =>
    `model Markowa rzędu ${say.text(order)} nie daje rozwiązania dla tych ścieżek: wybierz niższy rząd`,
  missingProbability: ({ deals }, say) =>
    `otwarte szanse bez prawdopodobieństwa własnego i etapu: ${say.text(deals)}. Uzupełnij prawdopodobieństwa w tabeli etapów`,
};

/** What to know of credit beside its numbers. */
export const attributionWarnings: In<"pl", typeof warnings> = {
  equalEffects: ({ units }, say) =>
    `usunięcie dowolnej jednostki (jest ich ${say.text(units)}) daje ten sam skutek, więc model nie mówi więcej niż linear`,
  nothingLost: () =>
    "żadna ścieżka nie była daremna: bez przegranych szans model wie, kto brał udział, a nie kto przesądził",
  fewConversions: ({ units, most }, say) =>
    `mniej niż ${say.text(most)} wygranych, za mało, by na tym polegać: ${units}`,
  moreStatesThanJourneys: ({ states, journeys, order }, say) =>
    `rząd ${say.text(order)} ma więcej stanów (${say.text(states)}) niż ścieżek (${say.text(journeys)}): wybierz niższy rząd`,
  equalToLinear: () =>
    "wartości Shapleya liczone z obecności to to samo, co równy udział każdej różnej kampanii lub kanału na ścieżce",
  sharesDiffer: () =>
    "podział pojedynczej szansy idzie za efektami usunięcia, a takie podziały nie sumują się do udziałów całości",
  missingMilestone: ({ milestone, journeys }, say) =>
    `brak ${milestoneNames(milestone)}, udział oddano pozostałym; liczba ścieżek: ${say.text(journeys)}`,
  amountsMissing: ({ deals }, say) => `szanse policzone bez kwoty: ${say.text(deals)}`,
  undatedTouches: ({ touches }, say) =>
    `kontakty bez daty, uznane za pierwsze w swojej szansie: ${say.text(touches)}`,
  undatedDeals: ({ deals }, say) =>
    `szanse bez daty zdarzenia, dlatego liczą się wszystkie ich kontakty: ${say.text(deals)}`,
};

function milestoneNames(milestone: Values[string] | undefined): string {
  switch (milestone) {
    case "leadCreated":
      return "kontaktu przed utworzeniem leada";
    case "opportunityCreated":
      return "kontaktu przed utworzeniem szansy";
    default:
      return "kontaktu przed zamknięciem";
  }
}
