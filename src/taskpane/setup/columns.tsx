import { useState } from "react";
import type { Field } from "../../core/fields.ts";
import type { ColumnView } from "../../operations/setup-views.ts";
import { Folded } from "../folded.tsx";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { ColumnRow, sureFrom } from "./column-row.tsx";

type Group = "check" | "sure" | "unused";

function groupOf(column: ColumnView): Group {
  if (column.field === null && column.confidence >= sureFrom) return "unused";
  if (column.field === null && column.reason.code === "none") return "unused";
  return column.confidence >= sureFrom ? "sure" : "check";
}

/**
 * The columns, those to check in sight and the others folded. The grouping is that of the first
 * look: a column must not jump away from under the hand that corrects it.
 */
export function Columns(props: {
  columns: readonly ColumnView[];
  chosen: Readonly<Record<string, Field | null>>;
  onChoose: (header: string, field: Field | null) => void;
}) {
  const shared = usePageStyles();
  const { words, say } = useWords();
  const { columns, chosen, onChoose } = props;
  const [groups] = useState(() => new Map(columns.map((column) => [column.letter, groupOf(column)])));
  const of = (group: Group) =>
    columns
      .filter((column) => (groups.get(column.letter) ?? groupOf(column)) === group)
      .map((column) => (
        <ColumnRow
          key={column.letter}
          column={column}
          field={Object.hasOwn(chosen, column.header) ? (chosen[column.header] ?? null) : column.field}
          onChoose={(field) => onChoose(column.header, field)}
        />
      ));
  const recognised = columns.filter((column) => column.field !== null).length;
  const check = of("check");
  const sure = of("sure");
  const unused = of("unused");
  return (
    <section className={shared.block}>
      <h3 className={shared.heading}>{words.setup.columns(recognised, columns.length, say)}</h3>
      {check.length > 0 && <ul className={shared.list}>{check}</ul>}
      {sure.length > 0 && (
        <Folded summary={words.setup.sureColumns(sure.length, say)}>
          <ul className={shared.list}>{sure}</ul>
        </Folded>
      )}
      {unused.length > 0 && (
        <Folded summary={words.setup.unusedColumns(unused.length, say)}>
          <ul className={shared.list}>{unused}</ul>
        </Folded>
      )}
    </section>
  );
}
