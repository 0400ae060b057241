import type { sheets as english } from "../en/sheets.ts";
import type { In } from "../words.ts";

/** What the Google Sheets host says beside what all hosts say. */
export const sheets: In<"fi", typeof english> = {
  name: "Pipewright",
  menu: {
    open: "Avaa Pipewright",
    refresh: "Päivitä luvut",
    reconcile: "Tarkista vaihemuutokset",
    putBack: "Palauta kielletyt vaiheet",
    flag: "Vain merkitse kielletyt vaiheet",
    hourly: "Tarkista joka tunti",
  },
  refreshed: (formulas) =>
    formulas === 1 ? "1 kaava laskettu uudelleen" : `${formulas} kaavaa laskettu uudelleen`,
  reconciled: (changes) =>
    changes === 0
      ? "Mikään vaihe ei ole muuttunut edellisen tarkistuksen jälkeen"
      : changes === 1
        ? "1 vaihemuutos kirjattu historiaan"
        : `${changes} vaihemuutosta kirjattu historiaan`,
  willPutBack: "Kielletty vaihe palautetaan nyt edelliseen",
  willFlag: "Kielletty vaihe jää nyt paikalleen ja merkitään",
  notManaged: "Täällä ei ole vielä hallittua kauppataulukkoa: avaa Pipewright ja ota sellainen käyttöön",
  isHourly: "Vaihemuutokset tarkistetaan nyt joka tunti",

  more: (count) => `ja ${count} muuta`,

  busy: "Joku muu muuttaa tätä laskentataulukkoa Pipewrightilla: odota hetki ja yritä uudelleen",
  cannotEdit: (place) =>
    `Aluetta ${place} ei saa muokata: pyydä omistajalta muokkausoikeus tai suojauksen poistoa. Mitään ei muutettu`,
  mergedCells: (place) =>
    `Solut ${place} on yhdistetty usealle riville, joten ensimmäisen alla olevilta kaupoilta puuttuu arvo: pura yhdistäminen ja täydennä arvot (Muotoilu > Yhdistä solut > Erota) ja yritä uudelleen. Mitään ei muutettu`,
  noSheet: (sheet) => `Laskentataulukossa ei ole välilehteä ”${sheet}”`,
  noTable: (table) => `Laskentataulukossa ei ole taulukkoa ”${table}”: sen nimetty alue on kadonnut`,
  otherSheet: (table, sheet) => `Taulukko ”${table}” on jo välilehdellä ”${sheet}”`,
  onlySheet: (sheet) =>
    `”${sheet}” on ainoa välilehti eikä sitä voi poistaa: lisää toinen välilehti ja yritä uudelleen`,
  notAPlace: (reference) => `”${reference}” ei ole minkään alueen nimi`,
  keptDamaged: (key) =>
    `Pipewrightin tähän asiakirjaan tallentama tieto (”${key}”) ei ole ehjä: palauta laskentataulukon aiempi versio`,
  tooMuchToKeep:
    "Taulukossa on liian monta erilaista kelpoisuussääntöä muistettavaksi: poista niistä osa ja yritä uudelleen",
  newerSettings:
    "Tämä laskentataulukko otettiin käyttöön uudemmalla Pipewrightilla: päivitä skripti kohdassa Laajennukset > Apps Script",

  badRequest: (what) => `Sivupalkki lähetti jotakin, mitä ei voi ymmärtää (${what})`,
  otherVersion: "Sivupalkki on vanhempi tai uudempi kuin skripti: sulje se ja avaa uudelleen",
  unreachable: "Google Sheets ei vastannut",
  asOfTime: (time) => `Luettu klo ${time}`,
  stale: "Laskentataulukko on voinut muuttua sen jälkeen",
  refresh: "Päivitä",
};
