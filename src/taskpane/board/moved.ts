import type { BoardCard, BoardView } from "../../operations/board-views.ts";

type Ready = Extract<BoardView, { state: "ready" }>;

/** A card on its way from one stage to another. */
export interface Move {
  readonly card: BoardCard;
  readonly from: string;
  readonly to: string;
}

/** What tells a card from the others: two deals may be called the same. */
export const keyOf = ({ row, deal }: BoardCard) => `${row}:${deal}`;

/** The board as it will be, until it has been read again: the card first in its new stage. */
export function moved(view: Ready, { card, from, to }: Move): Ready {
  const key = keyOf(card);
  const isStillThere = view.stages.some(
    ({ stage, cards }) => stage === from && cards.some((one) => keyOf(one) === key),
  );
  if (!isStillThere) return view;
  return {
    ...view,
    stages: view.stages.map((stage) => {
      if (stage.stage === from) {
        const cards = stage.cards.filter((one) => keyOf(one) !== key);
        return { ...stage, count: Math.max(0, stage.count - 1), cards };
      }
      if (stage.stage === to) return { ...stage, count: stage.count + 1, cards: [card, ...stage.cards] };
      return stage;
    }),
  };
}
