import type { Cell } from "../core/cells/cell.ts";
import type { Problem } from "../core/issue.ts";
import type { OperationName, OperationTypes } from "./operation-types.ts";

/** Something that happened in the workbook; `row` is the sheet row it is about, from 1. */
export interface Notice {
  readonly problem: Problem;
  readonly row: number | null;
}

/** All that the pane knows of its host. */
export interface PaneHost {
  run<Name extends OperationName>(
    name: Name,
    args: OperationTypes[Name]["args"],
    onProgress?: (done: number, of: number) => void,
  ): Promise<OperationTypes[Name]["view"]>;
  /** Calls back after the workbook's data changed; returns how to stop. */
  onChange(listener: () => void): () => void;
  /** Shows a sheet row, from 1, to the user; with a cell of the managed table, like "D12", that cell. */
  reveal(row: number, cell?: string): Promise<void>;
  /** Calls back with what the user should hear of without having asked; returns how to stop. */
  onNotice?(listener: (notice: Notice) => void): () => void;
  /** Calls back after another cell was selected; returns how to stop. Absent: the host does not tell. */
  onSelect?(listener: () => void): () => void;
  /** How formulas are typed in this host; absent: as in Excel's grammar. */
  readonly spelling?: Spelling;
  /** The page of the function reference; absent: it is not at hand. */
  readonly reference?: string;
  /** The page that tells when to use which model of attribution; absent: it is not at hand. */
  readonly guide?: string;
  /** Reads the cells of a delimited file that somebody chose, or says why not; absent: the host cannot. */
  readExport?(
    file: File,
  ): Promise<{ readonly values: readonly (readonly Cell[])[] } | { readonly problem: Problem }>;
  readonly locale: string;
}

/** How a formula in Excel's grammar is written by the people of a host. */
export interface Spelling {
  /** Between the words of a function's name. */
  readonly dot: "." | "_";
  /** Between arguments; a semicolon where the comma is decimal. */
  readonly separator: "," | ";";
}
