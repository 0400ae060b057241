import type { Cell } from "../../../src/core/cells/cell.ts";
import { seeded } from "../../../src/core/metrics/distribution/random.ts";
import { setCampaigns } from "../../../src/operations/set-campaigns.ts";
import { setUp } from "../../../src/operations/set-up.ts";
import { runSync } from "../../../src/workbook.ts";
import { type MemoryWorkbook, memoryWorkbook } from "../../fakes/memory-workbook.ts";

const places = [
  { channel: "Event", names: ["Nordic fair 2026", "nordic fair 2026"] },
  { channel: "Webinar", names: ["Product webinar"] },
  { channel: "Email", names: ["Newsletter", "newsletter"] },
  { channel: "Paid social", names: ["LinkedIn", "linkedin.com", "LinkedIn Ads"] },
  { channel: "Search", names: ["Brand search"] },
] as const;

const ends = ["Won", "Won", "Lost", "Lost", "Lost", "Meeting", "Proposal"] as const;
const january = 46_023; // 2026-01-01

/** Deals of 2026 that campaigns met: an amount, a stage and dates each. */
function dealRows(count: number, random: () => number): Cell[][] {
  return Array.from({ length: count }, (_, i) => {
    const stage = ends[Math.floor(random() * ends.length)] ?? "Lost";
    const created = january + Math.floor(random() * 200);
    const isClosed = stage === "Won" || stage === "Lost";
    const amount = 1000 + Math.floor(random() * 400) * 50;
    const closed = created + 20 + Math.floor(random() * 90);
    const last = stage === "Lost" ? (["Lead", "Meeting", "Proposal"][i % 3] ?? "Lead") : "";
    return [`C-${i + 1}`, `Deal ${i + 1}`, stage, amount, created, isClosed ? closed : null, last];
  });
}

/** Several touches of most deals, spelt as lists spell; some of deals that there are not. */
function touchRows(deals: readonly (readonly Cell[])[], perDeal: number, random: () => number): Cell[][] {
  const rows: Cell[][] = [];
  for (const [id, , , , created] of deals) {
    const touches = Math.floor(random() * 2 * perDeal);
    for (let t = 0; t < touches; t++) {
      const place = places[Math.floor(random() * places.length)] ?? places[0];
      const name = place.names[Math.floor(random() * place.names.length)] ?? place.names[0];
      rows.push([id ?? "", name, place.channel, Number(created) - 10 + Math.floor(random() * 25)]);
    }
  }
  return [...rows, ["C-9999", "Newsletter", "Email", january], ["C-1", "", "", january]];
}

/** A won deal somewhere in the middle. */
const wonRow = (deals: readonly (readonly Cell[])[]) =>
  deals.findIndex(([, , stage], i) => i >= 20 && stage === "Won");

interface Shape {
  readonly deals?: number;
  readonly perDeal?: number;
  readonly hasCosts?: boolean;
  readonly isSet?: boolean;
}

/** A managed workbook with touches, and costs of four campaigns. The same for the same shape. */
export function campaignWorkbook(shape: Shape = {}): MemoryWorkbook {
  const { deals: count = 120, perDeal = 3, hasCosts = true, isSet = true } = shape;
  const random = seeded(7);
  const header = ["Deal ID", "Deal name", "Stage", "Amount (EUR)", "Created", "Closed on", "Last stage"];
  const deals = dealRows(count, random);
  const dates = ["", "", "", "", "yyyy-mm-dd", "yyyy-mm-dd", ""];
  const costs = places
    .slice(0, 4)
    .map(({ channel, names }, i): Cell[] => [names[0], channel, january, january + 300, 4000 + 2500 * i]);
  const workbook = memoryWorkbook({
    today: january + 324,
    sheets: [
      {
        name: "Deals",
        cells: [header, ...deals],
        formats: [header.map(() => ""), ...deals.map(() => dates)],
      },
      {
        name: "Touches 2026",
        cells: [["Deal ID", "Campaign", "Channel", "When"], ...touchRows(deals, perDeal, random)],
      },
      ...(hasCosts
        ? [
            {
              name: "Spend",
              cells: [["Campaign", "Channel", "Start date", "End date", "Cost (EUR)"], ...costs],
            },
          ]
        : []),
    ],
  });
  const made = runSync(workbook.sync, setUp, { sheet: "Deals" });
  if (made.state !== "done") throw new Error(JSON.stringify(made));
  if (isSet) runSync(workbook.sync, setCampaigns, { confirm: true });
  workbook.select("Deals", wonRow(deals) + 1, 2);
  return workbook;
}

/** Deals whose own column names the source, one touch a deal, as CRM systems keep it. */
export function sourceWorkbook(): MemoryWorkbook {
  const random = seeded(11);
  const sources = ["Web", "Partner", "Trade show", "Web", "Phone inquiry", ""];
  const rows = dealRows(60, random).map((row, i) => [...row, sources[i % sources.length] ?? ""]);
  const header = [
    "Deal ID",
    "Deal name",
    "Stage",
    "Amount (EUR)",
    "Created",
    "Closed on",
    "Last stage",
    "Lead source",
  ];
  const workbook = memoryWorkbook({
    today: january + 324,
    sheets: [
      {
        name: "Deals",
        cells: [header, ...rows],
        formats: [
          header.map(() => ""),
          ...rows.map(() => ["", "", "", "", "yyyy-mm-dd", "yyyy-mm-dd", "", ""]),
        ],
      },
    ],
  });
  const made = runSync(workbook.sync, setUp, { sheet: "Deals" });
  if (made.state !== "done") throw new Error(JSON.stringify(made));
  return workbook;
}
