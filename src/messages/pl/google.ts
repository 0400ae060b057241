import type { google as english, googleProblems as englishProblems } from "../en/google.ts";
import type { In } from "../words.ts";

/** What Google refused or did not answer, and how to mend it. */
export const googleProblems: In<"pl", typeof englishProblems> = {
  notSignedIn: () =>
    "nikt nie jest zalogowany do Google: najpierw uruchom `pipewright google login client_secret.json` z plikiem z Google Cloud",
  signInExpired: () =>
    "Google nie przyjmuje już tego logowania: uruchom ponownie `pipewright google login client_secret.json`",
  noAccess: () =>
    "to konto nie może edytować arkusza: udostępnij go zalogowanemu kontu albo zaloguj się na inne",
  notFound: () =>
    "Google nie znajduje takiego arkusza ani skryptu: sprawdź adres i to, czy udostępniono go zalogowanemu kontu",
  apiDisabled: ({ url }) =>
    `w projekcie Google Cloud tego logowania interfejs jest wyłączony: włącz go pod adresem ${url}, odczekaj minutę i spróbuj ponownie`,
  scriptApiOff: () =>
    "konto nie pozwala programom zarządzać skryptami: włącz Google Apps Script API pod adresem https://script.google.com/home/usersettings i spróbuj ponownie",
  quota: () =>
    "Google nie przyjmuje na razie więcej żądań: odczekaj kilka minut i uruchom polecenie ponownie; tego, co już zrobiono, nie powtórzy",
  unreachable: () =>
    "Google nie odpowiedziało albo zawiodło po swojej stronie: sprawdź połączenie i uruchom polecenie ponownie; zacznie tam, gdzie stanęło",
  refused: ({ message }) => `Google odrzuciło żądanie: ${message}`,
  protectedRange: ({ place }) =>
    `nie wolno edytować ${place}: poproś właściciela o zdjęcie ochrony; niczego nie zmieniono`,
  readOnly: () => "część tego, co ma być zmienione, jest chroniona: poproś właściciela o zdjęcie ochrony",
  mergedCells: ({ place }) =>
    `komórki ${place} są scalone przez kilka wierszy, więc szanse pod pierwszym nie mają tam wartości: rozdziel je i uzupełnij (Formatuj > Scal komórki > Rozdziel) i spróbuj ponownie; niczego nie zmieniono`,
  keptDamaged: ({ key }) =>
    `dane, które Pipewright przechowuje w tym dokumencie („${key}”), są niekompletne: przywróć wcześniejszą wersję arkusza`,
  tooMuchToKeep: () =>
    "tabela ma zbyt wiele różnych reguł sprawdzania, by wszystkie zapamiętać: usuń część i spróbuj ponownie",
  newerSettings: () => "ten arkusz skonfigurowano nowszą wersją Pipewrighta: zaktualizuj tę",
  noSheet: ({ sheet }) => `nie ma arkusza „${sheet}”`,
  noTable: ({ table }) => `nie ma tabeli „${table}”: jej nazwany zakres zniknął`,
  tableGrown: ({ table }) =>
    `w tej samej chwili ktoś inny dodał wiersze do tabeli „${table}”, więc niczego nie dodano: spróbuj ponownie`,
  onlySheet: ({ sheet }) =>
    `„${sheet}” to jedyny arkusz i nie można go usunąć: dodaj inny i spróbuj ponownie`,
  otherSheet: ({ table, sheet }) => `tabela „${table}” jest już na arkuszu „${sheet}”`,
  notAPlace: ({ reference }) => `„${reference}” nie jest nazwą żadnego zakresu`,
  typedColumn: ({ table, column, sheet }) =>
    `kolumna „${column}” tabeli „${table}” na „${sheet}” ma własny typ, który nie przyjmuje innej reguły: usuń typ w menu kolumny i spróbuj ponownie; niczego nie zmieniono`,
  foreignFile: ({ file }) =>
    `skrypt ma plik „${file}”, którego Pipewright nie utworzył, a który by nadpisał: zmień jego nazwę i spróbuj ponownie`,
  foreignHandler: ({ file, handler }) =>
    `plik skryptu „${file}” ma funkcję ${handler}, Pipewright też, a Google wywołałoby tylko jedną: zmień nazwę swojej i spróbuj ponownie`,
  badManifest: () =>
    "plik appsscript.json skryptu jest nieprawidłowy: popraw go w edytorze skryptów i spróbuj ponownie",
  needsPerson: () =>
    "Google nie pozwala kontom usługi zarządzać skryptami: uruchom `pipewright google login client_secret.json` z klientem dla programów komputerowych; zarządzanie tabelami i odczyt działają bez tego",
  perhapsMade: () =>
    "Google nie odpowiedziało, czy utworzyło skrypt: zajrzyj do Rozszerzenia > Apps Script; jeśli tam jest, uruchom polecenie ponownie z --script i jego identyfikatorem, a jeśli nie, bez tej opcji",
  badClientFile: ({ file }) =>
    `${file} nie jest ani klientem OAuth dla programów komputerowych, ani kluczem konta usługi: pobierz jeden z nich z Google Cloud w APIs & Services > Credentials`,
  badTokenFile: ({ file }) =>
    `plik ${file}, który przechowuje logowanie, jest uszkodzony: usuń go i uruchom ponownie \`pipewright google login client_secret.json\``,
  signInRefused: ({ reason }) =>
    `Google nie udzieliło zgody (${reason}): uruchom polecenie ponownie i wyraź zgodę`,
  signInTimeout: () => "przez pięć minut nikt nie odpowiedział w przeglądarce: uruchom polecenie ponownie",
  noScriptBuilt: ({ folder }) =>
    `w folderze ${folder} nie ma zbudowanego skryptu: najpierw uruchom \`npm run build\``,
};

/** What the commands say of what they did. */
export const google: In<"pl", typeof english> = {
  openAddress: "Otwórz ten adres w przeglądarce na tym komputerze i wyraź zgodę:",
  signedIn: (file) => `Zalogowano. Zgoda jest w pliku ${file}, który możesz czytać tylko ty.`,
  signedInAsService: (email, file) =>
    `Klucz konta usługi jest w pliku ${file}, który możesz czytać tylko ty. Udostępnij arkusz adresowi ${email}.`,
  signedOut: "Wylogowano: usunięto zgodę przechowywaną na tym komputerze.",
  wasSignedOut: "Nikt nie był zalogowany.",
  scriptMade: (address) =>
    `Zainstalowano skrypt. Otwórz arkusz ponownie: ma teraz menu Pipewright. Sam skrypt: ${address}`,
  scriptUpdated: (address) =>
    `Skrypt jest znów aktualny. Otwórz arkusz ponownie, aby go użyć. Sam skrypt: ${address}`,
  scriptThere: (address) => `Skrypt był już aktualny: ${address}`,
  nothingSent: "Niczego nie wysłano.",
  managed: (address) => `Tabela jest teraz zarządzana: ${address}`,
  needsScript:
    "Uwaga: wskaźniki na nowym arkuszu to funkcje skryptu: dodaj go poleceniem `pipewright google install` do tego samego arkusza.",
  pulled: (rows, file) =>
    rows === 1 ? `Zapisano 1 szansę w pliku ${file}.` : `Zapisano szanse w pliku ${file}: ${rows}.`,
};
