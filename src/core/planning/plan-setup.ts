import { rememberStages } from "../history/former-names.ts";
import type { Change } from "./change.ts";
import { asOfReference, planDashboard } from "./dashboard.ts";
import { planDealTable } from "./deal-table.ts";
import { planHistorySheet } from "./history-sheet.ts";
import { labelsIn } from "./labels.ts";
import { choosePlaces, type ManagedPlaces } from "./places.ts";
import type { Settings } from "./settings.ts";
import type { PlacedTable, Present, SetupConfig } from "./setup.ts";
import { planStagesSheet } from "./stages-sheet.ts";
import { planUndo } from "./undo.ts";

/**
 * Everything that makes the workbook managed. The settings come first, marked "applying" and with
 * the way back, and last, marked "done": whatever fails between leaves a record from which set-up
 * is finished (by planning again) or undone. No step touches a cell of the user's.
 */
export function planSetup(table: PlacedTable, config: SetupConfig, present: Present): Change[] {
  const places = choosePlaces(table, config, present);
  const settings = (state: Settings["state"]): Change => ({
    kind: "saveSettings",
    settings: settingsOf(table, config, present, places, state),
  });
  return [
    settings("applying"),
    ...planStagesSheet(config, places, present),
    ...planHistorySheet(table, config, places, present),
    ...planDashboard(places.sheets.pipeline, table, config, present),
    ...planDealTable(table, places, asOfReference(places.sheets.pipeline), labelsIn(config.language)),
    settings("done"),
  ];
}

function settingsOf(
  table: PlacedTable,
  config: SetupConfig,
  present: Present,
  places: ManagedPlaces,
  state: Settings["state"],
): Settings {
  const { currencies } = table.pipeline.deals;
  return {
    version: 1,
    state,
    table: present.settings?.table ?? {
      sheet: table.sheet,
      name: places.deals.name,
      range: places.deals.range,
    },
    ...(state === "applying" ? { stages: config.stages } : {}),
    stagesSeen: rememberStages(config.stages, present.settings?.stagesSeen),
    columns: table.recognition.columns.map(({ header, field, reading, entryOf }) => ({
      header,
      field,
      reading,
      entryOf,
    })),
    sheets: places.sheets,
    tables: places.tables,
    names: { stages: places.stageNames },
    ...settledBefore(present.settings),
    ...(config.language === undefined ? {} : { labels: config.language }),
    asOf: config.asOf,
    fiscalYearStart: config.fiscalYearStart,
    currency: currencies.length === 1 ? (currencies[0] ?? null) : null,
    // The first set-up knew the workbook as it was; later ones only know their own work.
    undo: present.settings?.undo ?? planUndo(table, places, present),
  };
}

/** What people have settled since the first set-up, which a later one leaves as it is. */
function settledBefore(settings: Settings | null): Partial<Settings> {
  const kept = [
    "mode",
    "rules",
    "mended",
    "followUp",
    "language",
    "completeFrom",
    "rates",
    "targets",
    "attribution",
    "lastImport",
  ] as const;
  return Object.fromEntries(
    kept.flatMap((key) => (settings?.[key] === undefined ? [] : [[key, settings[key]]])),
  );
}
