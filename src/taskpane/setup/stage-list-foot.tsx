import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";

/** Below a list of stages: what became of the last edit, and how to add one. */
export function StageListFoot({ news, onAdd }: { news: string; onAdd: () => void }) {
  const shared = usePageStyles();
  const { words } = useWords();
  return (
    <>
      <p className={`${shared.text} ${shared.small}`} role="status">
        {news}
      </p>
      <div>
        <Button icon={<AddRegular />} data-add="" onClick={onAdd}>
          {words.setup.addStage}
        </Button>
      </div>
    </>
  );
}
