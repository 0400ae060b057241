import type { touchesLeftOut as english } from "../en/touches.ts";
import type { In } from "../words.ts";

/** Why a row takes no part in attribution, or only with a reservation. */
export const touchesLeftOut: In<"fi", typeof english> = {
  total: ({ text }) => `summarivi: ”${text}”`,
  repeatedHeader: () => "otsikkorivi toistamiseen",
  note: ({ text }) => `huomautus: ”${text}”`,
  noDealOrContact: () => "ei nimeä kauppaa eikä yhteyshenkilöä",
  unknownDeal: ({ deal }) => `millään kaupalla ei ole tunnusta tai nimeä ”${deal}”`,
  severalDeals: ({ deal, count }, say) => `nimi ”${deal}” on ${say.text(count)} kaupalla: anna tunnus`,
  unknownContact: ({ contact }) => `millään kaupalla ei ole yhteyshenkilöä ”${contact}”`,
  noCampaign: () => "ei nimeä kampanjaa",
  notResponded: ({ campaign }) => `kampanjan ”${campaign}” listalla, mutta ei vastannut koskaan`,
  undated: ({ campaign }) => `”${campaign}” ilman päivää`,
  unreadableTime: ({ text }) => `”${text}” ei ole päivämäärä`,
  ambiguousTime: ({ text }) => `”${text}” voi olla kaksi eri päivää: luettu päivä ensin`,
  duplicateTouch: ({ firstRow }, say) => `sama kosketus kuin rivillä ${say.text(firstRow)}`,
  afterClose: ({ deal, when, closed }, say) =>
    `${say.date(Number(when))}, kun ”${deal}” oli jo suljettu (${say.date(Number(closed))})`,
  costOfTouch: ({ header }) => `sarakkeen ”${header}” kuluja ei käytetä: kulut luetaan kampanjataulukosta`,
  untouched: ({ deal }) => `mikään kampanja ei tavoittanut kauppaa ”${deal}”: se jää kohdistamatta`,
  noCampaignName: () => "kulu ilman kampanjaa",
  unreadableCost: ({ text, campaign }) => `”${text}” ei ole kulu (”${campaign}”)`,
  duplicateCost: ({ campaign, firstRow }, say) =>
    `sama kampanjan ”${campaign}” kulu kuin rivillä ${say.text(firstRow)}`,
  unknownCurrency: ({ text, campaign }) => `”${text}” ei ole valuutta: kampanjan ”${campaign}” kulu jää pois`,
  unratedCost: ({ campaign, currency }) =>
    `kampanjan ”${campaign}” kulu on valuutassa ${currency}, jolla ei ole vaihtokurssia: ei laskettu yhteen`,
  undatedCost: ({ campaign }) =>
    `kampanjan ”${campaign}” kululla ei ole päiviä: se lasketaan koko ajalle, mutta kulua jaksolla ei tiedetä`,
};
