import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircleRegular, InfoRegular, WarningRegular } from "@fluentui/react-icons";
import type { Severity } from "../../core/issue.ts";
import { useWords } from "../words.tsx";

const icons = { error: ErrorCircleRegular, warning: WarningRegular, info: InfoRegular } as const;

const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: "20px" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground2 },
});

/** A severity by shape, colour and name. */
export function SeverityIcon({ severity }: { severity: Severity }) {
  const styles = useStyles();
  const { words } = useWords();
  const Icon = icons[severity];
  const name = words.mendPage.severities[severity];
  return <Icon className={mergeClasses(styles.icon, styles[severity])} aria-label={name} title={name} />;
}
