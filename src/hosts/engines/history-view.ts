import { historyColumns } from "../../core/deals/history-columns.ts";
import { stageMatcher } from "../../core/stages/match.ts";
import type { Stage } from "../../core/stages/stage.ts";
import { shownBy } from "./deal-standings.ts";
import { type Engine, type EngineColumn, EngineError } from "./engine.ts";
import type { EngineMap } from "./map-file.ts";
import { columnNamed, distinctTexts, gridOf, tableFor, textSql } from "./source-table.ts";

/** Open stages that histories show to be reached; null: there is no history. */
export async function historySql(
  engine: Engine,
  map: EngineMap,
  stages: readonly Stage[],
): Promise<string | null> {
  const table = tableFor(engine, map.history, "history");
  if (table === null) return null;
  const { columns } = map.history;
  const header = columns === undefined ? historyColumns(await gridOf(engine, table)) : null;
  const place = (name: "deal" | "from" | "to"): EngineColumn | null => {
    if (columns !== undefined) {
      const said = columns.get(name);
      return said === undefined ? null : columnNamed(table, said);
    }
    const at = header?.ok ? header[name] : -1;
    return table.columns[at] ?? null;
  };
  const deal = place("deal");
  const told = [place("to"), place("from")].flatMap((column) => column ?? []);
  if (deal === null || told.length === 0) {
    throw new EngineError("notHistory", {
      table: table.name,
      columns: table.columns.map(({ name }) => name).join(", "),
    });
  }
  const match = stageMatcher(stages);
  const shown = shownBy(stages);
  const parts: string[] = [];
  for (const column of told) {
    const texts = await distinctTexts(engine, table, [column]);
    const rows = texts.map(({ texts: [text = ""] }) => [text, shown(match(text))]);
    if (rows.length === 0) continue;
    const name = engine.dialect.identifier(column.name);
    parts.push(`SELECT ${textSql(engine, deal)} AS deal, m.stage AS stage FROM ${table.from} AS r
JOIN (SELECT written, stage FROM ${engine.dialect.values(["written", "stage"], rows)}) AS m
  ON m.written = ${textSql(engine, column).replace(name, `r.${name}`)} WHERE m.stage >= 0`);
  }
  return parts.length === 0 ? null : parts.join("\nUNION ALL\n");
}
