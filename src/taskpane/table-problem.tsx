import type { ReactElement } from "react";
import type { Problem } from "../core/issue.ts";
import type { Area } from "../messages/en/index.ts";
import { Notice } from "./notice.tsx";
import { useWords } from "./words.tsx";

/** Why a page has nothing of the table to show; a table without deals is no fault. */
export function TableProblem(props: {
  problem: Problem;
  title: string;
  area?: Area;
  /** What to do about it, where it is a fault. */
  action?: ReactElement;
}) {
  const { words, tell } = useWords();
  const { problem, title, area = "plan", action } = props;
  if (problem.code === "noRows") {
    return (
      <Notice intent="info" title={words.pipeline.emptyTitle}>
        {words.pipeline.empty}
      </Notice>
    );
  }
  return (
    <Notice intent="warning" title={title} {...(action === undefined ? {} : { action })}>
      {tell(problem, area)}
    </Notice>
  );
}
