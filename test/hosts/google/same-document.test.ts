import { describe, expect, it } from "vitest";
import type { Range } from "../../../src/core/cells/cell.ts";
import { setUp } from "../../../src/operations/set-up.ts";
import { run } from "../../../src/workbook.ts";
import { dealCells, sheetsOf } from "../../contract/sheets.ts";
import type { GoogleFake } from "../../fakes/google-api/google-fake.ts";
import type { SheetsFake } from "../../fakes/sheets/sheets-fake.ts";
import { openSheets, portOf as scriptPort } from "../sheets/built.ts";
import { managedSheets } from "../sheets/managed.ts";
import { portOf, served } from "./signed-in.ts";

const sales = { sheets: [sheetsOf("Sales", dealCells)] };

/** Keys and values as they stand on the spreadsheet; of a small table nothing hangs on a sheet. */
const metadataOf = ({ book }: GoogleFake) =>
  book.developerMetadata.map(({ metadataKey, metadataValue }) => [metadataKey ?? "", metadataValue ?? ""]);

const metadataIn = ({ host }: SheetsFake) => host.metadata.map(({ key, value }) => [key, value]);

describe("a document that both the bound script and Node work on", () => {
  it("set up from Node, the built script reads the same settings", async () => {
    const fake = await served(sales);
    await run(portOf(fake), setUp, {});
    const script = openSheets(sales);
    metadataOf(fake).forEach(([key = "", value = ""], index) => {
      script.host.metadata.push({ id: 9000 + index, key, value, visibility: "DOCUMENT" });
    });
    const { settings } = await portOf(fake).read({ settings: true });
    expect(settings?.state).toBe("done");
    expect(scriptPort(script).read({ settings: true }).settings).toEqual(settings);
  });

  it("set up by the built script, Node reads the same settings", async () => {
    const script = managedSheets();
    const fake = await served(sales);
    fake.book.developerMetadata = metadataIn(script).map(([metadataKey = "", metadataValue = ""], index) => ({
      metadataId: index + 1,
      metadataKey,
      metadataValue,
      visibility: "DOCUMENT",
      location: { spreadsheet: true },
    }));
    const { settings } = scriptPort(script).read({ settings: true });
    expect(settings?.state).toBe("done");
    expect((await portOf(fake).read({ settings: true })).settings).toEqual(settings);
  });

  it("rules of the table are kept in the same words by both", async () => {
    const script = openSheets(sales);
    const scriptChanges = scriptPort(script);
    const fake = await served(sales);
    const port = portOf(fake);
    const range: Range = { top: 3, left: 0, bottom: 7, right: 4 };
    const changes = [
      { kind: "setList", sheet: "Sales", range: { ...range, left: 2, right: 2 }, source: "=Sales!$A$1:$A$9" },
      {
        kind: "setRule",
        sheet: "Sales",
        range: { ...range, left: 3, right: 3 },
        rule: { type: "number", min: 0, max: null },
        message: "a number",
      },
      {
        kind: "setRule",
        sheet: "Sales",
        range: { ...range, left: 4 },
        rule: { type: "date" },
        message: "a date",
      },
      {
        kind: "setHighlight",
        sheet: "Sales",
        range: { ...range, left: 3, right: 3 },
        id: "x",
        formula: "=NOT(ISNUMBER($D4))",
        tone: "error",
      },
    ] as const;
    scriptChanges.apply(changes);
    await port.apply(changes);
    const asked = { rules: [{ sheet: "Sales", range }] };
    const [byScript] = scriptChanges.read(asked).rules as unknown as [{ validation: object }];
    const [byNode] = (await port.read(asked)).rules as unknown as [{ validation: object }];
    expect(byNode.validation).toEqual(byScript.validation);
    scriptChanges.apply([{ kind: "restoreRules", sheet: "Sales", range, rules: null }]);
    scriptChanges.apply([{ kind: "restoreRules", sheet: "Sales", range, rules: byNode as never }]);
    expect((scriptChanges.read(asked).rules as unknown[])[0]).toEqual(byScript);
  });
});
