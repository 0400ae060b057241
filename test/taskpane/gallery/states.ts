import { operations } from "../../../src/operations/index.ts";
import type { OperationName, OperationTypes } from "../../../src/operations/operation-types.ts";
import type { OutlookView } from "../../../src/operations/outlook-views.ts";
import type { Notice, PaneHost } from "../../../src/operations/pane-host.ts";
import type { PipelineView } from "../../../src/operations/pipeline-views.ts";
import type { SampleView } from "../../../src/operations/sample.ts";
import type { ModeView } from "../../../src/operations/set-mode.ts";
import type { SettleView } from "../../../src/operations/settle.ts";
import type { DoneView, SetupChoices, SetupView } from "../../../src/operations/setup-views.ts";
import { type Operation, run as runOn } from "../../../src/workbook.ts";
import type { MemoryWorkbook } from "../../fakes/memory-workbook.ts";
import { boardWorkbook, emptyBoard, hugeBoard } from "./board-workbooks.ts";
import { campaignWorkbook, sourceWorkbook } from "./campaign-workbooks.ts";
import {
  blankWorkbook,
  plainWorkbook,
  quarterWorkbook,
  smallWorkbook,
  withFunctionSelected,
} from "./function-workbooks.ts";
import { cleanWorkbook, guidedWorkbook, hugeWorkbook, messyWorkbook } from "./mend-workbooks.ts";
import * as pipelines from "./pipeline-views.ts";
import * as setups from "./setup-views.ts";

/** What a fake host answers; "never" leaves a question unanswered, an Error refuses it. */
interface Answers {
  readonly inspect: SetupView | Error | "never";
  readonly pipeline: PipelineView | Error | "never";
  /** Every answer is computed from the workbook of `functions`. */
  readonly live?: true;
  /** Absent: one with a target. */
  readonly outlook?: OutlookView | Error | "never";
  readonly notices?: readonly Notice[];
  /** The workbook that functions are computed from; absent: one with a small managed table. */
  readonly functions?: MemoryWorkbook | (() => MemoryWorkbook) | Error | "never";
  /** Absent: it is on a sheet of its own. */
  readonly sample?: Error;
  readonly setUp?: DoneView | Error | { readonly stopsAt: number };
}

const campaignOperations: readonly OperationName[] = [
  "campaigns",
  "campaignIntervals",
  "campaignDeal",
  "setCampaigns",
  "insertCampaignReport",
];

const unmanaged: PipelineView = { state: "unmanaged" };
const managed: SetupView = {
  state: "managed",
  table: "Deals",
  sheets: ["Stages", "Stage history", "Pipeline"],
  mode: "warn",
};

