import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import type { Tips } from "./use-tips.ts";

const useStyles = makeStyles({
  tips: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  steps: {
    margin: 0,
    paddingInlineStart: "20px",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
  },
});

/** How set-up goes, in three steps; the one that somebody is at is said alone. */
export function FirstRun({ tips, at }: { tips: Tips; at?: "check" | "stages" | "plan" }) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words } = useWords();
  if (!tips.isShown) return null;
  const { title, does, check, plan, hide } = words.firstRun;
  return (
    <section className={styles.tips} aria-label={title}>
      <div className={styles.head}>
        {at === undefined ? (
          <h3 className={styles.title}>{title}</h3>
        ) : (
          <p className={shared.text}>{words.firstRun[at]}</p>
        )}
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={hide}
          title={hide}
          onClick={tips.hide}
        />
      </div>
      {at === undefined && (
        <ol className={styles.steps}>
          {[does, check, plan].map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
    </section>
  );
}
