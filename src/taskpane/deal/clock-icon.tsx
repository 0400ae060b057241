import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  AlertUrgentRegular,
  CheckmarkCircleRegular,
  ClockRegular,
  HourglassRegular,
} from "@fluentui/react-icons";
import type { ClockState } from "../../core/follow-up/clock.ts";

const icons = {
  late: AlertUrgentRegular,
  due: ClockRegular,
  pending: HourglassRegular,
  met: CheckmarkCircleRegular,
} as const;

const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: "20px" },
  late: { color: tokens.colorStatusDangerForeground1 },
  due: { color: tokens.colorStatusWarningForeground3 },
  pending: { color: tokens.colorNeutralForeground2 },
  met: { color: tokens.colorStatusSuccessForeground1 },
});

/** Where a clock stands, beside the word for it. */
export function ClockIcon({ state }: { state: ClockState }) {
  const styles = useStyles();
  const Icon = icons[state];
  return <Icon className={mergeClasses(styles.icon, styles[state])} aria-hidden="true" />;
}
