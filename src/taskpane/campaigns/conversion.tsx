import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { scaleLinear } from "d3-scale";
import { useState } from "react";
import type { LegShare } from "../../operations/campaigns-views.ts";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { RangeBar } from "./range-bar.tsx";
import type { ReadyView } from "./ready-view.ts";

const useStyles = makeStyles({
  heading: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, maxWidth: "100%", overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  figure: { marginInlineStart: "auto", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

const scale = scaleLinear([0, 1], [2, 98]);

/** Which campaign's deals move on, from which stage. */
export function Conversion({ view }: { view: ReadyView }) {
  const shared = usePageStyles();
  const { words, say, tell } = useWords();
  const [leg, setLeg] = useState(0);
  const { conversions } = view;
  if ("problem" in conversions) {
    return <p className={`${shared.text} ${shared.small}`}>{tell(conversions.problem, "functions")}</p>;
  }
  const { legs, all, rows, more } = conversions;
  const chosen = leg < legs.length ? leg : 0;
  return (
    <div className={shared.block}>
      <p className={`${shared.text} ${shared.small}`}>{words.campaigns.conversionNote}</p>
      <Field label={words.campaigns.leg}>
        <Select
          className={shared.fill}
          value={String(chosen)}
          onChange={(_, data) => setLeg(Number(data.value))}
        >
          {legs.map(({ from, to }, index) => (
            <option key={`${from} ${to ?? ""}`} value={String(index)}>
              {words.campaigns.legName(from, to ?? words.campaigns.won)}
            </option>
          ))}
        </Select>
      </Field>
      <ul className={shared.list}>
        <Share name={words.campaigns.allDeals} found={all[chosen] ?? null} />
        {rows.map((row) => (
          <Share key={row.campaign} name={row.campaign} found={row.legs[chosen] ?? null} />
        ))}
      </ul>
      {more > 0 && (
        <p className={`${shared.text} ${shared.small}`}>{words.campaigns.moreCampaigns(more, say)}</p>
      )}
    </div>
  );
}

function Share({ name, found }: { name: string; found: LegShare | null }) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, say } = useWords();
  const percent = (share: number) => say.percent(share, 0);
  return (
    <li>
      <div className={styles.heading}>
        <span className={styles.name}>{name}</span>
        {found !== null && <span className={styles.figure}>{percent(found.share)}</span>}
      </div>
      {found !== null && <RangeBar value={found.share} range={found} scale={scale} isDot />}
      <div className={shared.small}>
        {found === null
          ? words.campaigns.undecided
          : `${words.campaigns.movedOf(found.moved, found.decided, say)}, ${words.campaigns.range(percent(found.low), percent(found.high))}`}
      </div>
    </li>
  );
}
