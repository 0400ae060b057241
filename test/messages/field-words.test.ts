import { describe, expect, it } from "vitest";
import { toGrid } from "../../src/core/cells/grid.ts";
import { columnOf } from "../../src/core/deals/table.ts";
import { recognise } from "../../src/core/table/recognise.ts";
import { loadCatalogue } from "../../src/messages/catalogues.ts";

/** Cells that bear out what the header says. */
const filled = {
  name: ["Alfa", "Beta", "Gamma"],
  account: ["Nordlys AS", "Kaluste Oy", "Nordlys AS"],
  contact: ["Kari Nordmann", "Matti Meikäläinen", "Jan Kowalski"],
  owner: ["Ann", "Bo", "Ann"],
  stage: ["Lead", "Offer", "Lead"],
  amount: [1000, 2500, 700],
  source: ["Web", "Fair", "Web"],
  created: ["2026-01-10", "2026-02-11", "2026-03-12"],
  nextStep: ["Call", null, "Write"],
  nextStepDate: ["2026-11-25", null, "2026-11-28"],
  expectedClose: ["2026-12-10", "2026-12-11", "2026-12-12"],
  closed: [null, "2026-11-11", null],
  lostReason: [null, "Budget", null],
} as const;
const fields = Object.keys(filled) as (keyof typeof filled)[];

describe("what the pane calls a field", () => {
  it.each(["en", "fi", "nb", "pl"])("is recognised as a header in %s", async (language) => {
    const { screens } = await loadCatalogue(language);
    const rows = [0, 1, 2].map((row) => fields.map((field) => filled[field][row] ?? null));
    const read = recognise(toGrid([fields.map((field) => screens.setup.fields[field]), ...rows]));
    if (!read.ok) throw new Error(read.problem.code);
    const found = fields.map((field) => columnOf(read.recognition, field)?.header ?? null);
    expect(found).toEqual(fields.map((field) => screens.setup.fields[field]));
  });
});
