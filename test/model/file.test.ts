import { describe, it } from "vitest";
import { checkHistory, limit } from "./check.ts";
import { fileDriver } from "./file-driver.ts";

describe("the history of a workbook in a file", () => {
  it(
    "is the true sequence of stage changes, whatever happens",
    async () => {
      await checkHistory(fileDriver, 20);
    },
    limit,
  );
});
