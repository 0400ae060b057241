import type { Stage } from "./stage.ts";
import {
  basicEnglish,
  basicFinnish,
  salesforceArticleEnglish,
  salesforceArticleFinnish,
} from "./templates/finnish.ts";
import {
  agencyEnglish,
  agencyNorwegian,
  consultingEnglish,
  consultingNorwegian,
  startUpEnglish,
  startUpNorwegian,
} from "./templates/norwegian.ts";
import { polishEnglish, polishEnglishFull, polishFull, polishSix } from "./templates/polish.ts";
import { hubspot, livespace, salesforce } from "./templates/systems.ts";

export const templateIds = [
  "seven-stages-fi",
  "seven-stages-en",
  "basic-fi",
  "basic-en",
  "start-up-nb",
  "start-up-en",
  "consulting-nb",
  "consulting-en",
  "agency-nb",
  "agency-en",
  "six-stages-pl",
  "six-stages-en",
  "ten-stages-pl",
  "ten-stages-en",
  "salesforce",
  "hubspot",
  "livespace",
] as const;

export type TemplateId = (typeof templateIds)[number];

/** A ready list of stages to start from; every one of them may be edited afterwards. */
export interface StageTemplate {
  readonly id: TemplateId;
  /** In the template's own language. */
  readonly name: string;
  readonly language: "en" | "fi" | "nb" | "pl";
  /** Where the list comes from, and which stages were added to make it usable. */
  readonly source: string;
  /** Open stages in order, then won, lost, after-sale and on-hold ones. */
  readonly stages: readonly Stage[];
}

/**
 * The lists that articles on the sales pipeline describe, in their own language and in English,
 * and the default stages of three systems. Probabilities stand only where the source gives them.
 * No article names a lost stage and few a won one, so these were added; `source` says which.
 */
export const templates: readonly StageTemplate[] = [
  salesforceArticleFinnish,
  salesforceArticleEnglish,
  basicFinnish,
  basicEnglish,
  startUpNorwegian,
  startUpEnglish,
  consultingNorwegian,
  consultingEnglish,
  agencyNorwegian,
  agencyEnglish,
  polishSix,
  polishEnglish,
  polishFull,
  polishEnglishFull,
  salesforce,
  hubspot,
  livespace,
];
