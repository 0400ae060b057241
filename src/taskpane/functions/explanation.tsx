import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { AccountLine } from "../../core/metrics/account.ts";
import type { ExplainedDeal, ExplainedGroup, ExplainView } from "../../operations/explain-views.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import { Folded } from "../folded.tsx";
import { LeftOut } from "../left-out.tsx";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { AnswerView } from "./answer-view.tsx";
import { plainSpelling, spelled } from "./spelling.ts";

type Explained = ExplainView["calls"][number];

const useStyles = makeStyles({
  formula: {
    margin: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  deal: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "center", minHeight: "32px" },
  row: {
    flexShrink: 0,
    minHeight: "32px",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  text: { minWidth: 0, overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200 },
});

/** How one figure came about: its formula with numbers, the deals counted, those left out and why. */
export function Explanation(props: { call: Explained; host: PaneHost; onReveal: (row: number) => void }) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, say, tell } = useWords();
  const { call, host, onReveal } = props;
  const formula = <p className={styles.formula}>{spelled(call.formula, host.spelling ?? plainSpelling)}</p>;
  if ("problem" in call) {
    return (
      <section className={shared.block}>
        {formula}
        <p className={shared.text}>{tell(call.problem, "functionsPage")}</p>
      </section>
    );
  }
  const { steps, counted, leftOut, notes, noDeals } = call;
  const isAlone =
    [counted, leftOut, steps, notes].every((lines) => lines.length === 0) && "value" in call.answer;
  return (
    <section className={shared.block}>
      {formula}
      <AnswerView view={call} />
      <p className={`${shared.text} ${shared.small}`}>{words.functionsPage.asOf(say.date(call.asOf))}</p>
      {isAlone && <p className={shared.text}>{words.functionsPage.nothingCounted}</p>}
      <Lines title={words.functionsPage.steps} lines={steps} />
      <Groups title={words.functionsPage.counted} groups={counted} onReveal={onReveal} />
      <Groups title={words.functionsPage.leftOut} groups={leftOut} onReveal={onReveal} />
      {noDeals.length > 0 && (
        <div>
          <h3 className={shared.heading}>{words.functionsPage.noDeals}</h3>
          <LeftOut rows={noDeals} onReveal={onReveal} />
        </div>
      )}
      <Lines title={words.functionsPage.mind} lines={notes} />
    </section>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly AccountLine[] }) {
  const shared = usePageStyles();
  const { tell } = useWords();
  if (lines.length === 0) return null;
  return (
    <div>
      <h3 className={shared.heading}>{title}</h3>
      <ul className={shared.list}>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place.
          <li key={index} className={shared.text}>
            {tell(line, "explanations")}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Groups(props: {
  title: string;
  groups: readonly ExplainedGroup[];
  onReveal: (row: number) => void;
}) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, say, tell } = useWords();
  if (props.groups.length === 0) return null;
  return (
    <div>
      <h3 className={shared.heading}>{props.title}</h3>
      {props.groups.map(({ as, count, total, currency, deals }, index) => (
        <Folded
          // biome-ignore lint/suspicious/noArrayIndexKey: groups have no name but their place.
          key={index}
          summary={words.functionsPage.group(
            count,
            say.exactMoney(total, currency),
            tell(as, "explanations"),
            say,
          )}
        >
          <ul className={shared.list}>
            {deals.map((deal, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: ids may be given twice.
              <li key={place} className={styles.deal}>
                <Deal deal={deal} onReveal={props.onReveal} />
              </li>
            ))}
          </ul>
          {count > deals.length && (
            <p className={`${shared.text} ${shared.small}`}>
              {words.functionsPage.more(count - deals.length, say)}
            </p>
          )}
        </Folded>
      ))}
    </div>
  );
}

function Deal({ deal, onReveal }: { deal: ExplainedDeal; onReveal: (row: number) => void }) {
  const styles = useStyles();
  const { words, say } = useWords();
  const { id, row, name, stage, amount, currency } = deal;
  const parts = [
    name === null ? id : say.text(name),
    stage ?? words.functionsPage.noStage,
    amount === null ? words.functionsPage.noAmount : say.exactMoney(amount, currency),
  ];
  return (
    <>
      {row !== null && (
        <Link as="button" className={styles.row} onClick={() => onReveal(row)}>
          {words.pane.showRow(row, say)}
        </Link>
      )}
      <span className={styles.text}>{parts.join(", ")}</span>
    </>
  );
}
