import { Button, Link, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { MendArgs } from "../../operations/check-views.ts";
import { FocusedHeading } from "../focused-heading.tsx";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { cellText } from "./cell-text.ts";
import { NotChanged } from "./not-changed.tsx";
import type { Work } from "./use-mending.ts";

const useStyles = makeStyles({
  cell: {
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  place: { minHeight: "32px", fontSize: tokens.fontSizeBase200 },
  footer: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    justifyContent: "space-between",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What a mend will change, before it does; then how far it has come. */
export function Preview(props: {
  work: Work;
  onReveal: (row: number, cell?: string) => void;
  onPerform: (args: MendArgs) => void;
  onCancel: () => void;
}) {
  const { words, say } = useWords();
  const { work } = props;
  if (work.step === "planned") return <Planned {...props} work={work} />;
  const title =
    work.step === "planning"
      ? words.mendPage.planning
      : work.isUndo
        ? words.mendPage.undoing
        : words.mendPage.changing;
  const done = work.step === "changing" && work.of !== null ? work : null;
  return (
    <Page title={title}>
      <ProgressBar
        thickness="large"
        aria-label={title}
        {...(done === null ? {} : { value: done.done, max: done.of ?? 1 })}
      />
      <span role="status">{done !== null && words.setup.progress(done.done, done.of ?? 0, say)}</span>
    </Page>
  );
}

function Page({ title, children }: { title: string; children: ReactNode }) {
  const shared = usePageStyles();
  return (
    <div className={shared.page}>
      <FocusedHeading key={title}>{title}</FocusedHeading>
      {children}
    </div>
  );
}

function Planned(props: {
  work: Extract<Work, { step: "planned" }>;
  onReveal: (row: number, cell?: string) => void;
  onPerform: (args: MendArgs) => void;
  onCancel: () => void;
}) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, say } = useWords();
  const { args, view } = props.work;
  const { count, cells } = view;
  const text = ({ from, to, as }: (typeof cells)[number]) => {
    const written = (value: typeof from) => cellText(value, as, say, words.mendPage.blank);
    return words.mendPage.becomes(written(from), written(to));
  };
  return (
    <>
      <Page title={count === 0 ? words.mendPage.nothingWill : words.mendPage.willChange(count, say)}>
        {count > 0 && !("all" in args) && !("back" in args) && (
          <p className={`${shared.text} ${shared.small}`}>{words.mendPage.check}</p>
        )}
        <ul className={shared.list}>
          {cells.map((one) => (
            <li key={one.cell} className={styles.cell}>
              <Link as="button" className={styles.place} onClick={() => props.onReveal(one.row, one.cell)}>
                {[one.cell, one.header, one.deal].filter((part) => part !== "").join(" · ")}
              </Link>
              <div>{text(one)}</div>
            </li>
          ))}
        </ul>
        {count > cells.length && (
          <p className={shared.text}>{words.mendPage.moreCells(count - cells.length, say)}</p>
        )}
        <NotChanged {...view} />
      </Page>
      <div className={styles.footer}>
        <Button onClick={props.onCancel}>{words.mendPage.cancel}</Button>
        {count > 0 && (
          <Button appearance="primary" onClick={() => props.onPerform(args)}>
            {words.mendPage.change(count, say)}
          </Button>
        )}
      </div>
    </>
  );
}
