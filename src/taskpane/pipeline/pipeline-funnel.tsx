import type { PipelineView } from "../../operations/pipeline-views.ts";
import type { ChooseStage } from "../funnel/bars.tsx";
import { Funnel } from "../funnel/funnel.tsx";
import { useWords } from "../words.tsx";

/** The funnel of a managed pipeline, without values where no sum of money can be given. */
export function PipelineFunnel(props: {
  view: Extract<PipelineView, { state: "ready" }>;
  /** Whether the key figures stand above and say why there are no values. */
  belowFigures: boolean;
  choose: ChooseStage;
  /** Of which deals and day it is. */
  about: string;
}) {
  const { words, say, tell } = useWords();
  const { view } = props;
  const { open, won } = view;
  const figures = "problem" in open.value && "problem" in won.value ? open.value.problem : undefined;
  const problem = view.valueProblem ?? figures;
  const said = props.belowFigures && figures !== undefined;
  return (
    <Funnel
      stages={view.funnel}
      currency={view.currency}
      locale={say.locale}
      choose={props.choose}
      about={props.about}
      {...(problem === undefined
        ? {}
        : { valueProblem: said ? words.pipeline.noValues : tell(problem, "functions") })}
    />
  );
}
