/** Minutes that no zone has: the time names none. */
export const noZone = 32_767;

/** Touches as they are read, columns that grow; texts by their index. */
export interface TouchColumns {
  count: number;
  deal: Int32Array;
  spelling: Int32Array;
  channel: Int32Array;
  at: Float64Array;
  zone: Int16Array;
  /** Which touch table, and the row in its grid. */
  table: Int16Array;
  row: Int32Array;
  /** Ids of touches, "" where there is none; null: no table has such a column. */
  ids: string[] | null;
  readonly spellings: Dictionary;
  readonly channels: Dictionary;
}

/** Texts by the order in which they first came, each with how often it came. */
export interface Dictionary {
  readonly texts: string[];
  readonly counts: number[];
  indexOf(text: string): number;
}

export function dictionary(): Dictionary {
  const texts: string[] = [];
  const counts: number[] = [];
  const places = new Map<string, number>();
  return {
    texts,
    counts,
    indexOf(text) {
      let place = places.get(text);
      if (place === undefined) {
        place = texts.push(text) - 1;
        counts.push(0);
        places.set(text, place);
      }
      return place;
    },
  };
}

export function touchColumns(): TouchColumns {
  const room = 1024;
  return {
    count: 0,
    deal: new Int32Array(room),
    spelling: new Int32Array(room),
    channel: new Int32Array(room),
    at: new Float64Array(room),
    zone: new Int16Array(room),
    table: new Int16Array(room),
    row: new Int32Array(room),
    ids: null,
    spellings: dictionary(),
    channels: dictionary(),
  };
}

export interface OneTouch {
  readonly deal: number;
  readonly spelling: number;
  readonly channel: number;
  readonly at: number;
  readonly zone: number;
  readonly table: number;
  readonly row: number;
  readonly id: string | null;
}

export function addTouch(columns: TouchColumns, touch: OneTouch): void {
  if (columns.count === columns.deal.length) grow(columns);
  const i = columns.count++;
  columns.deal[i] = touch.deal;
  columns.spelling[i] = touch.spelling;
  columns.channel[i] = touch.channel;
  columns.at[i] = touch.at;
  columns.zone[i] = touch.zone;
  columns.table[i] = touch.table;
  columns.row[i] = touch.row;
  if (touch.id !== null) {
    columns.ids ??= [];
    columns.ids[i] = touch.id;
  }
  (columns.spellings.counts[touch.spelling] as number)++;
}

function grow(columns: TouchColumns): void {
  // By four: what is not written takes no memory, and copying costs.
  const size = columns.deal.length * 4;
  const longer = <Column extends Int32Array | Int16Array | Float64Array>(
    column: Column,
    next: Column,
  ): Column => {
    next.set(column);
    return next;
  };
  columns.deal = longer(columns.deal, new Int32Array(size));
  columns.spelling = longer(columns.spelling, new Int32Array(size));
  columns.channel = longer(columns.channel, new Int32Array(size));
  columns.at = longer(columns.at, new Float64Array(size));
  columns.zone = longer(columns.zone, new Int16Array(size));
  columns.table = longer(columns.table, new Int16Array(size));
  columns.row = longer(columns.row, new Int32Array(size));
}

/** Moves a touch to a place at or before its own, over what stood there. */
export function moveTouch(columns: TouchColumns, from: number, to: number): void {
  if (from === to) return;
  const { deal, spelling, channel, at, zone, table, row, ids } = columns;
  // One by one: a list of the columns for each of a million touches would take longer than the moving.
  deal[to] = deal[from] as number;
  spelling[to] = spelling[from] as number;
  channel[to] = channel[from] as number;
  at[to] = at[from] as number;
  zone[to] = zone[from] as number;
  table[to] = table[from] as number;
  row[to] = row[from] as number;
  if (ids !== null) ids[to] = ids[from] ?? "";
}