export const states: ReadonlyMap<string, Answers> = new Map<string, Answers>([
  ["reading", { inspect: "never", pipeline: "never" }],
  ["found", { inspect: setups.found, pipeline: unmanaged }],
  ["found-50", { inspect: setups.manyStages, pipeline: unmanaged }],
  [
    "no-table",
    {
      inspect: {
        state: "problem",
        problem: {
          code: "noStage",
          values: { headers: "Name, Phone, E-mail, Address" },
          choices: ["Name", "Phone", "E-mail", "Address"],
        },
        sheets: setups.found.sheets,
      },
      pipeline: unmanaged,
    },
  ],
  ["applying", { inspect: setups.found, pipeline: unmanaged, setUp: { stopsAt: 3 } }],
  ["refusing", { inspect: setups.found, pipeline: unmanaged, setUp: new Error("The sheet is protected") }],
  [
    "sample-refused",
    { inspect: setups.found, pipeline: unmanaged, sample: new Error("The workbook is protected") },
  ],
  ["halfway", { inspect: { state: "halfway", table: "Deals" }, pipeline: unmanaged }],
  ["managed", { inspect: managed, pipeline: pipelines.ready }],
  ["ready", { inspect: managed, pipeline: pipelines.ready }],
  [
    "notices",
    {
      inspect: managed,
      pipeline: pipelines.ready,
      notices: [
        {
          problem: {
            code: "stagePutBack",
            values: { deal: "Acme Oy", stage: "Tarjuos", before: "Kartoitus", nearest: "Tarjous" },
          },
          row: 18,
        },
        { problem: { code: "sheetProtected", values: { sheet: "Deals" } }, row: null },
      ],
    },
  ],
  // The first answer comes when a test says so, after a later one.
  ["overtaken", { inspect: managed, pipeline: "never" }],
  ["empty", { inspect: managed, pipeline: pipelines.empty }],
  [
    "incomputable",
    { inspect: managed, pipeline: pipelines.incomputable, outlook: pipelines.incomputableOutlook },
  ],
  ["no-target", { inspect: managed, pipeline: pipelines.ready, outlook: pipelines.bareOutlook }],
  ["live", { inspect: "never", pipeline: "never", live: true, functions: plainWorkbook }],
  ["live-managed", { inspect: "never", pipeline: "never", live: true, functions: quarterWorkbook }],
  // Nothing to set up yet: somebody's shopping.
  ["live-blank", { inspect: "never", pipeline: "never", live: true, functions: blankWorkbook }],
  ["live-mend", { inspect: "never", pipeline: "never", live: true, functions: messyWorkbook }],
  [
    "live-campaigns",
    { inspect: "never", pipeline: "never", live: true, functions: () => campaignWorkbook() },
  ],
  ["outlook-waiting", { inspect: managed, pipeline: pipelines.ready, outlook: "never" }],
  ["outlook-silent", { inspect: managed, pipeline: pipelines.ready, outlook: new Error("Connection lost") }],
  ["filtered-away", { inspect: managed, pipeline: { ...pipelines.ready, selected: 0 } }],
  ["huge", { inspect: managed, pipeline: pipelines.huge }],
  ["50-stages", { inspect: managed, pipeline: pipelines.manyStages }],
  [
    "failing",
    {
      inspect: managed,
      pipeline: { state: "problem", problem: { code: "noStage", values: { headers: "A, B", row: 1 } } },
    },
  ],
  ["function-in-cell", { inspect: managed, pipeline: pipelines.ready, functions: withFunctionSelected() }],
  ["campaigns", { inspect: managed, pipeline: pipelines.ready, functions: () => campaignWorkbook() }],
  [
    "campaigns-found",
    { inspect: managed, pipeline: pipelines.ready, functions: () => campaignWorkbook({ isSet: false }) },
  ],
  [
    "campaigns-no-costs",
    { inspect: managed, pipeline: pipelines.ready, functions: () => campaignWorkbook({ hasCosts: false }) },
  ],
  [
    "campaigns-huge",
    {
      inspect: managed,
      pipeline: pipelines.ready,
      functions: () => campaignWorkbook({ deals: 4_000, perDeal: 7 }),
    },
  ],
  ["campaigns-sources", { inspect: managed, pipeline: pipelines.ready, functions: sourceWorkbook }],
  ["board", { inspect: managed, pipeline: pipelines.ready, functions: boardWorkbook }],
  ["board-huge", { inspect: managed, pipeline: pipelines.ready, functions: hugeBoard }],
  ["board-empty", { inspect: managed, pipeline: pipelines.empty, functions: emptyBoard }],
  ["functions-unmanaged", { inspect: setups.found, pipeline: unmanaged, functions: plainWorkbook() }],
  ["functions-reading", { inspect: managed, pipeline: pipelines.ready, functions: "never" }],
  [
    "functions-silent",
    { inspect: managed, pipeline: pipelines.ready, functions: new Error("Connection lost") },
  ],
  ["mend", { inspect: managed, pipeline: pipelines.ready, functions: messyWorkbook }],
  ["deal", { inspect: managed, pipeline: pipelines.ready, functions: guidedWorkbook }],
  ["mend-clean", { inspect: managed, pipeline: pipelines.ready, functions: cleanWorkbook }],
  ["mend-huge", { inspect: managed, pipeline: pipelines.huge, functions: hugeWorkbook }],
  ["silent", { inspect: new Error("Connection lost"), pipeline: new Error("Connection lost") }],
]);

function settle<T>(answer: T | Error | "never"): Promise<T> {
  if (answer === "never") return new Promise(() => {});
  return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
}

/** A found table as it is with corrections: stages and fields come back as they were chosen. */
function withChoices(view: Answers["inspect"], { sheet, stages, fields }: SetupChoices): Answers["inspect"] {
  if (view === "never" || view instanceof Error || view.state !== "found") return view;
  if (sheet !== undefined && !view.sheets.includes(sheet)) {
    return { state: "problem", problem: { code: "noSuchSheet", values: { sheet } }, sheets: view.sheets };
  }
  const deals = new Map(view.stages.map((stage) => [stage.name, stage.deals]));
  return {
    ...view,
    columns: view.columns.map((column) => ({ ...column, field: fields?.[column.header] ?? column.field })),
    stages:
      stages?.map((stage) => ({
        ...stage,
        deals: [stage.name, ...stage.aliases].reduce((sum, name) => sum + (deals.get(name) ?? 0), 0),
      })) ?? view.stages,
  };
}

