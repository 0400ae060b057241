import { describe, expect, it } from "vitest";
import { withSpellings } from "../../../src/core/planning/spellings.ts";
import { type Stage, stageOf } from "../../../src/core/stages/stage.ts";
import { placed } from "./setting-up.ts";

const stage = (name: string, kind: Stage["kind"], ...aliases: string[]) => stageOf(name, kind, { aliases });

describe("withSpellings", () => {
  const stages = [stage("Proposal", "open", "offer"), stage("Closed Won", "won")];
  const table = placed(
    [
      ["Deal", "Stage", "Amount"],
      ["Acme", "Proposal (50%)", 1],
      ["Bolt", "6. Closed Won", 2],
      ["Cask", "OFFER", 3],
      ["Dune", "Somewhere", 4],
      ["Echo", "closed won", 5],
    ],
    { corrections: { stages } },
  );

  it("adds how the table writes a stage, once, and no stage it does not know", () => {
    expect(withSpellings(stages, table).map(({ aliases }) => aliases)).toEqual([
      ["offer", "Proposal (50%)"],
      ["6. Closed Won"],
    ]);
  });
});
