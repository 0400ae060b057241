import type { Range } from "../../../src/core/cells/cell.ts";
import { bookObject } from "./book.ts";
import { chartTypes } from "./charts.ts";
import { booleanCriteria, conditionalBuilder, interpolation } from "./conditionals.ts";
import type { Host } from "./host.ts";
import { visibility } from "./metadata.ts";
import { placeOf, rangeObject } from "./ranges.ts";
import { criteria, validationBuilder } from "./rules.ts";
import { enumeration, service } from "./service.ts";

export const authModes = enumeration("AuthMode", ["NONE", "LIMITED", "FULL", "CUSTOM_FUNCTION"]);

/** The services that the script may use, as globals. Others are not there, so that using one fails. */
export function globalsOf(host: Host): Record<string, object> {
  const makeRange = (sheet: number, range: Range) => rangeObject(host, sheet, range);
  return {
    SpreadsheetApp: service(host, "SpreadsheetApp", {
      DataValidationCriteria: criteria,
      BooleanCriteria: booleanCriteria,
      InterpolationType: interpolation,
      DeveloperMetadataVisibility: visibility,
      CopyPasteType: enumeration("CopyPasteType", ["PASTE_DATA_VALIDATION", "PASTE_CONDITIONAL_FORMATTING"]),
      getActive: () => bookObject(host),
      getUi: () => uiObject(host),
      flush: () => undefined,
      newDataValidation: () => validationBuilder(host, makeRange, placeOf),
      newConditionalFormatRule: () => conditionalBuilder(host, makeRange, placeOf),
    }),
    Session: service(host, "Session", { getActiveUserLocale: () => host.userLocale }),
    Charts: service(host, "Charts", { ChartType: chartTypes }),
    CacheService: service(host, "CacheService", { getUserCache: () => cacheObject(host) }),
    LockService: service(host, "LockService", { getDocumentLock: () => lockObject(host) }),
    HtmlService: service(host, "HtmlService", {
      createHtmlOutputFromFile: (file: string) => page(host, file),
    }),
    ScriptApp: service(host, "ScriptApp", {
      AuthMode: authModes,
      getProjectTriggers: () =>
        host.triggers.map((name) => service(host, "Trigger", { getHandlerFunction: () => name })),
      newTrigger: (name: string) => triggerBuilder(host, name),
    }),
  };
}

/** Reference, Cache: texts of at most 100 KB under keys of at most 250 characters, for at most 6 hours. */
function cacheObject(host: Host): object {
  return service(host, "Cache", {
    get: (name: string) => host.cache.get(name) ?? null,
    put: (name: string, value: string, seconds: number) => {
      if (typeof value !== "string") throw new Error("a cache keeps texts");
      if (name.length > 250 || value.length > 100_000) throw new Error("Argument too large: value");
      if (!(seconds >= 1 && seconds <= 21_600)) throw new Error("a cache keeps for 6 hours at most");
      host.cache.set(name, value);
    },
    remove: (name: string) => {
      host.cache.delete(name);
    },
  });
}

/** Reference, Lock.tryLock: false when another run has it past the time given. */
function lockObject(host: Host): object {
  return service(host, "Lock", {
    tryLock: (patience: number) => {
      if (!(patience > 0)) throw new Error("tryLock takes a time in milliseconds");
      if (host.lockedByOther) return false;
      if (host.isLocked) throw new Error("the fake's lock is taken twice in one run");
      host.isLocked = true;
      return true;
    },
    releaseLock: () => {
      host.isLocked = false;
    },
  });
}

function uiObject(host: Host): object {
  return service(host, "Ui", {
    createMenu: () => {
      const items: [string, string][] = [];
      const menu: object = service(host, "Menu", {
        addItem: (caption: string, handler: string) => {
          items.push([caption, handler]);
          return menu;
        },
        addSeparator: () => menu,
        addToUi: () => {
          host.menu = items;
        },
      });
      return menu;
    },
    showSidebar: (output: { getTitle(): string }) => {
      host.sidebar = output.getTitle();
    },
  });
}

/** Reference, HtmlService.createHtmlOutputFromFile: without the ending; what is not there is an error. */
function page(host: Host, file: string): object {
  const text = file === "sidebar" ? "" : Object.hasOwn(host.files, file) ? host.files[file] : undefined;
  if (text === undefined) throw new Error(`No HTML file named ${file} was found.`);
  let title = "";
  const output: object = service(host, "HtmlOutput", {
    setTitle: (text: string) => {
      title = text;
      return output;
    },
    getTitle: () => title,
    getContent: () => text,
  });
  return output;
}

function triggerBuilder(host: Host, name: string): object {
  const clock: object = service(host, "ClockTriggerBuilder", {
    everyHours: () => clock,
    create: () => {
      host.triggers.push(name);
    },
  });
  return service(host, "TriggerBuilder", { timeBased: () => clock });
}
