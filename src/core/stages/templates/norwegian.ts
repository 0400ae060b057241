import type { Stage } from "../stage.ts";
import { stageOf } from "../stage.ts";
import type { StageTemplate } from "../templates.ts";
import { open } from "./build.ts";

const article = "A Norwegian article on the sales pipeline (Service Provider Pro)";

/** What the stages ask for is alike in both languages. */
const priced = { required: ["amount", "expected close"] };
const closing = { required: ["amount", "closed"] };
const gone = { required: ["lost reason"] };

const selling = (role: string, longestStay: number, said: Partial<Stage> = {}): Partial<Stage> => ({
  role,
  longestStay,
  ...said,
});

export const startUpNorwegian: StageTemplate = {
  id: "start-up-nb",
  name: "Oppstartsbedrift",
  language: "nb",
  source: `${article}. Added: Vunnet (won), Tapt (lost)`,
  stages: [
    open(
      "Lead-generering",
      "Finne mulige kunder",
      selling("Markedsføring", 30, { required: ["source"], aliases: ["Leadgenerering"] }),
    ),
    open(
      "Kvalifisering",
      "Avklare bransje, budsjett og behov",
      selling("Salg", 7, { required: ["account", "contact"] }),
    ),
    open(
      "Demonstrasjon",
      "Vise hva produktet gjør for kunden",
      selling("Salg", 14, { required: ["amount"], aliases: ["Demo"] }),
    ),
    open(
      "Forhandling",
      "Bli enige om pris og vilkår",
      selling("Salg", 14, { ...priced, tactics: "Fleksibel pris og insentiver" }),
    ),
    open("Lukking", "Få avtalen i havn", selling("Salg", 7, priced)),
    stageOf("Vunnet", "won", { role: "Salg", ...closing }),
    stageOf("Tapt", "lost", { role: "Salg", ...gone }),
  ],
};

export const startUpEnglish: StageTemplate = {
  id: "start-up-en",
  name: "Start-up",
  language: "en",
  source: `${article}, in English. Added: Won (won), Lost (lost)`,
  stages: [
    open("Lead generation", "Find possible customers", selling("Marketing", 30, { required: ["source"] })),
    open(
      "Qualification",
      "Learn the industry, the budget and the needs",
      selling("Sales", 7, { required: ["account", "contact"] }),
    ),
    open(
      "Demonstration",
      "Show what the product does for the customer",
      selling("Sales", 14, { required: ["amount"], aliases: ["Demo"] }),
    ),
    open(
      "Negotiation",
      "Agree on price and terms",
      selling("Sales", 14, { ...priced, tactics: "Flexible price and incentives" }),
    ),
    open("Closing", "Bring the deal home", selling("Sales", 7, priced)),
    stageOf("Won", "won", { role: "Sales", ...closing }),
    stageOf("Lost", "lost", { role: "Sales", ...gone }),
  ],
};

/** The engagement begins when the contract is signed, so it is won. */
export const consultingNorwegian: StageTemplate = {
  id: "consulting-nb",
  name: "Konsulentfirma",
  language: "nb",
  source: `${article}. Added: Tapt (lost)`,
  stages: [
    open(
      "Første møte",
      "Bli kjent med kunden",
      selling("Konsulent", 14, { required: ["account", "contact"] }),
    ),
    open("Behovsanalyse", "Forstå hva kunden trenger", selling("Konsulent", 21, { required: ["owner"] })),
    open(
      "Forslag",
      "Legge fram framgangsmåte, plan, pris og forventede resultater",
      selling("Konsulent", 14, priced),
    ),
    open("Forhandling", "Svare på innvendinger", selling("Konsulent og leder", 14, priced)),
    stageOf("Engasjement", "won", {
      goal: "Kontrakten er signert og arbeidet begynner",
      role: "Konsulent",
      ...closing,
    }),
    stageOf("Tapt", "lost", { role: "Konsulent", ...gone }),
  ],
};

export const consultingEnglish: StageTemplate = {
  id: "consulting-en",
  name: "Consulting",
  language: "en",
  source: `${article}, in English. Added: Lost (lost)`,
  stages: [
    open(
      "First meeting",
      "Get to know the customer",
      selling("Consultant", 14, { required: ["account", "contact"] }),
    ),
    open(
      "Needs analysis",
      "Understand what the customer needs",
      selling("Consultant", 21, { required: ["owner"] }),
    ),
    open("Proposal", "Present approach, plan, price and expected results", selling("Consultant", 14, priced)),
    open("Negotiation", "Answer concerns and objections", selling("Consultant and manager", 14, priced)),
    stageOf("Engagement", "won", {
      goal: "The contract is signed and work begins",
      role: "Consultant",
      ...closing,
    }),
    stageOf("Lost", "lost", { role: "Consultant", ...gone }),
  ],
};

/** Onboarding comes after the signature, so it is after the sale. */
export const agencyNorwegian: StageTemplate = {
  id: "agency-nb",
  name: "Digitalbyrå",
  language: "nb",
  source: `${article}. Added: Vunnet (won), Tapt (lost)`,
  stages: [
    open(
      "Lead-generering",
      "Tiltrekke kunder med innhold, sosiale medier og søk",
      selling("Markedsføring", 30, {
        required: ["source"],
        tools: "Blogg, sosiale medier, SEO",
        aliases: ["Leadgenerering"],
      }),
    ),
    open(
      "Kvalifisering",
      "Avklare behov og budsjett",
      selling("Salg", 7, { required: ["account", "contact"] }),
    ),
    open(
      "Strategiutvikling",
      "Utvikle en strategi for kunden",
      selling("Rådgiver", 21, { required: ["amount"] }),
    ),
    open("Presentasjon", "Legge fram strategien", selling("Rådgiver og salg", 14, priced)),
    open(
      "Kontraktsforhandling",
      "Bli enige om pris, vilkår, leveranser og tillegg",
      selling("Salg", 14, { ...priced, tactics: "Pakker og tillegg" }),
    ),
    stageOf("Vunnet", "won", { role: "Salg", ...closing }),
    stageOf("Tapt", "lost", { role: "Salg", ...gone }),
    stageOf("Onboarding", "after-sale", {
      goal: "Komme i gang i kundeportalen; jevnlige rapporter om resultatene",
      role: "Kundeansvarlig",
      tools: "Kundeportal",
    }),
  ],
};

export const agencyEnglish: StageTemplate = {
  id: "agency-en",
  name: "Digital agency",
  language: "en",
  source: `${article}, in English. Added: Won (won), Lost (lost)`,
  stages: [
    open(
      "Lead generation",
      "Attract customers with content, social media and search",
      selling("Marketing", 30, { required: ["source"], tools: "Blog, social media, SEO" }),
    ),
    open(
      "Qualification",
      "Learn needs and budget",
      selling("Sales", 7, { required: ["account", "contact"] }),
    ),
    open(
      "Strategy development",
      "Work out a strategy for the customer",
      selling("Adviser", 21, { required: ["amount"] }),
    ),
    open("Presentation", "Present the strategy", selling("Adviser and sales", 14, priced)),
    open(
      "Contract negotiation",
      "Agree on price, terms, deliverables and add-ons",
      selling("Sales", 14, { ...priced, tactics: "Packages and add-ons" }),
    ),
    stageOf("Won", "won", { role: "Sales", ...closing }),
    stageOf("Lost", "lost", { role: "Sales", ...gone }),
    stageOf("Onboarding", "after-sale", {
      goal: "Start in the client portal; report regularly on results",
      role: "Account manager",
      tools: "Client portal",
    }),
  ],
};
