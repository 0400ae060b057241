import { Button, Field, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useCallback, useRef, useState } from "react";
import type { BoardCard, BoardOrder, BoardView } from "../../operations/board-views.ts";
import type { Filters } from "../../operations/filters.ts";
import type { PaneHost } from "../../operations/pane-host.ts";
import { HostFailed } from "../host-failed.tsx";
import { Notice } from "../notice.tsx";
import { usePageStyles } from "../page-styles.ts";
import { Reading } from "../reading.tsx";
import { TableProblem } from "../table-problem.tsx";
import { Unmanaged } from "../unmanaged.tsx";
import { useWords } from "../words.tsx";
import { type MenuOf, MoveMenu } from "./move-menu.tsx";
import { MoveResult } from "./move-result.tsx";
import { keyOf, type Move, moved } from "./moved.ts";
import { StageColumn, slice } from "./stage-column.tsx";
import { type Board, useBoard } from "./use-board.ts";
import { useCardFocus } from "./use-card-focus.ts";
import { useDrag } from "./use-drag.ts";
import { useMoving } from "./use-moving.ts";
import { useIsWide } from "./use-width.ts";

type Ready = Extract<BoardView, { state: "ready" }>;

const orders: readonly BoardOrder[] = ["stale", "amount"];

/** From here on stages stand side by side (px). */
const wide = 560;

const useStyles = makeStyles({
  // Stages scroll each on its own, in what height there is.
  whole: { height: "100%", minHeight: "400px", boxSizing: "border-box" },
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  order: { minWidth: 0 },
  besideLabel: { gridTemplateColumns: "auto auto", columnGap: tokens.spacingHorizontalS },
  rest: { flexGrow: 1, minHeight: 0 },
  // The way back stays in sight, however far down the list the deal went.
  result: { position: "sticky", top: tokens.spacingVerticalS, zIndex: 2 },
  stages: { display: "flex", gap: tokens.spacingHorizontalS, minWidth: 0 },
  columns: { flexGrow: 1, minHeight: 0, overflowX: "auto" },
  list: { flexDirection: "column" },
  held: { cursor: "grabbing" },
  ghost: {
    position: "fixed",
    top: 0,
    left: 0,
    zIndex: 10,
    maxWidth: "240px",
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    pointerEvents: "none",
  },
});

const noFilters: Filters = {};

/** The pipeline as cards by stage: columns where there is room, else a list. */
export function BoardPage(props: {
  host: PaneHost;
  filters?: Filters;
  onReveal: (row: number) => void;
  onSetup: () => void;
}) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words } = useWords();
  const board = useBoard(props.host, props.filters ?? noFilters);
  const { view, failed, refresh } = board;
  const page = useRef<HTMLDivElement>(null);
  const isWide = useIsWide(page, wide);
  const isReady = view?.state === "ready";
  return (
    <div ref={page} className={mergeClasses(isReady && shared.page, isReady && isWide && styles.whole)}>
      {view === null && failed === null && <Reading />}
      {failed !== null && (
        <div className={isReady ? "" : shared.page}>
          {!isReady && <h2 className={shared.heading}>{words.board.title}</h2>}
          <HostFailed title={words.board.failedTitle} message={failed} onRetry={refresh} />
        </div>
      )}
      {view?.state === "unmanaged" && <Unmanaged onSetup={props.onSetup} />}
      {view?.state === "problem" && (
        <div className={shared.page}>
          <h2 className={shared.heading}>{words.board.title}</h2>
          <TableProblem
            problem={view.problem}
            title={words.board.failedTitle}
            action={<Button onClick={props.onSetup}>{words.pipeline.goToSetup}</Button>}
          />
        </div>
      )}
      {isReady && (
        <Stages view={view} board={board} host={props.host} isWide={isWide} onReveal={props.onReveal} />
      )}
    </div>
  );
}

