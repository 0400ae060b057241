import type { Pipeline } from "../src/core/deals/deals.ts";
import type { RawArgument } from "../src/functions/source.ts";
import { asOf, owners, stages } from "./million.ts";

/** A function with what a hand-written loop and a database do for the same figure. */
export interface Contest {
  readonly name: string;
  readonly args: readonly RawArgument[];
  readonly loop: () => number;
  /** The first cell of the first answer is the figure. */
  readonly sql: readonly string[];
}

/** The year 2025 as serials. */
const from = 45_658;
const until = 46_023;
const proposal = 2;
const owner = owners[2] as string;

/** The sums and counts. Each loop is written out: one that took its condition as a function would be slow. */
export function contests(pipeline: Pipeline): readonly Contest[] {
  const { count, outcome, stage, amount, probability, created, closed, reached, visits } = pipeline.deals;
  const cells = pipeline.column("owner") ?? [];
  const chances = Float64Array.from(stages, (each) => each.probability ?? 0);
  return [
    {
      name: "PIPELINE.VALUE",
      args: [],
      sql: ["select sum(amount) / 100 from deals where outcome = 0"],
      loop: () => {
        let sum = 0;
        for (let i = 0; i < count; i++) if (outcome[i] === 0) sum += amount[i] as number;
        return sum / 100;
      },
    },
    {
      name: "PIPELINE.VALUE",
      args: ["won", "2025"],
      sql: [
        `select sum(amount) / 100 from deals where outcome = 1 and closed >= ${from} and closed < ${until}`,
      ],
      loop: () => {
        let sum = 0;
        for (let i = 0; i < count; i++) {
          const day = closed[i] as number;
          if (outcome[i] === 1 && day >= from && day < until) sum += amount[i] as number;
        }
        return sum / 100;
      },
    },
    {
      name: "PIPELINE.VALUE",
      args: ["open", null, null, "Owner", owner],
      sql: [`select sum(amount) / 100 from deals where outcome = 0 and owner = '${owner}'`],
      loop: () => {
        let sum = 0;
        for (let i = 0; i < count; i++)
          if (outcome[i] === 0 && cells[i] === owner) sum += amount[i] as number;
        return sum / 100;
      },
    },
    {
      name: "PIPELINE.COUNT",
      args: [],
      sql: ["select count(*) from deals where outcome = 0"],
      loop: () => {
        let number = 0;
        for (let i = 0; i < count; i++) if (outcome[i] === 0) number++;
        return number;
      },
    },
    {
      name: "PIPELINE.COUNT",
      args: ["open", null, null, "Amount", ">=25000", "Owner", owner],
      sql: [`select count(*) from deals where outcome = 0 and amount >= 2500000 and owner = '${owner}'`],
      loop: () => {
        let number = 0;
        for (let i = 0; i < count; i++) {
          if (outcome[i] === 0 && (amount[i] as number) >= 2_500_000 && cells[i] === owner) number++;
        }
        return number;
      },
    },
    {
      name: "PIPELINE.AVERAGE",
      args: ["won"],
      sql: ["select avg(amount) / 100 from deals where outcome = 1"],
      loop: () => {
        let sum = 0;
        let number = 0;
        for (let i = 0; i < count; i++) {
          if (outcome[i] !== 1) continue;
          sum += amount[i] as number;
          number++;
        }
        return sum / number / 100;
      },
    },
    {
      name: "PIPELINE.FORECAST",
      args: [],
      sql: [
        `select sum(amount * coalesce(probability, case stage ${[...chances.keys()]
          .map((s) => `when ${s} then ${chances[s]}::double`)
          .join(" ")} end)) / 100 from deals where outcome = 0`,
      ],
      loop: () => {
        let sum = 0;
        for (let i = 0; i < count; i++) {
          if (outcome[i] !== 0) continue;
          const own = probability[i] as number;
          const chance = Number.isNaN(own) ? (chances[stage[i] as number] as number) : own;
          sum += (amount[i] as number) * chance;
        }
        return sum / 100;
      },
    },
    {
      name: "PIPELINE.WINRATE",
      args: [],
      sql: ["select count(*) filter (outcome = 1) / count(*) filter (outcome = 1 or outcome = 2) from deals"],
      loop: () => {
        let won = 0;
        let lost = 0;
        for (let i = 0; i < count; i++) {
          if (outcome[i] === 1) won++;
          else if (outcome[i] === 2) lost++;
        }
        return won / (won + lost);
      },
    },
    {
      name: "PIPELINE.WINRATE",
      args: [null, "value"],
      sql: [
        "select sum(amount) filter (outcome = 1) / sum(amount) filter (outcome = 1 or outcome = 2) from deals",
      ],
      loop: () => {
        let won = 0;
        let lost = 0;
        for (let i = 0; i < count; i++) {
          if (outcome[i] === 1) won += amount[i] as number;
          else if (outcome[i] === 2) lost += amount[i] as number;
        }
        return won / (won + lost);
      },
    },
    {
      name: "PIPELINE.INFLOW",
      args: ["2025"],
      sql: [`select count(*) from deals where created >= ${from} and created < ${until}`],
      loop: () => {
        let number = 0;
        for (let i = 0; i < count; i++) {
          const day = created[i] as number;
          if (day >= from && day < until) number++;
        }
        return number;
      },
    },
    {
      name: "STAGE.COUNT",
      args: [stages[proposal]?.name],
      sql: [`select count(*) from deals where stage = ${proposal} and outcome = 0`],
      loop: () => {
        let number = 0;
        for (let i = 0; i < count; i++) if (stage[i] === proposal && outcome[i] === 0) number++;
        return number;
      },
    },
    {
      name: "STAGE.VALUE",
      args: [stages[proposal]?.name],
      sql: [`select sum(amount) / 100 from deals where stage = ${proposal} and outcome = 0`],
      loop: () => {
        let sum = 0;
        for (let i = 0; i < count; i++) {
          if (stage[i] === proposal && outcome[i] === 0) sum += amount[i] as number;
        }
        return sum / 100;
      },
    },
    {
      name: "STAGE.CONVERSION",
      args: [],
      sql: [
        "select count(*) filter (outcome = 1) / count(*) filter (outcome = 1 or outcome = 2) from deals where reached >= 0",
      ],
      loop: () => {
        let moved = 0;
        let lost = 0;
        for (let i = 0; i < count; i++) {
          if ((reached[i] as number) < 0) continue;
          if (outcome[i] === 1) moved++;
          else if (outcome[i] === 2) lost++;
        }
        return moved / (moved + lost);
      },
    },
    {
      // Deals and money by stage reached and outcome, and for the median days all visits by their length.
      name: "STAGE.FUNNEL",
      args: [],
      sql: [
        "select sum(n), sum(money) from (select reached, outcome, count(*) as n, sum(amount) as money from deals group by all)",
        `select sum(n), max(length) from (select stage, until is null as going, coalesce(until, ${asOf}) - since as length, count(*) as n from visits group by all)`,
      ],
      loop: () => {
        const deals = new Int32Array(stages.length * 4);
        const money = new Float64Array(stages.length * 4);
        for (let i = 0; i < count; i++) {
          const place = (reached[i] as number) * 4 + (outcome[i] as number);
          deals[place] = (deals[place] as number) + 1;
          money[place] = (money[place] as number) + (amount[i] as number);
        }
        const longest = 2048;
        const lengths = new Int32Array(stages.length * 2 * longest);
        for (let v = 0; v < visits.stage.length; v++) {
          const going = visits.present[v] as number;
          const days = (going === 1 ? asOf : (visits.until[v] as number)) - (visits.from[v] as number);
          const place = ((visits.stage[v] as number) * 2 + going) * longest + days;
          lengths[place] = (lengths[place] as number) + 1;
        }
        return deals.reduce((sum, number) => sum + number, 0);
      },
    },
  ];
}
