import type { Cell, Serial } from "../cells/cell.ts";
import { seeded } from "../metrics/distribution/random.ts";

/** A synthetic deal table for trying things out, and when its deals moved. */
export interface SampleDeals {
  /** The rows of the sheet, all as wide as the header; dates are serials, everything else is text. */
  readonly rows: readonly (readonly Cell[])[];
  /** The columns that hold dates, from 0. */
  readonly dates: readonly number[];
  readonly moves: readonly {
    readonly deal: string;
    readonly from: string;
    readonly to: string;
    readonly when: Serial;
  }[];
}

const seed = 20_261_121;
const count = 300;

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
const steps = ["Call back", "Send offer", "Demo", "Two next steps agreed", "Chase signature"];

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

/**
 * 300 deals as of a day, kept the way people keep them: a title above the header, many spellings of a
 * stage, currency signs in the amounts, a blank row, a row pasted twice, a total and a note below. The
 * same for the same day on every machine.
 */
export function sampleDeals(asOf: Serial): SampleDeals {
  const random = seeded(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const moves: SampleDeals["moves"][number][] = [];

  const euros = (amount: number) => {
    const grouped = String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
    return pick([grouped, grouped, `€${grouped}`, `€ ${grouped}.00`, String(amount)]);
  };

  const deal = (number: number): Cell[] => {
    const id = `D-${String(number).padStart(4, "0")}`;
    const enter = (from: string, to: string, when: Serial) => moves.push({ deal: id, from, to, when });
    const account = `${pick(firsts)}${pick(seconds)} ${pick(ends)}`.trim();
    const created = asOf - Math.floor(420 * random() ** 1.5);
    const amount = Math.round(Math.exp(8.3 + random() * 2.6) / 100) * 100;
    let now = created;
    let at = 0;
    let fate: "open" | "won" | "lost" = "won";
    enter("", "Lead", created);
    for (; at < stages.length; at++) {
      const stage = stages[at] as (typeof stages)[number];
      now += Math.ceil(stage.days * (0.3 + random() * 1.6));
      if (now > asOf) fate = "open";
      else if (random() > stage.onward) fate = "lost";
      if (fate === "lost") enter(stage.name, "Closed Lost", now);
      if (fate !== "won") break;
      enter(stage.name, stages[at + 1]?.name ?? "Closed Won", now);
    }
    const last = stages[Math.min(at, stages.length - 1)] as (typeof stages)[number];
    const isOpen = fate === "open";
    const expected = isOpen ? asOf + Math.round(random() * 130 - 20) : now - Math.round(random() * 20);
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
      created,
      expected,
      isOpen ? "" : now,
      fate === "lost" ? last.name : "",
      pick(sources),
      pick(campaigns),
      isOpen && random() < 0.7 ? pick(steps) : "",
      fate === "lost" ? pick(lostReasons) : "",
    ];
  };

  const deals = Array.from({ length: count }, (_, i) => deal(i + 1));
  const wide = (...cells: string[]) => header.map((_, i) => cells[i] ?? "");
  const rows = [
    wide("Brightfield sales: all deals"),
    wide(),
    header,
    ...deals.slice(0, 120),
    wide(),
    ...deals.slice(120, 211),
    ...deals.slice(210, 211),
    ...deals.slice(211),
    wide("Total", "", "", "", `${count} deals`),
    wide(),
    wide("Exported for the Monday meeting. Do not forward."),
  ];
  const dates = ["Created", "Expected close", "Closed on"].map((name) => header.indexOf(name));
  return { rows: rows.map((row) => row.map((cell) => (cell === "" ? null : cell))), dates, moves };
}
