import type { FollowUpItem, OwnerList, ReadyFollowUp } from "../../core/follow-up/follow-up-view.ts";

/** The view of one owner, "" of nobody; of everybody where `owner` is null or owns nothing any more. */
export function ofOwner(view: ReadyFollowUp, owner: string | null): ReadyFollowUp {
  const owners = view.owners.filter((one) => one.owner === owner);
  return owners.length === 0 ? view : { ...view, owners };
}

/** Something to be done, with whose it is. */
export type OwnedItem = FollowUpItem & { readonly owner: string };

/** What is to be done by all owners of a view together, the longest overdue and the soonest first. */
export function owned(
  { owners }: Pick<ReadyFollowUp, "owners">,
  state: Exclude<keyof OwnerList, "owner">,
): readonly OwnedItem[] {
  return owners
    .flatMap(({ owner, [state]: items }) => items.map((item) => ({ ...item, owner })))
    .sort((a, b) => a.due - b.due || a.row - b.row);
}
