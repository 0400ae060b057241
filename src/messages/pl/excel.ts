import type { excelProblems as english } from "../en/excel.ts";
import type { In } from "../words.ts";
import { stageMoves } from "./stage-moves.ts";

/** What Excel does not let us do, and what somebody typed that the stage list does not know. */
export const excelProblems: In<"pl", typeof english> = {
  sheetProtected: ({ sheet }) =>
    `arkusz „${sheet}” jest chroniony i niczego nie zmieniono: wyłącz ochronę w menu Recenzja > Nie chroń arkusza i spróbuj ponownie`,
  workbookProtected: () =>
    "struktura skoroszytu jest chroniona, więc nie można dodać ani usunąć arkusza i niczego nie zmieniono: wyłącz ochronę w menu Recenzja > Chroń skoroszyt i spróbuj ponownie",
  workbookReadOnly: () =>
    "skoroszyt otwarto tylko do odczytu i niczego nie zmieniono: wybierz Edytuj skoroszyt albo zapisz kopię i pracuj w niej",
  notAllowed: () =>
    "Excel nie pozwala na tę zmianę: wyłącz ochronę arkusza i skoroszytu na karcie Recenzja, sprawdź, czy skoroszyt nie jest otwarty tylko do odczytu, i spróbuj ponownie",
  cellBeingEdited: () => "trwa edycja komórki: naciśnij Enter albo Esc i spróbuj ponownie",
  excelTooOld: ({ missing }) =>
    `ta wersja Excela jest za stara dla Pipewrighta (brakuje: ${missing}): zaktualizuj pakiet Office albo otwórz skoroszyt w Excelu w przeglądarce`,
  placeGone: () =>
    "potrzebny arkusz, tabela albo komórka zniknęły, może zostały w międzyczasie usunięte: sprawdź skoroszyt i spróbuj ponownie",
  tooMuchAtOnce: () =>
    "Excel nie przyjmuje więcej danych naraz: zmniejsz tabelę, na przykład dzieląc ją na lata, i spróbuj ponownie",
  tableInTheWay: ({ name }) =>
    `tabeli „${name}” nie można utworzyć ani powiększyć w tym miejscu: odsuń inne tabele i spróbuj ponownie`,
  rowsBelowTaken: ({ table }) =>
    `pod tabelą „${table}” stoi inna tabela, więc nie można dodać wiersza: przenieś ją i spróbuj ponownie`,
  tableMissing: ({ table }) =>
    `tabela „${table}” zniknęła: cofnij jej usunięcie albo cofnij konfigurację i wykonaj ją ponownie`,
  tableGrown: ({ table }) =>
    `w tej samej chwili ktoś inny dodał wiersze do tabeli „${table}”, więc niczego nie dodano: spróbuj ponownie`,
  noConnection: () => "Excel nie ma teraz łączności ze swoją usługą: sprawdź połączenie i spróbuj ponownie",
  noFunnelCell: () =>
    "żadna komórka nie zawiera jeszcze lejka etapów: najpierw skonfiguruj lejek sprzedaży albo wpisz =STAGE.FUNNEL() w pustą komórkę i zaznacz ją",
  excelRefused: ({ message }) =>
    `Excel odmówił (${message}): cofnij ostatni krok albo zapisz skoroszyt i otwórz go ponownie, a potem spróbuj jeszcze raz`,
  ...stageMoves,
};
