import type { Phrases } from "../words.ts";

export type ImportProblemCode = "exportWithoutId" | "tableWithoutId" | "mostDealsMissing" | "rowsBelowTable";

/** Why an export of deals is not imported. */
export const importProblems: Phrases<ImportProblemCode> = {
  exportWithoutId: () =>
    "the export has no column with the deals' ids, by which the table knows them: export it again with the id column",
  tableWithoutId: () =>
    "the export names deals by their ids, but the deal table has no id column: add one and fill it with the other system's ids",
  mostDealsMissing: ({ missing, deals, imported }, say) =>
    `${say.text(missing)} of the table's ${say.text(deals)} deals are not in the export of ${say.text(imported)}: check that it is the right one and not filtered. They stay in any case; import it as a part to go on`,
  rowsBelowTable: ({ sheet, row, deals }, say) =>
    `"${say.text(sheet)}" has something in row ${say.text(row)}, where ${say.plural(Number(deals), { one: "the new deal", other: "the {n} new deals" })} would go: move it elsewhere or put the table on a sheet of its own`,
};
