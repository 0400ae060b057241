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
const longest = 60_000;

export function countLifetimes(causes: number): LifetimeCounter {
  let room = 512;
  const columns = Array.from({ length: causes + 2 }, () => new Float64Array(room));
  const [censored, entered] = [causes, causes + 1];
  let last = 0;
  let count = 0;
  let negative = 0;
  const grow = (day: number) => {
    while (room <= day) room *= 2;
    columns.forEach((column, index) => {
      const wider = new Float64Array(room);
      wider.set(column);
      columns[index] = wider;
    });
  };
  return {
    add(start, end, cause, watchedFrom) {
      const days = Math.floor(end) - Math.floor(start);
      if (!(days >= 0 && days < longest)) {
        if (days < 0 || days >= longest) negative++;
        return;
      }
      const from = Math.max(0, Math.floor(watchedFrom) - Math.floor(start));
      if (from > days) return;
      if (days >= room) grow(days);
      if (days > last) last = days;
      const ending = columns[cause < 0 ? censored : cause] as Float64Array;
      ending[days] = (ending[days] as number) + 1;
      const entering = columns[entered] as Float64Array;
      entering[from] = (entering[from] as number) + 1;
      count++;
    },
    lifetimes: () => ({
      ended: columns.slice(0, causes).map((column) => column.slice(0, last + 1)),
      censored: (columns[censored] as Float64Array).slice(0, last + 1),
      entered: (columns[entered] as Float64Array).slice(0, last + 1),
      count,
      negative,
    }),
  };
}
