import type { excelProblems as english } from "../en/excel.ts";
import type { In } from "../words.ts";
import { stageMoves } from "./stage-moves.ts";

/** What Excel does not let us do, and what somebody typed that the stage list does not know. */
export const excelProblems: In<"fi", typeof english> = {
  sheetProtected: ({ sheet }) =>
    `välilehti ”${sheet}” on suojattu, eikä mitään muutettu: poista suojaus kohdasta Tarkista > Poista taulukon suojaus ja yritä uudelleen`,
  workbookProtected: () =>
    "työkirjan rakenne on suojattu, joten välilehtiä ei voi lisätä eikä poistaa, eikä mitään muutettu: poista suojaus kohdasta Tarkista > Suojaa työkirja ja yritä uudelleen",
  workbookReadOnly: () =>
    "työkirja on avattu vain luettavaksi, eikä mitään muutettu: valitse Muokkaa työkirjaa tai tallenna kopio ja jatka siinä",
  notAllowed: () =>
    "Excel ei salli tätä muutosta: poista välilehden ja työkirjan suojaus Tarkista-välilehdeltä, varmista ettei työkirja ole auki vain luettavana, ja yritä uudelleen",
  cellBeingEdited: () => "solun muokkaus on kesken: paina Enter tai Esc ja yritä uudelleen",
  excelTooOld: ({ missing }) =>
    `tämä Excel on liian vanha Pipewrightille (siitä puuttuu ${missing}): päivitä Office tai avaa työkirja Excelin verkkoversiossa`,
  placeGone: () =>
    "tarvittu välilehti, taulukko tai solu on kadonnut, ehkä poistettu sillä välin: tarkista työkirja ja yritä uudelleen",
  tooMuchAtOnce: () =>
    "Excel ei ota vastaan enempää kerralla: pienennä taulukkoa esimerkiksi jakamalla se vuosittain ja yritä uudelleen",
  tableInTheWay: ({ name }) =>
    `taulukkoa ”${name}” ei voi tehdä tai kasvattaa haluttuun paikkaan: siirrä muut taulukot pois tieltä ja yritä uudelleen`,
  rowsBelowTaken: ({ table }) =>
    `taulukon ”${table}” alla on toinen taulukko, joten riviä ei voi lisätä: siirrä se pois ja yritä uudelleen`,
  tableMissing: ({ table }) =>
    `taulukko ”${table}” on kadonnut: kumoa sen poisto, tai kumoa käyttöönotto ja tee se uudelleen`,
  tableGrown: ({ table }) =>
    `taulukkoon ”${table}” tuli samalla hetkellä rivejä joltakulta toiselta, joten rivejä ei lisätty: yritä uudelleen`,
  noConnection: () => "Excel ei juuri nyt tavoita palveluaan: tarkista yhteys ja yritä uudelleen",
  noFunnelCell: () =>
    "missään solussa ei ole vielä suppiloa: ota ensin myyntiputki käyttöön tai kirjoita tyhjään soluun =STAGE.FUNNEL() ja valitse se",
  excelRefused: ({ message }) =>
    `Excel kieltäytyi (${message}): kumoa viimeisin vaihe tai tallenna työkirja ja avaa se uudelleen, ja yritä sitten uudelleen`,
  ...stageMoves,
};
