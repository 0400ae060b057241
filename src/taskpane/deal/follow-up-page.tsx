import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReadyFollowUp } from "../../core/follow-up/follow-up-view.ts";
import { catalogueFor } from "../../messages/catalogues.ts";
import { unknownClocks } from "../../messages/follow-up-text.ts";
import type { Filters } from "../../operations/filters.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import { Folded } from "../folded.tsx";
import { Notice } from "../notice.tsx";
import { usePageStyles } from "../page-styles.ts";
import { Reading } from "../reading.tsx";
import { TableProblem } from "../table-problem.tsx";
import { Unmanaged } from "../unmanaged.tsx";
import { useWords } from "../words.tsx";
import { DueList } from "./due-list.tsx";
import { Exports } from "./exports.tsx";
import { ofOwner, owned } from "./owned-lists.ts";
import { useFollowUp } from "./use-follow-up.ts";

const useStyles = makeStyles({ heading: { margin: 0, fontSize: tokens.fontSizeBase300 } });

/** What is late, due today and coming up, of everybody or one owner. */
export function FollowUpPage(props: {
  host: PaneHost;
  filters: Filters;
  onReveal: (row: number) => void;
  onSetup: () => void;
}) {
  const shared = usePageStyles();
  const { words } = useWords();
  const { view, failed, refresh } = useFollowUp(props.host, props.filters);
  if (view === null && failed === null) return <Reading />;
  if (view?.state === "problem" && view.problem.code === "unmanaged") {
    return <Unmanaged onSetup={props.onSetup} />;
  }
  return (
    <div className={shared.page}>
      <h2 className={shared.heading}>{words.followUpPage.title}</h2>
      {failed !== null && (
        <Notice
          intent="error"
          title={words.followUpPage.problemTitle}
          action={<Button onClick={refresh}>{words.pane.retry}</Button>}
        >
          {words.pane.hostFailed(failed)}
        </Notice>
      )}
      {view?.state === "problem" && (
        <TableProblem problem={view.problem} title={words.followUpPage.problemTitle} />
      )}
      {view?.state === "ready" && <Lists view={view} onReveal={props.onReveal} />}
    </div>
  );
}

/** Stands for nobody's deals in the list of owners, whom no name is. */
const everybody = "\n";

function Lists({ view, onReveal }: { view: ReadyFollowUp; onReveal: (row: number) => void }) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, say } = useWords();
  const [owner, setOwner] = useState<string | null>(null);
  const catalogue = catalogueFor(say.locale);
  const shown = ofOwner(view, owner);
  const lists = [
    { state: "late", title: words.followUpPage.late, items: owned(shown, "late") },
    { state: "due", title: words.followUpPage.due, items: owned(shown, "due") },
    { state: "pending", title: words.followUpPage.pending, items: owned(shown, "pending") },
  ] as const;
  const [late, due, pending] = lists.map(({ items }) => items.length) as [number, number, number];
  const unknown = unknownClocks(view, { catalogue, say });
  return (
    <>
      <p className={shared.text}>
        {words.followUpPage.count(late, due, pending, say)}{" "}
        <span className={shared.small}>{words.followUpPage.asOf(say.date(view.asOf))}</span>
      </p>
      {view.owners.length > 1 && (
        <Field label={words.followUpPage.owner}>
          <Select
            className={shared.fill}
            select={{ className: shared.fill }}
            value={shown === view ? everybody : (owner ?? everybody)}
            onChange={(_, { value }) => setOwner(value === everybody ? null : value)}
          >
            <option value={everybody}>{words.followUpPage.everybody}</option>
            {view.owners.map((one) => (
              <option key={one.owner} value={one.owner}>
                {one.owner === "" ? catalogue.followUp.list.nobody : one.owner}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {late + due + pending === 0 ? (
        <Notice intent="success" title={words.followUpPage.noneTitle}>
          {words.followUpPage.none}
        </Notice>
      ) : (
        <>
          <Exports view={shown} />
          {lists
            .filter(({ items }) => items.length > 0)
            .map(({ state, title, items }) => (
              <section key={state} aria-label={title}>
                <h3 className={styles.heading}>
                  {title} {say.number(items.length)}
                </h3>
                <DueList items={items} hasOwners={shown.owners.length > 1} onReveal={onReveal} />
              </section>
            ))}
        </>
      )}
      {unknown.length > 0 && (
        <Folded summary={words.followUpPage.notKnown}>
          <ul className={shared.list}>
            {unknown.map((sentence) => (
              <li key={sentence} className={shared.small}>
                {sentence}
              </li>
            ))}
          </ul>
        </Folded>
      )}
    </>
  );
}
