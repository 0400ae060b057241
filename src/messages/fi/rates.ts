import type { rateProblems as english } from "../en/rates.ts";
import type { In } from "../words.ts";

/** Why the table of exchange rates cannot be read. */
export const rateProblems: In<"fi", typeof english> = {
  rateColumnsMissing: ({ missing, headers }) =>
    `kurssitaulukosta puuttuvat sarakkeet ${missing} (sarakkeet nyt: ${headers}): otsikkorivi on Currency, Rate, From`,
  noRates: () => "kurssitaulukko on tyhjä: rivin Currency, Rate, From alla on rivi kurssia kohti",
  badCurrency: ({ row, text }, say) =>
    `kurssitaulukon rivillä ${say.text(row)} on tuntematon valuutta ”${text}”: kirjoita kolmikirjaiminen tunnus, kuten EUR`,
  badRate: ({ row, currency, text }, say) =>
    `kurssitaulukon rivillä ${say.text(row)} valuutan ${currency} kurssi on ”${text}”: kirjoita, minkä arvoinen yksi ${currency} on, kuten 0,235`,
  badRateDate: ({ row, currency, text }, say) =>
    `kurssitaulukon rivillä ${say.text(row)} valuutan ${currency} kurssin alku on ”${text}”: kirjoita päivämäärä, kuten 2026-01-01, tai jätä tyhjäksi, jos kurssi on aina voimassa`,
  repeatedRate: ({ row, currency, firstRow }, say) =>
    `kurssitaulukon rivillä ${say.text(row)} on valuutalle ${currency} toinen kurssi samalta päivältä kuin rivillä ${say.text(firstRow)}: poista toinen`,
  noReportingCurrency: ({ currencies }) =>
    `kurssitaulukko ei kerro raportointivaluuttaa: anna yhdelle näistä kurssi 1: ${currencies}`,
};
