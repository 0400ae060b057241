import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  ArrowSwapRegular,
  CalendarErrorRegular,
  HourglassRegular,
  ReOrderDotsVerticalRegular,
  WarningRegular,
} from "@fluentui/react-icons";
import { memo } from "react";
import type { BoardCard as Card } from "../../operations/board-views.ts";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { keyOf } from "./moved.ts";
import type { BeginDrag } from "./use-drag.ts";

const useStyles = makeStyles({
  card: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    minWidth: 0,
    // A hundred cards out of sight cost no layout.
    contentVisibility: "auto",
    containIntrinsicSize: "auto 112px",
    cursor: "grab",
    userSelect: "none",
  },
  stalled: { borderLeft: `4px solid ${tokens.colorStatusDangerBorderActive}` },
  pending: { outline: `2px dashed ${tokens.colorNeutralStroke1}`, outlineOffset: "-2px" },
  dragged: { opacity: 0.5 },
  head: { display: "flex", alignItems: "flex-start" },
  name: {
    flexGrow: 1,
    minWidth: 0,
    minHeight: "32px",
    paddingBlock: "6px",
    textAlign: "start",
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground1,
  },
  button: { flexShrink: 0, minWidth: "32px" },
  // A finger scrolls on the card and drags by this; a mouse drags the whole card.
  grip: {
    display: "none",
    flexShrink: 0,
    width: "32px",
    height: "32px",
    alignItems: "center",
    justifyContent: "center",
    touchAction: "none",
    "@media (pointer: coarse)": { display: "flex" },
  },
  amount: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  marks: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  mark: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  danger: { color: tokens.colorStatusDangerForeground1, flexShrink: 0 },
  warning: { color: tokens.colorStatusWarningForeground1, flexShrink: 0 },
});

/** A deal. The name shows its row; the button beside it, or dragging, moves it to another stage. */
export const BoardCard = memo(function BoardCard(props: {
  card: Card;
  stage: string;
  /** Whether the table could say what the next step is. */
  hasNextStep: boolean;
  isOpen: boolean;
  isPending: boolean;
  isDragged: boolean;
  isMenuOpen: boolean;
  onReveal: (row: number) => void;
  onDrag: BeginDrag;
  onMenu: (card: Card, stage: string, button: HTMLElement) => void;
}) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, say } = useWords();
  const { card, stage } = props;
  const { name, account, owner, days, limit, nextStep, issues } = card;
  const who = [account === name ? "" : account, owner].filter((text) => text !== "").join(" · ");
  const small = shared.small;
  const step = nextStep && [nextStep.text, nextStep.date === null ? "" : say.date(nextStep.date)];
  const lacksStep = nextStep === null && props.hasNextStep && props.isOpen;
  return (
    <li
      className={mergeClasses(
        styles.card,
        card.stalled && styles.stalled,
        props.isPending && styles.pending,
        props.isDragged && styles.dragged,
      )}
      data-card={keyOf(card)}
      aria-busy={props.isPending}
      onPointerDown={(event) => {
        const { pointerType, target } = event;
        const at = target instanceof Element ? target : null;
        if (at?.closest("[data-move]")) return;
        if (pointerType === "touch" && !at?.closest("[data-grip]")) return;
        props.onDrag(event, card, stage);
      }}
    >
      <div className={styles.head}>
        <Link as="button" className={styles.name} onClick={() => props.onReveal(card.row)}>
          {name}
        </Link>
        <span data-grip className={styles.grip} aria-hidden="true">
          <ReOrderDotsVerticalRegular fontSize={20} />
        </span>
        <Button
          className={styles.button}
          data-move
          appearance="subtle"
          icon={<ArrowSwapRegular />}
          aria-label={words.board.moveDeal(name)}
          title={words.board.moveDeal(name)}
          aria-haspopup="menu"
          aria-expanded={props.isMenuOpen}
          disabledFocusable={props.isPending}
          onClick={(event) => props.onMenu(card, stage, event.currentTarget)}
        />
      </div>
      {who !== "" && <p className={mergeClasses(shared.text, small)}>{who}</p>}
      <p className={mergeClasses(shared.text, card.amount === null ? small : styles.amount)}>
        {card.amount === null ? words.board.noAmount : say.money(card.amount, card.currency)}
      </p>
      {days !== null && props.isOpen && (
        <p className={mergeClasses(shared.text, small)}>
          {limit === null ? words.board.stay(days, say) : words.board.stayOf(days, limit, say)}
        </p>
      )}
      {step !== null && props.isOpen && (
        <p className={mergeClasses(shared.text, small)}>
          {words.board.nextStep(step.filter((text) => text !== "").join(" · "))}
        </p>
      )}
      {(card.stalled || lacksStep || issues > 0) && (
        <p className={mergeClasses(shared.text, small, styles.marks)}>
          {card.stalled && (
            <span className={styles.mark}>
              <HourglassRegular className={styles.danger} aria-hidden="true" />
              {words.board.stalled}
            </span>
          )}
          {lacksStep && (
            <span className={styles.mark}>
              <CalendarErrorRegular className={styles.warning} aria-hidden="true" />
              {words.board.noNextStep}
            </span>
          )}
          {issues > 0 && (
            <span className={styles.mark}>
              <WarningRegular className={styles.warning} aria-hidden="true" />
              {words.board.issues(issues, say)}
            </span>
          )}
        </p>
      )}
    </li>
  );
});
