import { Skeleton, SkeletonItem } from "@fluentui/react-components";
import { usePageStyles } from "./page-styles.ts";
import { useWords } from "./words.tsx";

/** The first reading, in the shape of what comes. */
export function Reading() {
  const shared = usePageStyles();
  const { words } = useWords();
  return (
    <div className={shared.page}>
      <p className={shared.text} role="status">
        {words.pane.reading}
      </p>
      <Skeleton aria-hidden="true" className={shared.block}>
        <SkeletonItem size={40} />
        <SkeletonItem size={40} />
        <SkeletonItem size={20} />
        <SkeletonItem size={20} style={{ width: "60%" }} />
        <SkeletonItem size={20} style={{ width: "40%" }} />
      </Skeleton>
    </div>
  );
}
