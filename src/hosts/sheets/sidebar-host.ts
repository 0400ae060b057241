import { catalogueFor } from "../../messages/catalogues.ts";
import type { Catalogue } from "../../messages/en/index.ts";
import { changesFigures } from "../../operations/changes-figures.ts";
import type { Notice, PaneHost } from "../../operations/pane-host.ts";
import { protocolVersion, type Reply, type Request, type RequestName, type Requests } from "./protocol.ts";

/** The part of google.script.run that the page uses: handlers are set on it, then the function called. */
export interface ScriptRun {
  withSuccessHandler(handler: (reply: unknown) => void): ScriptRun;
  withFailureHandler(handler: (error: unknown) => void): ScriptRun;
  pipewrightCall(json: string): void;
}

export interface SidebarHost extends PaneHost {
  /** Has the pane read the spreadsheet again. */
  refresh(): void;
  /** When the spreadsheet was last read, in ms since 1970; null before the first time. */
  readAt(): number | null;
  /** Calls back when that time changes; returns how to stop. */
  onRead(listener: () => void): () => void;
}

/**
 * The pane's host in the sidebar. A page cannot hear of edits, and asking again and again would
 * use up the user's daily quota, so it reads again only when asked to.
 */
export function sidebarHost(run: ScriptRun, locale: string, now: () => number): SidebarHost {
  const changed = new Set<() => void>();
  const wasRead = new Set<() => void>();
  const heard = new Set<(notice: Notice) => void>();
  let shownSheet: string | null = null;
  let readAt: number | null = null;
  const tell = (listeners: ReadonlySet<() => void>) => {
    for (const listener of [...listeners]) listener();
  };
  const listen =
    <Listener>(listeners: Set<Listener>) =>
    (listener: Listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    };
  return {
    locale,
    // Semicolons part arguments in every locale of Sheets.
    spelling: { dot: "_", separator: ";" },
    async run(name, args) {
      const { data: view, notices } = await call(run, locale, name, args);
      if ("sheet" in view) shownSheet = view.sheet;
      readAt = now();
      tell(wasRead);
      for (const notice of notices) for (const listener of [...heard]) listener(notice);
      if (changesFigures(name, args)) tell(changed);
      return view;
    },
    onChange: listen(changed),
    onNotice: listen(heard),
    async reveal(row, cell) {
      await call(run, locale, "reveal", { row, sheet: shownSheet, ...(cell === undefined ? {} : { cell }) });
    },
    refresh: () => tell(changed),
    readAt: () => readAt,
    onRead: listen(wasRead),
  };
}

type Answer<View> = Extract<Reply<View>, { ok: true }>;

function call<Name extends RequestName>(
  run: ScriptRun,
  locale: string,
  operation: Name,
  args: Requests[Name]["args"],
): Promise<Answer<Requests[Name]["view"]>> {
  const { sheets: words } = catalogueFor(locale);
  const request: Request<Name> = { version: protocolVersion, operation, args };
  return new Promise((resolve, reject) => {
    run
      .withSuccessHandler((json) => {
        try {
          resolve(answerIn(json, words));
        } catch (error) {
          reject(error);
        }
      })
      .withFailureHandler((error) => reject(error instanceof Error ? error : new Error(words.unreachable)))
      .pipewrightCall(JSON.stringify(request));
  });
}

function answerIn<View>(json: unknown, words: Catalogue["sheets"]): Answer<View> {
  const reply = JSON.parse(String(json)) as Reply<View> | null;
  if (reply?.version !== protocolVersion) throw new Error(words.otherVersion);
  if (!reply.ok) throw new Error(reply.error.message);
  return reply;
}
