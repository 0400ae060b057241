import { Button } from "@fluentui/react-components";
import { Notice } from "../notice.tsx";
import type { Filtering } from "../pipeline/use-pipeline.ts";
import { useWords } from "../words.tsx";

/** The filters leave no deal: why a page is empty, and the way back. */
export function NoneFits({ filtering }: { filtering: Filtering }) {
  const { words } = useWords();
  return (
    <Notice
      intent="info"
      title={words.filters.none}
      action={<Button onClick={() => filtering.filter({})}>{words.filters.clear}</Button>}
    />
  );
}
