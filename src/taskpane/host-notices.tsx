import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Notice as HostNotice, PaneHost } from "../operations/pane-host.ts";
import { Notice } from "./notice.tsx";
import { usePageStyles } from "./page-styles.ts";
import { RowLinks } from "./row-links.tsx";
import { useWords } from "./words.tsx";

/** Older ones give way: what a paste of many rows brought is in the list of issues too. */
const mostShown = 3;

/** What happened in the workbook that its user should hear of: a stage put back, a refused command. */
export function HostNotices({ host, onReveal }: { host: PaneHost; onReveal: (row: number) => void }) {
  const shared = usePageStyles();
  const { words, tell } = useWords();
  const [notices, setNotices] = useState<readonly HostNotice[]>([]);
  useEffect(
    () => host.onNotice?.((notice) => setNotices((before) => [...before, notice].slice(-mostShown))),
    [host],
  );
  if (notices.length === 0) return null;
  return (
    <div className={shared.page} style={{ paddingBottom: 0 }} role="status">
      <Notice
        intent="warning"
        title={words.pane.happened}
        action={<Button onClick={() => setNotices([])}>{words.pane.close}</Button>}
      >
        {notices.map(({ problem, row }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same thing may happen twice.
          <div key={index}>
            <p className={shared.text}>{tell(problem, "excel")}</p>
            {row !== null && <RowLinks rows={[row]} of={1} onReveal={onReveal} />}
          </div>
        ))}
      </Notice>
    </div>
  );
}
