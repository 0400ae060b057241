import { describe, expect, it } from "vitest";
import { cellsOf, openExcel } from "./install.ts";

// The fake itself: each rule stands beside its source in test/fakes/excel.

const sheet = (cells: readonly (readonly (string | number | null)[])[]) => ({
  sheets: [{ name: "Data", cells }],
});
const dataOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Data");
const code = (expected: string) => expect.objectContaining({ code: expected });

describe("requests", () => {
  it("do nothing before sync, and then happen in order", async () => {
    const fake = openExcel(sheet([]));
    await Excel.run(async (context) => {
      dataOf(context).getRange("A1").values = [["one"]];
      expect(cellsOf(fake, "Data")).toEqual([]);
      await context.sync();
      expect(cellsOf(fake, "Data")).toEqual([["one"]]);
    });
  });

  it("refuse what was not loaded, or not synced yet", async () => {
    openExcel(sheet([[1]]));
    await Excel.run(async (context) => {
      const range = dataOf(context).getRange("A1");
      await context.sync();
      expect(() => range.values).toThrow(code("PropertyNotLoaded"));
      range.load("values");
      expect(() => range.values).toThrow(code("PropertyNotLoaded"));
      await context.sync();
      expect(range.values).toEqual([[1]]);
      expect(() => context.workbook.tables.getItemOrNullObject("None").isNullObject).toThrow(
        code("PropertyNotLoaded"),
      );
    });
  });

  it("forget what items were asked when their collection is loaded again", async () => {
    openExcel(sheet([]));
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/id");
      worksheets.load("items/name");
      await context.sync();
      expect(worksheets.items[0]?.name).toBe("Data");
      expect(() => worksheets.items[0]?.id).toThrow(code("PropertyNotLoaded"));
    });
  });

  it("keep what was done before the one that failed, and do nothing after it", async () => {
    const fake = openExcel(sheet([]));
    const batch = Excel.run(async (context) => {
      dataOf(context).getRange("A1").values = [["done"]];
      context.workbook.tables.getItem("None").resize("A1:B2");
      dataOf(context).getRange("A2").values = [["not done"]];
    });
    await expect(batch).rejects.toThrow(code("ItemNotFound"));
    expect(cellsOf(fake, "Data")).toEqual([["done"]]);
  });

  it("carry at most 5 MB there and 5 MB back", async () => {
    openExcel(sheet([]));
    const rows = Array.from({ length: 30_000 }, () => ["x".repeat(200)]);
    const write = (from: number, count: number) =>
      Excel.run(async (context) => {
        dataOf(context).getRangeByIndexes(from, 0, count, 1).values = rows.slice(0, count);
      });
    await expect(write(0, 30_000)).rejects.toThrow(code("RequestPayloadSizeLimitExceeded"));
    await write(0, 15_000);
    await write(15_000, 15_000);
    const read = Excel.run(async (context) => {
      dataOf(context).getRangeByIndexes(0, 0, 30_000, 1).load("values");
    });
    await expect(read).rejects.toThrow(code("ResponsePayloadSizeLimitExceeded"));
  });

  it("read at most 5,000,000 cells of a range", async () => {
    openExcel(sheet([]));
    const read = Excel.run(async (context) => {
      dataOf(context).getRangeByIndexes(0, 0, 1_000_001, 5).load("values");
    });
    await expect(read).rejects.toThrow(code("RangeExceedsLimit"));
  });

  it("fail while a cell is edited, or wait for it", async () => {
    const fake = openExcel(sheet([]));
    const leave = fake.editCell();
    const write = async (context: Excel.RequestContext) => {
      dataOf(context).getRange("A1").values = [[1]];
    };
    await expect(Excel.run(write)).rejects.toThrow(code("InvalidOperationInCellEditMode"));
    const waiting = Excel.run({ delayForCellEdit: true }, write);
    expect(cellsOf(fake, "Data")).toEqual([]);
    leave();
    await waiting;
    expect(cellsOf(fake, "Data")).toEqual([[1]]);
  });

  it("know no member that the fake does not model, and none newer than this Excel", async () => {
    openExcel({ ...sheet([]), apiVersion: 9 });
    await Excel.run(async (context) => {
      const range = dataOf(context).getRange("A1");
      expect(() => range.height).toThrow("no Range.height");
      expect(() => range.getSpillingToRangeOrNullObject()).toThrow(code("ApiNotFound"));
    });
  });
});

