/**
 * How long things lasted, counted by whole days: what a survival curve needs, and nothing of each
 * single one, so counts of parts of a table add up.
 */
export interface Lifetimes {
  /** Per cause and day: how many ended after so many days. */
  readonly ended: readonly Float64Array[];
  /** Per day: how many were last seen going on after so many days. */
  readonly censored: Float64Array;
  /** Per day: how many came under watch at that age; at risk from that day on. */
  readonly entered: Float64Array;
  readonly count: number;
  /** Left out, because they ended before they began. */
  readonly negative: number;
}

/** Counts lifetimes one by one; days are cut to whole ones, for most tables know days only. */
export interface LifetimeCounter {
  /**
   * Starts, ends and the day of coming under watch are serials; cause -1: still going on at the end.
   * Who ended before coming under watch was never seen.
   */
  add(start: number, end: number, cause: number, watchedFrom: number): void;
  lifetimes(): Lifetimes;
}

/** Nobody sold anything before 1900: longer lifetimes are slips in dates. */
export const longest = 60_000;

export function countLifetimes(causes: number): LifetimeCounter {
  const width = causes + 2;
  let counts = new Int32Array(512 * width);
  let negative = 0;
  return {
    add(start, end, cause, watchedFrom) {
      const began = Math.floor(start);
      const days = Math.floor(end) - began;
      if (!(days >= 0 && days < longest)) {
        if (days < 0 || days >= longest) negative++;
        return;
      }
      const late = Math.floor(watchedFrom) - began;
      if (late > days) return;
      if ((days + 1) * width > counts.length) counts = widened(counts, (days + 1) * width);
      const ending = days * width + cause + 1;
      counts[ending] = (counts[ending] as number) + 1;
      if (late <= 0) return;
      const entering = late * width + causes + 1;
      counts[entering] = (counts[entering] as number) + 1;
    },
    lifetimes: () => fromCounts({ counts, width, first: 0, causes, negative }),
  };
}

/** The same counts with room for more, at least twice as much. */
export function widened(counts: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(Math.max(2 * counts.length, least));
  wider.set(counts);
  return wider;
}

/** Lifetimes in the making: a row of `width` numbers a day, of which these begin with the one at `first`. */
interface DayCounts {
  /** Still going on; ended, a number a cause; came under watch only then. */
  readonly counts: Int32Array;
  readonly width: number;
  readonly first: number;
  readonly causes: number;
  readonly negative: number;
}

export function fromCounts({ counts, width, first, causes, negative }: DayCounts): Lifetimes {
  const columns = Array.from({ length: causes + 2 }, (_, at) => {
    const column = new Float64Array(counts.length / width);
    for (let day = 0; day < column.length; day++) column[day] = counts[day * width + first + at] as number;
    return column;
  });
  let last = 0;
  for (const column of columns) {
    for (let day = last + 1; day < column.length; day++) if (column[day] !== 0) last = day;
  }
  const [censored, ...rest] = columns.map((column) => column.slice(0, last + 1)) as [
    Float64Array,
    ...Float64Array[],
  ];
  const entered = rest.pop() as Float64Array;
  const sum = (column: Float64Array) => column.reduce((total, number) => total + number, 0);
  const count = [censored, ...rest].reduce((total, column) => total + sum(column), 0);
  // Who did not come late was under watch from the first day on.
  entered[0] = count - sum(entered);
  return { ended: rest, censored, entered, count, negative };
}
