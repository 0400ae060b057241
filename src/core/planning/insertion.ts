/** Why a formula is not written into the selected cell. */
export type InsertProblemCode =
  | "nothingSelected" // {}
  | "cellTaken" // {cell}
  | "noRoom" // {cell, rows, columns, taken}
  | "endOfSheet" // {cell, rows, columns}
  | "insideTable"; // {cell, table}

/** Why a call in a cell is not explained. */
export type ExplainProblemCode = "computedArgument"; // {argument, text}
