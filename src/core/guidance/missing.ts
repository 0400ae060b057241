import { readBoolean } from "../cells/booleans.ts";
import type { Pipeline } from "../deals/deals.ts";
import { headerOfCells, saysNothing } from "../metrics/hygiene.ts";
import type { Stage } from "../stages/stage.ts";

/** Something that a stage asks for and a deal lacks. */
export interface Missing {
  /** A field to be filled, or a criterion to be met before coming in or before going on. */
  readonly as: "field" | "entry" | "exit";
  /** Header of its column; where the table has none, the name that the stage table gives it. */
  readonly header: string;
  readonly hasColumn: boolean;
}

/** What a deal lacks of what a stage requires of those in it. */
export function missingIn(pipeline: Pipeline, stage: Stage, deal: number): readonly Missing[] {
  return [
    ...lacking(pipeline, "field", stage.required, deal),
    ...lacking(pipeline, "entry", stage.entry, deal),
  ];
}

/** What a deal lacks before it may go from one stage to another; each column once. */
export function missingFor(
  pipeline: Pipeline,
  from: Stage | null,
  to: Stage,
  deal: number,
): readonly Missing[] {
  // Who loses a deal or puts it off has not met what going on asks for.
  const isOnward = to.kind !== "lost" && to.kind !== "on-hold";
  const all = [
    ...(from === null || !isOnward ? [] : lacking(pipeline, "exit", from.exit, deal)),
    ...missingIn(pipeline, to, deal),
  ];
  return all.filter(({ header }, index) => all.findIndex((one) => one.header === header) === index);
}

function lacking(
  pipeline: Pipeline,
  as: Missing["as"],
  names: readonly string[] = [],
  deal: number,
): readonly Missing[] {
  return names.flatMap((name): readonly Missing[] => {
    const cells = columnNamed(pipeline, name);
    if (cells === null) return [{ as, header: name, hasColumn: false }];
    const cell = cells[deal];
    const isThere = !saysNothing(cell) && (as === "field" || readBoolean(cell ?? null) !== false);
    return isThere ? [] : [{ as, header: headerOfCells(pipeline, cells), hasColumn: true }];
  });
}

/** A table with one close column means the expected day by it as well as the actual one. */
function columnNamed(pipeline: Pipeline, name: string) {
  const found = pipeline.column(name);
  if (found !== null) return found;
  const key = name.replace(/\s+/g, "").toLowerCase();
  if (key === "expectedclose") return pipeline.column("closed");
  return key === "closed" ? pipeline.column("expectedClose") : null;
}
