import { cellToA1, quoteSheet } from "../core/cells/address.ts";
import type { Cell } from "../core/cells/cell.ts";
import { isProblem } from "../core/metrics/problem.ts";
import type { Change, Written } from "../core/planning/change.ts";
import { freeName } from "../core/planning/free-name.ts";
import { labelsIn } from "../core/planning/labels.ts";
import { moneyFormat } from "../core/planning/money-format.ts";
import { evaluate } from "../functions/evaluate.ts";
import { formulaOf } from "../functions/formula-calls.ts";
import type { Outcome, ReadRequest, Snapshot } from "../workbook.ts";
import { reportArguments } from "./campaigns-scope.ts";
import type { InsertReportArgs } from "./campaigns-views.ts";
import type { InsertView } from "./function-views.ts";
import { insertFunction } from "./insert-function.ts";
import { managedPipeline } from "./read-managed.ts";
import { sourceOf } from "./source-of.ts";

const report = "CAMPAIGN.REPORT";

/** Puts the report into the workbook as a live formula, where nothing stands. */
export function* insertCampaignReport({
  place,
  ...question
}: InsertReportArgs): Generator<ReadRequest, Outcome<InsertView>, Snapshot> {
  const args = reportArguments(question);
  if (place === "selection") return yield* insertFunction({ name: report, args });
  const managed = yield* managedPipeline();
  if (isProblem(managed)) return { changes: [], view: { state: "problem", problem: managed } };
  const { overview, settings, table, today } = managed;
  const answer = evaluate(report, args, sourceOf({ managed }, today));
  if ("error" in answer) return { changes: [], view: { state: "problem", problem: answer.problem } };
  const taken = overview.sheets.map(({ name }) => name);
  const sheet = freeName(labelsIn(settings.labels).campaignReport, taken, " ");
  const undo: Change[] = [{ kind: "removeSheet", sheet }, ...settings.undo];
  return {
    changes: [
      { kind: "saveSettings", settings: { ...settings, undo } },
      ...sheetWith(
        sheet,
        formulaOf(report, args),
        answer.value as readonly (readonly Cell[])[],
        moneyFormat(table),
      ),
    ],
    view: { state: "done", place: `${quoteSheet(sheet)}!${cellToA1(0, 0)}` },
  };
}

/** Rows below the report of today that are formatted, too: campaigns may be added. */
const moreRows = 50;

function sheetWith(
  sheet: string,
  formula: string,
  rows: readonly (readonly Cell[])[],
  money: string,
): Change[] {
  const header = rows[0] ?? [];
  const formats = new Map([
    ...["Sourced", "Influenced", "Credit", "Cost", "CAC", "Cost per opportunity"].map(
      (name) => [name, money] as const,
    ),
    ["ROI", "0%"],
    ["Won deals", "0.0"],
  ]);
  const pattern = header.map((name) => formats.get(String(name)) ?? "");
  const blank = header.map((): Written => null);
  const height = rows.length + moreRows;
  const cells = Array.from({ length: height }, (_, r) => {
    if (r > 0) return blank;
    return [{ formula, value: rows }, ...blank.slice(1)] as Written[];
  });
  return [
    { kind: "ensureSheet", sheet, widths: header.map((_, column) => (column === 0 ? 26 : 14)) },
    {
      kind: "writeCells",
      sheet,
      top: 0,
      left: 0,
      cells,
      formats: cells.map((_, r) => (r === 0 ? pattern.map(() => "") : pattern)),
    },
    {
      kind: "styleCells",
      sheet,
      range: { top: 0, left: 0, bottom: 0, right: Math.max(0, header.length - 1) },
      look: "heading",
    },
  ];
}
