import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { MendArgs, RuleGroup } from "../../operations/check-views.ts";
import type { Filters } from "../../operations/filters.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { FindRow } from "./find-row.tsx";
import { SeverityIcon } from "./severity-icon.tsx";
import { slice, useFinds } from "./use-check.ts";

const useStyles = makeStyles({
  group: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingBlock: tokens.spacingVerticalXS },
  head: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  title: { margin: 0, flexGrow: 1, minWidth: 0, font: "inherit" },
  toggle: {
    width: "100%",
    minWidth: 0,
    justifyContent: "start",
    textAlign: "start",
    paddingInlineStart: 0,
    paddingInlineEnd: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightRegular,
    columnGap: tokens.spacingHorizontalXS,
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  count: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  fix: { flexShrink: 0, minWidth: "48px" },
});

/** All that one rule found: its rows folded away, fifty at a time. */
export function RuleFinds(props: {
  group: RuleGroup;
  filters: Filters;
  host: PaneHost;
  isBusy: boolean;
  onReveal: (row: number, cell?: string) => void;
  onPlan: (args: MendArgs) => void;
  onFix: (args: MendArgs) => void;
}) {
  const styles = useStyles();
  const { words, say, tell } = useWords();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { group, isBusy, onPlan } = props;
  const name = tell({ code: group.code, values: {} }, "ruleNames");
  const Chevron = isOpen ? ChevronDownRegular : ChevronRightRegular;
  return (
    <li className={styles.group}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          <Button
            appearance="transparent"
            className={styles.toggle}
            aria-expanded={isOpen}
            aria-controls={id}
            icon={<Chevron />}
            onClick={() => setOpen(!isOpen)}
          >
            <SeverityIcon severity={group.severity} />
            <span className={styles.name}>{name}</span>
            <span className={styles.count}>{say.number(group.count)}</span>
          </Button>
        </h3>
        {group.mendable > 0 && (
          <Button
            className={styles.fix}
            aria-label={words.mendPage.fixAllOf(name, group.mendable, say)}
            disabledFocusable={isBusy}
            onClick={() => onPlan({ code: group.code, ...props.filters })}
          >
            {words.mendPage.fixAll(group.mendable, say)}
          </Button>
        )}
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen && <Finds {...props} />}
      </div>
    </li>
  );
}

function Finds({ group, filters, host, isBusy, onReveal, onFix }: Parameters<typeof RuleFinds>[0]) {
  const shared = usePageStyles();
  const { words, say } = useWords();
  const [shown, setShown] = useState(slice);
  const { finds, failed } = useFinds(host, filters, group, shown);
  const rest = group.count - finds.length;
  return (
    <>
      {finds.length === 0 && <p className={`${shared.text} ${shared.small}`}>{words.mendPage.checking}</p>}
      <ul className={shared.list}>
        {finds.map((find, index) => (
          <FindRow
            // biome-ignore lint/suspicious/noArrayIndexKey: one cell may be named twice by one rule.
            key={`${find.row} ${find.cell} ${index}`}
            find={find}
            isBusy={isBusy}
            onReveal={onReveal}
            onFix={() => {
              const { mend, row } = find;
              if (mend) onFix({ cells: [{ row, header: mend.header, from: mend.from, to: mend.to }] });
            }}
          />
        ))}
      </ul>
      {failed !== null && <p className={shared.text}>{words.pane.hostFailed(failed)}</p>}
      {finds.length > 0 && rest > 0 && (
        <div className={shared.block}>
          <span className={shared.small}>{words.mendPage.rest(finds.length, group.count, say)}</span>
          <div>
            <Button onClick={() => setShown(finds.length + slice)}>
              {words.mendPage.more(Math.min(slice, rest), say)}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
