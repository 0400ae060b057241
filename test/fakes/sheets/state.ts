import type { Host } from "./host.ts";
import { lastFilled } from "./sheets.ts";

/** The spreadsheet as a person can tell it; what Sheets numbers by itself is left away. */
export function stateOf(host: Host): unknown {
  const nameOf = (id: number) => host.sheets.find((sheet) => sheet.id === id)?.name ?? "gone";
  const sorted = <V>(map: ReadonlyMap<string, V>) =>
    [...map].sort(([one], [other]) => (one < other ? -1 : 1));
  const metadata = (all: Host["metadata"]) =>
    all.map(({ key: name, value, visibility }) => [
      name,
      // Chart numbers are given anew.
      value.replace(/"pipewright-funnel":\d+/, '"pipewright-funnel":0'),
      visibility,
    ]);
  return JSON.parse(
    JSON.stringify({
      active: nameOf(host.active),
      names: sorted(host.names).map(([name, { sheet, range }]) => [name, nameOf(sheet), range]),
      metadata: metadata(host.metadata),
      sheets: host.sheets.map((sheet) => ({
        name: sheet.name,
        size: [lastFilled(sheet), sheet.columns],
        cells: sorted(sheet.cells),
        formats: sorted(sheet.formats),
        styles: sorted(sheet.styles),
        widths: [...sheet.widths],
        validations: sorted(sheet.validations).map(([at, rule]) => [
          at,
          { ...rule, source: rule.source && [nameOf(rule.source.sheet), rule.source.range] },
        ]),
        conditionals: sheet.conditionals.map(({ ranges, boolean, gradient }) => [
          ranges,
          boolean && { ...boolean, criteria: String(boolean.criteria) },
          gradient && Object.entries(gradient).map(([name, value]) => [name, value && String(value)]),
        ]),
        charts: sheet.charts.map(({ type, ranges, options, position }) => ({
          type,
          ranges: ranges.map(({ sheet: id, range }) => [nameOf(id), range]),
          options,
          position,
        })),
        metadata: metadata(sheet.metadata),
      })),
    }),
  );
}
