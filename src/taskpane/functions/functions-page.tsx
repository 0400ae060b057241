import { useState } from "react";
import type { PaneHost } from "../../operations/pane-host.ts";
import { HostFailed } from "../host-failed.tsx";
import { usePageStyles } from "../page-styles.ts";
import { Reading } from "../reading.tsx";
import { useWords } from "../words.tsx";
import { Explained } from "./explained.tsx";
import { FunctionDetail } from "./function-detail.tsx";
import { FunctionList } from "./function-list.tsx";
import { SelectedCell } from "./selected-cell.tsx";
import { Under } from "./under.tsx";
import { useExplanation } from "./use-explanation.ts";
import { useFunctionCatalogue } from "./use-function-catalogue.ts";

type Shown = "list" | "selection" | { readonly name: string };

/** Functions to search, read, fill in and insert; and how the selected cell's figure was counted. */
export function FunctionsPage({ host, onReveal }: { host: PaneHost; onReveal: (row: number) => void }) {
  const shared = usePageStyles();
  const { words } = useWords();
  const [shown, setShown] = useState<Shown>("list");
  const [search, setSearch] = useState("");
  const catalogue = useFunctionCatalogue(host);
  const selected = useExplanation(host);
  const { view, failed } = catalogue;
  const one = typeof shown === "object" ? view?.functions.find(({ name }) => name === shown.name) : undefined;
  if (view === null && failed === null) return <Reading />;
  if (shown === "selection") {
    return (
      <Under place={words.functionsPage.back} onBack={() => setShown("list")}>
        <h2 className={shared.heading}>{words.functionsPage.explainTitle}</h2>
        <Explained explaining={selected} host={host} onReveal={onReveal} />
      </Under>
    );
  }
  if (view !== null && one !== undefined) {
    return (
      <Under place={words.functionsPage.back} onBack={() => setShown("list")}>
        <FunctionDetail
          key={one.name}
          one={one}
          choices={view.choices}
          origin={view.origin}
          host={host}
          selected={selected.view}
        />
      </Under>
    );
  }
  return (
    <div className={shared.page}>
      <h2 className={shared.heading}>{words.functionsPage.title}</h2>
      {failed !== null && (
        <HostFailed title={words.pipeline.problemTitle} message={failed} onRetry={catalogue.refresh} />
      )}
      {view !== null && (
        <>
          <SelectedCell explaining={selected} host={host} onExplain={() => setShown("selection")} />
          <FunctionList
            functions={view.functions}
            host={host}
            search={search}
            onSearch={setSearch}
            onChoose={(name) => setShown({ name })}
          />
        </>
      )}
    </div>
  );
}
