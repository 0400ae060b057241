import { outcome, type Pipeline } from "../deals/deals.ts";
import type { Problem } from "../issue.ts";
import type { Period } from "../periods.ts";
import { normaliseStage } from "../stages/normalise.ts";
import type { Stage } from "../stages/stage.ts";
import { isProblem, problem } from "./problem.ts";
import { wayOf } from "./progress.ts";
import { boundsOf, type Scope } from "./scope.ts";
import { dateIn } from "./stalled.ts";

export const responseKinds = ["first contact", "follow-up"] as const;
export type ResponseKind = (typeof responseKinds)[number];

/** Hours within which a reply is due: a day after the deal came in, two after the offer was made. */
const hoursAllowed: Readonly<Record<ResponseKind, number>> = { "first contact": 24, "follow-up": 48 };

export interface Responses {
  /** Answered in time, answered late. */
  readonly met: number;
  readonly late: number;
  /** Not answered yet: still in time, already past it. */
  readonly pending: number;
  readonly pendingLate: number;
  /** Average hours of the answered ones; null where none is. */
  readonly hours: number | null;
}

/** When something asked for an answer and when it got it, by deal; NaN where nothing tells. */
interface Clock {
  readonly start: (deal: number) => number;
  readonly end: (deal: number) => number;
  /** Whether the deal has not come past where it is to be answered. */
  readonly waits: (deal: number) => boolean;
}

/**
 * How soon deals were answered. The period is that in which the clock started. Where either moment
 * is a day without a time, whole days are compared: in time is then within one or two days.
 * Left out are deals that were answered nobody knows when: those that came further or were closed.
 */
export function responses(scope: Scope, kind: ResponseKind, period: Period | null): Responses | Problem {
  const { pipeline, selected, asOf } = scope;
  const clock = kind === "first contact" ? firstContact(pipeline) : followUp(pipeline);
  if (isProblem(clock)) return clock;
  const allowed = hoursAllowed[kind];
  const counts = { met: 0, late: 0, pending: 0, pendingLate: 0 };
  let sum = 0;
  const candidates = selected?.length ?? pipeline.deals.count;
  for (let k = 0; k < candidates; k++) {
    const i = selected === null ? k : (selected[k] as number);
    const start = clock.start(i);
    if (Number.isNaN(start) || (period !== null && !(start >= period.from && start < period.until))) continue;
    const end = clock.end(i);
    if (!Number.isNaN(end)) {
      const hours = hoursBetween(start, end);
      if (hours < 0) continue;
      counts[hours <= allowed ? "met" : "late"]++;
      sum += hours;
    } else if (pipeline.deals.outcome[i] === outcome.open && clock.waits(i)) {
      counts[hoursBetween(start, asOf) <= allowed ? "pending" : "pendingLate"]++;
    }
  }
  const answered = counts.met + counts.late;
  if (answered + counts.pending + counts.pendingLate === 0) {
    return problem("noneMeasured", { kind, ...boundsOf(period) });
  }
  return { ...counts, hours: answered === 0 ? null : sum / answered };
}

/** A day without a time may be any hour of it: then days are all that can be told apart. */
function hoursBetween(start: number, end: number): number {
  const isExact = !Number.isInteger(start) && !Number.isInteger(end);
  return isExact ? (end - start) * 24 : (Math.floor(end) - Math.floor(start)) * 24;
}

const contactHeader =
  /^(?:date of |date )?(?:first (?:contact(?:ed)?|touch|response|reply|call)|ensi(?:mmäinen )?kontakti|første kontakt|pierwszy kontakt)(?: date| on| at)?$/u;

/** From created to the date of a first contact, else to the first entry into any later stage. */
function firstContact(pipeline: Pipeline): Clock | Problem {
  const { deals } = pipeline;
  const [first = -1] = wayOf(pipeline).open;
  if (!pipeline.has.has("created")) return problem("noColumn", { field: "created" });
  const header = pipeline.headers.find((name) => contactHeader.test(normaliseStage(name)));
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
function followUp(pipeline: Pipeline): Clock | Problem {
  const { deals, stages } = pipeline;
  const way = wayOf(pipeline);
  const step = way.open.findIndex((index) => isOffer(stages[index] as Stage));
  if (step < 0) return problem("noOfferStage", { stages: stages.map(({ name }) => name).join(", ") });
  const offered = deals.entered[way.open[step] as number] ?? null;
  if (offered === null) {
    return problem("noEntryDates", { stage: stages[way.open[step] as number]?.name ?? null });
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
    waits: (i) => (deals.reached[i] as number) <= (way.open[step] as number),
  };
}

const offers = /(?:^|\s)(?:proposal|offer|quote|quotation|tarjous|tilbud|anbud|oferta|wycena|angebot)/u;

function isOffer({ name, aliases }: Stage): boolean {
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
