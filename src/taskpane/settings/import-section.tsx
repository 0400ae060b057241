import { Button, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Cell } from "../../core/cells/cell.ts";
import type { DifferenceView, ImportDealsArgs, ImportDealsView } from "../../operations/import-deals.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import { failure } from "../failure.ts";
import { Folded } from "../folded.tsx";
import { Notice } from "../notice.tsx";
import { usePageStyles } from "../page-styles.ts";
import { useLatest } from "../use-latest.ts";
import { useWords } from "../words.tsx";
import { Section } from "./section.tsx";
import type { SettingsState } from "./use-settings.ts";

interface Chosen {
  readonly file: string;
  readonly args: Omit<ImportDealsArgs, "plan">;
  /** Null while it is worked out. */
  readonly view: ImportDealsView | null;
}

/** Another system's export is brought in: what it would change is shown first. */
export function ImportSection(props: {
  host: PaneHost;
  state: SettingsState;
  readExport: NonNullable<PaneHost["readExport"]>;
  onImported: () => void;
}) {
  const shared = usePageStyles();
  const { words, tell } = useWords();
  const { host, state } = props;
  const picker = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const latest = useLatest();
  const ask = (file: string, args: Chosen["args"], plan: boolean) => {
    setRefused(null);
    setChosen({ file, args, view: null });
    latest(
      host.run("importDeals", plan ? { ...args, plan: true } : args),
      (view) => {
        setChosen({ file, args, view });
        if (!plan && view.state === "done") props.onImported();
      },
      (error) => {
        setChosen(null);
        setRefused(words.pane.hostFailed(failure(error)));
      },
    );
  };
  const take = async (file: File) => {
    setChosen(null);
    try {
      const read = await props.readExport(file);
      if ("problem" in read) setRefused(tell(read.problem, "files"));
      else ask(file.name, { values: read.values }, true);
    } catch (error) {
      setRefused(failure(error));
    }
  };
  const view = chosen?.view ?? null;
  return (
    <Section title={words.settingsPage.importing} state={state} isDirty={false}>
      <p className={`${shared.text} ${shared.small}`}>{words.settingsPage.importHint}</p>
      <input
        ref={picker}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        hidden
        aria-label={words.settingsPage.chooseFile}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file !== undefined) take(file);
        }}
      />
      <div className={shared.actions}>
        <Button onClick={() => picker.current?.click()}>
          {chosen === null ? words.settingsPage.chooseFile : words.settingsPage.otherFile}
        </Button>
      </div>
      {refused !== null && (
        <Notice intent="error" title={words.settingsPage.unreadableFile}>
          {refused}
        </Notice>
      )}
      {chosen !== null && view === null && <p role="status">{words.settingsPage.readingFile}</p>}
      {chosen !== null && view?.state === "problem" && (
        <Notice
          intent="warning"
          title={words.settingsPage.importFailed}
          {...(view.problem.code === "mostDealsMissing"
            ? {
                action: (
                  <Button onClick={() => ask(chosen.file, { ...chosen.args, partial: true }, true)}>
                    {words.settingsPage.importPart}
                  </Button>
                ),
              }
            : {})}
        >
          {tell(view.problem, "imports")}
        </Notice>
      )}
      {chosen !== null && view !== null && view.state !== "problem" && (
        <>
          {view.state === "done" ? (
            <Notice intent="success" title={words.settingsPage.imported} />
          ) : (
            <h4 className={shared.text}>{words.settingsPage.planned(chosen.file)}</h4>
          )}
          <Differences view={view} />
          {view.state === "planned" && (
            <>
              {view.conflicts.count > 0 && (
                <Field label={words.settingsPage.conflictsTake}>
                  <RadioGroup
                    value={view.taken}
                    onChange={(_, { value }) =>
                      ask(
                        chosen.file,
                        { ...chosen.args, conflicts: value === "there" ? "there" : "here" },
                        true,
                      )
                    }
                  >
                    <Radio value="here" label={words.settingsPage.takes.here} />
                    <Radio value="there" label={words.settingsPage.takes.there} />
                  </RadioGroup>
                </Field>
              )}
              <div>
                <Button appearance="primary" onClick={() => ask(chosen.file, chosen.args, false)}>
                  {words.settingsPage.importNow}
                </Button>
              </div>
            </>
          )}
        </>
      )}
    </Section>
  );
}

function Differences({ view }: { view: Extract<ImportDealsView, { state: "planned" | "done" }> }) {
  const shared = usePageStyles();
  const { words, say } = useWords();
  const { settingsPage: said } = words;
  const written = (cell: Cell) => (cell === null || cell === "" ? said.blank : say.text(cell));
  const listed = (differences: readonly DifferenceView[]) =>
    differences.map(({ row, header, here, there }) =>
      said.difference(words.pane.showRow(row, say), header, written(here), written(there)),
    );
  const counted: readonly (readonly [number, string, readonly string[]])[] = [
    [view.added.count, said.added(view.added.count, say), view.added.first],
    [view.updates.count, said.updates(view.updates.count, say), listed(view.updates.first)],
    [view.conflicts.count, said.conflicts(view.conflicts.count, say), listed(view.conflicts.first)],
    [view.kept, said.kept(view.kept, say), []],
    [view.gone.count, said.gone(view.gone.count, say), view.gone.first],
    [view.unwritable.count, said.unwritable(view.unwritable.count, say), listed(view.unwritable.first)],
  ];
  return (
    <div>
      {counted
        .filter(([count], index) => count > 0 || index < 2)
        .map(([count, summary, lines]) =>
          lines.length === 0 ? (
            <p key={summary} className={shared.text}>
              {summary}
            </p>
          ) : (
            <Folded key={summary} summary={summary}>
              <ul className={shared.list}>
                {lines.map((line) => (
                  <li key={line} className={shared.small}>
                    {line}
                  </li>
                ))}
                {count > lines.length && (
                  <li className={shared.small}>{words.pane.andMore(count - lines.length, say)}</li>
                )}
              </ul>
            </Folded>
          ),
        )}
      {view.unknownStages.length > 0 && (
        <p className={shared.text}>
          {said.unknownStages(view.unknownStages.map(({ stage }) => stage).join(", "))}
        </p>
      )}
    </div>
  );
}
