import type { Range } from "../cells/cell.ts";
import { freeName } from "./free-name.ts";
import { existingTable, needsName } from "./host-table.ts";
import { labelsIn } from "./labels.ts";
import { type PlacedTable, type Present, type SetupConfig, tableRange } from "./setup.ts";
import { stageRoom } from "./stages-sheet.ts";

/** Where everything of a managed pipeline stands and what it is called. */
export interface ManagedPlaces {
  readonly sheets: { readonly stages: string; readonly history: string; readonly pipeline: string };
  readonly tables: { readonly stages: string; readonly history: string };
  readonly deals: {
    readonly name: string;
    readonly range: Range;
    /** The user's own table, which stays when set-up is undone. */
    readonly existing: boolean;
    /** A defined name instead of a real table. */
    readonly asName: boolean;
  };
  readonly stageNames: string;
  /** Rows below the header of the stage table that lists and highlights look at. */
  readonly stageRows: number;
}

/** As settings remember them; in a plain workbook, names that nothing else has. */
export function choosePlaces(table: PlacedTable, config: SetupConfig, present: Present): ManagedPlaces {
  const { overview, settings } = present;
  const labels = labelsIn(config.language);
  const stageRows = stageRoom(config.stages.length);
  const others = overview.tables.filter((place) => place.name !== settings?.table.name);
  const asName = needsName(table, others);
  if (settings) {
    const sheetOf = (name: string, remembered: string) =>
      overview.tables.find((place) => place.name === name)?.sheet ?? remembered;
    return {
      sheets: {
        stages: sheetOf(settings.tables.stages, settings.sheets.stages),
        history: sheetOf(settings.tables.history, settings.sheets.history),
        pipeline: settings.sheets.pipeline,
      },
      tables: settings.tables,
      deals: {
        name: settings.table.name,
        range: tableRange(table),
        existing: !settings.undo.some(
          (change) => change.kind === "removeTable" && change.name === settings.table.name,
        ),
        asName,
      },
      stageNames: settings.names.stages,
      stageRows,
    };
  }
  const sheets = new Set(overview.sheets.map((sheet) => sheet.name));
  const sheet = (wanted: string) => {
    const name = freeName(wanted, sheets, " ");
    sheets.add(name);
    return name;
  };
  // Tables and defined names share their names.
  const names = new Set([...overview.tables.map((place) => place.name), ...overview.names]);
  const name = (wanted: string) => {
    const free = freeName(wanted, names, "_");
    names.add(free);
    return free;
  };
  const own = existingTable(table, overview.tables);
  return {
    sheets: {
      stages: sheet(labels.sheets.stages),
      history: sheet(labels.sheets.history),
      pipeline: sheet(labels.sheets.pipeline),
    },
    deals: {
      name: own ? own.name : name(labels.tables.deals),
      range: own ? own.range : tableRange(table),
      existing: own !== null,
      asName: own === null && asName,
    },
    tables: { stages: name(labels.tables.stages), history: name(labels.tables.history) },
    stageNames: name(labels.stageNames),
    stageRows,
  };
}
