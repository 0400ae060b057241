import { outcome, type Pipeline } from "../deals/deals.ts";
import type { Problem } from "../issue.ts";
import { isProblem, problem } from "../metrics/problem.ts";
import { wayOf } from "../metrics/progress.ts";
import type { Scope } from "../metrics/scope.ts";
import { dateIn } from "../metrics/stalled.ts";
import { normaliseStage } from "../stages/normalise.ts";
import type { Stage } from "../stages/stage.ts";
import { type Clock, responseClock } from "./clock.ts";
import { defaultFollowUp, workingTimeOf } from "./settings.ts";

export const responseKinds = ["first contact", "follow-up"] as const;
export type ResponseKind = (typeof responseKinds)[number];

/** When something asked for an answer and when it got it, by deal; NaN where nothing tells. */
interface Moments {
  readonly start: (deal: number) => number;
  readonly end: (deal: number) => number;
  /** Whether the deal has not come past where it is to be answered. */
  readonly waits: (deal: number) => boolean;
}

/**
 * Gives the response clock of a deal; null where it has none: nothing asked, or it was answered
 * nobody knows when, as of deals that came further or were closed.
 */
export function responseClocks(
  { pipeline, asOf }: Pick<Scope, "pipeline" | "asOf">,
  kind: ResponseKind,
): ((deal: number) => { readonly start: number; readonly clock: Clock } | null) | Problem {
  const moments = kind === "first contact" ? firstContact(pipeline) : followUp(pipeline);
  if (isProblem(moments)) return moments;
  const limit = hoursAllowed(pipeline, kind);
  const time = workingTimeOf(pipeline.followUp);
  return (deal) => {
    const start = moments.start(deal);
    if (Number.isNaN(start)) return null;
    const end = moments.end(deal);
    const isOpen = pipeline.deals.outcome[deal] === outcome.open && moments.waits(deal);
    if (Number.isNaN(end) && !isOpen) return null;
    const clock = responseClock(kind, deal, { start, end, now: asOf }, limit, time);
    return clock && { start, clock };
  };
}

/** Hours within which an answer is due. */
function hoursAllowed({ followUp }: Pipeline, kind: ResponseKind): number {
  return kind === "first contact"
    ? (followUp?.firstContact ?? defaultFollowUp.firstContact)
    : (followUp?.afterOffer ?? defaultFollowUp.afterOffer);
}

const contactHeader =
  /^(?:date of |date |data )?(?:first (?:contact(?:ed)?|touch|response|reply|call)|ensi(?:mmäinen )?(?:kontakti|yhteydenotto)|første kontakt|pierwszy kontakt|pierwszego kontaktu)(?: date| on| at)?$/u;

/** Header of the column that dates the first contact; undefined where there is none. */
function contactColumn({ headers }: Pipeline): string | undefined {
  return headers.find((name) => contactHeader.test(normaliseStage(name)));
}

/** From created to the date of a first contact, else to the first entry into any later stage. */
function firstContact(pipeline: Pipeline): Moments | Problem {
  const { deals } = pipeline;
  const [first = -1] = wayOf(pipeline).open;
  if (!pipeline.has.has("created")) return problem("noColumn", { field: "created" });
  const header = contactColumn(pipeline);
  const cells = header === undefined ? null : pipeline.column(header);
  const entries = entryColumns(pipeline, 1);
  if (cells === null && entries.length === 0) return problem("noContactDates");
  return {
    start: (i) => deals.created[i] as number,
    end: (i) => {
      const said = dateIn(cells?.[i] ?? null);
      return Number.isNaN(said) ? earliest(entries, i, Number.NEGATIVE_INFINITY) : said;
    },
    waits: (i) => (deals.reached[i] as number) <= first,
  };
}

/** From the entry into the stage of the offer to the next sign of life: a later stage, or the close. */
function followUp(pipeline: Pipeline): Moments | Problem {
  const { deals, stages } = pipeline;
  const way = wayOf(pipeline);
  const step = way.open.findIndex((index) => isOffer(stages[index] as Stage));
  if (step < 0) return problem("noOfferStage", { stages: stages.map(({ name }) => name).join(", ") });
  const offer = way.open[step] as number;
  const entered = deals.entered[offer] ?? null;
  // Of the deals that are there now, a column may tell since when although no history saw them come.
  const offered = Float64Array.from(deals.ids, (_, i) => {
    const date = entered?.[i] ?? Number.NaN;
    return Number.isNaN(date) && deals.stage[i] === offer ? (deals.inStageSince[i] as number) : date;
  });
  if (entered === null && offered.every(Number.isNaN)) {
    return problem("noEntryDates", { stage: stages[offer]?.name ?? null });
  }
  const later = entryColumns(pipeline, step + 1);
  const activity = pipeline.column("lastActivity");
  return {
    start: (i) => offered[i] as number,
    end: (i) => {
      const start = offered[i] as number;
      const said = dateIn(activity?.[i] ?? null);
      const next = earliest([...later, deals.closed], i, start);
      // The last activity may have come long after the first: it only tells where nothing else does.
      return Number.isNaN(next) && said > start ? said : next;
    },
    waits: (i) => (deals.reached[i] as number) <= offer,
  };
}

const offers =
  /(?:^|\s)(?:proposal|offer|quote|quotation|tarjous|(?:pris)?tilbud|anbud|(?:pris)?forslag|ofert|wycena|angebot)/u;

/** Whether a stage is the one in which the offer is made, by its names. */
export function isOffer({ name, aliases }: Stage): boolean {
  return [name, ...aliases].some((text) => offers.test(normaliseStage(text)));
}

/** Entry dates of the open stages from a step on. */
function entryColumns(pipeline: Pipeline, step: number): readonly Float64Array[] {
  const way = wayOf(pipeline);
  return way.open.slice(step).flatMap((stage) => pipeline.deals.entered[stage] ?? []);
}

/** The earliest date of a deal in some columns that is not before a moment; NaN where none is. */
function earliest(columns: readonly Float64Array[], deal: number, since: number): number {
  let found = Number.NaN;
  for (const dates of columns) {
    const date = dates[deal] as number;
    if (date >= since && !(found <= date)) found = date;
  }
  return found;
}
