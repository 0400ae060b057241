import type { Stage } from "../stage.ts";
import { stageOf } from "../stage.ts";
import type { StageTemplate } from "../templates.ts";
import { open } from "./build.ts";

const article = "A Polish article on the sales funnel (P. Jasiński)";

/** The article's two deadlines: first contact within a day, follow-up within two days of the offer. */
const new24 = { longestStay: 1 };
const offer48 = { longestStay: 2 };

const pl = {
  enquiry: open("Nowe zapytanie", "Przyjąć zapytanie i odezwać się w ciągu 24 godzin", new24),
  qualification: open("Kwalifikacja", "Oddzielić MQL od SQL"),
  contact: open("Pierwszy kontakt", "Poznać potrzeby klienta w rozmowie"),
  meeting: open("Spotkanie z klientem"),
  offer: open("Wysłanie oferty", "Wysłać ofertę zgodną z rozmową", offer48),
  followUp: open("Followup", "Wrócić do klienta w ciągu 48 godzin od wysłania oferty", {
    aliases: ["Follow-up"],
    role: "Sprzedawca",
  }),
  negotiation: open("Negocjacje"),
  closing: open("Zamknięcie sprzedaży", "Zamknąć sprzedaż i przekazać klienta do obsługi"),
  won: stageOf("Wygrana", "won"),
  lost: stageOf("Przegrana", "lost"),
  afterSale: stageOf("Obsługa posprzedażowa", "after-sale"),
  deferred: stageOf("Odwleczone decyzje", "on-hold", {
    goal: "Klienci, którzy odkładają decyzję",
    aliases: ["Pozwalam kupić"],
  }),
} satisfies Readonly<Record<string, Stage>>;

const en: Readonly<Record<keyof typeof pl, Stage>> = {
  enquiry: open("New enquiry", "Take the enquiry and get in touch within 24 hours", {
    ...new24,
    aliases: ["New inquiry"],
  }),
  qualification: open("Qualification", "Tell marketing-qualified from sales-qualified leads"),
  contact: open("First contact", "Learn the customer's needs in conversation"),
  meeting: open("Client meeting"),
  offer: open("Offer sent", "Send an offer that reflects the conversation", offer48),
  followUp: open("Follow-up", "Come back to the customer within 48 hours of the offer", {
    aliases: ["Followup"],
    role: "Salesperson",
  }),
  negotiation: open("Negotiation"),
  closing: open("Closing", "Close the sale and hand the customer over to service"),
  won: stageOf("Won", "won"),
  lost: stageOf("Lost", "lost"),
  afterSale: stageOf("After-sales service", "after-sale"),
  deferred: stageOf("Deferred decisions", "on-hold", {
    goal: "Customers who put off their decision",
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
