import type { Notice } from "../../operations/pane-host.ts";

const key = "pipewright-notices";
/** As long as Google keeps anything there, in seconds. */
const keptFor = 21_600;
/** What the sidebar has room for. */
const mostKept = 3;

/**
 * Keeps what the editor should hear of until their sidebar asks: no run of the script can reach a
 * page. It is the editor's own cache, so that nobody is told of another's edits.
 */
export function keepNotices(notices: readonly Notice[]): void {
  const all = [...readNotices(), ...notices].slice(-mostKept);
  CacheService.getUserCache().put(key, JSON.stringify(all), keptFor);
}

/** What was kept since the last time. */
export function takeNotices(): readonly Notice[] {
  const notices = readNotices();
  if (notices.length > 0) CacheService.getUserCache().remove(key);
  return notices;
}

function readNotices(): readonly Notice[] {
  const text = CacheService.getUserCache().get(key);
  return text === null ? [] : JSON.parse(text);
}
