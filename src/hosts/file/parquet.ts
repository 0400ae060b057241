import { parquetWriteBuffer, type SchemaElement } from "hyparquet-writer";
import type { Cell } from "../../core/cells/cell.ts";
import type { TidyTable, TidyType } from "../../core/export/tidy-table.ts";

const types: Readonly<Record<TidyType, Omit<SchemaElement, "name">>> = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  integer: { type: "INT64" },
  number: { type: "DOUBLE" },
  date: { type: "INT32", converted_type: "DATE" },
  // A spreadsheet's clock has no zone, and says so.
  time: {
    type: "INT64",
    logical_type: { type: "TIMESTAMP", isAdjustedToUTC: false, unit: "MILLIS" },
  },
  flag: { type: "BOOLEAN" },
};

/** A table as a Parquet file; every column may hold nulls. */
export function parquetOf({ columns }: TidyTable): Uint8Array {
  const schema: SchemaElement[] = [
    { name: "root", num_children: columns.length },
    ...columns.map(
      ({ name, type }): SchemaElement => ({
        name,
        repetition_type: "OPTIONAL",
        ...types[type],
      }),
    ),
  ];
  const columnData = columns.map(({ name, type, values }) => ({
    name,
    data: values.map((value) => stored(value, type)),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData, schema }));
}

const epoch = 25_569; // the serial of 1970-01-01

function stored(value: Cell, type: TidyType): unknown {
  if (value === null) return null;
  if (type === "date" || type === "time") {
    return new Date(Math.round(((value as number) - epoch) * 86_400_000));
  }
  return type === "integer" ? BigInt(value as number) : value;
}
