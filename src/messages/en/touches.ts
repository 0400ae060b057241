import type { LeftOutCode } from "../../core/attribution/inputs/left-out.ts";
import type { Phrases } from "../words.ts";

/** Why a row takes no part in attribution, or only with a reservation. */
export const touchesLeftOut: Phrases<LeftOutCode> = {
  total: ({ text }) => `a total: "${text}"`,
  repeatedHeader: () => "the header once more",
  note: ({ text }) => `a note: "${text}"`,
  noDealOrContact: () => "names neither a deal nor a contact",
  unknownDeal: ({ deal }) => `no deal has the id or name "${deal}"`,
  severalDeals: ({ deal, count }, say) => `${say.text(count)} deals are called "${deal}": give the id`,
  unknownContact: ({ contact }) => `no deal has the contact "${contact}"`,
  noCampaign: () => "names no campaign",
  notResponded: ({ campaign }) => `on the list of "${campaign}", but never responded`,
  undated: ({ campaign }) => `"${campaign}" without a date`,
  unreadableTime: ({ text }) => `"${text}" is no date`,
  ambiguousTime: ({ text }) => `"${text}" could be two dates: read day first`,
  duplicateTouch: ({ firstRow }, say) => `the same touch as in row ${say.text(firstRow)}`,
  afterClose: ({ deal, when, closed }, say) =>
    `${say.date(Number(when))}, when "${deal}" was closed already, on ${say.date(Number(closed))}`,
  costOfTouch: ({ header }) =>
    `the costs in "${header}" are not used: costs are read from the table of campaigns`,
  untouched: ({ deal }) => `no campaign touched "${deal}": it stays among the unattributed`,
  noCampaignName: () => "a cost without a campaign",
  unreadableCost: ({ text, campaign }) => `"${text}" is no cost ("${campaign}")`,
  duplicateCost: ({ campaign, firstRow }, say) =>
    `the same cost of "${campaign}" as in row ${say.text(firstRow)}`,
  unknownCurrency: ({ text, campaign }) => `"${text}" is no currency: the cost of "${campaign}" is left out`,
  unratedCost: ({ campaign, currency }) =>
    `a cost of "${campaign}" in ${currency}, which has no exchange rate: not added up`,
  undatedCost: ({ campaign }) =>
    `a cost of "${campaign}" without dates: counts for all time; what it cost in a period is not known`,
};