function Stages(props: {
  view: Ready;
  board: Board;
  host: PaneHost;
  isWide: boolean;
  onReveal: (row: number) => void;
}) {
  const styles = useStyles();
  const shared = usePageStyles();
  const { words, say } = useWords();
  const { board, host, isWide } = props;
  const whole = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const moving = useMoving(host, board);
  const focus = useCardFocus(whole);
  const { drag, ghost, begin } = useDrag(scroller, moving.begin);
  const [menu, setMenu] = useState<MenuOf | null>(null);
  const openMenu = useCallback(
    (card: BoardCard, from: string, button: HTMLElement) => setMenu({ card, from, button }),
    [],
  );
  const reveal = useLatestCallback(props.onReveal);
  const onDrag = useLatestCallback(begin);
  const { move } = moving;
  const view = move === null ? props.view : moved(props.view, move);
  const choose = (to: string) => {
    if (menu === null) return;
    const wanted: Move = { card: menu.card, from: menu.from, to };
    setMenu(null);
    focus.follow(keyOf(menu.card));
    moving.begin(wanted);
  };
  const keyIn = (stage: string, found: { card: BoardCard; in: string } | null) =>
    found !== null && found.in === stage ? keyOf(found.card) : null;
  return (
    <>
      <div className={styles.bar}>
        <div>
          <h2 className={shared.heading}>{words.board.title}</h2>
          <p className={mergeClasses(shared.text, shared.small)}>
            {words.board.asOf(view.deals, say.date(view.asOf), say)}
          </p>
        </div>
        <Field
          label={words.board.order}
          className={mergeClasses(styles.order, isWide && styles.besideLabel)}
          orientation={isWide ? "horizontal" : "vertical"}
        >
          <Select
            className={shared.fill}
            value={board.order}
            onChange={(_, { value }) => board.sort(value as BoardOrder)}
          >
            {orders.map((order) => (
              <option key={order} value={order}>
                {words.board.orders[order]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div ref={whole} className={mergeClasses(shared.block, isWide && styles.rest)}>
        <div role="status" className={isWide ? "" : styles.result}>
          <MoveResult
            moving={{
              ...moving,
              undo() {
                if (moving.result !== null && "back" in moving.result) {
                  focus.follow(keyOf(moving.result.back.card));
                }
                moving.undo();
              },
            }}
          />
        </div>
        {view.deals === 0 ? (
          <Notice intent="info" title={words.board.noneLeft} />
        ) : (
          <div
            ref={scroller}
            className={mergeClasses(
              styles.stages,
              isWide ? styles.columns : styles.list,
              drag !== null && styles.held,
            )}
          >
            {view.stages.map((stage) => (
              <StageColumn
                key={stage.stage}
                stage={stage}
                isWide={isWide}
                wanted={board.wanted.get(stage.stage) ?? (isOpenStage(stage.kind) ? slice : 0)}
                closedDays={view.closedDays}
                hasNextStep={view.hasNextStep}
                isTarget={
                  drag !== null &&
                  drag.over === stage.stage &&
                  stage.stage !== "" &&
                  drag.from !== stage.stage
                }
                pending={keyIn(stage.stage, move && { card: move.card, in: move.to })}
                dragged={keyIn(stage.stage, drag && { card: drag.card, in: drag.from })}
                menu={keyIn(stage.stage, menu && { card: menu.card, in: menu.from })}
                onWant={board.want}
                onReveal={reveal}
                onDrag={onDrag}
                onMenu={openMenu}
              />
            ))}
          </div>
        )}
      </div>
      {view.closedElsewhere > 0 && (
        <p className={mergeClasses(shared.text, shared.small)}>
          {words.board.closedElsewhere(view.closedElsewhere, say)}
        </p>
      )}
      <MoveMenu
        of={menu}
        stages={view.stages}
        onMove={choose}
        onClose={() => {
          menu?.button.focus();
          setMenu(null);
        }}
      />
      {drag !== null && (
        <div ref={ghost} className={styles.ghost} aria-hidden="true">
          {drag.card.name}
        </div>
      )}
    </>
  );
}

const isOpenStage = (kind: Ready["stages"][number]["kind"]) => kind === null || kind === "open";

/** The same function from one drawing to the next, so that hundreds of cards need not be drawn again. */
function useLatestCallback<Given extends readonly unknown[]>(act: (...given: Given) => void) {
  const latest = useRef(act);
  latest.current = act;
  return useCallback((...given: Given) => latest.current(...given), []);
}