/** What a live host tells of, as spreadsheets do of every edit. */
const writing: ReadonlySet<OperationName> = new Set<OperationName>([
  "setUp",
  "revert",
  "addSample",
  "removeSample",
  "mend",
  "settings",
  "importDeals",
]);

/** A host that only remembers: set-up makes it managed, undo makes it plain again. */
export function fakeHost(
  answers: Answers,
  locale: string,
): PaneHost & {
  edit(view: PipelineView): void;
  answerFirst(view: PipelineView): void;
  open(view: SetupView): void;
} {
  let { inspect, pipeline } = answers;
  const { functions = smallWorkbook } = answers;
  const computed = typeof functions === "function" ? functions() : functions;
  const selecting = new Set<() => void>();
  const listeners = new Set<() => void>();
  const waiting: ((view: PipelineView) => void)[] = [];
  const run = async (
    name: OperationName,
    args: SetupChoices,
    onProgress?: (done: number, of: number) => void,
  ): Promise<SetupView | PipelineView | OutlookView | DoneView | SettleView | ModeView | SampleView> => {
    if (name === "inspect") return settle<SetupView>(withChoices(inspect, args));
    if (name === "pipeline") {
      return pipeline === "never"
        ? new Promise<PipelineView>((resolve) => waiting.push(resolve))
        : settle<PipelineView>(pipeline);
    }
    if (name === "outlook") return settle<OutlookView>(answers.outlook ?? pipelines.outlook);
    if (name === "addSample" || name === "removeSample") {
      return settle<SampleView>(answers.sample ?? { sheet: setups.found.sheet });
    }
    if (name === "settle") return { changes: 0 };
    if (name === "setMode") return { mode: "block" };
    if (name === "revert") {
      inspect = setups.found;
      pipeline = unmanaged;
      return { state: "done" };
    }
    if (answers.setUp instanceof Error) throw answers.setUp;
    const stopsAt = answers.setUp !== undefined && "stopsAt" in answers.setUp ? answers.setUp.stopsAt : null;
    for (let done = 1; done <= setups.plan.steps; done += 1) {
      onProgress?.(done, setups.plan.steps);
      if (done === stopsAt) return new Promise(() => {});
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    inspect = managed;
    pipeline = pipelines.ready;
    return { state: "done", plan: setups.plan };
  };
  const isComputed = (name: OperationName) =>
    answers.live === true ||
    [
      "functions",
      "calculate",
      "insertFunction",
      "explain",
      ...campaignOperations,
      "check",
      "mend",
      "setRules",
      "guide",
      "followUp",
      "board",
      "moveDeal",
      "settings",
      "language",
      "setFollowUp",
      "importDeals",
    ].includes(name);
  const compute = (name: OperationName, args: object): Promise<unknown> => {
    if (computed === "never" || computed instanceof Error) return settle(computed);
    const done = runOn(computed, operations[name] as Operation<object, unknown>, args);
    // The board waits to be told of the change that it made.
    if (
      name === "moveDeal" ||
      (answers.live === true && writing.has(name) && (name !== "settings" || "set" in args))
    ) {
      void done.then(() => {
        for (const listener of listeners) listener();
      });
    }
    return done;
  };
  return {
    run: <Name extends OperationName>(
      name: Name,
      args: OperationTypes[Name]["args"],
      onProgress?: (done: number, of: number) => void,
    ) =>
      (isComputed(name) ? compute(name, args) : run(name, args as SetupChoices, onProgress)) as Promise<
        OperationTypes[Name]["view"]
      >,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onSelect: (listener) => {
      selecting.add(listener);
      return () => selecting.delete(listener);
    },
    onNotice: (listener) => {
      for (const notice of answers.notices ?? []) listener(notice);
      return () => {};
    },
    reveal: async (row) => {
      if (computed === "never" || computed instanceof Error) return;
      const { overview } = await computed.read({ overview: true });
      const sheets = overview?.sheets.map(({ name }) => name) ?? [];
      computed.select(sheets.includes("Sales") ? "Sales" : (overview?.activeSheet ?? ""), row - 1, 0);
      for (const listener of selecting) listener();
    },
    readExport: async (file) => ({ values: (await file.text()).split("\n").map((line) => line.split(",")) }),
    locale,
    answerFirst: (view) => waiting[0]?.(view),
    open: (view) => {
      inspect = view;
      for (const listener of listeners) listener();
    },
    edit: (view) => {
      pipeline = view;
      for (const listener of listeners) listener();
    },
  };
}
