import { ProgressBar, Text } from "@fluentui/react-components";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import type { Work } from "./use-setup.ts";

/** Steps done of steps planned; the bar alone is hard to see in forced colours. */
export function Working({ work }: { work: Work }) {
  const shared = usePageStyles();
  const { words, say } = useWords();
  const title = work.kind === "setUp" ? words.setup.applying : words.setup.undoing;
  return (
    <div className={shared.page}>
      <h2 className={shared.heading}>{title}</h2>
      <ProgressBar
        thickness="large"
        aria-label={title}
        {...(work.of === null ? {} : { value: work.done, max: work.of })}
      />
      <Text role="status">{work.of !== null && words.setup.progress(work.done, work.of, say)}</Text>
    </div>
  );
}
