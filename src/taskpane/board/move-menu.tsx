import {
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
} from "@fluentui/react-components";
import type { BoardCard, BoardStage } from "../../operations/board-views.ts";
import { useWords } from "../words.tsx";

/** The card whose menu is open. */
export interface MenuOf {
  readonly card: BoardCard;
  readonly from: string;
  readonly button: HTMLElement;
}

/** The stages that a card may be moved to: one menu for all the cards, which may be hundreds. */
export function MoveMenu(props: {
  of: MenuOf | null;
  stages: readonly BoardStage[];
  onMove: (to: string) => void;
  onClose: () => void;
}) {
  const { words } = useWords();
  const { of, stages } = props;
  if (of === null) return null;
  return (
    <Menu
      open
      onOpenChange={(_, { open }) => {
        if (!open) props.onClose();
      }}
      positioning={{ target: of.button, position: "below", align: "end", autoSize: "height" }}
    >
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{words.board.moveTo}</MenuGroupHeader>
            {stages
              .filter(({ stage }) => stage !== "" && stage !== of.from)
              .map(({ stage }) => (
                <MenuItem key={stage} onClick={() => props.onMove(stage)}>
                  {stage}
                </MenuItem>
              ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
