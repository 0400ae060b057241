import { stageOf } from "../stage.ts";
import type { StageTemplate } from "../templates.ts";
import { open } from "./build.ts";

/** Seven stages from Salesforce's Finnish article; the post-purchase stage is after the sale. */
export const salesforceArticleFinnish: StageTemplate = {
  id: "seven-stages-fi",
  name: "Seitsemän vaihetta",
  language: "fi",
  source: "Salesforce's Finnish article on the sales pipeline. Added: Voitettu (won), Hävitty (lost)",
  stages: [
    open(
      "Prospektointi",
      "Löytää mahdolliset asiakkaat: kylmäsoitot, uutiskirjeen tilaajat ja muut yhteydenotot",
      { role: "Markkinointi ja myynti", required: ["source"], longestStay: 30 },
    ),
    open("Liidien kvalifiointi", "Järjestää liidit sen mukaan, miten ne vastaavat ihanneasiakasta", {
      role: "Markkinointi ja myynti",
      tactics: "Viisi kriteeriä: lähde, toimiala, päättäjät, kaupan koko ja todennäköisyys",
      required: ["source", "account"],
      longestStay: 14,
      aliases: ["Liidien luokittelu", "Kvalifiointi"],
    }),
    open("Myyntitapaaminen", "Soitto, demo tai tapaaminen, kun asiakkaan tausta ja tarpeet tunnetaan", {
      role: "Myynti",
      required: ["contact", "owner"],
      longestStay: 14,
    }),
    open("Tarjous", "Antaa asiakkaalle räätälöity kirjallinen tarjous: arvo ja hinta", {
      role: "Myynti",
      required: ["amount", "expected close"],
      longestStay: 14,
    }),
    open("Neuvottelu", "Sopia lopullisesta sisällöstä ja hinnasta", {
      role: "Myynti",
      required: ["amount", "expected close"],
      longestStay: 21,
    }),
    open("Sopimuksen allekirjoitus", "Saada sopimus allekirjoitettua", {
      role: "Myynti",
      required: ["amount", "expected close"],
      longestStay: 7,
    }),
    stageOf("Voitettu", "won", { role: "Myynti", required: ["amount", "closed"] }),
    stageOf("Hävitty", "lost", { role: "Myynti", required: ["lost reason"] }),
    stageOf("Klousaamisen jälkeinen", "after-sale", {
      goal: "Pitää asiakas mukana ja löytää lisämyynnin mahdollisuudet",
      role: "Myynti ja asiakaspalvelu",
      aliases: ["Klousaamisen jälkeinen post-purchase", "Post-purchase"],
    }),
  ],
};

export const salesforceArticleEnglish: StageTemplate = {
  id: "seven-stages-en",
  name: "Seven stages",
  language: "en",
  source:
    "Salesforce's Finnish article on the sales pipeline, in English. Added: Closed won (won), Closed lost (lost)",
  stages: [
    open("Prospecting", "Find possible customers: cold calls, newsletter subscribers and other enquiries", {
      role: "Marketing and sales",
      required: ["source"],
      longestStay: 30,
    }),
    open("Lead qualification", "Rank leads by how well they fit the ideal customer", {
      role: "Marketing and sales",
      tactics: "Five criteria: source, industry, decision makers, deal size and probability",
      required: ["source", "account"],
      longestStay: 14,
    }),
    open("Sales meeting", "A call, demo or meeting, once the customer's background and needs are known", {
      role: "Sales",
      required: ["contact", "owner"],
      longestStay: 14,
    }),
    open("Proposal", "Hand over a written offer made for this customer: value and price", {
      role: "Sales",
      required: ["amount", "expected close"],
      longestStay: 14,
      aliases: ["Quote"],
    }),
    open("Negotiation", "Settle the final scope and price", {
      role: "Sales",
      required: ["amount", "expected close"],
      longestStay: 21,
    }),
    open("Contract signature", "Get the contract signed", {
      role: "Sales",
      required: ["amount", "expected close"],
      longestStay: 7,
    }),
    stageOf("Closed won", "won", { role: "Sales", required: ["amount", "closed"] }),
    stageOf("Closed lost", "lost", { role: "Sales", required: ["lost reason"] }),
    stageOf("Post-purchase", "after-sale", {
      goal: "Keep the customer and find what more they need",
      role: "Sales and customer service",
    }),
  ],
};

/** Four basic stages; in the last the customer accepts and buys, so it is won. */
export const basicFinnish: StageTemplate = {
  id: "basic-fi",
  name: "Perusvaiheet",
  language: "fi",
  source: "A Finnish article on the basics of the sales pipeline. Added: Hävitty (lost)",
  stages: [
    open("Tunnistaminen", "Löytää mahdolliset asiakkaat ja selvittää heidän tarpeensa ja kiinnostuksensa", {
      role: "Markkinointi ja myynti",
      tactics: "Kampanjat, verkostoituminen, kylmäsoitot",
      required: ["source"],
      longestStay: 30,
    }),
    open("Yhteydenotto", "Herättää kiinnostus sähköpostilla, puhelimella tai somessa", {
      role: "Myynti",
      required: ["contact"],
      longestStay: 14,
    }),
    open("Tarjous", "Kertoa hinta, toimitusaika ja muut ehdot", {
      role: "Myynti",
      required: ["amount", "expected close"],
      longestStay: 14,
    }),
    stageOf("Kauppa", "won", {
      goal: "Asiakas hyväksyy ja ostaa; toimitus ajallaan, yhteys säilyy",
      role: "Myynti ja toimitus",
      required: ["amount", "closed"],
    }),
    stageOf("Hävitty", "lost", { role: "Myynti", required: ["lost reason"] }),
  ],
};

export const basicEnglish: StageTemplate = {
  id: "basic-en",
  name: "Basic",
  language: "en",
  source: "A Finnish article on the basics of the sales pipeline, in English. Added: Lost (lost)",
  stages: [
    open("Identification", "Find possible customers and learn what they need and care about", {
      role: "Marketing and sales",
      tactics: "Campaigns, networking, cold calls",
      required: ["source"],
      longestStay: 30,
    }),
    open("Contact", "Raise interest by e-mail, telephone or social media", {
      role: "Sales",
      required: ["contact"],
      longestStay: 14,
    }),
    open("Offer", "State the price, delivery time and other terms", {
      role: "Sales",
      required: ["amount", "expected close"],
      longestStay: 14,
    }),
    stageOf("Deal", "won", {
      goal: "The customer accepts and buys; deliver on time and keep in touch",
      role: "Sales and delivery",
      required: ["amount", "closed"],
    }),
    stageOf("Lost", "lost", { role: "Sales", required: ["lost reason"] }),
  ],
};
