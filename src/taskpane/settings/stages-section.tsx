import { useRef } from "react";
import type { EditedStage } from "../../operations/settings-views.ts";
import { usePageStyles } from "../page-styles.ts";
import { moveStage } from "../setup/stage-edits.ts";
import { StageListFoot } from "../setup/stage-list-foot.tsx";
import { StageRow } from "../setup/stage-row.tsx";
import { useStageList } from "../setup/use-stage-list.ts";
import { useWords } from "../words.tsx";
import { Section } from "./section.tsx";
import { StageForm } from "./stage-form.tsx";
import { useDraft } from "./use-draft.ts";
import type { SettingsState, Settled } from "./use-settings.ts";
import { useStageDrag } from "./use-stage-drag.ts";

/** The stages in order: dragged or moved by buttons, renamed, changed, merged, added, saved together. */
export function StagesSection({ state, view }: { state: SettingsState; view: Settled }) {
  const shared = usePageStyles();
  const { words, say } = useWords();
  const present = view.stages.map(({ deals: _, ...stage }): EditedStage => ({ ...stage, was: stage.name }));
  const { draft: stages, isDirty, change, discard } = useDraft<readonly EditedStage[]>(present);
  const deals = new Map(view.stages.map((stage) => [stage.name, stage.deals]));
  const list = useRef<HTMLOListElement>(null);
  const { open, setOpen, news, setNews, focusOn, withNew } = useStageList(list);

  const move = (from: number, to: number) => {
    const name = stages[from]?.name;
    if (name === undefined || from === to || to < 0 || to >= stages.length) return;
    change(moveStage(stages, from, to));
    setOpen(null);
    setNews(words.setup.moved(name, to + 1, stages.length, say));
  };
  const drag = useStageDrag(list, stages.length, move);
  const step = (from: number, by: 1 | -1) => {
    move(from, from + by);
    focusOn.current = by === 1 ? `[data-down="${from + by}"]` : `[data-up="${from + by}"]`;
  };
  const gone = (index: number, told: string) => {
    setOpen(null);
    setNews(told);
    focusOn.current = stages.length > 1 ? `[data-stage="${Math.max(0, index - 1)}"]` : "[data-add]";
  };
  return (
    <Section
      title={words.settingsPage.stages}
      state={state}
      isDirty={isDirty}
      onSave={() => state.save(words.settingsPage.stages, { stages })}
      onDiscard={() => {
        discard();
        setOpen(null);
      }}
    >
      <p className={`${shared.text} ${shared.small}`}>{words.settingsPage.stagesHint(view.stagesSheet)}</p>
      <ol ref={list} className={shared.list}>
        {stages.map((stage, index) => {
          const standing = stage.was === undefined ? null : (deals.get(stage.was) ?? null);
          return (
            <StageRow
              // biome-ignore lint/suspicious/noArrayIndexKey: names change while they are edited
              key={index}
              stage={stage}
              place={index}
              of={stages.length}
              deals={standing}
              open={open === index}
              handle={drag.handleOf(index, words.settingsPage.drag(stage.name))}
              dropped={drag.markOf(index)}
              onToggle={() => setOpen(open === index ? null : index)}
              onMove={(by) => step(index, by)}
            >
              <StageForm
                stages={stages}
                index={index}
                stage={stage}
                deals={standing}
                headers={view.headers}
                onEdit={change}
                onRemoved={(name) => gone(index, words.setup.removed(name))}
                onMerged={(name, into) => gone(index, words.setup.merged(name, into))}
              />
            </StageRow>
          );
        })}
      </ol>
      <StageListFoot news={news} onAdd={() => change(withNew(stages))} />
    </Section>
  );
}
