import { describe, expect, it } from "vitest";
import type { FunctionDescriptor } from "../../../src/functions/descriptor.ts";
import { callArguments, sharedBlocks } from "../../../src/hosts/excel/call-arguments.ts";

const parameter = (name: string, type: "text" | "number") => ({
  name,
  summary: "",
  kind: { type },
  optional: true,
});
const descriptor = {
  parameters: [parameter("word", "text"), parameter("target", "number")],
  tail: true,
} as unknown as FunctionDescriptor;
const of = (...handed: unknown[]) => callArguments(descriptor, handed);

describe("what Excel hands a function", () => {
  it.each([[null], [undefined], [""], [0], [[[""]]], [[[0]]]])("%j for a word is blank", (handed) => {
    expect(of(handed, null, null, null)[0]).toBeNull();
  });

  it("0 for a number is 0, not blank", () => {
    expect(of("a", 0, null, null)).toEqual(["a", 0, null]);
  });

  it("takes ranges of one cell for the cell, in criteria too", () => {
    expect(of([["a"]], 1, null, [[["Owner"]], [["Ann"]]])).toEqual(["a", 1, null, "Owner", "Ann"]);
  });

  it("keeps tables as rows, empty cells null; 0 too among texts, where it is an empty cell of the desktop's", () => {
    const table = [
      ["Deal", "Owner", "Amount"],
      ["Acme", 0, 10],
      ["Bolt", "", 0],
    ];
    expect(of(null, null, table, null)[2]).toEqual([
      ["Deal", "Owner", "Amount"],
      ["Acme", null, 10],
      ["Bolt", null, 0],
    ]);
  });

  it("names error cells by their code and takes the plain value of data types", () => {
    const stock = { type: "Entity", basicValue: 7 };
    expect(
      of(
        null,
        null,
        [
          ["a", "b"],
          [{ code: "#REF!" }, stock],
        ],
        null,
      )[2],
    ).toEqual([
      ["a", "b"],
      ["#REF!", 7],
    ]);
  });

  it("hands on nothing beyond the parameters where there is no tail", () => {
    expect(callArguments({ ...descriptor, tail: false } as FunctionDescriptor, ["a", 1])).toEqual(["a", 1]);
  });
});

describe("blocks of equal cells", () => {
  it("are one, and others are not", () => {
    const share = sharedBlocks(2);
    const block = () => [
      ["a", 1],
      ["b", 2],
    ];
    const first = share(block());
    expect(share(block())).toBe(first);
    expect(
      share([
        ["a", 1],
        ["b", 3],
      ]),
    ).not.toBe(first);
    expect(share("a")).toBe("a");
  });
});
