import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { memo } from "react";
import type { BoardStage, BoardCard as Card } from "../../operations/board-views.ts";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { BoardCard } from "./board-card.tsx";
import { keyOf } from "./moved.ts";
import type { BeginDrag } from "./use-drag.ts";

/** Cards shown at first, and added each time. */
export const slice = 50;

const useStyles = makeStyles({
  stage: {
    display: "flex",
    flexDirection: "column",
    minWidth: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    // Forced colours take backgrounds away.
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  column: { flex: "1 0 208px", maxWidth: "320px", minHeight: 0 },
  strip: { flex: "0 0 48px" },
  target: {
    outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: "-2px",
    "@media (forced-colors: active)": { outlineColor: "Highlight" },
  },
  heading: { margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  sticky: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  toggle: {
    width: "100%",
    minHeight: "40px",
    justifyContent: "start",
    textAlign: "start",
    paddingInline: tokens.spacingHorizontalS,
  },
  upright: {
    minWidth: "44px",
    width: "100%",
    height: "100%",
    alignItems: "start",
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: 0,
  },
  lines: { display: "block", minWidth: 0, overflowWrap: "anywhere" },
  vertical: { display: "block", writingMode: "vertical-rl", overflowWrap: "anywhere", maxHeight: "100%" },
  second: { display: "block", fontWeight: tokens.fontWeightRegular, fontVariantNumeric: "tabular-nums" },
  body: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXXS,
    minWidth: 0,
  },
  scrolling: { flexGrow: 1, minHeight: 0, overflowY: "auto" },
  cards: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

/** A stage with its cards: a column where there is room for several, else a part of a list. */
export const StageColumn = memo(function StageColumn(props: {
  stage: BoardStage;
  isWide: boolean;
  /** Cards asked for. */
  wanted: number;
  closedDays: number | null;
  hasNextStep: boolean;
  /** Whether a card is held above it. */
  isTarget: boolean;
  /** Keys of the cards that are on their way, held, or whose menu is open; null: none of this stage. */
  pending: string | null;
  dragged: string | null;
  menu: string | null;
  onWant: (stage: string, cards: number) => void;
  onReveal: (row: number) => void;
  onDrag: BeginDrag;
  onMenu: (card: Card, stage: string, button: HTMLElement) => void;
}) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, say } = useWords();
  const { stage, isWide, wanted, closedDays } = props;
  const isUnfolded = wanted > 0;
  const isStrip = isWide && !isUnfolded;
  const isOpen = stage.kind === null || stage.kind === "open";
  const name = stage.stage === "" ? words.board.noStage : stage.stage;
  const isPast = stage.kind !== null && stage.kind !== "open" && stage.kind !== "on-hold";
  const second = [
    words.board.deals(stage.count, say),
    ...stage.sums.map(({ currency, value }) => say.brief(value, currency)),
    ...(isPast && closedDays !== null ? [words.board.lately(closedDays, say)] : []),
  ].join(" · ");
  const more = Math.min(slice, stage.count - stage.cards.length);
  const isReading = isUnfolded && stage.cards.length === 0 && stage.count > 0;
  return (
    <section
      className={mergeClasses(
        styles.stage,
        isWide && (isUnfolded ? styles.column : styles.strip),
        props.isTarget && styles.target,
      )}
      aria-label={name}
      data-board-stage={stage.stage}
    >
      <h2
        className={mergeClasses(styles.heading, !isWide && isUnfolded && styles.sticky)}
        style={isStrip ? { height: "100%" } : {}}
      >
        <Button
          className={mergeClasses(styles.toggle, isStrip && styles.upright)}
          appearance="subtle"
          aria-expanded={isUnfolded}
          icon={isStrip ? null : isUnfolded ? <ChevronDownRegular /> : <ChevronRightRegular />}
          onClick={() => props.onWant(stage.stage, isUnfolded ? 0 : slice)}
        >
          <span className={isStrip ? styles.vertical : styles.lines}>
            {name}
            <span className={mergeClasses(shared.small, styles.second)}>{second}</span>
          </span>
        </Button>
      </h2>
      {isUnfolded && (
        <div className={mergeClasses(styles.body, isWide && styles.scrolling)}>
          {stage.stage === "" && (
            <p className={mergeClasses(shared.text, shared.small)}>{words.board.noStageWhy}</p>
          )}
          {stage.count === 0 && (
            <p className={mergeClasses(shared.text, shared.small)}>{words.board.noDeals}</p>
          )}
          {isReading && <p className={mergeClasses(shared.text, shared.small)}>{words.pane.reading}</p>}
          <ul className={mergeClasses(shared.list, styles.cards)}>
            {stage.cards.map((card) => {
              const key = keyOf(card);
              return (
                <BoardCard
                  key={key}
                  card={card}
                  stage={stage.stage}
                  hasNextStep={props.hasNextStep}
                  isOpen={isOpen}
                  isPending={props.pending === key}
                  isDragged={props.dragged === key}
                  isMenuOpen={props.menu === key}
                  onReveal={props.onReveal}
                  onDrag={props.onDrag}
                  onMenu={props.onMenu}
                />
              );
            })}
          </ul>
          {more > 0 && !isReading && (
            <Button onClick={() => props.onWant(stage.stage, stage.cards.length + slice)}>
              {words.board.more(more, say)}
            </Button>
          )}
          {stage.earlier > 0 && (
            <p className={mergeClasses(shared.text, shared.small)}>
              {words.board.earlier(stage.earlier, say)}
            </p>
          )}
        </div>
      )}
    </section>
  );
});
