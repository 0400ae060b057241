import type { attributionProblems as problems, attributionWarnings as warnings } from "../en/attribution.ts";
import type { In, Values } from "../words.ts";

/** Why credit cannot be given. */
export const attributionProblems: In<"fi", typeof problems> = {
  noTimes: () =>
    "polut kertovat kosketusten järjestyksen mutta eivät aikoja: time decay tarvitsee kaupat ja päivätyt kosketukset",
  badHalfLife: ({ given }, say) =>
    `puoliintumisaika on ${say.text(given)} päivää: anna positiivinen luku, kuten 7`,
  badLookback: ({ given }, say) =>
    `tarkasteluikkuna on ${say.text(given)} päivää: anna vähintään 0 tai jätä tyhjäksi, niin kaikki kosketukset lasketaan`,
  badParts: () =>
    "malli custom tarvitsee prosenttiosuudet, jotka eivät ole negatiivisia ja joista yksi on yli 0, kuten first=30, opportunity=40, rest=30",
  nothingConverted: () => "yksikään polku, jolla on kosketus, ei johtanut kauppaan, joten opittavaa ei ole",
  tooManyStates: ({ units, order }, say) =>
    `kertaluvun ${say.text(order)} Markov-malli ei pysty erottamaan näin monta yksikköä (${say.text(units)}): valitse pienempi kertaluku tai kanavat kampanjoiden sijaan`,
  notSettled: ({ order }, say) =>
    `kertaluvun ${say.text(order)} Markov-malli ei ratkea näillä poluilla: valitse pienempi kertaluku`,
  missingProbability: ({ deals }, say) =>
    `avoimia kauppoja, joilla tai joiden vaiheella ei ole todennäköisyyttä: ${say.text(deals)}. Täytä todennäköisyydet vaihetaulukkoon`,
};

/** What to know of credit beside its numbers. */
export const attributionWarnings: In<"fi", typeof warnings> = {
  equalEffects: ({ units }, say) =>
    `minkä tahansa poistaminen (${say.text(units)}) vaikuttaa yhtä paljon, joten malli ei kerro enempää kuin linear`,
  nothingLost: () =>
    "yksikään polku ei päättynyt tuloksetta: ilman hävittyjä kauppoja malli tietää, kuka oli mukana, muttei kuka ratkaisi",
  fewConversions: ({ units, most }, say) =>
    `alle ${say.text(most)} kauppaa, liian vähän päätelmiin: ${units}`,
  moreStatesThanJourneys: ({ states, journeys, order }, say) =>
    `kertaluvulla ${say.text(order)} on enemmän tiloja (${say.text(states)}) kuin polkuja (${say.text(journeys)}): valitse pienempi kertaluku`,
  equalToLinear: () =>
    "läsnäolosta lasketut Shapleyn arvot ovat sama kuin tasaosuus polun jokaiselle eri kampanjalle tai kanavalle",
  sharesDiffer: () =>
    "yksittäisen kaupan jako noudattaa poistovaikutuksia, eivätkä nämä jaot summaudu kokonaisuuden osuuksiin",
  missingMilestone: ({ milestone, journeys }, say) =>
    `puuttuu ${milestoneNames(milestone)}, osuus annettu muille: ${say.text(journeys)} polkua`,
  amountsMissing: ({ deals }, say) => `laskettu ilman summaa: kauppoja ${say.text(deals)}`,
  undatedTouches: ({ touches }, say) =>
    `ilman päivää, pidetään kauppansa ensimmäisinä: kosketuksia ${say.text(touches)}`,
  undatedDeals: ({ deals }, say) =>
    `hyvityksen päivä puuttuu, joten kaikki kosketukset lasketaan: kauppoja ${say.text(deals)}`,
};

function milestoneNames(milestone: Values[string] | undefined): string {
  switch (milestone) {
    case "leadCreated":
      return "kosketus ennen liidin luontia";
    case "opportunityCreated":
      return "kosketus ennen myyntimahdollisuuden luontia";
    default:
      return "kosketus ennen kaupan päättymistä";
  }
}
