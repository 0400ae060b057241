import { stageMatcher } from "../stages/match.ts";
import type { Stage } from "../stages/stage.ts";
import type { PlacedTable } from "./setup.ts";

/**
 * The stages with the table's own spellings of them among their aliases ("6. Closed Won" of
 * "Closed Won"), so that highlights, which only compare texts, know what reading knows.
 */
export function withSpellings(
  stages: readonly Stage[],
  { grid, recognition }: Pick<PlacedTable, "grid" | "recognition">,
): readonly Stage[] {
  const column = recognition.columns.find(({ field }) => field === "stage");
  if (!column) return stages;
  const match = stageMatcher(stages);
  const found = stages.map(() => new Map<string, string>());
  for (const row of recognition.deals) {
    const cell = grid.values[row]?.[column.index];
    const text = typeof cell === "string" ? cell.trim() : "";
    if (text !== "") found[match(text)]?.set(text.toLowerCase(), text);
  }
  return stages.map((stage, index) => {
    const spellings = new Map(found[index]);
    for (const known of [stage.name, ...stage.aliases]) spellings.delete(known.trim().toLowerCase());
    // A text with the separator in it would come apart again in the stage table.
    const added = [...spellings.values()].filter((text) => !/[;\n]/.test(text));
    return added.length === 0 ? stage : { ...stage, aliases: [...stage.aliases, ...added] };
  });
}
