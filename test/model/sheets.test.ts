import { describe, it } from "vitest";
import { checkHistory, limit } from "./check.ts";
import { sheetsDriver } from "./sheets-driver.ts";

describe("the history of a workbook in Google Sheets, the built script at work", () => {
  it(
    "is the true sequence of stage changes, whatever happens",
    async () => {
      await checkHistory(sheetsDriver, 20);
    },
    limit,
  );
});
