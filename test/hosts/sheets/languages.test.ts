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

  it.each([
    ["en_US", "Concentration"],
    ["fi_FI", "Keskittyminen"],
    ["nb_NO", "Konsentrasjon"],
    ["pl_PL", "Koncentracja"],
  ])("answers of a spreadsheet in %s have their sentences in its language", (locale, sign) => {
    const fake = managedSheets({ locale });
    const rows = fake.custom("PIPELINE_HEALTH", []) as string[][];
    expect(rows.map(([name]) => name)).toContain(sign);
  });

  it.each([
    ["en", /which the stage list does not have/],
    ["fi", /ei ole vaiheluettelossa/],
    ["no", /ikke finnes i faselisten/],
    ["pl", /nie ma na liście etapów/],
  ])("a user in %s is told of a forbidden stage in their language", (userLocale, said) => {
    const fake = managedSheets({ userLocale });
    fake.paste("Sales", 3, 2, [["Somewhere"]]);
    fake.runEvents();
    expect(fake.host.toasts.join()).toMatch(said);
  });

  it("are read only by a formula that has something to say", () => {
    const fake = managedSheets({ locale: "fi_FI" });
    fake.host.calls = [];
    fake.custom("PIPELINE_VALUE", ["open"]);
    expect(fake.host.calls.filter((call) => call.startsWith("HtmlService"))).toEqual([]);
    fake.custom("PIPELINE_HEALTH", []);
    expect(fake.host.calls.filter((call) => call.startsWith("HtmlService"))).toHaveLength(1);
  });

  it("that were not sent along are missed by their name", () => {
    const fake = managedSheets({ locale: "fi_FI" });
    Object.assign(fake.host, { files: {} });
    expect(() => fake.custom("PIPELINE_VALUE", ["opne"])).toThrow("No HTML file named words-fi was found");
    expect(fake.custom("PIPELINE_VALUE", ["open"])).toBeTypeOf("number");
  });
});