describe("cells", () => {
  const written: readonly (readonly [unknown, unknown])[] = [
    ["2026-01-01", 46_023],
    ["1/2", 46_024],
    ["007", 7],
    ["12%", 0.12],
    ["true", true],
    ["'2026-01-01", "2026-01-01"],
    ["'=1+1", "=1+1"],
    ["Acme & Co", "Acme & Co"],
  ];
  it.each(written)("read %j as typed: %j", async (text, value) => {
    const fake = openExcel(sheet([]));
    await Excel.run(async (context) => {
      dataOf(context).getRange("A1").formulas = [[text]];
    });
    expect(cellsOf(fake, "Data")[0]?.[0]).toBe(value);
  });

  it("stay as they are under a null, and are emptied by an empty text", async () => {
    const fake = openExcel(sheet([[1, 2]]));
    await Excel.run(async (context) => {
      dataOf(context).getRange("A1:B1").values = [[null, ""]];
    });
    expect(cellsOf(fake, "Data")).toEqual([[1, null]]);
  });

  it("spill, and say so where something stands in the way", async () => {
    const evaluator = () => [["a"], ["b"], ["c"]];
    const fake = openExcel({ ...sheet([]), evaluator });
    fake.person().type("Data", 0, 0, "=THREE()");
    expect(cellsOf(fake, "Data")).toEqual([["a"], ["b"], ["c"]]);
    fake.person().type("Data", 1, 0, "mine");
    expect(cellsOf(fake, "Data")[0]).toEqual(["#SPILL!"]);
    fake.person().clear("Data", { top: 1, left: 0, bottom: 1, right: 0 });
    expect(cellsOf(fake, "Data")).toEqual([["a"], ["b"], ["c"]]);
  });
});

describe("tables", () => {
  const add = (address: string) =>
    Excel.run(async (context) => {
      context.workbook.tables.add(`Data!${address}`, true);
    });

  it("get headers that are text, filled and unlike each other", async () => {
    const fake = openExcel(
      sheet([
        ["Deal", "Deal", null, 2026],
        ["a", "b", "c", "d"],
      ]),
    );
    await add("A1:D2");
    expect(cellsOf(fake, "Data")[0]).toEqual(["Deal", "Deal2", "Column3", "2026"]);
  });

  it("do not lie over each other", async () => {
    openExcel(
      sheet([
        ["A", "B"],
        [1, 2],
        [3, 4],
      ]),
    );
    await add("A1:B2");
    await expect(add("B2:C3")).rejects.toThrow(code("InvalidArgument"));
  });

  it("grow with what is pasted below, as far as it is filled", async () => {
    const fake = openExcel(
      sheet([
        ["A", "B"],
        [1, 2],
      ]),
    );
    await add("A1:B2");
    fake.person().paste("Data", 1, 0, [
      [3, 4],
      [5, 6],
      [null, null],
      [7, 8],
    ]);
    expect(fake.host.book.tables[0]?.range.bottom).toBe(2);
  });

  it("grow with what is typed below, unless rules lie there", async () => {
    const fake = openExcel(
      sheet([
        ["A", "B"],
        [1, 2],
      ]),
    );
    await add("A1:B2");
    fake.person().type("Data", 2, 0, 3);
    expect(fake.host.book.tables[0]?.range.bottom).toBe(2);
    await Excel.run(async (context) => {
      dataOf(context).getRange("A4:A9").dataValidation.rule = {
        list: { inCellDropDown: true, source: "x,y" },
      };
    });
    fake.person().type("Data", 3, 1, 4);
    expect(fake.host.book.tables[0]?.range.bottom).toBe(2);
  });
});

describe("rules", () => {
  it("stop typing and nothing else; an inline list ends at 255 characters", async () => {
    const fake = openExcel(sheet([["Stage"]]));
    const set = (source: string) =>
      Excel.run(async (context) => {
        dataOf(context).getRange("A2:A9").dataValidation.rule = { list: { inCellDropDown: true, source } };
      });
    await expect(set("x".repeat(256))).rejects.toThrow(code("InvalidArgument"));
    await set("Lead,Won");
    expect(fake.person().type("Data", 1, 0, "Other")).toBe(false);
    fake.person().paste("Data", 1, 0, [["Other"]]);
    expect(cellsOf(fake, "Data")).toEqual([["Stage"], ["Other"]]);
  });
});

