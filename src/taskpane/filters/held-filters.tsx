import { usePageStyles } from "../page-styles.ts";
import type { PipelineState } from "../pipeline/use-pipeline.ts";
import { FilterBar } from "./filter-bar.tsx";

/** The filters above a page that they narrow: what holds in sight, wherever it was chosen, the choices folded. */
export function HeldFilters({ pipeline }: { pipeline: PipelineState }) {
  const shared = usePageStyles();
  const { view, filters, filter } = pipeline;
  if (view?.state !== "ready" || view.deals === 0) return null;
  return (
    <div className={shared.page} style={{ paddingBottom: 0 }}>
      <FilterBar
        isFolded
        filters={filters}
        choices={view.filters}
        selected={view.selected}
        deals={view.deals}
        onChange={filter}
      />
    </div>
  );
}
