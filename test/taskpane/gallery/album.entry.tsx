import { createRoot } from "react-dom/client";
import type { OperationName } from "../../../src/operations/operation-types.ts";
import type { PaneHost } from "../../../src/operations/pane-host.ts";
import { App } from "../../../src/taskpane/app.tsx";
import type { MemoryWorkbook } from "../../fakes/memory-workbook.ts";
import { managedAlbum, plainAlbum, tablelessAlbum } from "./album-workbooks.ts";
import { fakeHost } from "./states.ts";

/** What the album's page offers to the one who takes pictures of it. */
export interface Album {
  /** Draws the pane on a workbook in place of the one before. */
  show(workbook: AlbumWorkbook, locale: string): void;
  /** Whether the pane still waits for an answer. */
  isBusy(): boolean;
}

declare global {
  interface Window {
    album: Album;
  }
}

const typical = { deals: 240, touches: 3 };
const huge = 50_000;

const workbooks = {
  tableless: tablelessAlbum,
  plain: () => plainAlbum(typical),
  "plain huge": () => plainAlbum({ deals: huge }),
  empty: () => managedAlbum({ deals: 0 }),
  typical: () => managedAlbum(typical),
  "typical Finnish": () => managedAlbum({ ...typical, language: "fi" }),
  "plain Finnish": () => plainAlbum({ ...typical, language: "fi" }),
  "empty Finnish": () => managedAlbum({ deals: 0, language: "fi" }),
  huge: () => managedAlbum({ deals: huge, touches: 1 }),
  failing: () => new Error("Connection lost"),
} satisfies Readonly<Record<string, () => MemoryWorkbook | Error>>;

export type AlbumWorkbook = keyof typeof workbooks;

let busy = 0;

/** The same host, its questions without an answer counted. */
function counted(host: PaneHost): PaneHost {
  return {
    ...host,
    // As in the add-in, whose pages have both.
    reference: "#reference",
    guide: "#guide",
    run: <Name extends OperationName>(...given: Parameters<typeof host.run<Name>>) => {
      busy++;
      return host.run(...given).finally(() => {
        busy--;
      });
    },
  };
}

const main = document.createElement("main");
document.body.append(main);
let root = createRoot(main);

window.album = {
  show(workbook, locale) {
    root.unmount();
    root = createRoot(main);
    // The pane remembers there who has seen its tips.
    localStorage.clear();
    const host = fakeHost(
      { inspect: "never", pipeline: "never", live: true, functions: workbooks[workbook]() },
      locale,
    );
    root.render(<App host={counted(host)} />);
  },
  isBusy: () => busy > 0,
};
