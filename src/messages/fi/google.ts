import type { google as english, googleProblems as englishProblems } from "../en/google.ts";
import type { In } from "../words.ts";

/** What Google refused or did not answer, and how to mend it. */
export const googleProblems: In<"fi", typeof englishProblems> = {
  notSignedIn: () =>
    "kukaan ei ole kirjautunut Googleen: suorita ensin `pipewright google login client_secret.json` Google Cloudista ladatulla tiedostolla",
  signInExpired: () =>
    "Google ei enää hyväksy kirjautumista: suorita uudelleen `pipewright google login client_secret.json`",
  noAccess: () =>
    "tämä tili ei saa muokata laskentataulukkoa: jaa se kirjautuneelle tilille tai kirjaudu toisella tilillä",
  notFound: () =>
    "Google ei löydä tällaista laskentataulukkoa tai skriptiä: tarkista osoite ja että se on jaettu kirjautuneelle tilille",
  apiDisabled: ({ url }) =>
    `kirjautumisen takana olevassa Google Cloud -projektissa tämä rajapinta on pois käytöstä: ota se käyttöön osoitteessa ${url}, odota minuutti ja yritä uudelleen`,
  scriptApiOff: () =>
    "tili ei anna ohjelmien hallita skriptejä: ota Google Apps Script API käyttöön osoitteessa https://script.google.com/home/usersettings ja yritä uudelleen",
  quota: () =>
    "Google ei nyt ota vastaan enempää pyyntöjä: odota muutama minuutti ja suorita komento uudelleen; jo tehtyä ei tehdä kahdesti",
  unreachable: () =>
    "Google ei vastannut tai epäonnistui omalla puolellaan: tarkista yhteys ja suorita komento uudelleen; se jatkaa siitä, mihin jäi",
  refused: ({ message }) => `Google hylkäsi pyynnön: ${message}`,
  protectedRange: ({ place }) =>
    `aluetta ${place} ei saa muokata: pyydä omistajaa poistamaan suojaus; mitään ei muutettu`,
  readOnly: () => "osa muutettavasta on suojattu: pyydä omistajaa poistamaan suojaus",
  mergedCells: ({ place }) =>
    `solut ${place} on yhdistetty usealle riville, joten ensimmäisen alla olevilta kaupoilta puuttuu arvo: pura yhdistäminen ja täydennä arvot (Muotoilu > Yhdistä solut > Erota) ja yritä uudelleen; mitään ei muutettu`,
  keptDamaged: ({ key }) =>
    `Pipewrightin tähän asiakirjaan tallentama tieto (”${key}”) ei ole ehjä: palauta laskentataulukon aiempi versio`,
  tooMuchToKeep: () =>
    "taulukossa on liian monta erilaista kelpoisuussääntöä muistettavaksi: poista niistä osa ja yritä uudelleen",
  newerSettings: () =>
    "tämä laskentataulukko otettiin käyttöön uudemmalla Pipewrightilla: päivitä tämä versio",
  noSheet: ({ sheet }) => `laskentataulukossa ei ole välilehteä ”${sheet}”`,
  noTable: ({ table }) => `laskentataulukossa ei ole taulukkoa ”${table}”: sen nimetty alue on kadonnut`,
  tableGrown: ({ table }) =>
    `taulukkoon ”${table}” tuli samalla hetkellä rivejä joltakulta toiselta, joten rivejä ei lisätty: yritä uudelleen`,
  onlySheet: ({ sheet }) =>
    `”${sheet}” on ainoa välilehti eikä sitä voi poistaa: lisää toinen välilehti ja yritä uudelleen`,
  otherSheet: ({ table, sheet }) => `taulukko ”${table}” on jo välilehdellä ”${sheet}”`,
  notAPlace: ({ reference }) => `”${reference}” ei ole minkään alueen nimi`,
  typedColumn: ({ table, column, sheet }) =>
    `välilehden ”${sheet}” taulukon ”${table}” sarakkeella ”${column}” on oma tyyppi, joka ei salli muuta sääntöä: poista tyyppi sarakkeen valikosta ja yritä uudelleen; mitään ei muutettu`,
  foreignFile: ({ file }) =>
    `skriptissä on tiedosto ”${file}”, jota Pipewright ei ole tehnyt ja jonka se korvaisi: nimeä se uudelleen ja yritä uudelleen`,
  foreignHandler: ({ file, handler }) =>
    `skriptin tiedostossa ”${file}” on funktio ${handler}, ja Pipewrightilla on samanniminen, joista Google kutsuisi vain yhtä: nimeä oma funktio uudelleen ja yritä uudelleen`,
  badManifest: () => "skriptin appsscript.json ei kelpaa: korjaa se skriptieditorissa ja yritä uudelleen",
  needsPerson: () =>
    "Google ei anna palvelutilien hallita skriptejä: suorita `pipewright google login client_secret.json` työpöytäohjelman tunnuksella; taulukoiden hallinta ja luku onnistuvat ilman sitä",
  perhapsMade: () =>
    "Google ei vastannut, tekikö se skriptin: katso kohdasta Laajennukset > Apps Script, ja jos skripti on siellä, suorita komento uudelleen valitsimella --script ja skriptin tunnuksella, muuten ilman",
  badClientFile: ({ file }) =>
    `${file} ei ole työpöytäohjelman OAuth-tunnus eikä palvelutilin avain: lataa jompikumpi Google Cloudin kohdasta APIs & Services > Credentials`,
  badTokenFile: ({ file }) =>
    `kirjautumisen säilyttävä ${file} on vioittunut: poista se ja suorita uudelleen \`pipewright google login client_secret.json\``,
  signInRefused: ({ reason }) =>
    `Google ei antanut lupaa (${reason}): suorita komento uudelleen ja hyväksy pyyntö`,
  signInTimeout: () => "selaimessa ei vastattu viiteen minuuttiin: suorita komento uudelleen",
  noScriptBuilt: ({ folder }) =>
    `kansiossa ${folder} ei ole koottua skriptiä: suorita ensin \`npm run build\``,
};

