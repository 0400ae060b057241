import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";

const useStyles = makeStyles({
  summary: {
    display: "list-item",
    // 32 px for one line, and lines that wrap stay together.
    paddingBlock: "6px",
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      "@media (forced-colors: active)": { outlineColor: "Highlight" },
    },
  },
});

/** Something counted, with its parts folded away; lazy ones are made when first unfolded. */
export function Folded(props: { summary: string; children: ReactNode; isLazy?: boolean }) {
  const styles = useStyles();
  const [isMade, setMade] = useState(props.isLazy !== true);
  return (
    <details onToggle={() => setMade(true)}>
      <summary className={styles.summary}>{props.summary}</summary>
      {isMade && props.children}
    </details>
  );
}
