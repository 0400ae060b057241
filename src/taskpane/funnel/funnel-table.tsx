import { makeStyles } from "@fluentui/react-components";
import type { Measure } from "../../core/funnel/parts.ts";
import type { FunnelStage } from "../../core/funnel/stage.ts";
import { type Figures, short } from "../../messages/funnel-text.ts";
import { useFigureTableStyles } from "../figure-table-styles.ts";

const useStyles = makeStyles({
  table: { "& tr > :first-child": { overflowWrap: "anywhere" } },
});

/** The same figures as the bars, for reading and copying. */
export function FunnelTable(props: { stages: readonly FunnelStage[]; measure: Measure; figures: Figures }) {
  const styles = useStyles();
  const table = useFigureTableStyles();
  const { stages, measure, figures } = props;
  const { words, say, currency } = figures;
  // The caption names the currency, so that four columns of money fit the narrowest pane.
  const cell = (amount: FunnelStage["reached"]) => short(amount, measure, { ...figures, currency: null });
  return (
    <table className={`${table.table} ${styles.table}`} aria-label={words.title}>
      {measure === "value" && currency !== null && (
        <caption className={table.caption}>{words.valueIn(currency)}</caption>
      )}
      <thead>
        <tr>
          <th scope="col">{words.stage}</th>
          <th scope="col">{words.reached}</th>
          <th scope="col">{words.here}</th>
          <th scope="col">{words.lostHere}</th>
          <th scope="col">{words.conversion}</th>
        </tr>
      </thead>
      <tbody>
        {stages.map((stage) => (
          <tr key={stage.stage}>
            <th scope="row">{stage.stage}</th>
            <td>{cell(stage.reached)}</td>
            <td>{cell(stage.open)}</td>
            <td>{cell(stage.lost)}</td>
            <td>{stage.conversion === null ? words.noConversion : say.percent(stage.conversion.share, 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
