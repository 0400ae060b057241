import type { OperationName } from "./operation-types.ts";

/** Operations that write what the pane shows; those that also only show do so without the argument named. */
const writing: ReadonlyMap<string, string | null> = new Map<OperationName, string | null>([
  ["setUp", null],
  ["revert", null],
  ["addSample", null],
  ["removeSample", null],
  ["mend", null],
  ["moveDeal", null],
  ["importDeals", null],
  ["importHistory", null],
  ["takeBackImport", null],
  ["insertFunction", null],
  ["insertCampaignReport", null],
  ["setFollowUp", null],
  ["setRules", "settings"],
  ["settings", "set"],
  ["setCampaigns", "confirm"],
  ["language", "language"],
]);

/**
 * Whether what the pane shows may be another after an operation, for hosts that do not hear of their own
 * writes. A plan only tells what would be done.
 */
export function changesFigures(name: string, args: object): boolean {
  const needed = writing.get(name);
  return needed !== undefined && !("plan" in args) && (needed === null || needed in args);
}
