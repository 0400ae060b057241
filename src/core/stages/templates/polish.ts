import type { Stage } from "../stage.ts";
import { stageOf } from "../stage.ts";
import type { StageTemplate } from "../templates.ts";
import { open } from "./build.ts";

const article = "A Polish article on the sales funnel (P. Jasiński)";

/** The article's two deadlines: first contact within a day, follow-up within two days of the offer. */
const new24 = { longestStay: 1, required: ["source"] };
const offer48 = { longestStay: 2, required: ["amount", "expected close"] };
const priced = { required: ["amount", "expected close"] };

const pl = {
  enquiry: open("Nowe zapytanie", "Przyjąć zapytanie i odezwać się w ciągu 24 godzin", {
    ...new24,
    role: "Marketing i sprzedawca",
  }),
  qualification: open("Kwalifikacja", "Oddzielić MQL od SQL", {
    role: "Marketing i sprzedawca",
    required: ["source", "contact"],
    longestStay: 3,
  }),
  contact: open("Pierwszy kontakt", "Poznać potrzeby klienta w rozmowie", {
    role: "Sprzedawca",
    required: ["contact", "owner"],
    longestStay: 7,
  }),
  meeting: open("Spotkanie z klientem", "Poznać osoby, które decydują, i uzgodnić dalszy krok", {
    role: "Sprzedawca",
    required: ["contact", "owner"],
    longestStay: 14,
  }),
  offer: open("Wysłanie oferty", "Wysłać ofertę zgodną z rozmową", { ...offer48, role: "Sprzedawca" }),
  followUp: open("Followup", "Wrócić do klienta w ciągu 48 godzin od wysłania oferty", {
    ...priced,
    aliases: ["Follow-up"],
    role: "Sprzedawca",
    tactics: "Kontrola zostaje po stronie sprzedawcy: następny krok zawsze z datą",
    longestStay: 14,
  }),
  negotiation: open("Negocjacje", "Uzgodnić zakres, cenę i warunki", {
    ...priced,
    role: "Sprzedawca",
    longestStay: 14,
  }),
  closing: open("Zamknięcie sprzedaży", "Zamknąć sprzedaż i przekazać klienta do obsługi", {
    ...priced,
    role: "Sprzedawca",
    longestStay: 7,
  }),
  won: stageOf("Wygrana", "won", { role: "Sprzedawca", required: ["amount", "closed"] }),
  lost: stageOf("Przegrana", "lost", { role: "Sprzedawca", required: ["lost reason"] }),
  afterSale: stageOf("Obsługa posprzedażowa", "after-sale", {
    goal: "Zadbać o klienta po sprzedaży",
    role: "Obsługa klienta",
  }),
  deferred: stageOf("Odwleczone decyzje", "on-hold", {
    goal: "Klienci, którzy odkładają decyzję",
    role: "Sprzedawca",
    aliases: ["Pozwalam kupić"],
  }),
} satisfies Readonly<Record<string, Stage>>;

const en: Readonly<Record<keyof typeof pl, Stage>> = {
  enquiry: open("New enquiry", "Take the enquiry and get in touch within 24 hours", {
    ...new24,
    role: "Marketing and salesperson",
    aliases: ["New inquiry"],
  }),
  qualification: open("Qualification", "Tell marketing-qualified from sales-qualified leads", {
    role: "Marketing and salesperson",
    required: ["source", "contact"],
    longestStay: 3,
  }),
  contact: open("First contact", "Learn the customer's needs in conversation", {
    role: "Salesperson",
    required: ["contact", "owner"],
    longestStay: 7,
  }),
  meeting: open("Client meeting", "Meet those who decide and agree on the next step", {
    role: "Salesperson",
    required: ["contact", "owner"],
    longestStay: 14,
  }),
  offer: open("Offer sent", "Send an offer that reflects the conversation", {
    ...offer48,
    role: "Salesperson",
  }),
  followUp: open("Follow-up", "Come back to the customer within 48 hours of the offer", {
    ...priced,
    aliases: ["Followup"],
    role: "Salesperson",
    tactics: "Control stays with the seller: the next step always has a date",
    longestStay: 14,
  }),
  negotiation: open("Negotiation", "Agree on scope, price and terms", {
    ...priced,
    role: "Salesperson",
    longestStay: 14,
  }),
  closing: open("Closing", "Close the sale and hand the customer over to service", {
    ...priced,
    role: "Salesperson",
    longestStay: 7,
  }),
  won: stageOf("Won", "won", { role: "Salesperson", required: ["amount", "closed"] }),
  lost: stageOf("Lost", "lost", { role: "Salesperson", required: ["lost reason"] }),
  afterSale: stageOf("After-sales service", "after-sale", {
    goal: "Look after the customer once the sale is made",
    role: "Customer service",
  }),
  deferred: stageOf("Deferred decisions", "on-hold", {
    goal: "Customers who put off their decision",
    role: "Salesperson",
    aliases: ["I let them buy"],
  }),
};

const six = (of: typeof en) => [
  of.enquiry,
  of.qualification,
  of.contact,
  of.offer,
  of.followUp,
  of.closing,
  of.won,
  of.lost,
];

/** The six with the article's four optional stages in their places. */
const ten = (of: typeof en) => [
  of.enquiry,
  of.qualification,
  of.contact,
  of.meeting,
  of.offer,
  of.followUp,
  of.negotiation,
  of.closing,
  of.won,
  of.lost,
  of.afterSale,
  of.deferred,
];

export const polishSix: StageTemplate = {
  id: "six-stages-pl",
  name: "Sześć etapów",
  language: "pl",
  source: `${article}. Added: Wygrana (won), Przegrana (lost)`,
  stages: six(pl),
};

export const polishEnglish: StageTemplate = {
  id: "six-stages-en",
  name: "Six stages",
  language: "en",
  source: `${article}, in English. Added: Won (won), Lost (lost)`,
  stages: six(en),
};

export const polishFull: StageTemplate = {
  id: "ten-stages-pl",
  name: "Dziesięć etapów",
  language: "pl",
  source: `${article}, with its four optional stages. Added: Wygrana (won), Przegrana (lost)`,
  stages: ten(pl),
};

export const polishEnglishFull: StageTemplate = {
  id: "ten-stages-en",
  name: "Ten stages",
  language: "en",
  source: `${article}, with its four optional stages, in English. Added: Won (won), Lost (lost)`,
  stages: ten(en),
};
