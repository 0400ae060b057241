import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { isBlank } from "../../src/core/cells/blank.ts";
import type { Cell } from "../../src/core/cells/cell.ts";
import { historyHeadersIn } from "../../src/core/deals/history-headers.ts";
import { labelsIn } from "../../src/core/planning/labels.ts";
import { headerIn, type StageHeader } from "../../src/core/stages/headers.ts";
import { type StageTemplate, templates } from "../../src/core/stages/templates.ts";
import { loadCatalogue } from "../../src/messages/catalogues.ts";
import type { Catalogue } from "../../src/messages/en/index.ts";
import { type Harness, startHarness, type WorkbenchPage } from "./harness.ts";

/**
 * Each article's stage templates, set up in the workbench by somebody whose browser speaks their language:
 * the first of a language in the pane, the others as the pane would have it done.
 */
const locales = { fi: "fi-FI", nb: "nb-NO", pl: "pl-PL", en: "en-GB" } as const;
type Spoken = keyof typeof locales;

/** A limit for hangs (ms): eight set-ups on a busy machine take their time. */
const patience = 300_000;

let harness: Harness;
let workbench: WorkbenchPage;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness?.close());
afterEach(async () => {
  await workbench.close();
  expect(workbench.errors).toEqual([]);
});

interface Snapshot {
  readonly sheets: readonly {
    readonly name: string;
    readonly cells: { readonly grid: { values: Cell[][] } };
  }[];
}

/** What the template asks of deals, and what a deal table has besides. */
const asked = [
  "name",
  "account",
  "contact",
  "owner",
  "stage",
  "amount",
  "source",
  "nextStep",
  "expectedClose",
  "closed",
  "lostReason",
] as const;
const stageColumn = "E";
const dealRows = 12;

/** A deal table whose headers are the words that the pane has for the fields; the stages come later. */
function dealFile(headers: Readonly<Record<(typeof asked)[number], string>>) {
  const rows = Array.from({ length: dealRows }, (_, at) => [
    `Nordlys ${at + 1}`,
    `Kaluste ${at % 5}`,
    `Ola ${at % 4}`,
    at % 2 === 0 ? "Ann" : "Bo",
    "",
    1000 + 250 * at,
    ["Web", "Messe", "Telefon"][at % 3],
    at % 2 === 0 ? "" : "Ring",
    `2026-12-${10 + at}`,
    at % 3 === 2 ? `2026-11-${10 + at}` : "",
    at % 4 === 0 ? "Budsjett" : "",
  ]);
  const text = [asked.map((field) => headers[field]), ...rows].map((row) => row.join(",")).join("\n");
  return { name: "deals.csv", mimeType: "text/csv", buffer: Buffer.from(`${text}\n`) };
}

/** The deals' stages: each of the template's in turn. */
const stagesFor = ({ stages }: StageTemplate) =>
  Array.from({ length: dealRows }, (_, at) => [stages[at % stages.length]?.name ?? null]);

const sheetOf = ({ sheets }: Snapshot, name: string) =>
  sheets.find((sheet) => sheet.name === name)?.cells.grid.values ?? [];

/** Words that no other of the languages has: none may stand in a sheet that is not English. */
const english =
  /\b(the|and|of|with|from|customers?|deals?|stages?|sales|win|won|lost|amount|owner|source|account|contact|close[ds]?|closing|reason|next|step|history|who|when|goal|role|weighted|value|rate|needs?|offer|meeting)\b/i;

/** The words that formulas and functions know, the same in every language. */
const keywordColumns: readonly StageHeader[] = ["Kind", "Forecast category"];

/** Every text that set-up wrote into sheets, but for those keywords and what the deals are called. */
function writtenTexts(
  snapshot: Snapshot,
  language: Spoken,
  deals: string,
  names: readonly string[],
): string[] {
  const { stages: stageSheet } = labelsIn(language).sheets;
  const own = new Set(sheetOf(snapshot, deals).flat());
  return names
    .flatMap((name) => {
      const values = sheetOf(snapshot, name);
      const header = values[0] ?? [];
      const isKeyword = (column: number) =>
        name === stageSheet && keywordColumns.some((one) => header[column] === headerIn(one, language));
      return [
        name,
        ...values.flatMap((row, at) => row.filter((_, column) => at === 0 || !isKeyword(column))),
      ];
    })
    .filter((cell) => !own.has(cell))
    .flatMap((cell) => (typeof cell === "string" && cell !== "" ? [cell] : []));
}

function checkStageSheet(template: StageTemplate, snapshot: Snapshot, headers: ReadonlySet<string>): void {
  const { language, stages } = template;
  const [header = [], ...rows] = sheetOf(snapshot, labelsIn(language).sheets.stages);
  const column = (name: StageHeader) => {
    const at = header.indexOf(headerIn(name, language));
    return rows.map((row) => row[at] ?? null);
  };
  const texts = (name: StageHeader) => column(name).map((cell) => cell ?? "");
  expect(texts("Stage")).toEqual(stages.map(({ name }) => name));
  expect(texts("Kind")).toEqual(stages.map(({ kind }) => kind));
  expect(texts("Goal")).toEqual(stages.map(({ goal }) => goal));
  expect(texts("Role")).toEqual(stages.map(({ role }) => role));
  expect(texts("Longest stay (days)")).toEqual(stages.map(({ longestStay }) => longestStay ?? ""));
  if (stages.some(({ tactics }) => tactics)) {
    expect(texts("Tactics")).toEqual(stages.map(({ tactics }) => tactics ?? ""));
  }
  for (const [at, cell] of column("Required fields").entries()) {
    const required = isBlank(cell) ? [] : String(cell).split("; ");
    expect(required).toHaveLength(stages[at]?.required.length ?? 0);
    expect(required.filter((one) => !headers.has(one.toLowerCase()))).toEqual([]);
  }
}

