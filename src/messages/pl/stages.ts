import type {
  stageTableProblems as english,
  historyProblems as englishHistory,
  stageKindNames as englishKinds,
  templateNames as englishTemplates,
} from "../en/stages.ts";
import type { In } from "../words.ts";

export const stageKindNames: In<"pl", typeof englishKinds> = {
  open: "Otwarty",
  won: "Wygrany",
  lost: "Przegrany",
  "after-sale": "Po sprzedaży",
  "on-hold": "Wstrzymany",
};

export const templateNames: In<"pl", typeof englishTemplates> = {
  "seven-stages-fi": "Siedem etapów (po fińsku)",
  "seven-stages-en": "Siedem etapów (po angielsku)",
  "basic-fi": "Etapy podstawowe (po fińsku)",
  "basic-en": "Etapy podstawowe (po angielsku)",
  "start-up-nb": "Startup (po norwesku)",
  "start-up-en": "Startup (po angielsku)",
  "consulting-nb": "Doradztwo (po norwesku)",
  "consulting-en": "Doradztwo (po angielsku)",
  "agency-nb": "Agencja cyfrowa (po norwesku)",
  "agency-en": "Agencja cyfrowa (po angielsku)",
  "six-stages-pl": "Sześć etapów z follow-upem",
  "six-stages-en": "Sześć etapów z follow-upem (po angielsku)",
  "ten-stages-pl": "Dziesięć etapów z follow-upem",
  "ten-stages-en": "Dziesięć etapów z follow-upem (po angielsku)",
  "product-led-fi": "Sprzedaż przez produkt (product-led) (po fińsku)",
  "product-led-en": "Sprzedaż przez produkt (product-led) (po angielsku)",
  "sales-led-fi": "Sprzedaż przez handlowców (sales-led) (po fińsku)",
  "sales-led-en": "Sprzedaż przez handlowców (sales-led) (po angielsku)",
  "marketing-led-fi": "Sprzedaż przez marketing (marketing-led) (po fińsku)",
  "marketing-led-en": "Sprzedaż przez marketing (marketing-led) (po angielsku)",
  "success-led-fi": "Sprzedaż przez sukces klienta (po fińsku)",
  "success-led-en": "Sprzedaż przez sukces klienta (po angielsku)",
  "three-three-three-fi": "3-3-3: kluczowi klienci (po fińsku)",
  "three-three-three-en": "3-3-3: kluczowi klienci (po angielsku)",
  "mql-sql-fi": "Przekazanie MQL do SQL (po fińsku)",
  "mql-sql-en": "Przekazanie MQL do SQL (po angielsku)",
  salesforce: "Domyślne etapy Salesforce",
  hubspot: "Domyślne etapy HubSpot",
  livespace: "Domyślne etapy Livespace",
};

/** Why the stage table cannot be read. */
export const stageTableProblems: In<"pl", typeof english> = {
  noStageColumn: ({ headers }) =>
    `w tabeli etapów nie ma kolumny „Etap”${headers ? ` wśród ${headers}` : ""}: nadaj kolumnie z nazwami etapów nagłówek „Etap”`,
  noStages: () => "w tabeli etapów nie ma etapów: wpisz je pod nagłówkiem, po jednym w wierszu",
  namelessStage: ({ row }, say) =>
    `w wierszu ${say.text(row)} tabeli etapów brakuje etapu: wpisz jego nazwę albo wyczyść wiersz`,
  duplicateStage: ({ row, stage, firstRow }, say) =>
    `wiersz ${say.text(row)} tabeli etapów powtarza „${stage}” z wiersza ${say.text(firstRow)}: zmień nazwę jednego albo go usuń`,
  unknownKind: ({ row, stage, kind, allowed }, say) =>
    `w wierszu ${say.text(row)} tabeli etapów „${stage}” ma nieznany rodzaj „${kind}”: wpisz jeden z ${allowed}`,
  unknownCategory: ({ row, stage, category, allowed }, say) =>
    `w wierszu ${say.text(row)} tabeli etapów „${stage}” ma nieznaną kategorię prognozy „${category}”: wpisz jedną z ${allowed}`,
  badProbability: ({ row, stage, text }, say) =>
    `w wierszu ${say.text(row)} tabeli etapów „${stage}” ma prawdopodobieństwo „${text}”: wpisz od 0 do 100 %`,
  badStay: ({ row, stage, text }, say) =>
    `w wierszu ${say.text(row)} tabeli etapów „${stage}” ma najdłuższy pobyt „${text}”: wpisz liczbę dni albo nic, jeśli nie ma granicy`,
};

/** Why the stage history cannot be read. */
export const historyProblems: In<"pl", typeof englishHistory> = {
  historyColumnsMissing: ({ missing, headers }) =>
    `w historii etapów brakuje kolumn ${missing}: są ${headers}`,
  historyEmpty: () =>
    "historia etapów jest pusta: jej wiersz nagłówka to Szansa, Z etapu, Na etap, Kiedy, Kto, Źródło zmiany",
  noSeenBy: () =>
    "w historii etapów brakuje kolumny „Seen by”, bez której nie dałoby się cofnąć importu: najpierw ją przywróć",
  noSuchImport: ({ mark, marks }) =>
    `w historii etapów nie ma importu „${mark}” do cofnięcia: ${marks ? `są ${marks}` : "nic nie zaimportowano albo wszystko już cofnięto"}`,
};
