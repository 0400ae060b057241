import { describe, expect, it } from "vitest";
import { openSheets } from "./built.ts";
import { managedSheets } from "./managed.ts";

const plain = [{ name: "Sales", cells: [["Deal", "Stage"]] }];

describe("the script's languages", () => {
  it.each([
    ["en", "Open Pipewright"],
    ["fi", "Avaa Pipewright"],
    ["no", "Åpne Pipewright"],
    ["pl", "Otwórz Pipewright"],
    ["de", "Open Pipewright"],
  ])("a user in %s has the menu item %s, before anything is authorised", (userLocale, item) => {
    const fake = openSheets({ sheets: plain, userLocale });
    fake.host.mode = "none";
    fake.run("onOpen", {});
    expect(JSON.stringify(fake.host.menu)).toContain(item);
  });

  it.each([
    ["en_US", /unknown status/],
    ["fi_FI", /tuntematon status/],
    ["nb_NO", /ukjent status/],
    ["pl_PL", /nieznana wartość status/],
  ])("cells of a spreadsheet in %s say errors in its language to everybody", (locale, said) => {
    const fake = managedSheets({ locale });
    expect(() => fake.custom("PIPELINE_VALUE", ["opne"])).toThrow(said);
  });
});
