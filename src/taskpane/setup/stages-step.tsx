import { useRef } from "react";
import type { Stage } from "../../core/stages/stage.ts";
import { Notice } from "../notice.tsx";
import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import { StageEditor } from "./stage-editor.tsx";
import { moveStage } from "./stage-edits.ts";
import { StageListFoot } from "./stage-list-foot.tsx";
import { StageRow } from "./stage-row.tsx";
import { TemplatePicker } from "./template-picker.tsx";
import type { Setup } from "./use-setup.ts";
import { useStageList } from "./use-stage-list.ts";
import type { FoundView } from "./wizard.tsx";

/** The stages in order, each to be renamed, moved, given another kind or chance, or removed. */
export function StagesStep({ setup, view }: { setup: Setup; view: FoundView }) {
  const shared = usePageStyles();
  const { words, say } = useWords();
  const list = useRef<HTMLDivElement>(null);
  const { open, setOpen, news, setNews, focusOn, withNew } = useStageList(list);
  // Once read again, the stages are those that set-up will use: answers to questions have their say too.
  const stages: readonly Stage[] =
    setup.settled || setup.choices.stages === undefined
      ? view.stages.map(({ deals: _, ...stage }) => stage)
      : setup.choices.stages;
  const deals = new Map(view.stages.map((stage) => [stage.name, stage.deals]));

  const edit = (edited: readonly Stage[]) => setup.choose({ ...setup.choices, stages: edited });
  const move = (from: number, by: 1 | -1) => {
    const to = from + by;
    const name = stages[from]?.name;
    if (name === undefined || to < 0 || to >= stages.length) return;
    edit(moveStage(stages, from, to));
    setOpen(open === from ? to : open === to ? from : open);
    setNews(words.setup.moved(name, to + 1, stages.length, say));
    focusOn.current = by === 1 ? `[data-down="${to}"]` : `[data-up="${to}"]`;
  };
  const gone = (index: number, told: string) => {
    setOpen(null);
    setNews(told);
    focusOn.current =
      stages.length > 1 ? `[data-stage="${Math.min(index, stages.length - 2)}"]` : "[data-add]";
  };
  const lacking = !stages.some(({ kind }) => kind === "open")
    ? words.setup.noOpenStage
    : !stages.some(({ kind }) => kind === "won")
      ? words.setup.noWonStage
      : null;
  return (
    <>
      <TemplatePicker setup={setup} view={view} />
      <div ref={list} className={shared.block}>
        <h3 className={shared.heading}>{words.setup.stages}</h3>
        {lacking !== null && <Notice intent="warning" title={lacking} />}
        <ol className={shared.list}>
          {stages.map((stage, index) => {
            const standing = deals.get(stage.name) ?? null;
            return (
              <StageRow
                // biome-ignore lint/suspicious/noArrayIndexKey: names change while they are edited
                key={index}
                stage={stage}
                place={index}
                of={stages.length}
                deals={standing}
                open={open === index}
                onToggle={() => setOpen(open === index ? null : index)}
                onMove={(by) => move(index, by)}
              >
                <StageEditor
                  stages={stages}
                  index={index}
                  stage={stage}
                  deals={standing}
                  onEdit={edit}
                  onRemoved={(name) => gone(index, words.setup.removed(name))}
                  onMerged={(name, into) => gone(index, words.setup.merged(name, into))}
                />
              </StageRow>
            );
          })}
        </ol>
        <StageListFoot news={news} onAdd={() => edit(withNew(stages))} />
      </div>
    </>
  );
}
