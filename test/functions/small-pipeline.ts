import { stageOf } from "../../src/core/stages/stage.ts";
import { day, pipelineOf } from "./pipeline-builder.ts";

export const asOf = day("2026-11-21");

/** Ten deals whose figures were worked out by hand. D2 is overdue, D5 has no amount and no date. Only closed deals have a history. */
export const smallPipeline = pipelineOf(
  [
    stageOf("Lead", "open", { probability: 0.1 }),
    stageOf("Qualified", "open", { probability: 0.25 }),
    stageOf("Proposal", "open", { probability: 0.5 }),
    stageOf("Won", "won", { probability: 1 }),
    stageOf("Lost", "lost", { probability: 0 }),
  ],
  [
    { stage: "Lead", amount: 1000, created: "2026-09-01", expectedClose: "2026-12-15", owner: "Ann" },
    { stage: "Lead", amount: 2000, created: "2026-10-05", expectedClose: "2026-11-01", owner: "Bob" },
    {
      stage: "Qualified",
      amount: 4000,
      probability: 0.5,
      created: "2026-08-10",
      expectedClose: "2026-12-20",
      owner: "Ann",
    },
    { stage: "Proposal", amount: 8000, created: "2026-07-01", expectedClose: "2027-01-10", owner: "Bob" },
    { stage: "Proposal", created: "2026-10-20", owner: "Ann" },
    {
      stage: "Won",
      amount: 5000,
      created: "2026-03-01",
      closed: "2026-06-30",
      owner: "Ann",
      moves: [
        ["Lead", "2026-03-01"],
        ["Proposal", "2026-04-10"],
        ["Won", "2026-06-30"],
      ],
    },
    {
      stage: "Won",
      amount: 3000.5,
      created: "2026-07-15",
      closed: "2026-10-10",
      owner: "Bob",
      moves: [
        ["Lead", "2026-07-15"],
        ["Qualified", "2026-08-01"],
        ["Proposal", "2026-09-01"],
        ["Won", "2026-10-10"],
      ],
    },
    {
      stage: "Lost",
      reached: "Proposal",
      amount: 6000,
      created: "2026-04-01",
      closed: "2026-10-20",
      owner: "Ann",
      moves: [
        ["Lead", "2026-04-01"],
        ["Proposal", "2026-05-01"],
        ["Lost", "2026-10-20"],
      ],
    },
    {
      stage: "Lost",
      reached: "Lead",
      amount: 1500,
      created: "2026-05-01",
      closed: "2026-08-01",
      owner: "Bob",
      moves: [
        ["Lead", "2026-05-01"],
        ["Lost", "2026-08-01"],
      ],
    },
    { stage: "Lost", amount: 700, created: "2026-05-05", closed: "2026-11-02", owner: "Bob" },
  ],
);
