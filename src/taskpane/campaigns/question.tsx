import { Field, Link, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { Basis } from "../../core/attribution/bases.ts";
import type { Model } from "../../core/attribution/models.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import { withPeriod } from "../filters/filter-edits.ts";
import { usePeriodName } from "../filters/use-period-name.ts";
import { usePageStyles } from "../page-styles.ts";
import type { Filtering } from "../pipeline/use-pipeline.ts";
import { useWords } from "../words.tsx";
import type { ReadyView } from "./ready-view.ts";
import type { Asked, Campaigns } from "./use-campaigns.ts";

const useStyles = makeStyles({
  pair: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalS,
  },
  select: { minWidth: 0, width: "100%", textOverflow: "ellipsis" },
});

/** Which model shares what, of when; each with a line that says what it asks. */
export function Question(props: {
  host: PaneHost;
  view: ReadyView;
  asked: Asked;
  ask: Campaigns["ask"];
  filtering: Filtering;
}) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words } = useWords();
  const periodName = usePeriodName();
  const { view, host, asked, ask } = props;
  const { filters, filter } = props.filtering;
  const { models, modelLines, bases, basisLines, periods } = words.campaigns;
  const names = new Map<Model, string>(Object.entries(models) as [Model, string][]);
  const lines = new Map<Model, string>(Object.entries(modelLines) as [Model, string][]);
  const model = asked.model ?? view.model;
  const basis = asked.basis ?? view.basis;
  const change = (changed: Asked) => ask({ ...asked, ...changed });
  const { period = "" } = filters;
  const isListed = period === "" || Object.hasOwn(periods, period) || view.quarters.includes(period);
  return (
    <div className={shared.block}>
      <Field label={words.campaigns.model} hint={lines.get(model) ?? ""}>
        <Select
          className={shared.fill}
          value={model}
          onChange={(_, data) => change({ model: data.value as Model })}
        >
          {view.models.map((one) => (
            <option key={one} value={one}>
              {names.get(one) ?? one}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.pair}>
        <Field label={words.campaigns.basis}>
          <Select
            className={shared.fill}
            select={{ className: styles.select }}
            value={basis}
            onChange={(_, data) => change({ basis: data.value as Basis })}
          >
            {view.bases.map((one) => (
              <option key={one} value={one}>
                {bases[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.campaigns.period}>
          <Select
            className={shared.fill}
            select={{ className: styles.select }}
            value={period}
            onChange={(_, data) => filter(withPeriod(filters, data.value))}
          >
            <option value="">{words.campaigns.allTime}</option>
            {!isListed && <option value={period}>{periodName(period)}</option>}
            {Object.entries(periods).map(([period, label]) => (
              <option key={period} value={period}>
                {label}
              </option>
            ))}
            {view.quarters.map((quarter) => (
              <option key={quarter} value={quarter}>
                {quarter}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <p className={`${shared.text} ${shared.small}`}>
        {basisLines[basis]}. <Guide host={host} />
      </p>
    </div>
  );
}

/** The page that tells when to use which model, where it is at hand. */
function Guide({ host }: { host: PaneHost }) {
  const { words } = useWords();
  if (host.guide === undefined) return words.campaigns.guide;
  return (
    <Link href={host.guide} target="_blank" rel="noreferrer" inline>
      {words.campaigns.guideLink}
    </Link>
  );
}
