import { describe, it } from "vitest";
import { checkHistory, limit } from "./check.ts";
import { memoryDriver } from "./memory-driver.ts";

describe("the history of a workbook in memory", () => {
  it(
    "is the true sequence of stage changes, whatever happens",
    async () => {
      await checkHistory(memoryDriver, 210);
    },
    limit,
  );
});
