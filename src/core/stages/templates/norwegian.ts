import { stageOf } from "../stage.ts";
import type { StageTemplate } from "../templates.ts";
import { open } from "./build.ts";

const article = "A Norwegian article on the sales pipeline (Service Provider Pro)";

export const startUpNorwegian: StageTemplate = {
  id: "start-up-nb",
  name: "Oppstartsbedrift",
  language: "nb",
  source: `${article}. Added: Vunnet (won), Tapt (lost)`,
  stages: [
    open("Lead-generering", "Finne mulige kunder", { aliases: ["Leadgenerering"] }),
    open("Kvalifisering", "Avklare bransje, budsjett og behov"),
    open("Demonstrasjon", "Vise hva produktet gjør for kunden", { aliases: ["Demo"] }),
    open("Forhandling", "Bli enige om pris og vilkår"),
    open("Lukking", "Få avtalen i havn"),
    stageOf("Vunnet", "won"),
    stageOf("Tapt", "lost"),
  ],
};

export const startUpEnglish: StageTemplate = {
  id: "start-up-en",
  name: "Start-up",
  language: "en",
  source: `${article}, in English. Added: Won (won), Lost (lost)`,
  stages: [
    open("Lead generation", "Find possible customers"),
    open("Qualification", "Learn the industry, the budget and the needs"),
    open("Demonstration", "Show what the product does for the customer", { aliases: ["Demo"] }),
    open("Negotiation", "Agree on price and terms"),
    open("Closing", "Bring the deal home"),
    stageOf("Won", "won"),
    stageOf("Lost", "lost"),
  ],
};

/** The engagement begins when the contract is signed, so it is won. */
export const consultingNorwegian: StageTemplate = {
  id: "consulting-nb",
  name: "Konsulentfirma",
  language: "nb",
  source: `${article}. Added: Tapt (lost)`,
  stages: [
    open("Første møte", "Bli kjent med kunden"),
    open("Behovsanalyse", "Forstå hva kunden trenger"),
    open("Forslag", "Legge fram framgangsmåte, plan, pris og forventede resultater"),
    open("Forhandling", "Svare på innvendinger"),
    stageOf("Engasjement", "won", { goal: "Kontrakten er signert og arbeidet begynner" }),
    stageOf("Tapt", "lost"),
  ],
};

export const consultingEnglish: StageTemplate = {
  id: "consulting-en",
  name: "Consulting",
  language: "en",
  source: `${article}, in English. Added: Lost (lost)`,
  stages: [
    open("First meeting", "Get to know the customer"),
    open("Needs analysis", "Understand what the customer needs"),
    open("Proposal", "Present approach, plan, price and expected results"),
    open("Negotiation", "Answer concerns and objections"),
    stageOf("Engagement", "won", { goal: "The contract is signed and work begins" }),
    stageOf("Lost", "lost"),
  ],
};

/** Onboarding comes after the signature, so it is after the sale. */
export const agencyNorwegian: StageTemplate = {
  id: "agency-nb",
  name: "Digitalbyrå",
  language: "nb",
  source: `${article}. Added: Vunnet (won), Tapt (lost)`,
  stages: [
    open("Lead-generering", "Tiltrekke kunder med innhold, sosiale medier og søk", {
      aliases: ["Leadgenerering"],
    }),
    open("Kvalifisering", "Avklare behov og budsjett"),
    open("Strategiutvikling", "Utvikle en strategi for kunden"),
    open("Presentasjon", "Legge fram strategien"),
    open("Kontraktsforhandling", "Bli enige om pris, vilkår, leveranser og tillegg"),
    stageOf("Vunnet", "won"),
    stageOf("Tapt", "lost"),
    stageOf("Onboarding", "after-sale", {
      goal: "Komme i gang i kundeportalen; jevnlige rapporter om resultatene",
    }),
  ],
};

export const agencyEnglish: StageTemplate = {
  id: "agency-en",
  name: "Digital agency",
  language: "en",
  source: `${article}, in English. Added: Won (won), Lost (lost)`,
  stages: [
    open("Lead generation", "Attract customers with content, social media and search"),
    open("Qualification", "Learn needs and budget"),
    open("Strategy development", "Work out a strategy for the customer"),
    open("Presentation", "Present the strategy"),
    open("Contract negotiation", "Agree on price, terms, deliverables and add-ons"),
    stageOf("Won", "won"),
    stageOf("Lost", "lost"),
    stageOf("Onboarding", "after-sale", { goal: "Start in the client portal; report regularly on results" }),
  ],
};
