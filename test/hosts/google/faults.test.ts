import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/core/cells/cell.ts";
import { isFailure } from "../../../src/hosts/google/failure.ts";
import { inspect } from "../../../src/operations/inspect.ts";
import { setUp } from "../../../src/operations/set-up.ts";
import { run, type Workbook } from "../../../src/workbook.ts";
import { dealCells, sheetsOf } from "../../contract/sheets.ts";
import { type Fault, type GoogleFake, told } from "../../fakes/google-api/google-fake.ts";
import { stateOf } from "./book-state.ts";
import { hasty, portOf, served } from "./signed-in.ts";

const batch = /:batchUpdate$/;
const sales = { sheets: [sheetsOf("Sales", dealCells)] };
const sent = (fake: GoogleFake) => fake.received.filter(({ path }) => batch.test(path)).length;

const failureOf = async (doing: Promise<unknown>) => {
  const error: unknown = await doing.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return isFailure(error) ? error.code : error;
};

const set = (port: Workbook) => run(port, setUp, {});

describe("a set-up through a bad connection", () => {
  it("is one batch where nothing goes wrong", async () => {
    const fake = await served(sales);
    await set(portOf(fake));
    expect(sent(fake)).toBe(1);
  });

  const passing: readonly (readonly [string, readonly Fault[]])[] = [
    ["too many requests", [{ kind: "status", status: 429 }]],
    ["a failure before anything was done", [{ kind: "status", status: 503 }]],
    ["a failure after all was done", [{ kind: "failed", after: "all" }]],
    ["a connection that drops before", [{ kind: "drop" }]],
    ["a connection that drops after all was done", [{ kind: "drop", after: true }]],
  ];
  it.each(passing)("%s: ends in the same spreadsheet", async (_, faults) => {
    const whole = await served(sales);
    await set(portOf(whole));
    const fake = await served(sales);
    fake.breakNext(batch, ...faults);
    expect((await set(portOf(fake))).state).toBe("done");
    expect(stateOf(fake)).toEqual(stateOf(whole));
  });

  it.each([[[4]], [[7]], [[4, 9, 30]]])(
    "done in part, %j requests at a time, although Google promises whole batches: misses no more than widths",
    async (steps) => {
      const whole = await served(sales);
      await set(portOf(whole));
      const fake = await served(sales);
      fake.breakNext(batch, ...steps.map((after): Fault => ({ kind: "failed", after })));
      expect((await set(portOf(fake))).state).toBe("done");
      for (const { book } of [fake, whole]) for (const sheet of book.sheets) sheet.widths = {};
      expect(stateOf(fake)).toEqual(stateOf(whole));
    },
  );

  it("reads on as well", async () => {
    const fake = await served(sales);
    fake.breakNext(/^\/v4\/spreadsheets\/[\w-]+$/, { kind: "drop" }, { kind: "status", status: 500 });
    expect((await set(portOf(fake))).state).toBe("done");
  });

  it("waits longer each time, and as long as Google asks", async () => {
    const fake = await served(sales);
    const patience = hasty();
    const busy: Fault = { kind: "status", status: 429 };
    fake.breakNext(batch, busy, busy, { ...busy, headers: { "retry-after": "20" } }, busy);
    await set(portOf(fake, patience));
    expect(patience.waits).toEqual([1_000, 2_000, 20_000, 8_000]);
  });

  it("gives up in the end, and goes on from there when asked again", async () => {
    const whole = await served(sales);
    await set(portOf(whole));
    const fake = await served(sales);
    const saved = 2; // the settings, which say that a set-up has begun
    fake.breakNext(batch, ...[saved, 0, 0].map((after): Fault => ({ kind: "failed", after })));
    expect(await failureOf(set(portOf(fake, hasty(3))))).toBe("unreachable");
    expect(await run(portOf(fake), inspect, {})).toMatchObject({ state: "halfway" });
    expect((await set(portOf(fake))).state).toBe("done");
    expect(stateOf(fake)).toEqual(stateOf(whole));
  });

  it("adds rows of history once, whatever became of the answer", async () => {
    const fake = await served(sales);
    const port = portOf(fake);
    await set(port);
    fake.breakNext(batch, { kind: "drop", after: true });
    await port.apply([
      { kind: "appendRows", table: "StageHistory", rows: [["Acme", "Lead", "Won", 46001, "ann", "edit"]] },
    ]);
    const { grids } = await port.read({ grids: [{ sheet: "Stage history" }] });
    expect(grids?.[0]?.grid.values.filter((row) => row[4] === "ann")).toHaveLength(1);
  });
});

