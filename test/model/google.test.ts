import { describe, it } from "vitest";
import { checkHistory, limit } from "./check.ts";
import { googleDriver } from "./google-driver.ts";

describe("the history of a spreadsheet over Google's interface", () => {
  it(
    "is the true sequence of stage changes, whatever happens",
    async () => {
      await checkHistory(googleDriver, 10);
    },
    limit,
  );
});
