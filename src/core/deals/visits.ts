import type { Serial } from "../cells/cell.ts";
import { outcome, type Visits } from "./deals.ts";
import type { Evidence, Moves } from "./reached.ts";

/** What visits are told from beside the moves of a history. */
export interface Dates {
  /** When deals were created; null where no column says, or where it is a stage's entry date. */
  readonly created: Float64Array | null;
  readonly closed: Float64Array;
  /** When the deals' stage changed last; null where no column says. */
  readonly stageChanged: Float64Array | null;
  readonly completeFrom: Serial | null;
}

/**
 * The stays in stages: of deals with a history from its moves, of the others from entry dates. A stay
 * ends with the next move, or with the close of the deal. By entry dates alone a stay's end is known
 * only where every later open stage has a date column; without one for the first stage, deals came
 * into it when they were created.
 */
export function readVisits(evidence: Evidence, moves: Moves | null, dates: Dates): Visits {
  const found = collector();
  const moved = new Uint8Array(evidence.ids.length);
  if (moves !== null) fromMoves(evidence, moves, dates, found.add, moved);
  fromEntryDates(evidence, dates, found.add, moved);
  return found.visits();
}

/** When each deal came into its present stage: by its visit, a column that says so, or its creation. */
export function sinceWhen(evidence: Evidence, visits: Visits, dates: Dates): Float64Array {
  const { stage, stages, entryColumns } = evidence;
  const since = new Float64Array(stage.length).fill(Number.NaN);
  const first = stages.findIndex(({ kind }) => kind === "open");
  const columns = stages.map((_, s) => entryColumns.find((column) => column.stage === s)?.dates ?? null);
  for (let i = 0; i < since.length; i++) {
    const here = stage[i] ?? -1;
    const changed = dates.stageChanged?.[i] ?? Number.NaN;
    const entered = columns[here]?.[i] ?? Number.NaN;
    if (!Number.isNaN(changed)) since[i] = changed;
    else if (!Number.isNaN(entered)) since[i] = entered;
    else if (here === first && here >= 0) since[i] = dates.created?.[i] ?? Number.NaN;
  }
  for (let v = 0; v < visits.deal.length; v++) {
    const from = visits.from[v] as number;
    if (visits.present[v] === 1 && !Number.isNaN(from)) since[visits.deal[v] as number] = from;
  }
  return since;
}

type Add = (deal: number, stage: number, from: number, until: number, present: boolean) => void;

function fromMoves(evidence: Evidence, moves: Moves, dates: Dates, add: Add, moved: Uint8Array): void {
  const { stages, entryColumns } = evidence;
  const columns = stages.map((_, s) => entryColumns.find((column) => column.stage === s)?.dates ?? null);
  let row = 0;
  while (row < moves.deal.length) {
    const deal = moves.deal[row] as number;
    let end = row + 1;
    while (end < moves.deal.length && moves.deal[end] === deal) end++;
    if (deal >= 0) {
      moved[deal] = 1;
      beforeFirstMove(deal, row, moves, dates, add);
      let stage = -1;
      let from = Number.NaN;
      for (let r = row; r < end; r++) {
        const to = moves.to[r] as number;
        if (to === stage && r > row) continue;
        const when = moves.when[r] as number;
        if (stage >= 0) add(deal, stage, from, when, false);
        stage = to;
        from = moves.seen[r] === 1 ? when : enteredBefore(columns[to]?.[deal], when);
      }
      if (stage >= 0) lastVisit(evidence, dates, add, deal, stage, from);
    }
    row = end;
  }
}

/** Reports of changes begin with the first one: until then the deal was where it came from. */
function beforeFirstMove(deal: number, row: number, moves: Moves, dates: Dates, add: Add): void {
  const stage = moves.from[row] as number;
  const created = dates.created?.[deal] ?? Number.NaN;
  const isTold = !Number.isNaN(created) && !(created < (dates.completeFrom ?? -Infinity));
  if (stage < 0 || stage === moves.to[row] || moves.seen[row] === 0) return;
  add(deal, stage, isTold ? created : Number.NaN, moves.when[row] as number, false);
}

/** A stage that a deal was found in: its entry date, if a column has one from before that day. */
function enteredBefore(date: number | undefined, when: number): number {
  return date !== undefined && date <= when ? date : Number.NaN;
}

