import type { touchesLeftOut as english } from "../en/touches.ts";
import type { In } from "../words.ts";

/** Why a row takes no part in attribution, or only with a reservation. */
export const touchesLeftOut: In<"pl", typeof english> = {
  total: ({ text }) => `suma: „${text}”`,
  repeatedHeader: () => "nagłówek powtórzony",
  note: ({ text }) => `uwaga: „${text}”`,
  noDealOrContact: () => "nie wskazuje szansy ani osoby",
  unknownDeal: ({ deal }) => `żadna szansa nie ma identyfikatora ani nazwy „${deal}”`,
  severalDeals: ({ deal, count }, say) =>
    `nazwę „${deal}” mają szanse w liczbie ${say.text(count)}: podaj identyfikator`,
  unknownContact: ({ contact }) => `żadna szansa nie ma osoby kontaktowej „${contact}”`,
  noCampaign: () => "nie wskazuje kampanii",
  notResponded: ({ campaign }) => `na liście kampanii „${campaign}”, ale bez odpowiedzi`,
  undated: ({ campaign }) => `„${campaign}” bez daty`,
  unreadableTime: ({ text }) => `„${text}” nie jest datą`,
  ambiguousTime: ({ text }) => `„${text}” może być dwiema datami: odczytano najpierw dzień`,
  duplicateTouch: ({ firstRow }, say) => `ten sam kontakt co w wierszu ${say.text(firstRow)}`,
  afterClose: ({ deal, when, closed }, say) =>
    `${say.date(Number(when))}, gdy szansa „${deal}” była już zamknięta (${say.date(Number(closed))})`,
  costOfTouch: ({ header }) =>
    `koszty z kolumny „${header}” nie są używane: koszty czyta się z tabeli kampanii`,
  untouched: ({ deal }) => `żadna kampania nie dotarła do szansy „${deal}”: pozostaje nieprzypisana`,
  noCampaignName: () => "koszt bez kampanii",
  unreadableCost: ({ text, campaign }) => `„${text}” nie jest kosztem („${campaign}”)`,
  duplicateCost: ({ campaign, firstRow }, say) =>
    `ten sam koszt kampanii „${campaign}” co w wierszu ${say.text(firstRow)}`,
  unknownCurrency: ({ text, campaign }) =>
    `„${text}” nie jest walutą: koszt kampanii „${campaign}” pominięto`,
  unratedCost: ({ campaign, currency }) =>
    `koszt kampanii „${campaign}” w walucie ${currency}, która nie ma kursu: nie zsumowano`,
  undatedCost: ({ campaign }) =>
    `koszt kampanii „${campaign}” bez dat: liczy się dla całego czasu, ale nie wiadomo, ile przypada na okres`,
};
