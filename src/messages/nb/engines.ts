import type { engineProblems as english } from "../en/engines.ts";
import type { In } from "../words.ts";

/** Why an engine gives no figure, and what it left out. */
export const engineProblems: In<"nb", typeof english> = {
  noData: ({ path }) =>
    `det finnes ingenting på ${path}: oppgi en .csv- eller .parquet-fil, en mappe med slike eller en DuckDB-fil`,
  noTables: ({ path }) => `${path} har ingen .csv- eller .parquet-fil: eksporter tabellene dit`,
  engineFailed: ({ engine, reason }) => `${engine} kunne ikke svare: ${reason}`,
  notWhole: ({ value }) =>
    `databasen ga ${value} der det skal stå et helt tall under 2^53: beløpene er for store til å summeres nøyaktig`,
  badMap: ({ file, what }) =>
    `${file} er ikke et feltkart, se ${what}: skriv JSON, for eksempel {"deals": {"table": "opportunities", "columns": {"stage": "StageName"}}}`,
  noSuchTable: ({ table, tables }) => `dataene har ingen tabell ${table}: de har ${tables}`,
  noSuchColumn: ({ column, table, columns }) =>
    `tabellen ${table} har ingen kolonne ${column}: den har ${columns}`,
  tooManyTexts: ({ columns, table, limit }, say) =>
    `${columns} i tabellen ${table} har over ${say.text(limit)} ulike tekster: bruk en visning med en navnekolonne, eller med tall og datoer`,
  notADate: ({ column, table }) =>
    `kolonnen ${column} i tabellen ${table} har ingen datoer: gjør den om til dato eller tidsstempel i en visning`,
  notANumber: ({ column, table }) =>
    `kolonnen ${column} i tabellen ${table} har ingen tall: gjør den om i en visning`,
  noDealId: ({ table }) => `tabellen ${table} har ingen kolonne som navngir salgsmulighetene: angi en som id`,
  whichDeals: ({ tables }) =>
    `ingenting sier hvilken tabell som har salgsmulighetene: kall den \`deals\`, eller velg en av ${tables} i kartet`,
  notDeals: ({ table, columns }) =>
    `tabellen ${table} gjenkjennes ikke som salgsmuligheter: angi i det minste fasen, blant ${columns}`,
  mixedCurrencies: ({ currencies }) =>
    `beløpene er i flere valutaer, ${currencies}: regn dem om, eller velg én, i en visning`,
  notTouches: ({ table, columns }) =>
    `tabellen ${table} gjenkjennes ikke som kontakter med salgsmuligheter: angi salgsmulighet og kampanje, blant ${columns}`,
  noCampaigns: ({ columns }) => `ingen kontakt navngir en kampanje i ${columns}: angi kolonnen som gjør det`,
  doubledDeals: ({ deals }, say) =>
    `${say.text(deals)} rader har id-en til en annen salgsmulighet, og kontaktene ville telle to ganger: behold én rad per salgsmulighet i en visning`,
  tooManyRows: ({ summary, limit }, say) =>
    `sammendraget ${summary} har over ${say.text(limit)} rader: bruk en lavere orden eller færre kampanjer`,
  notHistory: ({ table, columns }) =>
    `tabellen ${table} gjenkjennes ikke som fasehistorikk: angi \`deal\`, \`to\` og \`when\`, blant ${columns}`,
  needsTable: ({ name }) =>
    `${name} med disse argumentene ser på enkelte salgsmuligheter, og det er for mange å hente: avgrens dem i en visning, eller spør om noe som kan summeres`,
  notCampaigns: ({ table, columns }) =>
    `tabellen ${table} gjenkjennes ikke som kampanjer med kostnader: angi kampanjen og kostnaden blant ${columns}`,
  tooManyCosts: ({ table, limit }, say) =>
    `tabellen ${table} har mer enn ${say.text(limit)} rader: summer kostnadene per kampanje og måned i en visning`,
  campaignRows: ({ rows }, say) =>
    `rader i kampanjetabellen uten brukbar kostnad, utelatt: ${say.text(rows)}`,
  noCac: () => "kampanjenes CAC står tom: antallene viser ikke hvilke kontoer som var kunder fra før",
  notWritten: ({ reason }) => `sammendragene ble regnet ut, men ikke skrevet: ${reason}`,
  rowsFollow: () => "-- deretter en rad for hver rad som telles opp; ingenting ble regnet ut eller sendt",
  summaryTooLong: ({ rows, limit }, say) =>
    `sammendragene har ${say.text(rows)} rader, og et ark tar ${say.text(limit)}: spør om færre formler, eller uten --into`,
  badAddress: ({ part, example }) =>
    `adressen til databasen er ikke forståelig ved ${part}: skriv ${example}`,
  secretInAddress: () =>
    "en ClickHouse-adresse har verken bruker eller passord: sett CLICKHOUSE_USER og CLICKHOUSE_PASSWORD som miljøvariabler",
  emptyDatabase: ({ database }) =>
    `${database} har ingen tabeller som du får se: kontroller navnet og rettighetene dine`,
  otherCluster: ({ table, cluster }) =>
    `tabellen ${table} er spredt over klyngen ${cluster}: skriv ?cluster=${cluster} i adressen`,
  unreachable: ({ host, reason }) =>
    `${host} svarer ikke (${reason}): kontroller adressen, forbindelsen og at tjeneren kjører, og prøv igjen`,
  signInRefused: ({ engine, host }) =>
    `${engine} på ${host} godtar ikke innloggingen: ${
      engine === "BigQuery"
        ? "kjør `gcloud auth application-default login`"
        : "kontroller miljøvariablene CLICKHOUSE_USER og CLICKHOUSE_PASSWORD"
    }`,
  noGoogleSignIn: () =>
    "ingen er logget på Google Cloud: kjør `gcloud auth application-default login`, eller oppgi en nøkkelfil i GOOGLE_APPLICATION_CREDENTIALS",
  notAllowed: ({ engine, reason }) => `${engine} tillater ikke dette: ${reason}`,
  shardUnavailable: ({ host }) =>
    `en del av klyngen bak ${host} svarer ikke: uten den ville hvert tall bli for lite, så det finnes ikke noe; få den i gang og prøv igjen`,
  quotaSpent: ({ engine }) =>
    `${engine} tar ikke imot flere spørringer nå, en kvote er brukt opp: vent, eller spør den som styrer prosjektet`,
  tooLarge: ({ engine, reason }) =>
    `dette ble for mye for ${engine}: ${reason}; velg en periode eller en større tjener`,
  tooLong: ({ engine, reason }) => `${engine} avsluttet spørringen ved sin egen tidsgrense: ${reason}`,
  stopped: ({ engine }) => `noen andre stoppet spørringen hos ${engine}: kjør den igjen`,
  tooManyBytes: ({ gigabytes, limit }, say) =>
    `spørringene ville lese ${say.text(gigabytes)} GB, og ${say.text(limit)} GB er tillatt: oppgi --max-bytes, en periode eller mindre tabeller`,
  tooManyBytesBilled: ({ reason }) =>
    `BigQuery ville ta betalt for flere byte enn tillatt: ${reason}; oppgi en større --max-bytes`,
  timeLimit: ({ seconds }, say) =>
    `stoppet ved tidsgrensen på ${say.text(seconds)} s, uten noe tall: oppgi en lengre --time-limit eller en periode`,
  cancelled: () => "stoppet, uten noe tall",
  looking: () => "ser på tabellene og navnene deres",
  counting: ({ summary }) => `teller ${summary}`,
  scans: ({ gigabytes }, say) => `leser ${say.text(gigabytes)} GB`,
  wouldScan: ({ gigabytes }, say) =>
    `før disse ville navn og kontroller lese ${say.text(gigabytes)} GB; ingenting ble belastet; kampanjer og faser i tekstene er de fra de første radene`,
  scanned: ({ gigabytes }, say) => `spørringene leste ${say.text(gigabytes)} GB`,
  scattered: ({ rows }, say) =>
    `rader som ligger på en annen del enn avtalen sin: ${say.text(rows)}; derfor ble alt talt på ett sted, som er langsommere: del berøringer og historikk etter avtalen`,
  dealsWithoutId: ({ rows }, say) => `rader i tabellen uten id, utelatt: ${say.text(rows)}`,
  touchesWithoutCampaign: ({ rows }, say) => `kontakter uten kampanje, utelatt: ${say.text(rows)}`,
  touchesOfUnknownDeals: ({ rows }, say) =>
    `kontakter med salgsmuligheter som tabellen ikke har, utelatt: ${say.text(rows)}`,
  undatedTouches: ({ rows }, say) => `kontakter uten tid, utelatt: ${say.text(rows)}`,
  unreadCells: ({ column, rows }, say) =>
    `celler i ${column} som ikke kunne leses, regnet som tomme: ${say.text(rows)}`,
  noDeals: ({ table }) => `tabellen ${table} er tom: det er ingen salgsmuligheter under overskriften`,
  otherRows: ({ rows, texts }, say) =>
    `rader i tabellen som er summer, mellomtitler eller merknader (${say.text(texts)}), utelatt: ${say.text(rows)}`,
  unjudgedRows: ({ rows }, say) =>
    `rader i tabellen uten fase: ${say.text(rows)}, for mange til å lete etter summer blant dem; de telles som salgsmuligheter`,
  notUtf8: ({ file }) => `${file} kan ikke leses som UTF-8: lagre den som «CSV UTF-8»`,
  unreadableCsv: ({ file, reason }) =>
    `DuckDB kan ikke lese ${file}: ${reason}; rett raden, eller eksporter tabellen som .parquet`,
  unknownInMap: ({ file, what, allowed }) => `${file} nevner ${what}, som er ukjent: bruk ${allowed}`,
  noJson: ({ file, line }, say) =>
    `${file} er ikke JSON, se linje ${say.text(line)}: sett navn og verdier i anførselstegn, med komma mellom`,
  written: ({ book, count }, say) =>
    `${book} har nå sammendragene, ${say.text(count)} i tallet: funksjonene svarer uten databasen, med mindre en salgstabell i den er styrt: den går først`,
};
