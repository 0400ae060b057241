import { afterAll, beforeAll, describe, it, vi } from "vitest";
import { checkHistory, limit } from "./check.ts";
import { excelDriver } from "./excel-driver.ts";

describe("the history of a workbook in Excel", () => {
  beforeAll(() => {
    vi.useFakeTimers({ now: new Date(2026, 2, 1, 12) });
  });
  afterAll(() => {
    vi.useRealTimers();
  });

  it(
    "is the true sequence of stage changes, whatever happens",
    async () => {
      await checkHistory(excelDriver, 40);
    },
    limit,
  );
});
