import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/core/cells/cell.ts";
import type { Change } from "../../../src/core/planning/change.ts";
import { planSetup } from "../../../src/core/planning/plan-setup.ts";
import { withHeaders } from "../../../src/core/planning/required-headers.ts";
import { proposedProbability } from "../../../src/core/stages/probability.ts";
import { cellsToStages } from "../../../src/core/stages/table.ts";
import { templates } from "../../../src/core/stages/templates.ts";
import { config, placed, present } from "./setting-up.ts";

/** Headers of a deal table in each language, and what they must be taken for. */
const headers = {
  en: ["Deal", "Stage", "Amount", "Expected close", "Source", "Contact", "Owner"],
  fi: ["Kauppa", "Vaihe", "Arvo", "Arvioitu päätös", "Lähde", "Yhteyshenkilö", "Vastuuhenkilö"],
  nb: ["Salgsmulighet", "Fase", "Beløp", "Forventet lukkedato", "Kilde", "Kontaktperson", "Selger"],
  pl: ["Szansa", "Etap", "Wartość", "Przewidywane zamknięcie", "Źródło", "Osoba kontaktowa", "Opiekun"],
} as const;

const written = (plan: readonly Change[], sheet: string) =>
  plan.find(
    (change): change is Extract<Change, { kind: "writeCells" }> =>
      change.kind === "writeCells" && change.sheet === sheet,
  )?.cells as readonly (readonly Cell[])[] | undefined;

describe.each(templates())("set-up with the template $id", ({ language, stages }) => {
  const values = [
    headers[language],
    ...stages.map(({ name }, index): Cell[] => [
      `Deal ${index}`,
      name,
      1000 + index,
      46_100 + index,
      "Web",
      "Kim",
      "Ann",
    ]),
  ];
  const table = placed(values, { corrections: { stages } });
  const prepared = proposedProbability(withHeaders(stages, table.recognition));
  const plan = planSetup(table, config(table, { stages: prepared }), present());

  it("puts every deal in its stage", () => {
    const { deals } = table.pipeline;
    expect([...deals.stage]).toEqual(stages.map((_, index) => index));
    expect(deals.issues).toEqual([]);
  });

  it("writes the stages in the template's own language, and reads them again as they are", () => {
    const cells = written(plan, "Stages") ?? [];
    expect(cells.slice(1).map(([name]) => name)).toEqual(stages.map(({ name }) => name));
    expect(cellsToStages(cells)).toEqual(prepared);
  });

  it("gives every open stage a probability, rising, to start from", () => {
    const open = prepared.filter(({ kind }) => kind === "open").map(({ probability }) => probability ?? -1);
    expect(open.every((share) => share > 0 && share < 1)).toBe(true);
    expect([...open].sort((a, b) => a - b)).toEqual(open);
  });

  it("asks for fields by the table's own headers", () => {
    const known: ReadonlySet<string> = new Set(headers[language]);
    const asked = prepared.flatMap(({ required }) => required).filter((name) => name === "amount");
    expect(known.has("Amount") ? [] : asked).toEqual([]);
  });
});

describe("templates of the articles", () => {
  it.each(templates().filter(({ id }) => !["salesforce", "hubspot", "livespace"].includes(id)))(
    "$id says of each stage who does it, of each open one what for and how long at most",
    ({ stages }) => {
      for (const { kind, goal, role, longestStay, name } of stages) {
        if (kind !== "won" && kind !== "lost") expect(goal, name).not.toBe("");
        if (kind !== "open") continue;
        expect(role, name).not.toBe("");
        expect(longestStay, name).toBeGreaterThan(0);
      }
      expect(stages.find(({ kind }) => kind === "lost")?.required).toEqual(["lost reason"]);
    },
  );

  it("have the sales motions with tactics, and with tools", () => {
    const motions = templates().filter(({ motion }) => motion === true);
    expect(motions.map(({ id }) => id)).toHaveLength(12);
    for (const { stages } of motions) {
      expect(stages.some(({ tactics }) => tactics !== undefined)).toBe(true);
      expect(stages.some(({ tools }) => tools !== undefined)).toBe(true);
    }
  });

  it("keep the deadlines that the Polish article names", () => {
    const { stages = [] } = templates().find(({ id }) => id === "six-stages-pl") ?? {};
    expect(stages.slice(0, 4).map(({ name, longestStay }) => [name, longestStay])).toContainEqual([
      "Nowe zapytanie",
      1,
    ]);
    expect(stages.find(({ name }) => name === "Wysłanie oferty")?.longestStay).toBe(2);
  });

  it("touch three key accounts three times, a day each", () => {
    const { stages = [] } = templates().find(({ id }) => id === "three-three-three-en") ?? {};
    const touches = stages.filter(({ name }) => name.startsWith("Touch"));
    expect(touches.map(({ longestStay }) => longestStay)).toEqual([1, 1, 1]);
  });
});

describe("docs/templates.md", () => {
  const page = readFileSync("docs/templates.md", "utf8");

  it.each(templates())("shows $id with its stages and probabilities", ({ id, stages }) => {
    const line = page.split("\n").find((one) => one.startsWith(`| \`${id}\` |`)) ?? "";
    const open = proposedProbability(stages).filter(({ kind }) => kind === "open");
    for (const { name, probability } of open) {
      const given = stages.find((one) => one.name === name)?.probability !== null;
      expect(line).toContain(`${name} ${Math.round((probability ?? 0) * 100)}${given ? "" : "*"} ·`);
    }
  });
});

describe("a stage table from before tactics and tools", () => {
  it("is read as ever, and stays as it is when set-up comes again", () => {
    const old = [
      ["Stage", "Kind", "Probability", "Goal", "Role"],
      ["Lead", "open", 0.2, "Find", "Sales"],
      ["Won", "won", 1, null, null],
    ];
    const stages = cellsToStages(old);
    if ("code" in stages) throw new Error(stages.code);
    expect(stages[0]).toMatchObject({ name: "Lead", goal: "Find", role: "Sales" });
    expect(stages[0]).not.toHaveProperty("tactics");
  });
});
