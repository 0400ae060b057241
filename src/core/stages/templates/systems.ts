import type { ForecastCategory } from "../stage.ts";
import { stageOf } from "../stage.ts";
import type { StageTemplate } from "../templates.ts";
import { open } from "./build.ts";

const likely = (name: string, probability: number, category: ForecastCategory | null, alias?: string) =>
  open(name, "", { probability, category, aliases: alias === undefined ? [] : [alias] });

export const salesforce: StageTemplate = {
  id: "salesforce",
  name: "Salesforce",
  language: "en",
  source: "The default opportunity stages of Salesforce, with their probabilities and forecast categories",
  stages: [
    likely("Prospecting", 0.1, "pipeline"),
    likely("Qualification", 0.1, "pipeline"),
    likely("Needs Analysis", 0.2, "pipeline"),
    likely("Value Proposition", 0.5, "pipeline"),
    likely("Id. Decision Makers", 0.6, "pipeline"),
    likely("Perception Analysis", 0.7, "pipeline"),
    likely("Proposal/Price Quote", 0.75, "pipeline"),
    likely("Negotiation/Review", 0.9, "pipeline"),
    stageOf("Closed Won", "won"),
    stageOf("Closed Lost", "lost"),
  ],
};

/** HubSpot leaves the forecast category to each deal. */
export const hubspot: StageTemplate = {
  id: "hubspot",
  name: "HubSpot",
  language: "en",
  source: "The default sales pipeline of HubSpot, with its probabilities",
  stages: [
    likely("Appointment Scheduled", 0.2, null, "appointmentscheduled"),
    likely("Qualified To Buy", 0.4, null, "qualifiedtobuy"),
    likely("Presentation Scheduled", 0.6, null, "presentationscheduled"),
    likely("Decision Maker Bought-In", 0.8, null, "decisionmakerboughtin"),
    likely("Contract Sent", 0.9, null, "contractsent"),
    stageOf("Closed Won", "won", { aliases: ["closedwon"] }),
    stageOf("Closed Lost", "lost", { aliases: ["closedlost"] }),
  ],
};

/** Livespace keeps outcomes in a status; its third, outdated, is neither won nor lost. */
export const livespace: StageTemplate = {
  id: "livespace",
  name: "Livespace",
  language: "pl",
  source: "The default stages and closing statuses of Livespace",
  stages: [
    open("Zbieranie danych"),
    open("Kontakt"),
    open("Rozpoznanie potrzeb"),
    open("Ofertowanie"),
    stageOf("Wygrana", "won"),
    stageOf("Przegrana", "lost"),
    stageOf("Nieaktualna", "on-hold"),
  ],
};