describe("events", () => {
  it("give details for one cell only, tell scripts from people and here from elsewhere", async () => {
    const fake = openExcel(sheet([["a"]]));
    const seen: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ address, details, source, triggerSource }) => {
        seen.push([address, details?.valueBefore, source, triggerSource]);
      });
    });
    fake.person().type("Data", 0, 0, "b");
    fake.person().paste("Data", 0, 0, [["c"], ["d"]]);
    fake.person("Remote").type("Data", 0, 0, "e");
    await Excel.run(async (context) => {
      dataOf(context).getRange("A1").values = [["f"]];
    });
    await fake.settled();
    expect(seen).toEqual([
      ["A1", "a", "Local", "Unknown"],
      ["A1:A2", undefined, "Local", "Unknown"],
      ["A1", "c", "Remote", "Unknown"],
      ["A1", "e", "Local", "ThisLocalAddin"],
    ]);
  });
});

describe("undo", () => {
  it("goes back a sync, or a whole run where they are grouped; deleting a sheet forgets it all", async () => {
    const fake = openExcel({
      sheets: [
        { name: "Data", cells: [] },
        { name: "Other", cells: [] },
      ],
      apiVersion: 20,
    });
    const twice = (options: Excel.RunOptions) =>
      Excel.run(options, async (context) => {
        dataOf(context).getRange("A1").values = [[1]];
        await context.sync();
        dataOf(context).getRange("A2").values = [[2]];
      });
    await twice({});
    fake.person().undo();
    expect(cellsOf(fake, "Data")).toEqual([[1]]);
    await twice({ mergeUndoGroup: true });
    fake.person().undo();
    expect(cellsOf(fake, "Data")).toEqual([[1]]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Other").delete();
    });
    fake.person().undo();
    expect(fake.host.book.sheets.map(({ name }) => name)).toEqual(["Data"]);
  });
});

describe("charts", () => {
  it("of the newer kinds throw on title, series, axes and legend", async () => {
    openExcel(sheet([["a", 1]]));
    const touch = (act: (chart: Excel.Chart) => void) =>
      Excel.run(async (context) => {
        act(dataOf(context).charts.add("Funnel", dataOf(context).getRange("A1:B1"), "Columns"));
      });
    await touch((chart) => {
      chart.name = "fine";
    });
    const trapped = code("UnsupportedOperation");
    const retitle = touch((chart) => {
      chart.title.text = "x";
    });
    await expect(retitle).rejects.toThrow(trapped);
    await expect(touch((chart) => void chart.series.getItemAt(0))).rejects.toThrow(trapped);
  });
});

describe("custom functions", () => {
  const functions = [{ id: "T.ECHO", name: "T.ECHO", parameters: [{ optional: true }] }];
  type Stream = CustomFunctions.StreamingInvocation<unknown>;

  it("share a stream among equal calls and are cancelled after the new call", () => {
    const fake = openExcel({ ...sheet([]), functions });
    const log: string[] = [];
    CustomFunctions.associate("T.ECHO", (value: unknown, stream: Stream) => {
      log.push(`call ${value}`);
      stream.onCanceled = () => log.push(`cancel ${value}`);
      stream.setResult(value);
    });
    fake.person().type("Data", 0, 0, '=T.ECHO("a")');
    fake.person().type("Data", 1, 0, '=T.ECHO("a")');
    fake.person().clear("Data", { top: 1, left: 0, bottom: 1, right: 0 });
    fake.person().type("Data", 0, 0, '=T.ECHO("b")');
    expect(log).toEqual(["call a", "call b", "cancel a"]);
  });

  it("get null for what is left out, show NaN as an error and null as 0", async () => {
    const fake = openExcel({ ...sheet([]), functions });
    CustomFunctions.associate("T.ECHO", (value: unknown, stream: Stream) => {
      stream.setResult(value === null ? Number.NaN : null);
    });
    fake.person().type("Data", 0, 0, "=T.ECHO()");
    fake.person().type("Data", 1, 0, "=T.ECHO(1)");
    await Promise.resolve();
    expect(cellsOf(fake, "Data")).toEqual([["#NUM!"], [0]]);
  });

  it("cannot change the workbook", async () => {
    const fake = openExcel({ ...sheet([]), functions });
    let write: Promise<unknown> = Promise.resolve();
    CustomFunctions.associate("T.ECHO", () => {
      write = Excel.run(async (context) => {
        dataOf(context).getRange("B1").values = [[1]];
      });
      write.catch(() => {});
    });
    fake.person().type("Data", 0, 0, "=T.ECHO()");
    await expect(write).rejects.toThrow(code("InvalidOperation"));
  });
});
