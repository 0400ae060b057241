/** What people of a company write into their deal table. */
export interface Vocabulary {
  readonly sheets: { readonly deals: string; readonly touches: string; readonly costs: string };
  /** Id, name, account, owner, stage, amount, created, expected close, closed, last stage, source, segment, next step, its date, stage changed. */
  readonly headers: readonly string[];
  /** Four open ones, won, lost. */
  readonly stages: readonly [string, string, string, string, string, string];
  readonly accounts: readonly string[];
  readonly products: readonly string[];
  readonly owners: readonly [string, ...string[]];
  readonly sources: readonly string[];
  readonly segments: readonly string[];
  readonly steps: readonly string[];
  readonly touchHeaders: readonly string[];
  readonly costHeaders: readonly string[];
  readonly campaigns: readonly { readonly name: string; readonly channel: string }[];
}

export const english: Vocabulary = {
  sheets: { deals: "Deals", touches: "Touches", costs: "Campaign costs" },
  headers: [
    "Deal ID",
    "Deal name",
    "Account",
    "Owner",
    "Stage",
    "Amount (EUR)",
    "Created",
    "Expected close",
    "Closed on",
    "Last stage",
    "Source",
    "Segment",
    "Next step",
    "Next step date",
    "Stage changed",
  ],
  stages: ["Lead", "Meeting", "Proposal", "Negotiation", "Won", "Lost"],
  accounts: [
    "Aurora Foods",
    "Birchwood Clinics",
    "Cedar Logistics",
    "Dunmore Energy",
    "Elmfield Print",
    "Fjord Shipping",
    "Granite Works",
    "Harbour Line",
    "Ivory Dental",
    "Juniper Textiles",
    "Kestrel Air",
    "Lakeside Hotels and Conference Centres",
  ],
  products: ["renewal", "pilot", "licences", "support plan", "rollout", "training"],
  owners: ["Priya Raman", "Ola Berg", "Aino Virtanen", "Kasia Nowak"],
  sources: ["Referral", "Trade fair", "Website", "Webinar", "Partner"],
  segments: ["Enterprise", "Mid-market", "Small business"],
  steps: ["Call the buyer", "Send the offer", "Meet procurement", "Legal review"],
  touchHeaders: ["Deal ID", "Campaign", "Channel", "When"],
  costHeaders: ["Campaign", "Channel", "Start date", "End date", "Cost (EUR)"],
  campaigns: [
    { name: "Product webinar", channel: "Webinar" },
    { name: "Newsletter", channel: "Email" },
    { name: "Nordic fair 2026", channel: "Event" },
    { name: "LinkedIn autumn", channel: "Paid social" },
    { name: "Brand search", channel: "Search" },
    { name: "Partner day", channel: "Event" },
  ],
};

export const finnish: Vocabulary = {
  sheets: { deals: "Kaupat", touches: "Kosketukset", costs: "Kampanjakulut" },
  headers: [
    "Tunnus",
    "Kaupan nimi",
    "Asiakas",
    "Vastuuhenkilö",
    "Vaihe",
    "Summa (EUR)",
    "Luotu",
    "Arvioitu päätöspäivä",
    "Päätetty",
    "Viimeinen vaihe",
    "Lähde",
    "Segmentti",
    "Seuraava askel",
    "Seuraavan askeleen päivä",
    "Vaihe muutettu",
  ],
  stages: ["Kartoitus", "Tapaaminen", "Tarjous", "Neuvottelu", "Voitettu", "Hävitty"],
  accounts: [
    "Aamurusko Oy",
    "Ylä-Karjalan Lääkäriasemat Oy",
    "Kuusikuljetus Oy",
    "Lounaisvoima Oyj",
    "Painotalo Lehti",
    "Hotelliryhmä Järvenranta ja Kokouspalvelut",
  ],
  products: ["jatko", "kokeilu", "käyttöluvat", "tuki", "koulutus"],
  owners: ["Aino Virtanen", "Eero Mäki", "Kaisa Lehto"],
  sources: ["Messut", "Verkkosivu", "Suosittelu"],
  segments: ["Suuryritys", "Pienyritys"],
  steps: ["Soitto ostajalle", "Tarjouksen lähetys", "Juristien luku"],
  touchHeaders: ["Tunnus", "Kampanja", "Kanava", "Päivä"],
  costHeaders: ["Kampanja", "Kanava", "Alkaa", "Loppuu", "Kulu (EUR)"],
  campaigns: [
    { name: "Kevätmessut", channel: "Messut" },
    { name: "Uutiskirje", channel: "Sähköposti" },
    { name: "Hakumainonta", channel: "Haku" },
    { name: "Verkkoesitys", channel: "Verkko" },
  ],
};