describe("a table of many long deals", () => {
  const header = ["Deal", "Owner", "Stage", "Amount", "Expected close"];
  const stages = ["Lead", "Qualified", "Proposal", "Won", "Lost"];
  const rows: Cell[][] = Array.from({ length: 2_000 }, (_, index) => [
    `Deal ${index} ${"of a customer with a long name ".repeat(30)}`,
    `Owner ${index % 9}`,
    stages[index % 5] ?? "",
    1000 + index,
    46_000 + (index % 90),
  ]);
  const large = { sheets: [sheetsOf("Sales", [header, ...rows])] };

  it("goes in batches of sizes that Google takes, and is finished where one failed", async () => {
    const whole = await served(large);
    const done: number[] = [];
    const port = portOf(whole);
    await run(port, setUp, {}, (count) => done.push(count));
    const sizes = whole.received
      .filter(({ path }) => batch.test(path))
      .map(({ body }) => JSON.stringify(body).length);
    expect(sizes.length).toBeGreaterThan(1);
    expect(Math.max(...sizes)).toBeLessThan(9_000_000);
    expect(done).toEqual([...done].sort((a, b) => a - b));

    const fake = await served(large);
    fake.breakNext(
      /:batchUpdate$/,
      { kind: "failed", after: "all" },
      ...Array<Fault>(4).fill({ kind: "drop" }),
    );
    expect(await failureOf(set(portOf(fake, hasty(2))))).toBe("unreachable");
    await set(portOf(fake));
    expect(stateOf(fake)).toEqual(stateOf(whole));
  });
});

describe("what Google refuses for good", () => {
  const scopes = "Request had insufficient authentication scopes.";
  const url = "https://console.developers.google.com/apis/api/sheets.googleapis.com/overview?project=1";
  const disabled = told(403, "Google Sheets API has not been used in project 1 before or it is disabled.", [
    { reason: "SERVICE_DISABLED", metadata: { activationUrl: url } },
  ]);
  const refused: readonly (readonly [string, number, object])[] = [
    ["noAccess", 403, told(403, "The caller does not have permission")],
    ["noAccess", 403, told(403, scopes)],
    ["apiDisabled", 403, disabled],
    ["notFound", 404, told(404, "Requested entity was not found.")],
    ["signInExpired", 401, told(401, "Request had invalid authentication credentials.")],
    ["refused", 400, told(400, "Invalid requests[0]")],
  ];
  it.each(refused)("%s (%i) is told at once and changes nothing", async (code, status, body) => {
    const fake = await served(sales);
    const before = stateOf(fake);
    fake.breakNext(batch, { kind: "status", status, body });
    const patience = hasty();
    expect(await failureOf(set(portOf(fake, patience)))).toBe(code);
    expect(patience.waits).toEqual([]);
    expect(sent(fake)).toBe(1);
    expect(stateOf(fake)).toEqual(before);
  });

  it("a quota that stays used up", async () => {
    const fake = await served(sales);
    fake.breakNext(batch, ...Array<Fault>(9).fill({ kind: "status", status: 429 }));
    expect(await failureOf(set(portOf(fake, hasty(3))))).toBe("quota");
    expect(sent(fake)).toBe(3);
  });
});
