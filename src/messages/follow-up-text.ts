import { type CalendarEvent, calendarFile } from "../core/follow-up/calendar-file.ts";
import type { FollowUpItem, OwnerList, ReadyFollowUp } from "../core/follow-up/follow-up-view.ts";
import type { Catalogue } from "./en/index.ts";
import { type Formats, sentence } from "./words.ts";

/** The words and formats of one reader. */
export interface FollowUpReader {
  readonly catalogue: Catalogue;
  readonly say: Formats;
}

/** What is on an owner's list: what is late, due today, and due within some days. */
export function followUpLines(
  { late, due, pending }: OwnerList,
  { asOf }: ReadyFollowUp,
  ahead: number,
  reader: FollowUpReader,
): readonly string[] {
  const { list } = reader.catalogue.followUp;
  const soon = pending.filter((item) => Math.floor(item.due) <= Math.floor(asOf) + ahead);
  const part = (title: string, items: readonly FollowUpItem[], unseen = 0) =>
    items.length + unseen === 0
      ? []
      : [
          `${title}:`,
          ...items.map((item) => `- ${itemText(item, reader)}`),
          ...(unseen === 0 ? [] : [`- ${list.more({ count: unseen }, reader.say)}`]),
        ];
  return [
    ...part(list.late, late),
    ...part(list.due, due),
    ...part(list.pending, soon, pending.length - soon.length),
    ...(late.length + due.length === 0 ? [list.nothing] : []),
  ];
}

/** A mail for an owner, with its first lines as a mail program takes them. */
export function followUpMail(
  owner: OwnerList,
  view: ReadyFollowUp,
  ahead: number,
  reader: FollowUpReader,
): string {
  const { list } = reader.catalogue.followUp;
  const values = { late: owner.late.length, due: owner.due.length, asOf: view.asOf };
  return [
    `To: ${oneLine(owner.owner) || list.nobody}`,
    `Subject: ${oneLine(list.subject(values, reader.say))}`,
    "",
    ...followUpLines(owner, view, ahead, reader),
    "",
    list.byDay,
  ].join("\n");
}

/** A calendar of all that is to be done; what is late stands on the as-of day, where it is seen. */
export function followUpCalendar(view: ReadyFollowUp, stamp: number, reader: FollowUpReader): string {
  const { clockNames, list } = reader.catalogue.followUp;
  const today = Math.floor(view.asOf);
  const events = view.owners.flatMap(({ owner, late, due, pending }) =>
    [...late, ...due, ...pending]
      // The planned step that a paused stay waits for has an event of its own.
      .filter(({ paused }) => !paused)
      .map((item): CalendarEvent => {
        const name = `${clockNames[item.kind]}: ${labelOf(item)}`;
        const isLate = item.state === "late";
        return {
          key: [view.table, item.deal, item.kind],
          when: isLate ? today : item.due,
          summary: isLate ? `${list.late}: ${name}` : name,
          description: [itemText(item, reader), owner, view.table].filter((line) => line !== "").join("\n"),
          category: clockNames[item.kind],
        };
      }),
  );
  return calendarFile(events, { name: list.calendar({ table: view.table }), stamp });
}

/** Why some kinds of clock are not known, each in a sentence. */
export function unknownClocks(
  { unknown }: Pick<ReadyFollowUp, "unknown">,
  { catalogue, say }: FollowUpReader,
): readonly string[] {
  const { clockNames, list } = catalogue.followUp;
  const { functions } = catalogue.phrases;
  return unknown.map(({ kind, problem }) =>
    list.notKnown({ kind: clockNames[kind], why: sentence([functions], problem, say) }),
  );
}

function itemText(item: FollowUpItem, { catalogue, say }: FollowUpReader): string {
  const { clockNames, list } = catalogue.followUp;
  const { due, daysLate, paused, nextStep, row, stage, kind } = item;
  const time = clockText(due);
  return [
    `${clockNames[kind]}: ${labelOf(item)}`,
    oneLine(stage),
    time === null ? list.dueOn({ due }, say) : list.dueAt({ due, time }, say),
    daysLate > 0 ? list.daysLate({ days: daysLate }, say) : "",
    paused ? list.paused : "",
    nextStep === "" ? "" : list.next({ step: oneLine(nextStep) }),
    list.row({ row }, say),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

/** What people know the deal by. */
function labelOf({ deal, name, account }: FollowUpItem): string {
  return [...new Set([name, account, deal].map(oneLine))].filter((part) => part !== "").join(", ");
}

/** "14:30"; null of a whole day. */
function clockText(moment: number): string | null {
  if (Number.isInteger(moment)) return null;
  const minutes = Math.min(1439, Math.round((moment - Math.floor(moment)) * 1440));
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Cells hold line breaks and worse; in a mail's first lines a break would begin another header. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
