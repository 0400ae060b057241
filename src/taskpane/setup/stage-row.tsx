import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  ArrowDownRegular,
  ArrowUpRegular,
  ChevronDownRegular,
  ChevronRightRegular,
  ReOrderDotsVerticalRegular,
} from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { Stage } from "../../core/stages/stage.ts";
import { usePageStyles } from "../page-styles.ts";
import type { DropMark, Handle } from "../settings/use-stage-drag.ts";
import { useWords } from "../words.tsx";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center" },
  above: { boxShadow: `inset 0 2px ${tokens.colorCompoundBrandStroke}` },
  below: { boxShadow: `inset 0 -2px ${tokens.colorCompoundBrandStroke}` },
  // For pointers alone: whoever has none uses the arrows, which say the same.
  handle: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    flexShrink: 0,
    width: "24px",
    minHeight: "32px",
    cursor: "grab",
    touchAction: "none",
    color: tokens.colorNeutralForeground3,
  },
  toggle: {
    flexGrow: 1,
    minWidth: 0,
    justifyContent: "start",
    textAlign: "start",
    paddingInline: tokens.spacingHorizontalXS,
  },
  lines: { display: "block", minWidth: 0, overflowWrap: "anywhere" },
  second: { display: "block", fontWeight: tokens.fontWeightRegular, fontVariantNumeric: "tabular-nums" },
  editor: {
    padding: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
    borderLeft: `2px solid ${tokens.colorCompoundBrandStroke}`,
  },
});

/** One stage in two lines, with its place in the order; opened, it can be edited. */
export function StageRow(props: {
  stage: Stage;
  place: number;
  of: number;
  deals: number | null;
  open: boolean;
  onToggle: () => void;
  onMove: (by: 1 | -1) => void;
  /** Absent: the row cannot be dragged. */
  handle?: Handle;
  dropped?: DropMark;
  children: ReactNode;
}) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, say } = useWords();
  const { stage, place, of, deals, open, handle, dropped = null } = props;
  const second = [
    words.setup.kinds[stage.kind],
    stage.probability === null ? words.setup.noProbability : say.percent(stage.probability, 0),
    ...(deals === null ? [] : [words.setup.inStage(deals, say)]),
  ].join(" · ");
  return (
    <li>
      <div className={mergeClasses(styles.row, dropped !== null && styles[dropped])}>
        {handle !== undefined && (
          <span
            className={styles.handle}
            data-drag={place}
            title={handle.label}
            aria-hidden="true"
            onPointerDown={handle.onPointerDown}
          >
            <ReOrderDotsVerticalRegular />
          </span>
        )}
        <Button
          className={styles.toggle}
          data-stage={place}
          appearance="subtle"
          aria-expanded={open}
          icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
          onClick={props.onToggle}
        >
          <span className={styles.lines}>
            {stage.name}
            <span className={mergeClasses(shared.small, styles.second)}>{second}</span>
          </span>
        </Button>
        <Button
          appearance="subtle"
          data-up={place}
          icon={<ArrowUpRegular />}
          aria-label={words.setup.moveUp(stage.name)}
          disabledFocusable={place === 0}
          onClick={() => props.onMove(-1)}
        />
        <Button
          appearance="subtle"
          data-down={place}
          icon={<ArrowDownRegular />}
          aria-label={words.setup.moveDown(stage.name)}
          disabledFocusable={place === of - 1}
          onClick={() => props.onMove(1)}
        />
      </div>
      {open && <div className={styles.editor}>{props.children}</div>}
    </li>
  );
}
