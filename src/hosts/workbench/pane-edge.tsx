import { makeStyles, tokens } from "@fluentui/react-components";

/** What Excel allows its taskpane at least; as wide as the board is of use. */
const narrowest = 270;
const widest = 960;

const useStyles = makeStyles({
  edge: {
    flexShrink: 0,
    width: "5px",
    cursor: "col-resize",
    touchAction: "none",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outlineWidth: "2px", outlineStyle: "solid", outlineColor: tokens.colorStrokeFocus2 },
    "@media (max-width: 760px)": { display: "none" },
    "@media print": { display: "none" },
  },
});

const within = (width: number) => Math.min(widest, Math.max(narrowest, width));

/** The edge by which the pane is made wider or narrower, by pointer or arrow keys. */
export function PaneEdge({
  label,
  width,
  onWidth,
}: {
  label: string;
  width: number;
  onWidth: (width: number) => void;
}) {
  const styles = useStyles();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be dragged; this is ARIA's window splitter
    <div
      className={styles.edge}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) {
          onWidth(within(document.documentElement.clientWidth - event.clientX));
        }
      }}
      onKeyDown={(event) => {
        if (event.key === "ArrowLeft") onWidth(within(width + 10));
        if (event.key === "ArrowRight") onWidth(within(width - 10));
        if (event.key === "Home") onWidth(narrowest);
        if (event.key === "End") onWidth(widest);
      }}
    />
  );
}
