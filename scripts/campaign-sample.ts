/**
 * Writes the campaign sample: samples/campaign-deals.csv (1,200 synthetic deals), samples/touches.csv
 * (which campaign met which deal when, spelt and repeated the way lists are), samples/campaigns.csv
 * (channels and monthly costs) and samples/campaign-truth.csv: what each campaign really brought. Seeded.
 *
 * The truth. A deal is won if its luck, one number from 0 to 1, is below its chance: a base by the
 * buyer's intent, plus an uplift for each campaign that met it (the third column of the truth). What a
 * campaign brought is the difference between the deals won and those that would have been won, with the
 * same luck, had that campaign alone never been. Buyers of high intent search for the brand and are
 * chased by retargeting whatever marketing does: that is why the two look better than they are.
 */
import { writeFileSync } from "node:fs";
import { seeded } from "../src/core/metrics/distribution/random.ts";

const random = seeded(7_112_026);
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
const day = 86_400_000;
const first = Date.UTC(2025, 10, 1);
const asOf = Date.UTC(2026, 10, 20);
const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);

interface Campaign {
  readonly name: string;
  readonly channel: string;
  /** What meeting the campaign adds to the chance of winning. */
  readonly uplift: number;
  /** Share of deals that meet it, of buyers of low and of high intent. */
  readonly reach: readonly [number, number];
  /** When it tends to come, as a share of the way from first sight to the close. */
  readonly place: number;
  readonly perMonth: number;
  readonly spellings: readonly string[];
}

const campaigns: readonly Campaign[] = [
  {
    name: "Nordic fair 2026",
    channel: "Event",
    uplift: 0.14,
    reach: [0.16, 0.2],
    place: 0.08,
    perMonth: 9200,
    spellings: ["Nordic fair 2026", "Nordic fair 2026", "nordic fair 2026", "Nordic-Fair 2026 "],
  },
  {
    name: "Product webinar",
    channel: "Webinar",
    uplift: 0.22,
    reach: [0.26, 0.3],
    place: 0.35,
    perMonth: 3100,
    spellings: ["Product webinar", "Product webinar", "product webinar", "Product_Webinar"],
  },
  {
    name: "Newsletter",
    channel: "Email",
    uplift: 0.02,
    reach: [0.5, 0.5],
    place: 0.45,
    perMonth: 700,
    spellings: ["Newsletter", "newsletter", "Newsletter"],
  },
  {
    name: "LinkedIn",
    channel: "Paid social",
    uplift: 0.08,
    reach: [0.3, 0.3],
    place: 0.25,
    perMonth: 5400,
    spellings: ["LinkedIn", "linkedin", "LinkedIn Ads", "linkedin.com", "LinkedIn"],
  },
  {
    name: "Facebook",
    channel: "Paid social",
    uplift: 0.03,
    reach: [0.24, 0.2],
    place: 0.2,
    perMonth: 3800,
    spellings: ["Facebook", "facebook", "fb", "FB-Ads", "facebook.com"],
  },
  {
    name: "Retargeting",
    channel: "Display",
    uplift: 0.01,
    reach: [0.08, 0.62],
    place: 0.75,
    perMonth: 4300,
    spellings: ["Retargeting", "Retargeting", "retargeting"],
  },
  {
    name: "Brand search",
    channel: "Paid search",
    uplift: 0,
    reach: [0.1, 0.8],
    place: 0.95,
    perMonth: 4900,
    spellings: ["Brand search", "brand search", "Brand Search"],
  },
];

const names = ["Bright", "North", "Silver", "Oak", "Harbour", "Blue", "Iron", "Meadow", "Cedar", "Falcon"];
const ends = ["field", "works", "line", "gate", "soft", "foods", "logistics", "media", "labs", "partners"];
const people = ["Aino", "Marta", "Ola", "Sam", "Priya", "Jan", "Liv", "Eero", "Zofia", "Tom"];

interface Deal {
  readonly id: string;
  readonly row: readonly string[];
  readonly amount: number;
  readonly base: number;
  readonly luck: number;
  readonly met: ReadonlySet<Campaign>;
  readonly isClosed: boolean;
}

interface Touch {
  readonly deal: string;
  readonly campaign: string;
  readonly when: number;
}

const touches: Touch[] = [];

