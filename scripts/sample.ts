/**
 * Writes samples/deals.csv: 300 synthetic deals, kept the way people keep them: a title above the
 * header, many spellings of a stage, currency signs in the amounts, a blank row, a row pasted
 * twice, a total and a note below. Beside it samples/stages.csv, their stage table, and
 * samples/history.csv, when they moved. Seeded, so that all are the same on every machine.
 */
import { writeFileSync } from "node:fs";
import { seeded } from "../src/core/metrics/distribution/random.ts";

const random = seeded(20_261_121);
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
const day = 86_400_000;
const asOf = Date.UTC(2026, 10, 20);
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

const owners = ["Aino Korhonen", "Marta Nowak", "Ola Berg", "Sam Whitfield", "Priya Raman"];
const sources = ["Inbound", "Webinar", "Referral", "Cold outreach", "Trade fair", "Partner"];
const campaigns = ["Spring webinar", "Nordic fair 2026", "Retargeting Q2", "Newsletter", ""];
const firsts = [
  "Bright",
  "North",
  "Silver",
  "Oak",
  "Harbour",
  "Blue",
  "Iron",
  "Meadow",
  "Cedar",
  "Falcon",
  "Quartz",
  "Lumen",
];
const seconds = ["field", "works", "line", "gate", "soft", "foods", "logistics", "media", "labs", "partners"];
const ends = ["Oy", "AS", "Sp. z o.o.", "Ltd", "GmbH", ""];
const needs = ["renewal", "pilot", "licences", "rollout", "support plan", "training", "integration"];
const lostReasons = ["Price", "No budget", "Chose competitor", "No decision", "Timing"];

/** Open stages with the share that moves on, the days they take and how people write them. */
const stages = [
  { name: "Lead", onward: 0.84, days: 16, spellings: ["Lead", "Lead", "Lead", "lead", "1. Lead"] },
  {
    name: "Qualified",
    onward: 0.7,
    days: 12,
    spellings: ["Qualified", "Qualified", "qualified ", "QUALIFIED"],
  },
  { name: "Meeting", onward: 0.86, days: 26, spellings: ["Meeting", "Meeting", "meeting"] },
  {
    name: "Proposal",
    onward: 0.62,
    days: 18,
    spellings: ["Proposal", "Proposal", "proposal", "Proposal (50%)", "Propsal"],
  },
  { name: "Negotiation", onward: 0.8, days: 28, spellings: ["Negotiation", "Negotiation", "negotiation"] },
];
const wonSpellings = [
  "Closed Won",
  "Closed Won",
  "Closed won",
  "closed won ",
  "Closed - Won",
  "WON!!",
  "Won ✅",
];
const lostSpellings = ["Closed Lost", "Closed Lost", "Closed lost", "closed-lost", "Lost"];
const chances = [10, 25, 40, 60, 80];

const euros = (amount: number) => {
  const grouped = String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return pick([grouped, grouped, `€${grouped}`, `€ ${grouped}.00`, String(amount)]);
};

/** Deal, From, To, When: the moves of all deals. */
const moves: string[][] = [];

function deal(number: number): string[] {
  const id = `D-${String(number).padStart(4, "0")}`;
  const enter = (from: string, to: string, when: number) => moves.push([id, from, to, iso(when)]);
  const account = `${pick(firsts)}${pick(seconds)} ${pick(ends)}`.trim();
  const created = asOf - Math.floor(420 * random() ** 1.5) * day;
  const amount = Math.round(Math.exp(8.3 + random() * 2.6) / 100) * 100;
  let now = created;
  let at = 0;
  let fate: "open" | "won" | "lost" = "won";
  enter("", "Lead", created);
  for (; at < stages.length; at++) {
    const stage = stages[at] as (typeof stages)[number];
    now += Math.ceil(stage.days * (0.3 + random() * 1.6)) * day;
    if (now > asOf) fate = "open";
    else if (random() > stage.onward) fate = "lost";
    if (fate === "lost") enter(stage.name, "Closed Lost", now);
    if (fate !== "won") break;
    enter(stage.name, stages[at + 1]?.name ?? "Closed Won", now);
  }
  const last = stages[Math.min(at, stages.length - 1)] as (typeof stages)[number];
  const isOpen = fate === "open";
  const expected = isOpen
    ? iso(asOf + Math.round(random() * 130 - 20) * day)
    : iso(now - Math.round(random() * 20) * day);
  const stageCell =
    fate === "won"
      ? pick(wonSpellings)
      : fate === "lost"
        ? pick(lostSpellings)
        : random() < 0.03
          ? "On Hold"
          : pick(last.spellings);
  const chance = isOpen ? chances[at] : fate === "won" ? 100 : 0;
  return [
    id,
    `${account} ${pick(needs)}`,
    account,
    pick(owners),
    stageCell,
    random() < 0.03 ? pick(["TBD", ""]) : euros(amount),
    random() < 0.05 ? "" : `${chance}%`,
    iso(created),
    expected,
    isOpen ? "" : iso(now),
    fate === "lost" ? last.name : "",
    pick(sources),
    pick(campaigns),
    isOpen && random() < 0.7
      ? pick(["Call back", "Send offer", "Demo", "Two next steps agreed", "Chase signature"])
      : "",
    fate === "lost" ? pick(lostReasons) : "",
  ];
}

const header = [
  "Deal ID",
  "Deal name",
  "Account",
  "Owner",
  "Stage",
  "Amount (EUR)",
  "Probability",
  "Created",
  "Expected close",
  "Closed on",
  "Last stage",
  "Source",
  "Campaign",
  "Next step",
  "Lost reason",
];
const deals = Array.from({ length: 300 }, (_, i) => deal(i + 1));
const blank = header.map(() => "");
const wide = (...cells: string[]) => header.map((_, i) => cells[i] ?? "");
const rows = [
  wide("Brightfield sales: all deals"),
  blank,
  header,
  ...deals.slice(0, 120),
  blank,
  ...deals.slice(120, 211),
  deals[210] as string[],
  ...deals.slice(211),
  wide("Total", "", "", "", "300 deals"),
  blank,
  wide("Exported for the Monday meeting. Do not forward."),
];
const quote = (cell: string) => (/[",\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const write = (file: string, cells: readonly (readonly string[])[]) =>
  writeFileSync(`samples/${file}`, `${cells.map((row) => row.map(quote).join(",")).join("\n")}\n`);
write("deals.csv", rows);
write("history.csv", [["Deal", "From", "To", "When"], ...moves]);

const stageTable = [
  ["Stage", "Kind", "Probability", "Forecast category", "Longest stay (days)", "Next stages", "Also called"],
  ["Lead", "open", "10%", "pipeline", "21", "Qualified; Closed Lost; On Hold", ""],
  ["Qualified", "open", "25%", "pipeline", "21", "Meeting; Closed Lost; On Hold", ""],
  ["Meeting", "open", "40%", "pipeline", "35", "Proposal; Closed Lost; On Hold", ""],
  ["Proposal", "open", "60%", "best case", "28", "Negotiation; Closed Lost; On Hold", "Offer"],
  ["Negotiation", "open", "80%", "commit", "42", "Closed Won; Closed Lost; On Hold", ""],
  ["Closed Won", "won", "100%", "closed", "", "", "Won"],
  ["Closed Lost", "lost", "0%", "omitted", "", "", "Lost"],
  ["On Hold", "on-hold", "", "omitted", "", "", ""],
];
write("stages.csv", stageTable);
