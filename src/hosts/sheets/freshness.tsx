import { useEffect, useState, useSyncExternalStore } from "react";
import { catalogueFor } from "../../messages/catalogues.ts";
import type { SidebarHost } from "./sidebar-host.ts";

/** Older than this, what is shown counts as stale and is read anew when the user comes back (ms). */
const staleAfter = 30_000;

/** Says when the spreadsheet was read, and reads it again on a press or on coming back. */
export function Freshness({ host }: { host: SidebarHost }) {
  const readAt = useSyncExternalStore(host.onRead, host.readAt);
  const isStale = useStale(readAt);
  const words = catalogueFor(host.locale).sheets;
  useEffect(() => {
    const refresh = () => {
      const at = host.readAt();
      if (at !== null && Date.now() - at > staleAfter) host.refresh();
    };
    window.addEventListener("focus", refresh);
    return () => window.removeEventListener("focus", refresh);
  }, [host]);
  if (readAt === null) return null;
  const time = new Intl.DateTimeFormat(host.locale, { timeStyle: "short" }).format(readAt);
  return (
    <footer className="freshness">
      <span role="status">
        {words.asOfTime(time)}
        {isStale ? `. ${words.stale}` : ""}
      </span>
      <button type="button" onClick={host.refresh}>
        {words.refresh}
      </button>
    </footer>
  );
}

/** Whether so much time has passed that somebody may have edited in the meantime. */
function useStale(readAt: number | null): boolean {
  const [isStale, setStale] = useState(false);
  useEffect(() => {
    setStale(false);
    if (readAt === null) return;
    const timer = setTimeout(() => setStale(true), staleAfter);
    return () => clearTimeout(timer);
  }, [readAt]);
  return isStale;
}
