import { existsSync, readFileSync } from "node:fs";
import type { Cell } from "../../src/core/cells/cell.ts";

// Not ours to ship: stands beside the repository where the project is built.
const folder = new URL("../../../shared/data/maven_crm/", import.meta.url);
export const mavenIsHere = existsSync(folder);

/** The 8,800 Maven deals, header row first, each with the manager and region of its seller. */
export function mavenJoined(): readonly (readonly Cell[])[] {
  // The files quote nothing.
  const read = (name: string) =>
    readFileSync(new URL(name, folder), "utf8")
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(",").map((cell): Cell => (cell === "" ? null : cell)));
  const teams = new Map(read("sales_teams.csv").map(([agent = null, ...team]) => [agent, team]));
  return read("sales_pipeline.csv").map((row) => [...row, ...(teams.get(row[1] ?? null) ?? [null, null])]);
}
