import { InterceptorEffectEnum, type IStyleData, type Nullable } from "@univerjs/core";
import {
  INTERCEPTOR_POINT,
  InterceptCellContentPriority,
  IRenderManagerService,
  SheetInterceptorService,
  SheetSkeletonManagerService,
} from "@univerjs/preset-sheets-core";
import { dealMarks, type Marks } from "./deal-marks.ts";
import type { ManagedSource } from "./managed-source.ts";
import { fromUniver } from "./ranges.ts";
import type { Spreadsheet } from "./univer.ts";
import { ownChecks, tones } from "./univer-highlights.ts";
import { currentBook } from "./univer-workbook.ts";

interface Drawn {
  readonly unitId: string;
  readonly sheetId: string;
  readonly marks: Marks;
  readonly checks: ReturnType<typeof ownChecks>;
}

/** Before Univer's conditional formats, whose priority is 10, so that people's own lie on top. */
const priority = 11;

/** Univer flags what is not in the list to the letter; a spelling that the stage table knows is no mistake. */
const isStageColumn = (column: number) => (one: Drawn["checks"][number]) =>
  one.check === "unknownStage" &&
  one.ranges.map(fromUniver).some(({ left, right }) => column >= left && column <= right);

/**
 * Draws the highlights of the managed table over its cells, which stay as they are. Which cells to
 * mark is known from the last reading of the table, so that an edit costs no calculation.
 */
export function drawHighlights(spreadsheet: Spreadsheet, managed: ManagedSource): void {
  const injector = spreadsheet.univer.__getInjector();
  let drawn: Drawn | null = null;

  const toneAt = ({ marks, checks }: Drawn, row: number, column: number) => {
    const found = marks.get(row)?.get(column);
    if (found === undefined) return null;
    const here = checks.filter(
      ({ check, ranges }) =>
        found.includes(check) &&
        ranges.map(fromUniver).some(({ left, right }) => column >= left && column <= right),
    );
    return here.find(({ tone }) => tone === "error")?.tone ?? here[0]?.tone ?? null;
  };
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    priority,
    handler(cell, { unitId, subUnitId, row, col, workbook, rawData }, next) {
      const here = drawn?.unitId === unitId && drawn.sheetId === subUnitId;
      const tone = drawn && here ? toneAt(drawn, row, col) : null;
      if (tone === null) return next(cell);
      const style: Nullable<IStyleData> =
        typeof cell?.s === "string" ? workbook.getStyles().get(cell.s) : cell?.s;
      const marked = cell === rawData ? { ...rawData } : { ...cell };
      return next({ ...marked, s: { ...style, ...tones[tone] } });
    },
  });

  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    priority: InterceptCellContentPriority.DATA_VALIDATION - 1,
    handler(cell, { unitId, subUnitId, row, col }, next) {
      const here = drawn?.unitId === unitId && drawn.sheetId === subUnitId ? drawn : null;
      const known = cell?.markers && here?.checks.some(isStageColumn(col)) && !toneAt(here, row, col);
      return next(known ? { ...cell, markers: {} } : cell);
    },
  });

  managed.onRead((read) => {
    const before = drawn;
    const book = currentBook(spreadsheet);
    const sheet = "pipeline" in read ? book.getSheetByName(read.table.sheet) : null;
    drawn =
      "pipeline" in read && sheet !== null
        ? {
            unitId: book.getId(),
            sheetId: sheet.getSheetId(),
            marks: dealMarks(read),
            checks: ownChecks({ spreadsheet, book, sheet }),
          }
        : null;
    if (before === null && drawn === null) return;
    const render = injector.get(IRenderManagerService).getRenderById(book.getId());
    render?.with(SheetSkeletonManagerService).reCalculate();
    render?.mainComponent?.makeForceDirty();
  });
}
