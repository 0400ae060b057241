import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/functions/evaluate.ts";
import { onTable } from "./on-table.ts";
import { day, stageOf } from "./pipeline-builder.ts";

const stages = [stageOf("Lead", "open"), stageOf("Won", "won"), stageOf("Lost", "lost")];

describe("the cost of a new customer", () => {
  const result = onTable(
    [
      ["Deal ID", "Account", "Stage", "Amount", "Closed", "Owner"],
      ["D1", "Acme", "Won", 10, day("2026-02-01"), "Ann"],
      ["D2", "ACME ", "Won", 10, day("2026-11-01"), "Bob"], // an old customer by then
      ["D3", "Bolt", "Won", 10, day("2026-11-02"), "Bob"],
      ["D4", "Bolt", "Won", 10, day("2026-11-03"), "Bob"], // the same customer
      ["D5", null, "Won", 10, day("2026-11-04"), "Bob"],
      ["D6", "Cask", "Lost", 10, day("2026-11-05"), "Bob"],
      ["D7", "Dune", "Lead", 10, null, "Bob"],
    ],
    stages,
  );

  it("is shared by the accounts won for the first time", () => {
    expect(result("CUSTOMER.CAC", "2026-11", 1000)).toBe(500);
    expect(result("CUSTOMER.CAC", "", 1000)).toBeCloseTo(1000 / 3, 12);
  });

  it("does not make an old customer new by leaving out who won it", () => {
    expect(result("CUSTOMER.CAC", "2026-11", 1000, "", "owner", "Bob")).toBe(500);
  });

  it("is not known without a cost or a customer", () => {
    expect(result("CUSTOMER.CAC", "2026-11")).toBe("#N/A noCosts");
    expect(result("CUSTOMER.CAC", "2025", 1000)).toBe("#N/A noNewCustomers");
    expect(result("CUSTOMER.CAC", "2026", "lots")).toBe("#VALUE! notANumber");
  });

  it("counts won deals where there are no accounts", () => {
    const plain = onTable(
      [
        ["Deal", "Stage", "Closed"],
        ["A", "Won", day("2026-11-01")],
        ["B", "Won", day("2026-11-02")],
      ],
      stages,
    );
    expect(plain("CUSTOMER.CAC", "2026-11", 1000)).toBe(500);
  });
});

describe("lifetime value", () => {
  const unmanaged = {
    managed: () => ({ code: "unmanaged", values: {} }),
    stages: [],
    asOf: day("2026-11-21"),
    fiscalYearStart: 1,
  };
  const worth = (...args: readonly (number | string)[]) => {
    const answer = evaluate("CUSTOMER.LIFETIMEVALUE", args, unmanaged);
    return "error" in answer ? `${answer.error} ${answer.problem.code}` : answer.value;
  };

  it("is revenue × margin ÷ churn, without any table", () => {
    expect(worth(100, 0.5, 0.05)).toBeCloseTo(1000, 9);
    expect(worth(100, "", 0.05)).toBeCloseTo(2000, 9);
  });

  it("is capped at the horizon, at 36 periods where nobody leaves", () => {
    expect(worth(100)).toBe(3600);
    expect(worth(100, 1, 0, 12)).toBe(1200);
    expect(worth(100, 1, 0.5, 2)).toBe(150);
    expect(worth(100, 1, 1, 12)).toBe(100);
    expect(worth(100, 1, 0.001, 12)).toBeLessThan(1200);
  });

  it("refuses what is no share", () => {
    expect(worth()).toBe("#VALUE! missingArgument");
    expect(worth(100, 80)).toBe("#VALUE! tooLarge");
    expect(worth(100, 0.8, -0.1)).toBe("#VALUE! tooSmall");
    expect(worth(1, 1, 1, 1, 1)).toBe("#VALUE! tooManyArguments");
  });
});
