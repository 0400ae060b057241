import type { Workbook, WorkbookView, Worksheet } from "@cj-tech-master/excelts";

/** A sheet by its name; case does not count, as in Excel. */
export function findSheet(workbook: Workbook, name: string): Worksheet | undefined {
  const wanted = name.toLowerCase();
  return workbook.worksheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}

/** A sheet that a change names; a plan that names a missing one cannot be applied. */
export function sheetNamed(workbook: Workbook, name: string): Worksheet {
  const sheet = findSheet(workbook, name);
  if (!sheet) throw new Error(`the workbook has no sheet "${name}"`);
  return sheet;
}

/** Printed on its side, all columns on one page. */
export const pageSetup = {
  orientation: "landscape",
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const;

/** Adds a sheet at the end unless there is one of that name. Widths are in characters. */
export function ensureSheet(workbook: Workbook, name: string, widths: readonly number[]): void {
  if (findSheet(workbook, name)) return;
  const sheet = workbook.addWorksheet(name, { pageSetup, views: [{ showGridLines: false }] });
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
}

export function removeSheet(workbook: Workbook, name: string): void {
  const sheet = findSheet(workbook, name);
  if (sheet) workbook.removeWorksheet(sheet.id);
}

/** Index of the sheet in front. Files need not say, whatever the library's types promise. */
export function frontTab(workbook: Workbook): number {
  const views: readonly Partial<WorkbookView>[] | undefined = workbook.views;
  const tab = views?.[0]?.activeTab ?? 0;
  return workbook.worksheets[tab] ? tab : 0;
}

/** Brings a sheet to the front, for when the file is opened. */
export function bringToFront(workbook: Workbook, name: string): void {
  const activeTab = workbook.worksheets.indexOf(sheetNamed(workbook, name));
  const views: readonly WorkbookView[] | undefined = workbook.views;
  const window = { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, visibility: "visible" };
  workbook.views = [{ ...window, ...views?.[0], activeTab }];
}
