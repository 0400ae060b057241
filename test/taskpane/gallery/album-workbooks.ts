import type { Cell } from "../../../src/core/cells/cell.ts";
import type { Language } from "../../../src/core/language.ts";
import { seeded } from "../../../src/core/metrics/distribution/random.ts";
import { type Stage, stageOf } from "../../../src/core/stages/stage.ts";
import { setCampaigns } from "../../../src/operations/set-campaigns.ts";
import { setUp } from "../../../src/operations/set-up.ts";
import { settings } from "../../../src/operations/settings.ts";
import { runSync } from "../../../src/workbook.ts";
import { type MemoryWorkbook, memoryWorkbook } from "../../fakes/memory-workbook.ts";
import { english, finnish, type Vocabulary } from "./album-vocabulary.ts";

/** 2026-11-21. */
const today = 46_347;

interface Shape {
  readonly deals: number;
  /** The language of what a person wrote into the workbook; absent: English. */
  readonly language?: Language;
  /** Touches of a deal, about; absent: none of any. */
  readonly touches?: number;
}

/** A table of deals as companies keep them, with slips; the same for the same shape. Not set up. */
export function plainAlbum(shape: Shape): MemoryWorkbook {
  const spoken = shape.language === undefined || shape.language === "en" ? english : finnish;
  const random = seeded(26);
  const deals = Array.from({ length: shape.deals }, (_, index) => dealRow(index, spoken, random));
  const campaigns =
    shape.touches === undefined
      ? []
      : [
          { name: spoken.sheets.touches, cells: touchTable(deals, shape.touches, spoken, random) },
          { name: spoken.sheets.costs, cells: costTable(spoken) },
        ];
  return memoryWorkbook({
    today,
    sheets: [
      {
        name: spoken.sheets.deals,
        cells: [[...spoken.headers], ...deals],
        formats: [[], ...deals.map(() => dealFormats)],
      },
      ...campaigns,
    ],
  });
}

/** The same as a managed pipeline with longest stays and a target; campaigns too where there are touches. */
export function managedAlbum(shape: Shape): MemoryWorkbook {
  const deals = Math.max(12, shape.deals);
  const workbook = plainAlbum({ ...shape, deals });
  const { language = "en" } = shape;
  const spoken = language === "en" ? english : finnish;
  const made = runSync(workbook.sync, setUp, {
    sheet: spoken.sheets.deals,
    language,
    stages: stagesOf(spoken),
  });
  if (made.state !== "done") throw new Error(JSON.stringify(made));
  const settled = runSync(workbook.sync, settings, {
    set: { currency: "EUR", targets: [{ period: "quarter", amount: deals * 2750 }] },
  });
  if (settled.state !== "saved") throw new Error(JSON.stringify(settled));
  if (shape.touches !== undefined) runSync(workbook.sync, setCampaigns, { confirm: true });
  if (shape.deals === 0) {
    // All its deals have been deleted.
    for (let row = 1; row <= deals; row++) {
      for (const column of spoken.headers.keys()) workbook.edit(spoken.sheets.deals, row, column, null);
    }
  }
  workbook.select(spoken.sheets.deals, shape.deals === 0 ? 0 : 3, 0);
  return workbook;
}

/** A workbook without a deal table. */
export const tablelessAlbum = () =>
  memoryWorkbook({ today, sheets: [{ name: "Sheet1", cells: [["Shopping"], ["Paper"], ["Pens"]] }] });

const day = "yyyy-mm-dd";
const dealFormats = ["", "", "", "", "", "", day, day, day, "", "", "", "", day, day];

const stagesOf = ({ stages: [lead, meeting, offer, talks, won, lost] }: Vocabulary): readonly Stage[] => [
  stageOf(lead, "open", { probability: 0.1, longestStay: 21 }),
  stageOf(meeting, "open", { probability: 0.3, longestStay: 30 }),
  stageOf(offer, "open", { probability: 0.5, longestStay: 21 }),
  stageOf(talks, "open", { probability: 0.8, longestStay: 14 }),
  stageOf(won, "won"),
  stageOf(lost, "lost"),
];

function dealRow(index: number, spoken: Vocabulary, random: () => number): Cell[] {
  const pick = <Each>(list: readonly Each[]): Each => list[Math.floor(random() * list.length)] as Each;
  const reached = pick([0, 0, 0, 1, 1, 1, 2, 2, 3, 3, 3]);
  const end = pick(["open", "open", "won", "lost", "lost"]);
  const stage = end === "won" ? 4 : end === "lost" ? 5 : reached;
  const isOpen = end === "open";
  const created = today - 20 - Math.floor(random() * (isOpen ? 90 : 320));
  const closed = Math.min(today - 1, created + 15 + Math.floor(random() * 70));
  const moved = isOpen ? today - Math.floor(random() * 40) : closed;
  const account = pick(spoken.accounts);
  const hasStep = isOpen && random() < 0.93;
  const row: Cell[] = [
    `D-${String(index + 1).padStart(4, "0")}`,
    `${account} ${pick(spoken.products)} ${index + 1}`,
    account,
    pick(spoken.owners),
    spoken.stages[stage] ?? null,
    2000 + Math.floor(random() * 160) * 250,
    created,
    isOpen ? today + 3 + Math.floor(random() * 110) : null,
    isOpen ? null : closed,
    end === "lost" ? (spoken.stages[reached] ?? null) : null,
    pick(spoken.sources),
    pick(spoken.segments),
    hasStep ? pick(spoken.steps) : null,
    hasStep ? today - 3 + Math.floor(random() * 12) : null,
    moved,
  ];
  return withSlip(row, index, spoken);
}

/** One deal in nineteen has something that is to be mended. */
function withSlip(row: Cell[], index: number, { stages, owners }: Vocabulary): Cell[] {
  if (index % 19 !== 4) return row;
  const isOpen = row[8] === null;
  switch (Math.floor(index / 19) % 5) {
    case 0:
      return row.with(4, misspelt(stages[2]));
    case 1:
      return isOpen ? row.with(7, today - 24) : row.with(5, null);
    case 2:
      return row.with(5, null);
    case 3:
      return row.with(3, misspelt(owners[0]));
    default:
      return isOpen ? row.with(7, null) : row.with(4, misspelt(stages[4]));
  }
}

/** With two letters in the other order. */
const misspelt = (text: string) => text.replace(/^(..)(.)(.)/, "$1$3$2");

function touchTable(
  deals: readonly (readonly Cell[])[],
  perDeal: number,
  { touchHeaders, campaigns }: Vocabulary,
  random: () => number,
): Cell[][] {
  const rows: Cell[][] = [];
  for (const [id = null, , , , , , created] of deals) {
    for (let touch = Math.floor(random() * (2 * perDeal + 1)); touch > 0; touch--) {
      const campaign = campaigns[Math.floor(random() ** 1.5 * campaigns.length)];
      if (campaign === undefined) continue;
      rows.push([id, campaign.name, campaign.channel, Number(created) - 12 + Math.floor(random() * 40)]);
    }
  }
  return [[...touchHeaders], ...rows];
}

const costTable = ({ costHeaders, campaigns }: Vocabulary): Cell[][] => [
  [...costHeaders],
  ...campaigns
    .slice(0, 5)
    .map(({ name, channel }, index) => [name, channel, today - 325, today - 20, 6000 + 4500 * index]),
];
