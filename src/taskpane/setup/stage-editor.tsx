import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons";
import type { Stage, StageKind } from "../../core/stages/stage.ts";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { CheckedInput } from "./checked-input.tsx";
import { mergeStage, readProbability, removeStage, renameStage, sameNamed, withKind } from "./stage-edits.ts";

const kinds: readonly StageKind[] = ["open", "won", "lost", "after-sale", "on-hold"];

const useStyles = makeStyles({
  merge: { marginTop: tokens.spacingVerticalS },
  pair: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalS,
  },
});

/** Name, kind and chance of one stage, and its removal. */
export function StageEditor(props: {
  stages: readonly Stage[];
  index: number;
  stage: Stage;
  /** Deals that stand in it; null while not known. */
  deals: number | null;
  onEdit: (stages: readonly Stage[]) => void;
  onRemoved: (name: string) => void;
  onMerged: (name: string, into: string) => void;
}) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, say } = useWords();
  const { stages, index, stage, deals, onEdit } = props;
  const put = (changed: Stage) => onEdit(stages.with(index, changed));
  const { probability } = stage;
  const merge = (text: string) => {
    const into = sameNamed(stages, index, text);
    const kept = stages[into];
    return (
      kept !== undefined && (
        <Button
          className={styles.merge}
          onClick={() => {
            onEdit(mergeStage(stages, index, into));
            props.onMerged(stage.name, kept.name);
          }}
        >
          {words.setup.merge(kept.name)}
        </Button>
      )
    );
  };
  return (
    <div className={shared.block}>
      <CheckedInput
        label={words.setup.name}
        value={stage.name}
        check={(text) =>
          text.trim() === ""
            ? words.setup.blankName
            : sameNamed(stages, index, text) !== -1
              ? words.setup.sameName
              : null
        }
        onTake={(text) => onEdit(renameStage(stages, index, text.trim()))}
        offer={merge}
      />
      <div className={styles.pair}>
        <Field label={words.setup.kind}>
          <Select
            className={shared.fill}
            value={stage.kind}
            onChange={(_, data) =>
              put(withKind(stage, kinds.find((kind) => kind === data.value) ?? stage.kind))
            }
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {words.setup.kinds[kind]}
              </option>
            ))}
          </Select>
        </Field>
        <CheckedInput
          label={words.setup.probability}
          inputMode="decimal"
          value={probability === null ? "" : say.number(probability * 100)}
          check={(text) => (readProbability(text) === undefined ? words.setup.badProbability : null)}
          onTake={(text) => put({ ...stage, probability: readProbability(text) ?? null })}
        />
      </div>
      {deals !== null && deals > 0 && (
        <p className={`${shared.text} ${shared.small}`}>{words.setup.removeTakes(deals, say)}</p>
      )}
      <div>
        <Button
          icon={<DeleteRegular />}
          onClick={() => {
            onEdit(removeStage(stages, index));
            props.onRemoved(stage.name);
          }}
        >
          {words.setup.removeStage}
        </Button>
      </div>
    </div>
  );
}