/** The visit that the history leaves unended. */
function lastVisit(
  { stages, stage, outcome: outcomes }: Evidence,
  { closed, stageChanged }: Dates,
  add: Add,
  deal: number,
  last: number,
  from: number,
): void {
  const here = stage[deal] as number;
  const isClosed = outcomes[deal] === outcome.won || outcomes[deal] === outcome.lost;
  if (isClosed && stages[last]?.kind === "open") {
    add(deal, last, from, closed[deal] as number, false);
  } else if (here === last) {
    add(deal, last, from, Number.NaN, true);
  } else {
    // The table was changed after the last move: only a column can say when.
    const changed = stageChanged?.[deal] ?? Number.NaN;
    const when = changed >= from || Number.isNaN(from) ? changed : Number.NaN;
    add(deal, last, from, when, false);
    if (here >= 0) add(deal, here, when, Number.NaN, true);
  }
}

function fromEntryDates(evidence: Evidence, dates: Dates, add: Add, moved: Uint8Array): void {
  const { stages, entryColumns, stage, outcome: outcomes } = evidence;
  const open = stages.flatMap(({ kind }, index) => (kind === "open" ? [index] : []));
  const isOpen = stages.map(({ kind }) => kind === "open");
  const isDated = (index: number) => entryColumns.some((column) => column.stage === index);
  const first = open[0] ?? -1;
  const sources = entryColumns.map((column) => ({ stage: column.stage, dates: column.dates }));
  if (first >= 0 && !isDated(first) && dates.created !== null) {
    sources.push({ stage: first, dates: dates.created });
  }
  sources.sort((a, b) => a.stage - b.stage);
  const endsKnown = stages.map(({ kind }, index) =>
    kind === "open" ? open.every((later) => later <= index || isDated(later)) : true,
  );
  const columns = sources.map((source) => source.dates);
  const sourceStage = Int16Array.from(sources, (source) => source.stage);
  // The deal's dates in order, by their column.
  const order = new Int16Array(sources.length);
  const when = new Float64Array(sources.length);
  for (let i = 0; i < moved.length; i++) {
    if (moved[i] === 1) continue;
    let size = 0;
    for (let c = 0; c < columns.length; c++) {
      const date = (columns[c] as Float64Array)[i] as number;
      if (Number.isNaN(date)) continue;
      let at = size++;
      for (; at > 0 && (when[at - 1] as number) > date; at--) {
        when[at] = when[at - 1] as number;
        order[at] = order[at - 1] as number;
      }
      when[at] = date;
      order[at] = c;
    }
    const isClosed = outcomes[i] === outcome.won || outcomes[i] === outcome.lost;
    for (let at = 0; at < size; at++) {
      const here = sourceStage[order[at] as number] as number;
      if (!endsKnown[here]) continue;
      const from = when[at] as number;
      if (at + 1 < size) add(i, here, from, when[at + 1] as number, false);
      else if (isClosed && isOpen[here]) add(i, here, from, dates.closed[i] as number, false);
      else add(i, here, from, Number.NaN, stage[i] === here);
    }
  }
}

/** Columns that grow as visits are added. */
function collector(): { readonly add: Add; visits(): Visits } {
  let room = 1024;
  let size = 0;
  let deals = new Int32Array(room);
  let stages = new Int16Array(room);
  let froms = new Float64Array(room);
  let untils = new Float64Array(room);
  let presents = new Uint8Array(room);
  const grow = () => {
    room *= 2;
    const [d, s, f, u, p] = [deals, stages, froms, untils, presents];
    deals = new Int32Array(room);
    stages = new Int16Array(room);
    froms = new Float64Array(room);
    untils = new Float64Array(room);
    presents = new Uint8Array(room);
    deals.set(d);
    stages.set(s);
    froms.set(f);
    untils.set(u);
    presents.set(p);
  };
  return {
    add(deal, stage, from, until, present) {
      if (size === room) grow();
      deals[size] = deal;
      stages[size] = stage;
      froms[size] = from;
      untils[size] = until;
      presents[size++] = present ? 1 : 0;
    },
    visits: () => ({
      deal: deals.slice(0, size),
      stage: stages.slice(0, size),
      from: froms.slice(0, size),
      until: untils.slice(0, size),
      present: presents.slice(0, size),
    }),
  };
}