/** What the commands say of what they did. */
export const google: In<"fi", typeof english> = {
  openAddress: "Avaa tämä osoite tämän tietokoneen selaimessa ja hyväksy pyyntö:",
  signedIn: (file) => `Kirjauduttu. Lupa on tiedostossa ${file}, jota vain tämä käyttäjä saa lukea.`,
  signedInAsService: (email, file) =>
    `Palvelutilin avain on tiedostossa ${file}, jota vain tämä käyttäjä saa lukea. Jaa laskentataulukko osoitteelle ${email}.`,
  signedOut: "Kirjauduttu ulos: tällä tietokoneella säilytetty lupa on poistettu.",
  wasSignedOut: "Kukaan ei ollut kirjautuneena.",
  scriptMade: (address) =>
    `Skripti on asennettu. Avaa laskentataulukko uudelleen: siinä on nyt Pipewright-valikko. Itse skripti: ${address}`,
  scriptUpdated: (address) =>
    `Skripti on taas ajan tasalla. Avaa laskentataulukko uudelleen, niin se on käytössä. Itse skripti: ${address}`,
  scriptThere: (address) => `Skripti oli jo ajan tasalla: ${address}`,
  nothingSent: "Mitään ei lähetetty.",
  managed: (address) => `Taulukko on nyt hallinnassa: ${address}`,
  needsScript:
    "Huomaa: uuden välilehden luvut ovat skriptin funktioita: lisää skripti komennolla `pipewright google install` samaan laskentataulukkoon.",
  pulled: (rows, file) =>
    rows === 1
      ? `Tiedostoon ${file} kirjoitettiin 1 kauppa.`
      : `Tiedostoon ${file} kirjoitettiin ${rows} kauppaa.`,
};
