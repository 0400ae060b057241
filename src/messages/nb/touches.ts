import type { touchesLeftOut as english } from "../en/touches.ts";
import type { In } from "../words.ts";

/** Why a row takes no part in attribution, or only with a reservation. */
export const touchesLeftOut: In<"nb", typeof english> = {
  total: ({ text }) => `en sum: «${text}»`,
  repeatedHeader: () => "overskriften en gang til",
  note: ({ text }) => `en merknad: «${text}»`,
  noDealOrContact: () => "nevner verken salgsmulighet eller kontakt",
  unknownDeal: ({ deal }) => `ingen salgsmulighet har ID-en eller navnet «${deal}»`,
  severalDeals: ({ deal, count }, say) => `${say.text(count)} salgsmuligheter heter «${deal}»: oppgi ID-en`,
  unknownContact: ({ contact }) => `ingen salgsmulighet har kontakten «${contact}»`,
  noCampaign: () => "nevner ingen kampanje",
  notResponded: ({ campaign }) => `på listen til «${campaign}», men svarte aldri`,
  undated: ({ campaign }) => `«${campaign}» uten dato`,
  unreadableTime: ({ text }) => `«${text}» er ingen dato`,
  ambiguousTime: ({ text }) => `«${text}» kan være to datoer: lest med dagen først`,
  duplicateTouch: ({ firstRow }, say) => `samme berøring som i rad ${say.text(firstRow)}`,
  afterClose: ({ deal, when, closed }, say) =>
    `${say.date(Number(when))}, da «${deal}» alt var lukket, ${say.date(Number(closed))}`,
  costOfTouch: ({ header }) => `kostnadene i «${header}» brukes ikke: kostnader leses fra kampanjetabellen`,
  untouched: ({ deal }) => `ingen kampanje nådde «${deal}»: den tilskrives ingen`,
  noCampaignName: () => "en kostnad uten kampanje",
  unreadableCost: ({ text, campaign }) => `«${text}» er ingen kostnad («${campaign}»)`,
  duplicateCost: ({ campaign, firstRow }, say) =>
    `samme kostnad for «${campaign}» som i rad ${say.text(firstRow)}`,
  unknownCurrency: ({ text, campaign }) =>
    `«${text}» er ingen valuta: kostnaden for «${campaign}» er utelatt`,
  unratedCost: ({ campaign, currency }) =>
    `en kostnad for «${campaign}» i ${currency}, som ikke har valutakurs: ikke lagt sammen`,
  undatedCost: ({ campaign }) =>
    `en kostnad for «${campaign}» uten datoer: teller for hele tiden; hva den kostet i en periode er ukjent`,
};
