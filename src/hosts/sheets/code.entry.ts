import type { EditEvent } from "./apps-script.ts";
import { afterEdit } from "./edits.ts";
import { loadPart } from "./load-part.ts";
import { withBook } from "./menu.ts";

// The build makes one object of these and writes the top-level functions that call them.
export { callFunction } from "./custom-function.ts";
export {
  checkHourly,
  checkNow,
  flagStages,
  onOpen,
  openSidebar,
  putBackStages,
  refreshFigures,
  startHourly,
} from "./menu.ts";
export { sheetsWorkbook } from "./sheets-workbook.ts";

export function onEdit(event: EditEvent): void {
  withBook((book) => afterEdit(book, event));
}

export function answerCall(json: unknown): string {
  return loadPart("sidebar-answers").answerCall(json);
}
