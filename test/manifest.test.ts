import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ParseOption, type XmlAttribute, XmlDocument, XmlElement, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";
import { describe, expect, it, vi } from "vitest";
import { baseUrl, devBase, excelManifest } from "../scripts/build-excel/manifest.ts";
import { registry } from "../src/functions/registry.ts";
import { type Commands, commands } from "../src/hosts/excel/commands.ts";
import { functionId } from "../src/hosts/excel/naming.ts";
import { floor } from "../src/hosts/excel/requirements.ts";

const committed = readFileSync(new URL("../manifest.xml", import.meta.url), "utf8");
const schema = new URL("../../shared/xsd/OfficeAppManifestV1_1.xsd", import.meta.url);

const manifests: readonly (readonly [name: string, base: string, xml: string])[] = [
  ["the committed manifest", devBase, committed],
  [
    "one for a host with a path",
    "https://host.example/a/b",
    excelManifest("https://host.example/a/b", false),
  ],
  ["one of the fallback naming", devBase, excelManifest(devBase, true)],
];

const parsed = (xml: string) => XmlDocument.fromString(xml, { option: ParseOption.XML_PARSE_NONET });

/** The elements of a local name, in the order of the document. */
const all = (doc: XmlDocument, name: string) =>
  doc.find(`//*[local-name()="${name}"]`).filter((node) => node instanceof XmlElement);

const attribute = (element: XmlElement, name: string) =>
  element.attrs.find((each: XmlAttribute) => each.name === name)?.value;

const childrenOf = (element: XmlElement): XmlElement[] =>
  element.find("*").filter((node) => node instanceof XmlElement);

/** Every element with an attribute of that name, and the attribute's value. */
const withAttribute = (doc: XmlDocument, name: string) =>
  doc
    .find(`//*[@${name}]`)
    .filter((node) => node instanceof XmlElement)
    .map((element) => ({ element, value: attribute(element, name) ?? "" }));

it("manifest.xml is what npm run generate writes", () => {
  expect(committed).toBe(excelManifest(devBase, false));
});

describe.each(manifests)("%s", (_, base, xml) => {
  const doc = parsed(xml);

  it.skipIf(!existsSync(schema))("is valid by Office's schema (skipped without ../shared/xsd)", () => {
    xmlRegisterFsInputProviders();
    const path = fileURLToPath(schema);
    const validator = XsdValidator.fromDoc(
      XmlDocument.fromBuffer(readFileSync(path), { url: path, option: ParseOption.XML_PARSE_NONET }),
    );
    validator.validate(doc);
    const spoilt = parsed(
      xml.replace("<Permissions>", "<Permission>").replace("</Permissions>", "</Permission>"),
    );
    expect(() => validator.validate(spoilt)).toThrow("Permission");
    validator.dispose();
  });

  it("has its elements in the order that Office demands", () => {
    for (const [parent, order] of Object.entries(orders)) {
      const parents = all(doc, parent);
      expect(parents.length, parent).toBeGreaterThan(0);
      for (const element of parents) {
        const names = childrenOf(element).map(({ name }) => name);
        if (!names.includes(order[0] ?? "")) continue; // another element of that name
        const places = names.map((name) => order.indexOf(name));
        expect(places, `${parent}: ${names}`).toEqual([...places].sort((a, b) => a - b));
        expect(places, `${parent}: ${names}`).not.toContain(-1);
      }
    }
  });

  it("resolves every resid to one resource, uses every resource, and keeps ids short", () => {
    const used = withAttribute(doc, "resid").map(({ value }) => value);
    const given = withAttribute(doc, "id")
      .filter(({ element }) => element.parent?.parent?.name === "Resources")
      .map(({ value }) => value);
    expect(new Set(given).size).toBe(given.length);
    expect([...new Set(used)].sort()).toEqual([...given].sort());
    for (const id of given) expect(id.length, id).toBeLessThanOrEqual(32);
  });

  it("keeps names, descriptions and strings within Office's lengths, in every language", () => {
    for (const [name, most] of Object.entries(lengths)) {
      for (const element of all(doc, name)) {
        const texts = [element, ...element.find(".//*")]
          .filter((node) => node instanceof XmlElement)
          .flatMap((each) => [attribute(each, "DefaultValue"), attribute(each, "Value")])
          .filter((text) => text !== undefined);
        for (const text of texts) {
          expect(text).not.toBe("");
          expect(text.length, text).toBeLessThanOrEqual(most);
        }
      }
    }
  });

  it("says everything in English, Finnish, Norwegian and Polish", () => {
    const texts = [...all(doc, "String"), ...all(doc, "Description").slice(0, 1)];
    for (const element of texts) {
      if (attribute(element, "id") === "Functions.Namespace") continue;
      const locales = childrenOf(element).map((override) => attribute(override, "Locale"));
      expect(locales).toEqual(["fi-FI", "nb-NO", "pl-PL"]);
    }
  });

  it("takes page, script, metadata and pictures from one place, over https", () => {
    const addresses = withAttribute(doc, "DefaultValue")
      .map(({ value }) => value)
      .filter((value) => value.includes("://"));
    expect(addresses.length).toBeGreaterThan(25);
    for (const address of addresses) expect(address.startsWith(`${base}/`), address).toBe(true);
  });

  it("runs pane, buttons and functions in one runtime", () => {
    const resid = (name: string, parent: string) =>
      all(doc, name)
        .filter((element) => element.parent?.name === parent)
        .map((element) => attribute(element, "resid"));
    expect([
      ...resid("Runtime", "Runtimes"),
      ...resid("SourceLocation", "Page"),
      ...resid("FunctionFile", "DesktopFormFactor"),
      ...resid("SourceLocation", "Action"),
    ]).toEqual(["Taskpane.Url", "Taskpane.Url", "Taskpane.Url", "Taskpane.Url"]);
    expect(all(doc, "Runtime").map((runtime) => attribute(runtime, "lifetime"))).toEqual(["long"]);
  });

  it("has icons of 16, 32, 64 and 80 pixels for the group and each button", () => {
    const urls = new Map(
      all(doc, "Image").flatMap((image) => {
        const id = attribute(image, "id");
        return id === undefined ? [] : [[id, attribute(image, "DefaultValue") ?? ""] as const];
      }),
    );
    const icons = all(doc, "Icon");
    expect(icons).toHaveLength(6);
    for (const icon of icons) {
      const sizes = childrenOf(icon).map((image) => Number(attribute(image, "size")));
      expect(sizes).toEqual([16, 32, 64, 80]);
      for (const image of childrenOf(icon)) {
        const size = Number(attribute(image, "size"));
        const url = urls.get(attribute(image, "resid") ?? "") ?? "";
        expect(pictureSize(url.slice(base.length + 1)), url).toEqual([size, size]);
      }
    }
    const [icon] = all(doc, "IconUrl");
    const [bigIcon] = all(doc, "HighResolutionIconUrl");
    if (!icon || !bigIcon) throw new Error("no icon of the add-in");
    expect(pictureSize(attribute(icon, "DefaultValue")?.slice(base.length + 1) ?? "")).toEqual([32, 32]);
    expect(pictureSize(attribute(bigIcon, "DefaultValue")?.slice(base.length + 1) ?? "")).toEqual([64, 64]);
  });

  it("asks for what the add-in demands when it starts", () => {
    const sets = all(doc, "Set").map((set) => [attribute(set, "Name"), attribute(set, "MinVersion")]);
    expect(sets).toEqual(floor);
  });

  it("has a button for each command: one opens the pane by itself, the others call theirs", () => {
    const known = Object.keys(commands({} as never, {} as never)) as (keyof Commands)[];
    const called = all(doc, "FunctionName").map(({ content }) => content);
    const shown = all(doc, "Control").filter(
      (control) => control.find('.//*[local-name()="TaskpaneId"]').length,
    );
    expect([...shown.map((control) => attribute(control, "id")), ...called]).toEqual(known);
    expect(all(doc, "Control").map((control) => attribute(control, "id"))).toEqual(known);
  });
});

