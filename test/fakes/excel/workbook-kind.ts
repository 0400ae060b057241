import { parseA1 } from "../../../src/core/cells/address.ts";
import type { Kind } from "./client.ts";
import type { Block, ExcelHost } from "./host.ts";
import { namesKind } from "./names-kind.ts";
import { rangeKind } from "./range-kind.ts";
import { settingsKind } from "./settings-kind.ts";
import { tableStylesKind } from "./table-styles-kind.ts";
import { tablesKind } from "./tables-kind.ts";
import { worksheetsKind } from "./worksheets-kind.ts";

const bookProtectionKind: Kind<ExcelHost> = {
  name: "WorkbookProtection",
  scalars: { protected: { get: (host) => host.book.isProtected } },
};

export const workbookKind: Kind<ExcelHost> = {
  name: "Workbook",
  since: { protection: 7, readOnly: 8, tableStyles: 10 },
  scalars: { readOnly: { get: (host) => host.book.readOnly } },
  parts: {
    worksheets: { kind: () => worksheetsKind, of: (host) => host },
    tables: { kind: () => tablesKind, of: (host) => host },
    names: { kind: () => namesKind, of: (host) => host },
    settings: { kind: () => settingsKind, of: (host) => host },
    tableStyles: { kind: () => tableStylesKind, of: (host) => host },
    protection: { kind: () => bookProtectionKind, of: (host) => host },
  },
  objects: {
    getActiveCell: {
      kind: () => rangeKind,
      of: (host): Block | null => {
        const place = parseA1(host.selection);
        const sheet = host.book.sheets.find(({ id }) => id === host.book.activeSheet);
        if (!sheet) return null;
        const range = place?.range ?? { top: 0, left: 0, bottom: 0, right: 0 };
        return { host, sheet, range: { ...range, bottom: range.top, right: range.left } };
      },
    },
  },
};

export const runtimeKind: Kind<ExcelHost> = {
  name: "Runtime",
  since: { enableEvents: 8 },
  scalars: {
    enableEvents: {
      get: (host) => host.hub.enabled,
      set: (host, enabled: boolean) => {
        host.hub.enabled = enabled;
      },
    },
  },
};
