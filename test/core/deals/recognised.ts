import type { Cell, Grid } from "../../../src/core/cells/cell.ts";
import type { Field } from "../../../src/core/fields.ts";
import { inferStages } from "../../../src/core/stages/infer.ts";
import { type Stage, type StageKind, stageOf } from "../../../src/core/stages/stage.ts";
import type { Column, ColumnReading, Recognition } from "../../../src/core/table/recognition.ts";

/** What a test says of a column, by its header. */
export interface ColumnSaid {
  readonly field?: Field;
  readonly entryOf?: string;
  readonly reading?: ColumnReading;
}

/** A stage with nothing said but its name and kind. */
export function stage(name: string, kind: StageKind = "open", more: Partial<Stage> = {}): Stage {
  return stageOf(name, kind, { probability: null, category: null, ...more });
}

/** A grid with its header in the first row, recognised as the test says; all other rows are deals. */
export function recognised(
  values: readonly (readonly Cell[])[],
  said: Readonly<Record<string, Field | ColumnSaid>>,
  stages?: readonly Stage[],
): { readonly grid: Grid; readonly recognition: Recognition } {
  const headers = (values[0] ?? []).map(String);
  const columns = headers.map((header, index): Column => {
    const about = said[header];
    const column = typeof about === "string" ? { field: about } : (about ?? {});
    return {
      index,
      header,
      field: column.field ?? null,
      confidence: 1,
      reason: { code: "user", values: {} },
      reading: column.reading ?? {},
      entryOf: column.entryOf ?? null,
    };
  });
  const stageColumn = columns.find((column) => column.field === "stage")?.index ?? -1;
  const texts = new Map<string, number>();
  for (const row of values.slice(1)) {
    const text = String(row[stageColumn] ?? "");
    texts.set(text, (texts.get(text) ?? 0) + 1);
  }
  const found = [...texts].map(([text, count]) => ({ text, count, meanProbability: null, won: 0, lost: 0 }));
  return {
    grid: { values: freeze(values) },
    recognition: {
      range: { top: 0, left: 0, bottom: values.length - 1, right: headers.length - 1 },
      headerRow: 0,
      columns,
      stages: stages ?? inferStages({ values: found }).stages,
      deals: Int32Array.from({ length: values.length - 1 }, (_, index) => index + 1),
      leftOut: [],
      questions: [],
    },
  };
}

function freeze(values: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  for (const row of values) Object.freeze(row);
  return Object.freeze(values);
}