describe("function names", () => {
  it("have no namespace, which would stand before STAGE too", () => {
    expect(all(parsed(committed), "Namespace")).toEqual([]);
    const names = registry.map(({ name }) => functionId(name, false));
    expect(names).toEqual(registry.map(({ name }) => name));
  });

  it("of the fallback stand behind its namespace, without dots, each once", () => {
    const doc = parsed(excelManifest(devBase, true));
    const [namespace] = all(doc, "Namespace");
    expect(namespace && attribute(namespace, "resid")).toBe("Functions.Namespace");
    expect(doc.get('//*[@id="Functions.Namespace"]/@DefaultValue')?.content).toBe("PIPELINE");
    const ids = registry.map(({ name }) => functionId(name, true));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Z][A-Z_]*$/);
  });

  it("are those that the add-in associates when its script is loaded", async () => {
    const associated = new Map<string, unknown>();
    vi.stubGlobal("CustomFunctions", {
      associate: (id: string, call: unknown) => associated.set(id, call),
    });
    await import("../src/hosts/excel/custom-functions.ts");
    vi.unstubAllGlobals();
    expect([...associated.keys()]).toEqual(registry.map(({ name }) => name));
    for (const call of associated.values()) expect(call).toBeTypeOf("function");
  });
});

describe("the address of a build", () => {
  it("is taken with or without a slash at its end", () => {
    expect(baseUrl("https://pipewright.example/")).toBe("https://pipewright.example");
    expect(baseUrl("https://host.example/pipewright/")).toBe("https://host.example/pipewright");
  });

  it.each([
    "http://pipewright.example",
    "pipewright.example",
    "https://a.example/?x=1",
    "https://me@a.example",
    "",
  ])("is refused where Office would not take it: %s", (address) => {
    expect(() => baseUrl(address)).toThrow("https");
  });
});

/** Width and height of a picture of the repository, from the head of the PNG file. */
function pictureSize(path: string): [number, number] {
  const picture = readFileSync(new URL(`../${path}`, import.meta.url));
  expect(picture.subarray(0, 8).toString("latin1"), path).toBe("\x89PNG\r\n\x1a\n");
  return [picture.readUInt32BE(16), picture.readUInt32BE(20)];
}

/** Most characters: "Office Add-ins manifest", reference of each element. */
const lengths = {
  DisplayName: 125,
  Description: 250,
  ShortStrings: 125,
  LongStrings: 250,
  Urls: 2048,
} as const;

/** Children in the order that the reference of each element gives ("How to find the proper order of manifest elements"). */
const orders: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  VersionOverrides: ["Hosts", "Resources"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  ExtensionPoint: ["Script", "Page", "Metadata", "Namespace"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};
