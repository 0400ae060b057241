import { usePageStyles } from "../page-styles.ts";
import type { PipelineState } from "../pipeline/use-pipeline.ts";
import { FilterBar } from "./filter-bar.tsx";
import { hasFilters } from "./filter-edits.ts";

/** The filters that were chosen on another page and hold here too, to be seen and taken away. */
export function HeldFilters({ pipeline }: { pipeline: PipelineState }) {
  const shared = usePageStyles();
  const { view, filters, filter } = pipeline;
  if (view?.state !== "ready" || !hasFilters(filters)) return null;
  return (
    <div className={shared.page}>
      <FilterBar
        filters={filters}
        choices={view.filters}
        selected={view.selected}
        deals={view.deals}
        onChange={filter}
      />
    </div>
  );
}
