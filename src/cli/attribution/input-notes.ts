import type { CampaignInputs } from "../../core/attribution/inputs/inputs.ts";
import type { LeftOut } from "../../core/attribution/inputs/left-out.ts";
import { cli, phrases, say, sayProblem } from "../words.ts";

/** What the reading of touches and campaigns merged and left out, the first row of each reason. */
export function inputNotes({ merges, leftOut, unzoned }: CampaignInputs): string[] {
  const { oneCampaign, leftOut: leftOutWords, withoutZone } = cli.attribution;
  const counts = new Map<string, { count: number; first: LeftOut }>();
  for (const left of leftOut) {
    const key = `${left.table} ${left.code}`;
    const known = counts.get(key);
    counts.set(key, { count: (known?.count ?? 0) + 1, first: known?.first ?? left });
  }
  return [
    ...merges.map(({ name, spellings }) => oneCampaign(name, spellings.map(({ text }) => text).join(", "))),
    ...[...counts.values()].map(({ count, first }) => {
      const { message } = sayProblem(first, phrases.touchesLeftOut);
      return leftOutWords(first.table, first.row + 1, message, count - 1, say);
    }),
    ...(unzoned === 0 ? [] : [withoutZone(unzoned, say)]),
  ];
}
