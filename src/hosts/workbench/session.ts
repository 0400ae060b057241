import { catalogueFor } from "../../messages/catalogues.ts";
import { formats, sentence } from "../../messages/words.ts";
import { drawHighlights } from "./draw-highlights.ts";
import { registerFunctions } from "./functions.ts";
import { writingOf } from "./local-writing.ts";
import { managedSource } from "./managed-source.ts";
import type { Opened } from "./open-file.ts";
import { type WorkbenchHost, workbenchHost } from "./pane-host.ts";
import { type ThemeChoice, themeChoice } from "./theme.ts";
import { type Spreadsheet, startUniver } from "./univer.ts";
import { type SheetFunnel, univerCharts } from "./univer-chart.tsx";
import { type UniverWorkbook, univerWorkbook } from "./univer-workbook.ts";
import { writeLocally } from "./univer-writing.ts";

export interface Notice {
  readonly intent: "error" | "warning" | "success";
  readonly text: string;
}

export interface News {
  /** What is being done just now. */
  readonly busy: string | null;
  readonly notice: Notice | null;
}

/** One spreadsheet with its pane's host, and what the page can have done to it. */
export interface Session {
  readonly container: HTMLElement;
  readonly spreadsheet: Spreadsheet;
  readonly workbook: UniverWorkbook;
  readonly host: WorkbenchHost;
  readonly theme: ThemeChoice;
  news(): News;
  onNews(listener: () => void): () => void;
  say(notice: Notice | null): void;
  /** Opens a file in place of the present workbook, which stays where the file cannot be read. */
  open(file: File): Promise<void>;
  openSample(): Promise<void>;
  /** Deals with touches and costs of campaigns, whose true effect is known. */
  openCampaignSample(): Promise<void>;
  save(): Promise<void>;
}

/** Where the samples are. */
export interface Samples {
  readonly deals: URL;
  /** A sheet each, the deals first. */
  readonly campaigns: readonly { readonly name: string; readonly address: URL }[];
}

/** In the browser's language, whose words are loaded before. */
export function startSession(Funnel: SheetFunnel, samples: Samples): Session {
  const { workbench: words, phrases } = catalogueFor(navigator.language);
  const container = document.createElement("div");
  container.className = "pw-spreadsheet";
  // Univer measures where it is to draw, so it must stand in the page before the page's parts do.
  document.body.append(container);
  const theme = themeChoice();
  const spreadsheet = startUniver(container, theme.current() === "dark");
  theme.onChange(() => spreadsheet.api.toggleDarkMode(theme.current() === "dark"));
  const charts = univerCharts(spreadsheet, () => host, theme, Funnel);
  const workbook = univerWorkbook(spreadsheet, charts);
  // Univer starts its services with the first workbook.
  spreadsheet.api.createWorkbook({});
  const writing = writingOf(navigator.language);
  writeLocally(spreadsheet, writing);
  const desk = { spreadsheet, workbook, writing };
  const managed = managedSource(spreadsheet, workbook);
  registerFunctions(spreadsheet, managed.source);
  drawHighlights(spreadsheet, managed);

  let news: News = { busy: null, notice: null };
  const listeners = new Set<() => void>();
  const publish = (changed: Partial<News>) => {
    news = { ...news, ...changed };
    for (const listener of listeners) listener();
  };
  const say = (notice: Notice | null) => publish({ notice });
  const failed = (error: unknown) => {
    console.error(error);
    say({ intent: "error", text: words.failed(error instanceof Error ? error.message : String(error)) });
  };
  const host = workbenchHost(workbook, managed, navigator.language, failed);

  const attempt = async (busy: string, work: () => Promise<Notice | null>) => {
    if (host.busy) return say({ intent: "warning", text: words.stillBusy });
    publish({ busy, notice: null });
    try {
      publish({ notice: await work() });
    } catch (error) {
      failed(error);
    } finally {
      publish({ busy: null });
    }
  };
  const openBytes = async (name: string, bytes: Uint8Array): Promise<Notice | null> => {
    const { openFile } = await import("./open-file.ts");
    return told(name, await openFile(desk, name, bytes));
  };
  const told = (name: string, opened: Opened): Notice | null => {
    if (!opened.ok) {
      return { intent: "error", text: sentence([phrases.files], opened.problem, formats(host.locale)) };
    }
    managed.refresh();
    host.changed();
    return opened.left.length === 0 ? null : { intent: "warning", text: words.leftBehind(name, opened.left) };
  };

  return {
    container,
    spreadsheet,
    workbook,
    host,
    theme,
    news: () => news,
    onNews(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    say,
    open: (file) =>
      attempt(words.opening(file.name), async () =>
        openBytes(file.name, new Uint8Array(await file.arrayBuffer())),
      ),
    openSample: () =>
      attempt(words.opening("deals.csv"), async () => openBytes("deals.csv", await bytesAt(samples.deals))),
    openCampaignSample: () =>
      attempt(words.opening("campaigns"), async () => {
        const files = await Promise.all(
          samples.campaigns.map(async ({ name, address }) => ({ name, bytes: await bytesAt(address) })),
        );
        const { openTogether } = await import("./open-file.ts");
        return told("campaigns", await openTogether(desk, "campaigns.xlsx", files));
      }),
    save: () =>
      attempt(words.saving, async () => {
        const { saveFile } = await import("./save-file.ts");
        await saveFile(spreadsheet, workbook, charts);
        return null;
      }),
  };
}

async function bytesAt(address: URL): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the sample could not be fetched (${response.status})`);
  return new Uint8Array(await response.arrayBuffer());
}
