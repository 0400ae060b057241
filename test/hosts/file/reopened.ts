import { Workbook } from "@cj-tech-master/excelts";
import { definedNames, namedBlocks } from "../../../src/hosts/file/names.ts";
import { sheetGrid, usedRange } from "../../../src/hosts/file/sheet-grid.ts";
import { writeBook } from "../../../src/hosts/file/write-book.ts";

/** The workbook as it is after saving and opening it again. */
export async function reopened(workbook: Workbook): Promise<Workbook> {
  const saved = new Workbook();
  await saved.xlsx.load(await writeBook(workbook));
  return saved;
}

/** Everything in a saved workbook that a person could tell it by. */
export async function savedState(workbook: Workbook): Promise<unknown> {
  const saved = await reopened(workbook);
  return {
    sheets: saved.worksheets.map((sheet) => {
      const used = usedRange(sheet);
      return {
        name: sheet.name,
        state: sheet.state,
        width: sheet.getColumn(1).width,
        cells: used && { ...used, ...sheetGrid(sheet, used) },
        validations: sorted(Object.entries(sheet.dataValidations.model)),
        highlights: sorted(
          sheet.conditionalFormattings.map(({ ref, rules }) => ({
            ref,
            rules: rules.map(({ priority, ...rule }) => rule),
          })),
        ),
        filter: sheet.autoFilter,
        charts: sheet.getCharts().map((chart) => ({
          title: chart.title,
          at: chart.model.range,
          of: chart.chartTypes,
        })),
        tables: Object.values(sheet.tables).map(({ name, model }) => ({
          name,
          range: model.tableRef,
          columns: model.columns.map((column) => column.name),
        })),
      };
    }),
    names: sorted(definedNames(saved)),
    blocks: sorted(namedBlocks(saved)),
  };
}

const sorted = (items: readonly unknown[]) =>
  items.map((item) => JSON.stringify(item)).sort((one, other) => one.localeCompare(other));