function deal(number: number): Deal {
  const id = `C-${String(number).padStart(4, "0")}`;
  const isEager = random() < 0.35;
  const base = isEager ? 0.34 : 0.08;
  const met = new Set(campaigns.filter(({ reach }) => random() < reach[isEager ? 1 : 0]));
  const created = first + Math.floor(random() * 350) * day;
  const days = 20 + Math.floor(random() * 90);
  const closed = created + days * day;
  const isClosed = closed <= asOf;
  const luck = random();
  const amount = Math.round(Math.exp(8.6 + random() * 2.2) / 50) * 50;
  for (const campaign of met) {
    const times = random() < 0.3 ? 2 : 1;
    for (let again = 0; again < times; again++) {
      const place = Math.min(
        0.99 - random() * 0.03,
        Math.max(random() * 0.03, campaign.place + (random() - 0.5) * 0.24),
      );
      // The first sight lies up to 40 days before the deal is created.
      const when = created - 40 * day + place * (closed - created + 40 * day);
      if (when <= asOf) touches.push({ deal: id, campaign: pick(campaign.spellings), when });
    }
  }
  const chance = base + [...met].reduce((sum, { uplift }) => sum + uplift, 0);
  const isWon = isClosed && luck < chance;
  const at = Math.floor(random() * 3);
  const open = ["Lead", "Meeting", "Proposal"] as const;
  const account = `${pick(names)}${pick(ends)}`;
  const row = [
    id,
    `${account} ${number}`,
    account,
    `${pick(people)} ${pick(names)}`,
    isClosed ? (isWon ? "Won" : "Lost") : (open[at] ?? "Lead"),
    String(amount),
    isClosed ? (isWon ? "100%" : "0%") : (["20%", "40%", "60%"][at] ?? ""),
    isoDay(created),
    isoDay(closed),
    isClosed ? isoDay(closed) : "",
    isClosed && !isWon ? (open[at] ?? "Lead") : "",
  ];
  return { id, row, amount, base, luck, met, isClosed };
}

const deals = Array.from({ length: 1200 }, (_, i) => deal(i + 1));

/** What would have been won without a campaign; null: with all of them. */
function wonWithout(without: Campaign | null): { count: number; amount: number } {
  let count = 0;
  let amount = 0;
  for (const { base, luck, met, isClosed, amount: worth } of deals) {
    let chance = base;
    for (const campaign of met) if (campaign !== without) chance += campaign.uplift;
    if (!isClosed || luck >= chance) continue;
    count++;
    amount += worth;
  }
  return { count, amount };
}

const quote = (cell: string) => (/[",\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const write = (file: string, rows: readonly (readonly string[])[]) =>
  writeFileSync(`samples/${file}`, `${rows.map((row) => row.map(quote).join(",")).join("\n")}\n`);

const dealHeader = [
  ...["Deal ID", "Deal name", "Account", "Contact", "Stage", "Amount (EUR)", "Probability"],
  ...["Created", "Expected close", "Closed on", "Last stage"],
];
write("campaign-deals.csv", [dealHeader, ...deals.map(({ row }) => row)]);

const minute = (time: number) => new Date(time).toISOString().slice(0, 16).replace("T", " ");
const touchRows = touches
  .sort((a, b) => a.when - b.when || (a.deal < b.deal ? -1 : 1))
  .map(({ deal: id, campaign, when }) => [id, campaign, minute(when)]);
const [copied = [], after = []] = [touchRows[40], touchRows[7]];
write("touches.csv", [
  ["Deal ID", "Campaign", "When"],
  ...touchRows.slice(0, 400),
  copied,
  ["C-9999", "Newsletter", "2026-03-01 09:00"],
  ...touchRows.slice(400),
  [after[0] ?? "", "Newsletter", "2026-11-19 08:30"],
  ["C-0005", "LinkedIn", ""],
  ["C-0006", "", "2026-02-01 10:00"],
]);

const months = Array.from({ length: 12 }, (_, i) => isoDay(Date.UTC(2025, 11 + i, 1)).slice(0, 7));
write("campaigns.csv", [
  ["Campaign", "Channel", "Month", "Cost (EUR)"],
  ...campaigns.flatMap(({ name, channel, perMonth }) =>
    months.map((month) => [name, channel, month, (perMonth * (0.8 + random() * 0.4)).toFixed(2)]),
  ),
  ["City radio", "Radio", "2026-05", "6400.00"],
]);

const all = wonWithout(null);
write("campaign-truth.csv", [
  ["Campaign", "Deals met", "Uplift of the chance", "Deals brought", "Amount brought (EUR)"],
  ...campaigns.map((campaign) => {
    const { count, amount } = wonWithout(campaign);
    const metBy = deals.filter(({ met }) => met.has(campaign)).length;
    return [
      campaign.name,
      String(metBy),
      String(campaign.uplift),
      String(all.count - count),
      String(all.amount - amount),
    ];
  }),
  ["City radio", "0", "0", "0", "0"],
  ["(all that was won)", String(deals.length), "", String(all.count), String(all.amount)],
]);