/** The choices that the pane takes one from the table to the managed pipeline by. */
async function setUpInPane(template: StageTemplate, { setup }: Catalogue["screens"]): Promise<void> {
  const { page } = workbench;
  const pane = page.getByRole("complementary");
  const press = (name: string) => pane.getByRole("button", { name, exact: true }).click();
  await press(setup.begin);
  await press(setup.next);
  const picker = pane.getByLabel(setup.template);
  // Those in the reader's language are the first group.
  const own = setup.templateLanguages[template.language];
  expect(await picker.locator("optgroup").first().getAttribute("label")).toBe(own);
  await picker.selectOption(template.id);
  await pane.getByText(setup.templatePreview(template.stages.map(({ name }) => name))).waitFor();
  await press(setup.next);
  await press(setup.apply);
  await pane.getByText(setup.doneTitle).waitFor();
  await page.evaluate(() => window.pipewright.idle());
}

async function openDeals(language: Spoken) {
  const { screens } = await loadCatalogue(locales[language]);
  workbench = await harness.open({ locale: locales[language] });
  const { page } = workbench;
  await page.locator("input[type=file]").setInputFiles(dealFile(screens.setup.fields));
  await page.evaluate(() => window.pipewright.idle());
  const writeStages = (template: StageTemplate) =>
    page.evaluate(([cells, at]) => window.pipewright.paste("deals", at, cells), [
      stagesFor(template),
      `${stageColumn}2`,
    ] as const);
  return { page, screens, writeStages };
}

describe.each(["fi", "nb", "pl", "en"] as const)("the templates in %s", (language) => {
  it(
    "set up the workbench in their own words, and leave it as it was",
    async () => {
      const { page, screens, writeStages } = await openDeals(language);
      const snapshot = () => page.evaluate(() => window.pipewright.snapshot()) as Promise<Snapshot>;
      const headers = new Set(Object.values(screens.setup.fields).map((header) => header.toLowerCase()));
      const { sheets } = labelsIn(language);
      const ours = templates().filter((template) => template.language === language);
      expect(ours.length).toBeGreaterThan(1);

      for (const [at, template] of ours.entries()) {
        await writeStages(template);
        const before = await snapshot();
        if (at === 0) await setUpInPane(template, screens);
        else {
          const done = await page.evaluate((choices) => window.pipewright.run("setUp", choices), {
            template: template.id,
            language,
          });
          expect(done, template.id).toMatchObject({ state: "done" });
        }
        const managed = await snapshot();
        expect(managed.sheets.map(({ name }) => name)).toEqual([
          "deals",
          sheets.stages,
          sheets.history,
          sheets.pipeline,
        ]);
        checkStageSheet(template, managed, headers);
        expect(sheetOf(managed, sheets.history)[0]).toEqual(historyHeadersIn(language));
        const list = await page.evaluate(
          (cell) => window.pipewright.validation("deals", cell),
          `${stageColumn}2`,
        );
        expect(list, template.id).toMatchObject({
          type: "list",
          source: expect.stringContaining(`${sheets.stages}!$A$2:$A$`),
        });
        const foreign = (shot: Snapshot, names: readonly string[]) =>
          language === "en"
            ? []
            : writtenTexts(shot, language, "deals", names).filter((text) => english.test(text));
        expect(foreign(managed, [sheets.stages, sheets.history]), template.id).toEqual([]);
        // The dashboard is the same for all; the headings of its funnel come with the first calculation.
        if (at === 0) {
          await expect
            .poll(async () => foreign(await snapshot(), [sheets.pipeline]), { timeout: 60_000 })
            .toEqual([]);
        }
        expect(await page.evaluate(() => window.pipewright.run("revert", {}))).toMatchObject({
          state: "done",
        });
        expect(await snapshot(), template.id).toEqual(before);
      }
    },
    patience,
  );
});

describe("a template in English", () => {
  it(
    "has a deal put back that lacks what its stages ask for, once that is wanted",
    async () => {
      const { page, screens, writeStages } = await openDeals("en");
      const template = templates().find(({ id }) => id === "seven-stages-en") as StageTemplate;
      await writeStages(template);
      await setUpInPane(template, screens);
      const stageIn = (row: number) =>
        page.evaluate((cell) => window.pipewright.cell("deals", cell), `${stageColumn}${row}`);
      const type = (cell: string, text: string) =>
        page.evaluate(([at, what]) => window.pipewright.setCell("deals", at, what), [cell, text] as const);
      await page.evaluate(() => window.pipewright.run("setMode", { mode: "block" }));
      // The second deal is in the second stage and has no lost reason.
      await type(`${stageColumn}3`, "Closed lost");
      await expect.poll(() => stageIn(3), { timeout: 60_000 }).toBe("Lead qualification");
      await page
        .getByRole("complementary")
        .getByText(/^"Nordlys 2" was put back to "Lead qualification"/)
        .waitFor();
      await type("K3", "Budget");
      await type(`${stageColumn}3`, "Closed lost");
      const lastRow = async () => {
        const history = (await page.evaluate(() => window.pipewright.snapshot())) as Snapshot;
        return sheetOf(history, "Stage history")
          .findLast((row) => !isBlank(row[0]))
          ?.slice(0, 3);
      };
      await expect
        .poll(lastRow, { timeout: 60_000 })
        .toEqual(["Nordlys 2", "Lead qualification", "Closed lost"]);
      expect(await stageIn(3)).toBe("Closed lost");
    },
    patience,
  );
});
