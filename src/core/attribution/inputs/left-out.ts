import type { Cell } from "../../cells/cell.ts";

/** Why a row, or part of a cell, takes no part in attribution; `values` are for its words. */
export type LeftOutCode =
  | "total" // {text}
  | "repeatedHeader" // {}
  | "note" // {text}: a lone text, such as a report's footer
  | "noDealOrContact" // {}
  | "unknownDeal" // {deal}
  | "severalDeals" // {deal, count}: a name that several deals share
  | "unknownContact" // {contact}
  | "noCampaign" // {}
  | "notResponded" // {campaign}: on the list of a campaign, but never answered it
  | "undated" // {campaign}
  | "unreadableTime" // {text}
  | "ambiguousTime" // {text}: kept, day first
  | "duplicateTouch" // {firstRow}
  | "afterClose" // {deal, when, closed}
  | "costOfTouch" // {header}: costs beside touches; costs are read from the campaign table alone
  | "untouched" // {deal}: stays among the unattributed
  | "noCampaignName" // {cost}
  | "unreadableCost" // {text, campaign}
  | "duplicateCost" // {campaign, firstRow}
  | "unknownCurrency" // {text, campaign}
  | "unratedCost" // {campaign, currency, into}
  | "undatedCost"; // {campaign}: counts for all time; of no period is its part known

export type InputTable = "touches" | "campaigns" | "deals";

/** A row that was left out, or kept with a reservation, and why. */
export interface LeftOut {
  readonly table: InputTable;
  /** Which of the tables of that kind, from 0. */
  readonly index: number;
  /** Row in the grid that was read, from 0. */
  readonly row: number;
  readonly code: LeftOutCode;
  readonly values: Readonly<Record<string, Cell>>;
}
