import { Checkbox } from "@fluentui/react-components";
import type {
  CampaignCandidate,
  CampaignsArgs,
  CampaignsView,
} from "../../operations/set-campaigns-views.ts";
import { Folded } from "../folded.tsx";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";

type Found = Exclude<CampaignsView, { state: "problem" }>;

/** The tables found on the workbook's sheets, each with its columns as they are understood. */
export function Candidates(props: {
  view: Found;
  choice: CampaignsArgs;
  onChoose: (choice: CampaignsArgs) => void;
}) {
  const shared = usePageStyles();
  const { words, say } = useWords();
  const { candidates } = props.view;
  const meanings = new Map<string, string>(Object.entries(words.campaigns.fields));
  const shown = (field: string | null, samples: readonly string[]) =>
    samples.map((sample) => (isSerial(field, sample) ? say.date(Number(sample)) : sample)).join(", ");
  const meaningOf = (field: string | null) =>
    field === null ? words.campaigns.unusedColumn : (meanings.get(field) ?? field);
  const toggle = ({ sheet, kind }: CampaignCandidate, isOn: boolean) => {
    if (kind === "aliases") return props.onChoose({ ...props.choice, aliases: isOn ? sheet : null });
    const chosen = candidates.filter((one) => one.kind === kind && one.isChosen).map((one) => one.sheet);
    const sheets = isOn ? [...chosen, sheet] : chosen.filter((one) => one !== sheet);
    props.onChoose({ ...props.choice, [kind]: sheets });
  };
  if (candidates.length === 0) return <p className={shared.text}>{words.campaigns.noneFound}</p>;
  return (
    <div>
      <p className={shared.text}>{words.campaigns.found(candidates.length, say)}</p>
      <ul className={shared.list}>
        {candidates.map((one) => (
          <li key={one.sheet}>
            <Checkbox
              checked={one.isChosen}
              label={
                <>
                  {one.sheet}
                  <br />
                  <span className={shared.small}>
                    {one.kind === "aliases"
                      ? words.campaigns.aliasTable(one.rows, say)
                      : words.campaigns.table(words.campaigns.kinds[one.kind], one.rows, one.headerRow, say)}
                  </span>
                </>
              }
              onChange={(_, data) => toggle(one, data.checked === true)}
            />
            {one.columns.length > 0 && (
              <Folded summary={words.campaigns.columns(one.columns.length, say)}>
                <ul className={shared.list}>
                  {one.columns.map(({ letter, header, field, samples }) => (
                    <li key={letter} className={shared.text}>
                      {words.campaigns.column(letter, header, meaningOf(field))}
                      <div className={shared.small}>{shown(field, samples)}</div>
                    </li>
                  ))}
                </ul>
              </Folded>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const dated: ReadonlySet<string | null> = new Set(["time", "start", "end", "period"]);

/** A date as the sheet keeps it: days since 1900, from 1982 to 2064. */
function isSerial(field: string | null, sample: string): boolean {
  return dated.has(field) && Number(sample) > 30_000 && Number(sample) < 60_000;
}
