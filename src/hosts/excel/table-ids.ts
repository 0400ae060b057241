import { type Step, step } from "./steps.ts";

/** Under this key the document keeps which table is which: ids stay when somebody renames a table. */
const key = "Pipewright.Tables";

/** Name at set-up → id. */
export type TableIds = ReadonlyMap<string, string>;

/** To be loaded before `tableIdsOf` is asked. */
export const loadTableIds = (context: Excel.RequestContext): Excel.Setting =>
  context.workbook.settings.getItemOrNullObject(key).load("value");

export const tableIdsOf = (stored: Excel.Setting): TableIds =>
  new Map(stored.isNullObject ? [] : (JSON.parse(stored.value as string) as [string, string][]));

/** Keeps the ids, or forgets all of them where there are none. */
export function saveTableIds(context: Excel.RequestContext, stored: Excel.Setting, ids: TableIds): Step {
  return step(() => {
    if (ids.size > 0) context.workbook.settings.add(key, JSON.stringify([...ids]));
    else if (!stored.isNullObject) stored.delete();
  });
}
