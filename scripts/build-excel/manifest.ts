import project from "../../package.json" with { type: "json" };
import { fallbackNamespace } from "../../src/hosts/excel/naming.ts";
import { buttons, english, translations } from "./words.ts";

/** Where `npm run start:excel` serves the add-in, and the committed manifest.xml looks for it. */
export const devBase = "https://localhost:3000";

/** Never changes: Excel knows the add-in by it, in every workbook that uses it. */
const addinId = "9c5a2c0e-6e0d-4f0b-8c3a-51d7f2b9a4e6";

const iconSizes = [16, 32, 64, 80] as const;

/** A base address without its last slash; throws with what is wrong, since Office takes https only. */
export function baseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "https:" || url.search !== "" || url.hash !== "" || url.username !== "") {
    throw new Error(
      `PIPEWRIGHT_ORIGIN is "${text}": give an https address such as https://pipewright.example`,
    );
  }
  return url.href.replace(/\/+$/, "");
}

/**
 * manifest.xml of the add-in-only kind, for the address (see `baseUrl`) that dist/excel is served
 * at. Page, function file and taskpane share one resid, which is what makes the runtime a shared
 * one. Only the fallback naming has a namespace: without one the functions keep their dotted names.
 */
export function excelManifest(base: string, isFallback: boolean): string {
  const at = (path: string) => `${base}/${path}`;
  const languages = Object.entries(translations);

  type Words = typeof english;
  const overrides = (tag: string, of: (words: Words) => string) =>
    languages
      .map(([locale, words]) => `<${tag} Locale="${locale}" Value="${escaped(of(words))}"/>`)
      .join("\n");
  const translated = (tag: string, of: (words: Words) => string) => `
    <${tag} DefaultValue="${escaped(of(english))}">
      ${overrides("Override", of)}
    </${tag}>`;
  const text = (id: string, of: (words: Words) => string) => `
    <bt:String id="${id}" DefaultValue="${escaped(of(english))}">
      ${overrides("bt:Override", of)}
    </bt:String>`;
  const image = (name: string) =>
    iconSizes.map(
      (size) =>
        `<bt:Image id="${name}.${size}" DefaultValue="${escaped(at(`assets/${fileOf(name)}-${size}.png`))}"/>`,
    );
  const url = (id: string, path: string) => `<bt:Url id="${id}" DefaultValue="${escaped(at(path))}"/>`;

  return indented(`
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<!-- Made by scripts/build-excel/manifest.ts (npm run generate): change it there. -->
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <Id>${addinId}</Id>
  <Version>${project.version}.0</Version>
  <ProviderName>Pipewright</ProviderName>
  <DefaultLocale>en-US</DefaultLocale>
  <DisplayName DefaultValue="Pipewright"/>
  ${translated("Description", (words) => words.description)}
  <IconUrl DefaultValue="${escaped(at("assets/icon-32.png"))}"/>
  <HighResolutionIconUrl DefaultValue="${escaped(at("assets/icon-64.png"))}"/>
  <SupportUrl DefaultValue="${escaped(at("support.html"))}"/>
  <Hosts>
    <Host Name="Workbook"/>
  </Hosts>
  <Requirements>
    <Sets DefaultMinVersion="1.1">
      <Set Name="SharedRuntime" MinVersion="1.1"/>
      <Set Name="CustomFunctionsRuntime" MinVersion="1.3"/>
      <Set Name="ExcelApi" MinVersion="1.14"/>
    </Sets>
  </Requirements>
  <DefaultSettings>
    <SourceLocation DefaultValue="${escaped(at("taskpane.html"))}"/>
  </DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts>
      <Host xsi:type="Workbook">
        <Runtimes>
          <Runtime resid="Taskpane.Url" lifetime="long"/>
        </Runtimes>
        <AllFormFactors>
          <ExtensionPoint xsi:type="CustomFunctions">
            <Script>
              <SourceLocation resid="Functions.Script.Url"/>
            </Script>
            <Page>
              <SourceLocation resid="Taskpane.Url"/>
            </Page>
            <Metadata>
              <SourceLocation resid="Functions.Metadata.Url"/>
            </Metadata>
            ${isFallback ? '<Namespace resid="Functions.Namespace"/>' : ""}
          </ExtensionPoint>
        </AllFormFactors>
        <DesktopFormFactor>
          <GetStarted>
            <Title resid="GetStarted.Title"/>
            <Description resid="GetStarted.Tip"/>
            <LearnMoreUrl resid="Support.Url"/>
          </GetStarted>
          <FunctionFile resid="Taskpane.Url"/>
          <ExtensionPoint xsi:type="PrimaryCommandSurface">
            <OfficeTab id="TabHome">
              <Group id="Pipeline.Group">
                <Label resid="Group.Label"/>
                ${iconOf("icon")}
                ${buttons.map(control).join("\n")}
              </Group>
            </OfficeTab>
          </ExtensionPoint>
        </DesktopFormFactor>
      </Host>
    </Hosts>
    <Resources>
      <bt:Images>
        ${["icon", ...buttons].flatMap(image).join("\n")}
      </bt:Images>
      <bt:Urls>
        ${url("Taskpane.Url", "taskpane.html")}
        ${url("Functions.Script.Url", "functions.js")}
        ${url("Functions.Metadata.Url", "functions.json")}
        ${url("Support.Url", "support.html")}
      </bt:Urls>
      <bt:ShortStrings>
        ${isFallback ? `<bt:String id="Functions.Namespace" DefaultValue="${fallbackNamespace}"/>` : ""}
        ${text("GetStarted.Title", (words) => words.ready)}
        ${text("Group.Label", (words) => words.group)}
        ${buttons.map((id) => text(`${id}.Label`, (words) => words.buttons[id].label)).join("\n")}
      </bt:ShortStrings>
      <bt:LongStrings>
        ${text("GetStarted.Tip", (words) => words.readyTip)}
        ${buttons.map((id) => text(`${id}.Tip`, (words) => words.buttons[id].tip)).join("\n")}
      </bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>`);
}

/** The file a drawing is in: insertFunnel → insert-funnel. */
const fileOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const iconOf = (name: string) => `
<Icon>
  ${iconSizes.map((size) => `<bt:Image size="${size}" resid="${name}.${size}"/>`).join("\n")}
</Icon>`;

function control(id: (typeof buttons)[number]): string {
  // The pane opens without a command of ours, so that it does even where our script cannot run.
  const action =
    id === "openPane"
      ? `<Action xsi:type="ShowTaskpane">
           <TaskpaneId>Pipewright.Pane</TaskpaneId>
           <SourceLocation resid="Taskpane.Url"/>
         </Action>`
      : `<Action xsi:type="ExecuteFunction">
           <FunctionName>${id}</FunctionName>
         </Action>`;
  return `
<Control xsi:type="Button" id="${id}">
  <Label resid="${id}.Label"/>
  <Supertip>
    <Title resid="${id}.Label"/>
    <Description resid="${id}.Tip"/>
  </Supertip>
  ${iconOf(id)}
  ${action}
</Control>`;
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Lays the lines out by their depth: every line is one tag, or one element. */
function indented(xml: string): string {
  let depth = 0;
  const lines = xml.split("\n").map((line) => line.trim());
  const laid = lines.flatMap((line) => {
    if (line === "") return [];
    if (line.startsWith("</")) depth -= 1;
    const out = "  ".repeat(depth) + line;
    const opens = /^<[a-zA-Z]/.test(line) && !line.endsWith("/>") && !line.includes("</");
    if (opens) depth += 1;
    return [out];
  });
  return `${laid.join("\n")}\n`;
}
