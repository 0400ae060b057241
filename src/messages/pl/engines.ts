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
  notCampaigns: ({ table, columns }) =>
    `tabela ${table} nie wygląda na kampanie z kosztami: wskaż kampanię i koszt spośród ${columns}`,
  tooManyCosts: ({ table, limit }, say) =>
    `tabela ${table} ma ponad ${say.text(limit)} wierszy: zsumuj koszty według kampanii i miesięcy w widoku`,
  campaignRows: ({ rows }, say) =>
    `pominięte wiersze tabeli kampanii bez przydatnego kosztu: ${say.text(rows)}`,
  noCac: () =>
    "CAC kampanii pozostaje puste: z liczebności nie wynika, które konta były klientami już wcześniej",
  notWritten: ({ reason }) => `podsumowania policzono, ale ich nie zapisano: ${reason}`,
  rowsFollow: () => "-- potem po wierszu na każdy policzony wiersz; nic nie policzono ani nie wysłano",
  summaryTooLong: ({ rows, limit }, say) =>
    `podsumowania mają ${say.text(rows)} wierszy, a arkusz mieści ${say.text(limit)}: podaj mniej formuł albo pomiń --into`,
  badAddress: ({ part, example }) => `adres silnika jest niezrozumiały przy ${part}: napisz ${example}`,
  secretInAddress: () =>
    "adres ClickHouse nie zawiera użytkownika ani hasła: ustaw zmienne środowiskowe CLICKHOUSE_USER i CLICKHOUSE_PASSWORD",
  emptyDatabase: ({ database }) =>
    `${database} nie ma tabel, które możesz zobaczyć: sprawdź nazwę i uprawnienia`,
  otherCluster: ({ table, cluster }) =>
    `tabela ${table} jest rozłożona na klaster ${cluster}: dopisz do adresu ?cluster=${cluster}`,
  unreachable: ({ host, reason }) =>
    `${host} nie odpowiada (${reason}): sprawdź adres, połączenie i czy serwer działa, po czym spróbuj ponownie`,
  signInRefused: ({ engine, host }) =>
    `${engine} pod ${host} nie przyjmuje logowania: ${
      engine === "BigQuery"
        ? "uruchom `gcloud auth application-default login`"
        : "sprawdź zmienne środowiskowe CLICKHOUSE_USER i CLICKHOUSE_PASSWORD"
    }`,
  noGoogleSignIn: () =>
    "nikt nie jest zalogowany do Google Cloud: uruchom `gcloud auth application-default login` albo podaj plik klucza w GOOGLE_APPLICATION_CREDENTIALS",
  notAllowed: ({ engine, reason }) => `${engine} na to nie pozwala: ${reason}`,
  shardUnavailable: ({ host }) =>
    `jeden z fragmentów klastra za ${host} nie odpowiada: bez niego każda liczba byłaby za mała, więc nie ma żadnej; przywróć go i spróbuj ponownie`,
  quotaSpent: ({ engine }) =>
    `${engine} nie przyjmuje teraz więcej zapytań, limit jest wyczerpany: poczekaj albo zapytaj opiekuna projektu`,
  tooLarge: ({ engine, reason }) =>
    `to było za dużo dla ${engine}: ${reason}; wybierz okres albo większy serwer`,
  tooLong: ({ engine, reason }) => `${engine} zakończył zapytanie na własnym limicie czasu: ${reason}`,
  stopped: ({ engine }) => `ktoś inny zatrzymał zapytanie w ${engine}: uruchom je ponownie`,
  tooManyBytes: ({ gigabytes, limit }, say) =>
    `zapytania odczytałyby ${say.text(gigabytes)} GB, a dozwolone jest ${say.text(limit)} GB: podaj --max-bytes, okres albo mniejsze tabele`,
  tooManyBytesBilled: ({ reason }) =>
    `BigQuery naliczyłby więcej bajtów, niż dozwolono: ${reason}; podaj większe --max-bytes`,
  timeLimit: ({ seconds }, say) =>
    `zatrzymano na limicie czasu ${say.text(seconds)} s, bez żadnej liczby: podaj dłuższy --time-limit albo okres`,
  cancelled: () => "zatrzymano, bez żadnej liczby",
  looking: () => "oglądanie tabel i ich nazw",
  counting: ({ summary }) => `liczenie: ${summary}`,
  scans: ({ gigabytes }, say) => `odczytuje ${say.text(gigabytes)} GB`,
  wouldScan: ({ gigabytes }, say) =>
    `przedtem oglądanie nazw i sprawdzenia odczytałyby ${say.text(gigabytes)} GB; nic nie naliczono; kampanie i etapy w tekstach pochodzą z pierwszych wierszy`,
  scanned: ({ gigabytes }, say) => `zapytania odczytały ${say.text(gigabytes)} GB`,
  scattered: ({ rows }, say) =>
    `wiersze leżące na innym fragmencie niż ich transakcja: ${say.text(rows)}; dlatego wszystko policzono w jednym miejscu, co trwa dłużej: dziel kontakty i historię według transakcji`,
  dealsWithoutId: ({ rows }, say) => `pominięte wiersze tabeli szans bez identyfikatora: ${say.text(rows)}`,
  touchesWithoutCampaign: ({ rows }, say) => `pominięte kontakty bez kampanii: ${say.text(rows)}`,
  touchesOfUnknownDeals: ({ rows }, say) =>
    `pominięte kontakty z szansami, których nie ma w tabeli: ${say.text(rows)}`,
  undatedTouches: ({ rows }, say) => `pominięte kontakty bez czasu: ${say.text(rows)}`,
  unreadCells: ({ column, rows }, say) =>
    `nieodczytane komórki ${column}, uznane za puste: ${say.text(rows)}`,
  noDeals: ({ table }) => `tabela ${table} jest pusta: pod nagłówkiem nie ma żadnych szans`,
  otherRows: ({ rows, texts }, say) =>
    `pominięte wiersze tabeli szans, które są sumami, etykietami lub uwagami (${say.text(texts)}): ${say.text(rows)}`,
  unjudgedRows: ({ rows }, say) =>
    `wiersze tabeli szans bez etapu: ${say.text(rows)}, zbyt wiele, aby szukać wśród nich sum; są liczone jako szanse`,
  notUtf8: ({ file }) => `pliku ${file} nie można odczytać jako UTF-8: zapisz go jako „CSV UTF-8”`,
  unreadableCsv: ({ file, reason }) =>
    `DuckDB nie może odczytać pliku ${file}: ${reason}; popraw ten wiersz albo wyeksportuj tabelę jako .parquet`,
  unknownInMap: ({ file, what, allowed }) =>
    `${file} zawiera nieznaną nazwę ${what}: użyj jednej z ${allowed}`,
  noJson: ({ file, line }, say) =>
    `${file} nie jest plikiem JSON, zob. wiersz ${say.text(line)}: wpisz nazwy i wartości w cudzysłowach, oddzielone przecinkami`,
  written: ({ book, count }, say) =>
    `${book} zawiera teraz podsumowania, liczba: ${say.text(count)}; jego funkcje odpowiadają bez bazy, chyba że jest w nim zarządzana tabela szans: ona ma pierwszeństwo`,
};
