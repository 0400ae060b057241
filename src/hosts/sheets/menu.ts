import type { Settings } from "../../core/planning/settings.ts";
import type { Book, OpenEvent } from "./apps-script.ts";
import { reconcile } from "./edits.ts";
import { errorMessage } from "./error-message.ts";
import { handlers } from "./handlers.ts";
import { alone } from "./lock.ts";
import { refresh } from "./refresh.ts";
import { readSettings, saveSettings } from "./settings-store.ts";
import { words } from "./words.ts";

/** The menu comes first and reads nothing: before the user has allowed anything, reading is an error. */
export function onOpen(event: OpenEvent | undefined): void {
  const { menu } = words();
  SpreadsheetApp.getUi()
    .createMenu(words().name)
    .addItem(menu.open, handlers.open)
    .addItem(menu.refresh, handlers.refresh)
    .addItem(menu.reconcile, handlers.reconcile)
    .addSeparator()
    .addItem(menu.putBack, handlers.putBack)
    .addItem(menu.flag, handlers.flag)
    .addItem(menu.hourly, handlers.hourly)
    .addToUi();
  if (event?.authMode === undefined || event.authMode === ScriptApp.AuthMode.NONE) return;
  withBook((book) => {
    const changes = reconcile(book);
    if (changes !== null && changes > 0) tell(book, words().reconciled(changes));
  });
}

export function openSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("sidebar").setTitle(words().name));
}

export function refreshFigures(): void {
  withBook((book) => tell(book, words().refreshed(refresh(book))));
}

export function checkNow(): void {
  withBook((book) => {
    const changes = reconcile(book);
    tell(book, changes === null ? words().notManaged : words().reconciled(changes));
  });
}

/** Nobody may be there to see a toast. */
export function checkHourly(): void {
  reconcile(SpreadsheetApp.getActive());
}

export function putBackStages(): void {
  withBook((book) => setMode(book, "block"));
}

export function flagStages(): void {
  withBook((book) => setMode(book, "warn"));
}

function setMode(book: Book, mode: NonNullable<Settings["mode"]>): void {
  alone(() => {
    const settings = readSettings(book);
    if (!settings) return tell(book, words().notManaged);
    saveSettings(book, { ...settings, mode });
    tell(book, mode === "block" ? words().willPutBack : words().willFlag);
  });
}

/** The trigger runs as whoever chose it, once however often it is chosen. */
export function startHourly(): void {
  withBook((book) => {
    const isThere = ScriptApp.getProjectTriggers().some(
      (trigger) => trigger.getHandlerFunction() === handlers.checkHourly,
    );
    if (!isThere) ScriptApp.newTrigger(handlers.checkHourly).timeBased().everyHours(1).create();
    tell(book, words().isHourly);
  });
}

/** Says in a toast what went wrong: a trigger's exception is seen by nobody. */
export function withBook(act: (book: Book) => void): void {
  const book = SpreadsheetApp.getActive();
  try {
    act(book);
  } catch (error) {
    tell(book, errorMessage(error));
    throw error;
  }
}

function tell(book: Book, sentence: string): void {
  book.toast(sentence, words().name, 8);
}
