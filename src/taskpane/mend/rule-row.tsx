import { Button, Field, makeStyles, Select, Switch, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { Severity } from "../../core/issue.ts";
import type { RuleMode } from "../../core/rules/rule.ts";
import type { RuleView } from "../../operations/check-views.ts";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import type { Adjustment } from "./adjusted.ts";

const severities: readonly Severity[] = ["error", "warning", "info"];
const modes: readonly RuleMode[] = ["warn", "block"];

const useStyles = makeStyles({
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingBlock: tokens.spacingVerticalXS },
  head: { display: "flex", alignItems: "center", minWidth: 0 },
  switch: { flexGrow: 1, minWidth: 0 },
  adjust: { flexShrink: 0, minWidth: "32px" },
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(116px, 1fr))",
    gap: tokens.spacingHorizontalS,
    paddingInline: tokens.spacingHorizontalS,
  },
});

/** One rule: on or off at once, its gravity and what becomes of edits unfolded below. */
export function RuleRow(props: {
  rule: RuleView;
  isSaving: boolean;
  /** Whether the host watches edits, and can put one back. */
  hasModes: boolean;
  onAdjust: (adjustment: Adjustment) => void;
}) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, say, tell } = useWords();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { rule, isSaving, hasModes, onAdjust } = props;
  const { code, on, severity, mode, exceptStages, exceptDeals } = rule;
  const name = tell({ code, values: {} }, "ruleNames");
  const state = [words.mendPage.severities[severity], ...(hasModes ? [words.mendPage.modes[mode]] : [])];
  const Chevron = isOpen ? ChevronDownRegular : ChevronRightRegular;
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <Switch
          className={styles.switch}
          checked={on}
          disabledFocusable={isSaving}
          label={
            <>
              {name}
              <br />
              <span className={shared.small}>{on ? state.join(" · ") : words.mendPage.off}</span>
            </>
          }
          onChange={(_, { checked }) => onAdjust({ on: checked })}
        />
        <Button
          className={styles.adjust}
          appearance="subtle"
          icon={<Chevron />}
          aria-label={words.mendPage.adjust(name)}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        />
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <div className={styles.fields}>
            <Field label={words.mendPage.severity}>
              <Select
                className={shared.fill}
                select={{ className: shared.fill }}
                value={severity}
                onChange={(_, { value }) => onAdjust({ severity: chosen(severities, value, severity) })}
              >
                {severities.map((one) => (
                  <option key={one} value={one}>
                    {words.mendPage.severities[one]}
                  </option>
                ))}
              </Select>
            </Field>
            {hasModes && (
              <Field label={words.mendPage.mode}>
                <Select
                  className={shared.fill}
                  select={{ className: shared.fill }}
                  value={mode}
                  onChange={(_, { value }) => onAdjust({ mode: chosen(modes, value, mode) })}
                >
                  {modes.map((one) => (
                    <option key={one} value={one}>
                      {words.mendPage.modes[one]}
                    </option>
                  ))}
                </Select>
              </Field>
            )}
          </div>
        )}
        {exceptStages.length > 0 && (
          <p className={`${shared.text} ${shared.small}`}>{words.mendPage.spares(exceptStages)}</p>
        )}
        {exceptDeals.length > 0 && (
          <p className={`${shared.text} ${shared.small}`}>
            {words.mendPage.sparesDeals(exceptDeals.length, say)}
          </p>
        )}
      </div>
    </li>
  );
}

function chosen<Choice extends string>(all: readonly Choice[], value: string, before: Choice): Choice {
  return all.find((one) => one === value) ?? before;
}
