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
  notInSummary: ({ summary }) =>
    `arbeidsboken har ikke sammendraget ${summary}: regn det ut med \`eval --engine\` og \`--into\``,
  summaryTooLong: ({ rows, limit }, say) =>
    `sammendragene har ${say.text(rows)} rader, og et ark tar ${say.text(limit)}: spør om færre formler, eller uten --into`,
  dealsWithoutId: ({ rows }, say) => `rader i tabellen uten id, utelatt: ${say.text(rows)}`,
  touchesWithoutCampaign: ({ rows }, say) => `kontakter uten kampanje, utelatt: ${say.text(rows)}`,
  touchesOfUnknownDeals: ({ rows }, say) =>
    `kontakter med salgsmuligheter som tabellen ikke har, utelatt: ${say.text(rows)}`,
  undatedTouches: ({ rows }, say) => `kontakter uten tid, utelatt: ${say.text(rows)}`,
  unreadCells: ({ column, rows }, say) =>
    `celler i ${column} som ikke kunne leses, regnet som tomme: ${say.text(rows)}`,
  written: ({ book, count }, say) =>
    `${book} har nå sammendragene, ${say.text(count)} i tallet: funksjonene svarer uten databasen`,
};
