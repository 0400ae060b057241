import type { engineProblems as english } from "../en/engines.ts";
import type { In } from "../words.ts";

/** Why an engine gives no figure, and what it left out. */
export const engineProblems: In<"fi", typeof english> = {
  noData: ({ path }) =>
    `polussa ${path} ei ole mitään: anna .csv- tai .parquet-tiedosto, tällaisten kansio tai DuckDB-tiedosto`,
  noTables: ({ path }) => `kohteessa ${path} ei ole .csv- eikä .parquet-tiedostoja: vie taulukot sinne`,
  engineFailed: ({ engine, reason }) => `${engine} ei pystynyt vastaamaan: ${reason}`,
  notWhole: ({ value }) =>
    `tietokanta antoi arvon ${value}, vaikka siihen kuuluu kokonaisluku alle 2^53: summat ovat liian suuria tarkkaan yhteenlaskuun`,
  badMap: ({ file, what }) =>
    `${file} ei ole kenttäkartta, katso ${what}: kirjoita JSONia, esimerkiksi {"deals": {"table": "opportunities", "columns": {"stage": "StageName"}}}`,
  noSuchTable: ({ table, tables }) => `tiedoissa ei ole taulua ${table}: siellä on ${tables}`,
  noSuchColumn: ({ column, table, columns }) =>
    `taulussa ${table} ei ole saraketta ${column}: siinä on ${columns}`,
  tooManyTexts: ({ columns, table, limit }, say) =>
    `taulun ${table} sarakkeissa ${columns} on yli ${say.text(limit)} eri tekstiä: anna näkymässä nimisarake tai lukuja ja päivämääriä`,
  notADate: ({ column, table }) =>
    `taulun ${table} sarakkeessa ${column} ei ole päivämääriä: muunna se näkymässä päiväksi tai aikaleimaksi`,
  notANumber: ({ column, table }) =>
    `taulun ${table} sarakkeessa ${column} ei ole lukuja: muunna se näkymässä`,
  noDealId: ({ table }) =>
    `taulussa ${table} ei ole kauppoja nimeävää saraketta: määritä sellainen kentäksi id`,
  whichDeals: ({ tables }) =>
    `mikään ei kerro, missä taulussa kaupat ovat: anna sille nimi \`deals\` tai valitse kartassa jokin näistä: ${tables}`,
  notDeals: ({ table, columns }) =>
    `taulua ${table} ei tunnisteta kaupoiksi: määritä ainakin sen vaihe, sarakkeet ovat ${columns}`,
  mixedCurrencies: ({ currencies }) =>
    `summat ovat usealla valuutalla, ${currencies}: muunna ne näkymässä tai rajaa yhteen`,
  notTouches: ({ table, columns }) =>
    `taulua ${table} ei tunnisteta kauppojen kontakteiksi: määritä sen kauppa ja kampanja, sarakkeet ovat ${columns}`,
  noCampaigns: ({ columns }) =>
    `yksikään kontakti ei nimeä kampanjaa sarakkeissa ${columns}: määritä oikea sarake`,
  doubledDeals: ({ deals }, say) =>
    `${say.text(deals)} rivillä on toisen kaupan tunnus, jolloin sen kontaktit laskettaisiin kahdesti: jätä näkymässä yksi rivi kauppaa kohti`,
  tooManyRows: ({ summary, limit }, say) =>
    `yhteenvedossa ${summary} on yli ${say.text(limit)} riviä: käytä matalampaa astetta tai vähemmän kampanjoita`,
  notHistory: ({ table, columns }) =>
    `taulua ${table} ei tunnisteta vaihehistoriaksi: määritä \`deal\`, \`to\` ja \`when\`, sarakkeet ovat ${columns}`,
  needsTable: ({ name }) =>
    `${name} näillä argumenteilla katsoo yksittäisiä kauppoja, joita on liikaa haettavaksi: rajaa ne näkymässä tai kysy yhteenlaskettavaa`,
  notInSummary: ({ summary }) =>
    `työkirjassa ei ole yhteenvetoa ${summary}: laske se komennolla \`eval --engine\` ja \`--into\``,
  summaryTooLong: ({ rows, limit }, say) =>
    `yhteenvedoissa on ${say.text(rows)} riviä, ja taulukkoon mahtuu ${say.text(limit)}: kysy vähempiä kaavoja tai ilman valitsinta --into`,
  dealsWithoutId: ({ rows }, say) => `kauppataulun rivejä ilman tunnusta, jätetty pois: ${say.text(rows)}`,
  touchesWithoutCampaign: ({ rows }, say) => `kontakteja ilman kampanjaa, jätetty pois: ${say.text(rows)}`,
  touchesOfUnknownDeals: ({ rows }, say) =>
    `kontakteja kaupoista, joita kauppataulussa ei ole, jätetty pois: ${say.text(rows)}`,
  undatedTouches: ({ rows }, say) => `kontakteja ilman aikaa, jätetty pois: ${say.text(rows)}`,
  unreadCells: ({ column, rows }, say) =>
    `sarakkeen ${column} soluja, joita ei voitu lukea, pidetään tyhjinä: ${say.text(rows)}`,
  written: ({ book, count }, say) =>
    `${book} sisältää nyt yhteenvedot, ${say.text(count)} kappaletta: sen funktiot vastaavat ilman tietokantaa`,
};
