import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Missing } from "../../core/guidance/missing.ts";
import type { GuideView, StageGuide } from "../../operations/guide.ts";
import { Folded } from "../folded.tsx";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { Clocks } from "./clocks.tsx";
import { Stays } from "./stays.tsx";

export type ShownDeal = Extract<GuideView, { state: "ready" }>;

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  row: { minHeight: "32px", fontSize: tokens.fontSizeBase200 },
  guide: { margin: 0, overflowWrap: "anywhere" },
});

/** All that is known of a deal: where it is, what to do, what is missing, its due dates and its past. */
export function DealDetail({ deal, onReveal }: { deal: ShownDeal; onReveal: (row: number) => void }) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, say, tell } = useWords();
  const { stage, step, daysInStage, longestStay, probability, next, mayMoveTo } = deal;
  const card = words.dealCard;
  const where = [
    stage === null && (deal.written === "" ? card.noStage : card.unknownStage(deal.written)),
    step && card.step(step.number, step.of, say),
    daysInStage !== null &&
      (longestStay === null ? card.stay(daysInStage, say) : card.stayOf(daysInStage, longestStay, say)),
    probability !== null && deal.outcome === "open" && card.chance(say.percent(probability, 0)),
    deal.owner,
  ].filter((part) => typeof part === "string" && part !== "");
  // What is lacking here already need not be said twice.
  const here = new Set(deal.missingHere.map(({ header }) => header));
  const onward = next?.missing.filter(({ header }) => !here.has(header)) ?? [];
  return (
    <>
      <p className={`${shared.text} ${shared.small}`}>
        <Link as="button" className={styles.row} onClick={() => onReveal(deal.row)}>
          {words.pane.showRow(deal.row, say)}
        </Link>{" "}
        {where.join(" · ")}
      </p>
      {deal.todo.length > 0 && (
        <>
          <h3 className={styles.heading}>{card.todo}</h3>
          <ol className={styles.list}>
            {deal.todo.map((todo) => (
              <li key={JSON.stringify(todo)}>{tell(todo, "guidance")}</li>
            ))}
          </ol>
        </>
      )}
      {stage !== null && deal.missingHere.length > 0 && (
        <Lacking title={card.missingHere(stage.name)} missing={deal.missingHere} />
      )}
      {next !== null && onward.length > 0 && (
        <Lacking title={card.missingFor(next.stage.name)} missing={onward} />
      )}
      {next !== null && next.missing.length === 0 && (
        <p className={shared.text}>{card.nothingMissing(next.stage.name)}</p>
      )}
      {mayMoveTo.length > 0 && (
        <p className={`${shared.text} ${shared.small}`}>{card.mayMoveTo(mayMoveTo)}</p>
      )}
      {deal.clocks.length > 0 && (
        <>
          <h3 className={styles.heading}>{card.clocks}</h3>
          <Clocks clocks={deal.clocks} />
        </>
      )}
      <div>
        {stage !== null && <Guide stage={stage} />}
        {deal.history.length > 0 && <Stays stays={deal.history} earlier={deal.earlierStays} />}
      </div>
    </>
  );
}

function Lacking({ title, missing }: { title: string; missing: readonly Missing[] }) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words } = useWords();
  const note = ({ as, hasColumn }: Missing) =>
    hasColumn ? (as === "field" ? "" : words.dealCard.criterion) : words.dealCard.noColumn;
  return (
    <>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.list}>
        {missing.map((one) => (
          <li key={`${one.as} ${one.header}`}>
            {one.header} <span className={shared.small}>{note(one)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the stage table says of a stage, as far as it says anything. */
function Guide({ stage }: { stage: StageGuide }) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words } = useWords();
  const { goal, role, tactics, tools } = words.dealCard;
  const parts = [
    [goal, stage.goal],
    [role, stage.role],
    [tactics, stage.tactics],
    [tools, stage.tools],
  ].filter(([, text]) => text !== "");
  if (parts.length === 0) return null;
  return (
    <Folded summary={words.dealCard.about(stage.name)}>
      <dl className={styles.guide}>
        {parts.map(([label, text]) => (
          <div key={label}>
            <dt className={shared.small}>{label}</dt>
            <dd className={styles.guide}>{text}</dd>
          </div>
        ))}
      </dl>
    </Folded>
  );
}
