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
  notCampaigns: ({ table, columns }) =>
    `taulua ${table} ei tunnisteta kampanjoiksi kustannuksineen: nimeä sen kampanja ja kustannus sarakkeista ${columns}`,
  tooManyCosts: ({ table, limit }, say) =>
    `taulussa ${table} on yli ${say.text(limit)} riviä: laske kustannukset yhteen kampanjoittain ja kuukausittain näkymässä`,
  campaignRows: ({ rows }, say) =>
    `kampanjataulukon rivejä ilman käyttökelpoista kustannusta, jätetty pois: ${say.text(rows)}`,
  noCac: () =>
    "kampanjoiden CAC jätetään tyhjäksi: lukumääristä ei näe, mitkä tilit olivat asiakkaita jo ennestään",
  notWritten: ({ reason }) => `yhteenvedot laskettiin, mutta niitä ei kirjoitettu: ${reason}`,
  rowsFollow: () => "-- lisäksi rivi jokaista laskettua riviä kohti; mitään ei laskettu eikä lähetetty",
  summaryTooLong: ({ rows, limit }, say) =>
    `yhteenvedoissa on ${say.text(rows)} riviä, ja taulukkoon mahtuu ${say.text(limit)}: kysy vähempiä kaavoja tai ilman valitsinta --into`,
  badAddress: ({ part, example }) =>
    `tietokannan osoitetta ei ymmärretä kohdassa ${part}: kirjoita ${example}`,
  secretInAddress: () =>
    "ClickHousen osoitteeseen ei kuulu käyttäjää eikä salasanaa: aseta ympäristömuuttujat CLICKHOUSE_USER ja CLICKHOUSE_PASSWORD",
  emptyDatabase: ({ database }) =>
    `kohteessa ${database} ei ole tauluja, jotka saat nähdä: tarkista nimi ja oikeutesi`,
  otherCluster: ({ table, cluster }) =>
    `taulu ${table} on hajautettu klusteriin ${cluster}: kirjoita osoitteeseen ?cluster=${cluster}`,
  unreachable: ({ host, reason }) =>
    `${host} ei vastaa (${reason}): tarkista osoite, yhteys ja että palvelin on käynnissä, ja yritä uudelleen`,
  signInRefused: ({ engine, host }) =>
    `${engine} osoitteessa ${host} ei hyväksy kirjautumista: ${
      engine === "BigQuery"
        ? "aja `gcloud auth application-default login`"
        : "tarkista ympäristömuuttujat CLICKHOUSE_USER ja CLICKHOUSE_PASSWORD"
    }`,
  noGoogleSignIn: () =>
    "kukaan ei ole kirjautunut Google Cloudiin: aja `gcloud auth application-default login` tai anna avaintiedosto muuttujassa GOOGLE_APPLICATION_CREDENTIALS",
  notAllowed: ({ engine, reason }) => `${engine} ei salli tätä: ${reason}`,
  shardUnavailable: ({ host }) =>
    `yksi klusterin sirpaleista osoitteen ${host} takana ei vastaa: ilman sitä jokainen luku olisi liian pieni, joten lukua ei anneta; palauta se ja yritä uudelleen`,
  quotaSpent: ({ engine }) =>
    `${engine} ei ota nyt enempää kyselyjä, kiintiö on käytetty: odota tai kysy projektin hoitajalta`,
  tooLarge: ({ engine, reason }) =>
    `tämä oli liikaa kohteelle ${engine}: ${reason}; rajaa jakso tai käytä suurempaa palvelinta`,
  tooLong: ({ engine, reason }) => `${engine} lopetti kyselyn omaan aikarajaansa: ${reason}`,
  stopped: ({ engine }) => `joku muu pysäytti kyselyn kohteessa ${engine}: aja se uudelleen`,
  tooManyBytes: ({ gigabytes, limit }, say) =>
    `kyselyt lukisivat ${say.text(gigabytes)} Gt, ja sallittu määrä on ${say.text(limit)} Gt: anna --max-bytes tai rajaa jakso tai taulut`,
  tooManyBytesBilled: ({ reason }) =>
    `BigQuery laskuttaisi sallittua useammat tavut: ${reason}; anna suurempi --max-bytes`,
  timeLimit: ({ seconds }, say) =>
    `pysäytetty aikarajaan ${say.text(seconds)} s, lukua ei ole: anna pidempi --time-limit tai rajaa jakso`,
  cancelled: () => "pysäytetty, lukua ei ole",
  looking: () => "katsotaan tauluja ja niiden nimiä",
  counting: ({ summary }) => `lasketaan ${summary}`,
  scans: ({ gigabytes }, say) => `lukee ${say.text(gigabytes)} Gt`,
  wouldScan: ({ gigabytes }, say) =>
    `ennen näitä nimien katsominen ja tarkistukset lukisivat ${say.text(gigabytes)} Gt; mitään ei laskutettu; kyselyjen kampanjat ja vaiheet ovat ensimmäisiltä riveiltä`,
  scanned: ({ gigabytes }, say) => `kyselyt lukivat ${say.text(gigabytes)} Gt`,
  scattered: ({ rows }, say) =>
    `rivejä muulla sirpaleella kuin niiden kauppa: ${say.text(rows)}; siksi kaikki laskettiin yhdessä paikassa, mikä on hitaampaa: jaa kontaktit ja historia kaupan mukaan`,
  dealsWithoutId: ({ rows }, say) => `kauppataulun rivejä ilman tunnusta, jätetty pois: ${say.text(rows)}`,
  touchesWithoutCampaign: ({ rows }, say) => `kontakteja ilman kampanjaa, jätetty pois: ${say.text(rows)}`,
  touchesOfUnknownDeals: ({ rows }, say) =>
    `kontakteja kaupoista, joita kauppataulussa ei ole, jätetty pois: ${say.text(rows)}`,
  undatedTouches: ({ rows }, say) => `kontakteja ilman aikaa, jätetty pois: ${say.text(rows)}`,
  unreadCells: ({ column, rows }, say) =>
    `sarakkeen ${column} soluja, joita ei voitu lukea, pidetään tyhjinä: ${say.text(rows)}`,
  noDeals: ({ table }) => `taulu ${table} on tyhjä: otsikkorivin alla ei ole kauppoja`,
  otherRows: ({ rows, texts }, say) =>
    `kauppataulun rivejä, jotka ovat summia, väliotsikoita tai huomautuksia (${say.text(texts)}), jätetty pois: ${say.text(rows)}`,
  unjudgedRows: ({ rows }, say) =>
    `kauppataulun rivejä ilman vaihetta: ${say.text(rows)}, niin monta, ettei niistä etsitty summia; ne lasketaan kaupoiksi`,
  notUtf8: ({ file }) => `tiedostoa ${file} ei voi lukea UTF-8:na: tallenna se muodossa "CSV UTF-8"`,
  unreadableCsv: ({ file, reason }) =>
    `DuckDB ei pysty lukemaan tiedostoa ${file}: ${reason}; korjaa rivi tai vie taulu .parquet-tiedostoksi`,
  unknownInMap: ({ file, what, allowed }) =>
    `${file} käyttää nimeä ${what}, jota ei tunneta: käytä jotakin näistä: ${allowed}`,
  noJson: ({ file, line }, say) =>
    `${file} ei ole JSONia, katso riviä ${say.text(line)}: kirjoita nimet ja arvot lainausmerkkeihin ja pilkut niiden väliin`,
  written: ({ book, count }, say) =>
    `${book} sisältää nyt yhteenvedot, ${say.text(count)} kappaletta: sen funktiot vastaavat ilman tietokantaa, paitsi jos siinä on hallittu kauppataulukko: se menee edelle`,
};
