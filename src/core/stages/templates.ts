import type { Stage } from "./stage.ts";
import {
  basicEnglish,
  basicFinnish,
  salesforceArticleEnglish,
  salesforceArticleFinnish,
} from "./templates/finnish.ts";
import {
  handOverEnglish,
  marketingLedEnglish,
  productLedEnglish,
  salesLedEnglish,
  successLedEnglish,
  threeThreeThreeEnglish,
} from "./templates/motions-english.ts";
import {
  handOverFinnish,
  marketingLedFinnish,
  productLedFinnish,
  salesLedFinnish,
  successLedFinnish,
  threeThreeThreeFinnish,
} from "./templates/motions-finnish.ts";
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
  "product-led-fi",
  "product-led-en",
  "sales-led-fi",
  "sales-led-en",
  "marketing-led-fi",
  "marketing-led-en",
  "success-led-fi",
  "success-led-en",
  "three-three-three-fi",
  "three-three-three-en",
  "mql-sql-fi",
  "mql-sql-en",
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
  /** A way of selling rather than the stages of one kind of company. */
  readonly motion?: true;
  /** Open stages in order, then won, lost, after-sale and on-hold ones. */
  readonly stages: readonly Stage[];
}

/**
 * The lists that articles on the sales pipeline describe, in their own language and in English, the
 * sales motions of one of them, and the default stages of three systems. Probabilities stand only
 * where the source gives them; set-up proposes the others. These, the longest stays (but for the
 * Polish article's 24 and 48 hours) and the required fields are values to start from, not facts.
 * No article names a lost stage and few a won one, so these were added; `source` says which. A
 * function, because the script of Google Sheets reads them from a file of its own (docs/decisions/0006).
 */
export const templates = (): readonly StageTemplate[] => [
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
  productLedFinnish,
  productLedEnglish,
  salesLedFinnish,
  salesLedEnglish,
  marketingLedFinnish,
  marketingLedEnglish,
  successLedFinnish,
  successLedEnglish,
  threeThreeThreeFinnish,
  threeThreeThreeEnglish,
  handOverFinnish,
  handOverEnglish,
  salesforce,
  hubspot,
  livespace,
];
