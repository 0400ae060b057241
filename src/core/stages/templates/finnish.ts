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
      {
        role: "Markkinointi ja myynti",
      },
    ),
    open("Liidien kvalifiointi", "Järjestää liidit sen mukaan, miten ne vastaavat ihanneasiakasta", {
      aliases: ["Liidien luokittelu", "Kvalifiointi"],
    }),
    open("Myyntitapaaminen", "Soitto, demo tai tapaaminen, kun asiakkaan tausta ja tarpeet tunnetaan", {
      role: "Myynti",
    }),
    open("Tarjous", "Antaa asiakkaalle räätälöity kirjallinen tarjous: arvo ja hinta", { role: "Myynti" }),
    open("Neuvottelu", "Sopia lopullisesta sisällöstä ja hinnasta", { role: "Myynti" }),
    open("Sopimuksen allekirjoitus", "Saada sopimus allekirjoitettua", { role: "Myynti" }),
    stageOf("Voitettu", "won"),
    stageOf("Hävitty", "lost"),
    stageOf("Klousaamisen jälkeinen", "after-sale", {
      goal: "Pitää asiakas mukana ja löytää lisämyynnin mahdollisuudet",
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
    }),
    open("Lead qualification", "Rank leads by how well they fit the ideal customer"),
    open("Sales meeting", "A call, demo or meeting, once the customer's background and needs are known", {
      role: "Sales",
    }),
    open("Proposal", "Hand over a written offer made for this customer: value and price", {
      role: "Sales",
      aliases: ["Quote"],
    }),
    open("Negotiation", "Settle the final scope and price", { role: "Sales" }),
    open("Contract signature", "Get the contract signed", { role: "Sales" }),
    stageOf("Closed won", "won"),
    stageOf("Closed lost", "lost"),
    stageOf("Post-purchase", "after-sale", { goal: "Keep the customer and find what more they need" }),
  ],
};

/** Four basic stages; in the last the customer accepts and buys, so it is won. */
export const basicFinnish: StageTemplate = {
  id: "basic-fi",
  name: "Perusvaiheet",
  language: "fi",
  source: "A Finnish article on the basics of the sales pipeline. Added: Hävitty (lost)",
  stages: [
    open("Tunnistaminen", "Löytää mahdolliset asiakkaat ja selvittää heidän tarpeensa ja kiinnostuksensa"),
    open("Yhteydenotto", "Herättää kiinnostus sähköpostilla, puhelimella tai somessa"),
    open("Tarjous", "Kertoa hinta, toimitusaika ja muut ehdot"),
    stageOf("Kauppa", "won", { goal: "Asiakas hyväksyy ja ostaa; toimitus ajallaan, yhteys säilyy" }),
    stageOf("Hävitty", "lost"),
  ],
};

export const basicEnglish: StageTemplate = {
  id: "basic-en",
  name: "Basic",
  language: "en",
  source: "A Finnish article on the basics of the sales pipeline, in English. Added: Lost (lost)",
  stages: [
    open("Identification", "Find possible customers and learn what they need and care about"),
    open("Contact", "Raise interest by e-mail, telephone or social media"),
    open("Offer", "State the price, delivery time and other terms"),
    stageOf("Deal", "won", { goal: "The customer accepts and buys; deliver on time and keep in touch" }),
    stageOf("Lost", "lost"),
  ],
};
