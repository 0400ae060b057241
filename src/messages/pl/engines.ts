import type { engineProblems as english } from "../en/engines.ts";
import type { In } from "../words.ts";

/** Why an engine gives no figure, and what it left out. */
export const engineProblems: In<"pl", typeof english> = {
  noData: ({ path }) =>
    `pod ${path} nic nie ma: podaj plik .csv lub .parquet, katalog takich plików albo plik DuckDB`,
  noTables: ({ path }) => `${path} nie zawiera plików .csv ani .parquet: wyeksportuj tam tabele`,
  engineFailed: ({ engine, reason }) => `${engine} nie odpowiada na zapytanie: ${reason}`,
  notWhole: ({ value }) =>
    `baza zwróciła ${value} zamiast liczby całkowitej poniżej 2^53: kwoty są zbyt duże, aby zsumować je dokładnie`,
  badMap: ({ file, what }) =>
    `${file} nie jest mapą pól, zob. ${what}: wpisz JSON, na przykład {"deals": {"table": "opportunities", "columns": {"stage": "StageName"}}}`,
  noSuchTable: ({ table, tables }) => `w danych nie ma tabeli ${table}: są ${tables}`,
  noSuchColumn: ({ column, table, columns }) => `tabela ${table} nie ma kolumny ${column}: ma ${columns}`,
  tooManyTexts: ({ columns, table, limit }, say) =>
    `kolumny ${columns} tabeli ${table} mają ponad ${say.text(limit)} różnych tekstów: przygotuj widok z kolumną nazw albo liczb i dat`,
  notADate: ({ column, table }) =>
    `kolumna ${column} tabeli ${table} nie zawiera dat: zamień ją w widoku na datę lub znacznik czasu`,
  notANumber: ({ column, table }) =>
    `kolumna ${column} tabeli ${table} nie zawiera liczb: zamień ją w widoku`,
  noDealId: ({ table }) => `tabela ${table} nie ma kolumny, która nazywa szanse: wskaż ją jako id`,
  whichDeals: ({ tables }) =>
    `nie wiadomo, która tabela zawiera szanse: nazwij ją \`deals\` albo wskaż w mapie jedną z: ${tables}`,
  notDeals: ({ table, columns }) =>
    `tabela ${table} nie wygląda na szanse: wskaż co najmniej etap spośród ${columns}`,
  mixedCurrencies: ({ currencies }) =>
    `kwoty są w kilku walutach, ${currencies}: przelicz je w widoku albo ogranicz do jednej`,
  notTouches: ({ table, columns }) =>
    `tabela ${table} nie wygląda na kontakty z szansami: wskaż szansę i kampanię spośród ${columns}`,
  noCampaigns: ({ columns }) => `żaden kontakt nie nazywa kampanii w ${columns}: wskaż właściwą kolumnę`,
  doubledDeals: ({ deals }, say) =>
    `liczba wierszy z identyfikatorem innej szansy: ${say.text(deals)}; jej kontakty liczyłyby się podwójnie: zostaw w widoku jeden wiersz na szansę`,
  tooManyRows: ({ summary, limit }, say) =>
    `podsumowanie ${summary} ma ponad ${say.text(limit)} wierszy: użyj niższego rzędu lub mniejszej liczby kampanii`,
  notHistory: ({ table, columns }) =>
    `tabela ${table} nie wygląda na historię etapów: wskaż \`deal\`, \`to\` i \`when\` spośród ${columns}`,
  needsTable: ({ name }) =>
    `${name} z tymi argumentami dotyczy pojedynczych szans, a jest ich za dużo do pobrania: zawęź je w widoku albo zapytaj o to, co się sumuje`,
  notInSummary: ({ summary }) =>
    `skoroszyt nie zawiera podsumowania ${summary}: policz je poleceniem \`eval --engine\` z \`--into\``,
  summaryTooLong: ({ rows, limit }, say) =>
    `podsumowania mają ${say.text(rows)} wierszy, a arkusz mieści ${say.text(limit)}: podaj mniej formuł albo pomiń --into`,
  dealsWithoutId: ({ rows }, say) => `pominięte wiersze tabeli szans bez identyfikatora: ${say.text(rows)}`,
  touchesWithoutCampaign: ({ rows }, say) => `pominięte kontakty bez kampanii: ${say.text(rows)}`,
  touchesOfUnknownDeals: ({ rows }, say) =>
    `pominięte kontakty z szansami, których nie ma w tabeli: ${say.text(rows)}`,
  undatedTouches: ({ rows }, say) => `pominięte kontakty bez czasu: ${say.text(rows)}`,
  unreadCells: ({ column, rows }, say) =>
    `nieodczytane komórki ${column}, uznane za puste: ${say.text(rows)}`,
  written: ({ book, count }, say) =>
    `${book} zawiera teraz podsumowania, liczba: ${say.text(count)}; jego funkcje odpowiadają bez bazy`,
};
