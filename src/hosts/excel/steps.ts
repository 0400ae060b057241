/** A part of a change that goes to Excel in one piece. */
export interface Step {
  /** About what it weighs on its way to Excel. */
  readonly bytes: number;
  queue(): void;
}

/** Of the 5 MB that Excel on the web takes at once, with room for what the estimate misses. */
const mostBytes = 3_500_000;

/** What a request weighs beside the values it carries. */
const bare = 300;

export const step = (queue: () => void, bytes = 0): Step => ({ bytes: bytes + bare, queue });

/** Sends steps together up to what Excel takes at once: the number of syncs follows what is written only. */
export function sender(context: Excel.RequestContext) {
  let waiting = 0;
  const flush = async () => {
    if (waiting > 0) await context.sync();
    waiting = 0;
  };
  return {
    flush,
    async add({ bytes, queue }: Step): Promise<void> {
      if (waiting + bytes > mostBytes) await flush();
      queue();
      waiting += bytes;
    },
  };
}

/** Bytes of a row of cells as they are sent, quotes and commas included. */
function bytesOfRow(row: readonly unknown[]): number {
  let bytes = 2;
  for (const cell of row) bytes += typeof cell === "string" ? textBytes(cell) + 3 : 12;
  return bytes;
}

/** UTF-8, or an escape: letters beyond ASCII are counted with the most they may take. */
function textBytes(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) bytes += text.charCodeAt(i) < 0x80 ? 1 : 3;
  return bytes;
}

/** Cuts rows into runs that weigh at most a third of what Excel takes at once. */
export function portions<Row extends readonly unknown[]>(
  rows: readonly Row[],
): { readonly from: number; readonly rows: readonly Row[]; readonly bytes: number }[] {
  const found: { from: number; rows: Row[]; bytes: number }[] = [];
  for (const [index, row] of rows.entries()) {
    const bytes = bytesOfRow(row);
    const last = found[found.length - 1];
    if (last && last.bytes + bytes <= mostBytes / 3) {
      last.rows.push(row);
      last.bytes += bytes;
    } else found.push({ from: index, rows: [row], bytes });
  }
  return found;
}
