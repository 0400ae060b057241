import type { attributionProblems as problems, attributionWarnings as warnings } from "../en/attribution.ts";
import type { In, Values } from "../words.ts";

/** Why credit cannot be given. */
export const attributionProblems: In<"nb", typeof problems> = {
  noTimes: () =>
    "stier forteller rekkefølgen på kontaktpunktene, men ikke når de var: time decay trenger salg med daterte kontaktpunkter",
  badHalfLife: ({ given }, say) =>
    `halveringstiden er ${say.text(given)} dager: oppgi et positivt tall, for eksempel 7`,
  badLookback: ({ given }, say) =>
    `tilbakeblikket er ${say.text(given)} dager: oppgi 0 eller mer, eller la det stå tomt for å telle alle kontaktpunkter`,
  badParts: () =>
    "modellen custom trenger prosenter som ikke er negative, og minst én over 0, for eksempel first=30, opportunity=40, rest=30",
  nothingConverted: () => "ingen reise med et kontaktpunkt førte til salg, så det er ingenting å lære av",
  tooManyStates: ({ units, order }, say) =>
    `en Markov-modell av orden ${say.text(order)} kan ikke skille så mange enheter (${say.text(units)}): velg en lavere orden, eller kanaler i stedet for kampanjer`,
  notSettled: ({ order }, say) =>
    `Markov-modellen av orden ${say.text(order)} kommer ikke i mål på disse reisene: velg en lavere orden`,
  missingProbability: ({ deals }, say) =>
    `åpne salg uten sannsynlighet, verken egen eller fra fasen: ${say.text(deals)}. Fyll inn sannsynligheter i fasetabellen`,
};

/** What to know of credit beside its numbers. */
export const attributionWarnings: In<"nb", typeof warnings> = {
  equalEffects: ({ units }, say) =>
    `å fjerne hvilken som helst (${say.text(units)}) har samme virkning, så modellen sier ikke mer enn linear`,
  nothingLost: () =>
    "ingen reise var forgjeves: uten tapte salg vet modellen hvem som var med, ikke hvem som gjorde utslaget",
  fewConversions: ({ units, most }, say) =>
    `færre enn ${say.text(most)} salg, for få til å stole på: ${units}`,
  moreStatesThanJourneys: ({ states, journeys, order }, say) =>
    `orden ${say.text(order)} har flere tilstander (${say.text(states)}) enn reiser (${say.text(journeys)}): velg en lavere orden`,
  equalToLinear: () =>
    "Shapley-verdier av hvem som var med, er det samme som en lik andel til hver ulike kampanje eller kanal på reisen",
  sharesDiffer: () =>
    "delingen av et enkelt salg følger virkningen av å fjerne, og slike delinger summerer seg ikke til andelene av helheten",
  missingMilestone: ({ milestone, journeys }, say) =>
    `mangler ${milestoneNames(milestone)}, delen er gitt til de andre: ${say.text(journeys)} reiser`,
  amountsMissing: ({ deals }, say) => `talt uten beløp: ${say.text(deals)} salg`,
  undatedTouches: ({ touches }, say) =>
    `uten dato, regnet som de første i salget sitt: ${say.text(touches)} kontaktpunkter`,
  undatedDeals: ({ deals }, say) =>
    `uten datoen som krediteres, så alle kontaktpunkter teller: ${say.text(deals)} salg`,
};

function milestoneNames(milestone: Values[string] | undefined): string {
  switch (milestone) {
    case "leadCreated":
      return "et kontaktpunkt før leadet ble opprettet";
    case "opportunityCreated":
      return "et kontaktpunkt før salgsmuligheten ble opprettet";
    default:
      return "et kontaktpunkt før salget ble avsluttet";
  }
}
