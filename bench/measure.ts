/** Best of several runs of each candidate, taken in turn so that the machine's mood hits all alike. */
export async function race(
  candidates: Readonly<Record<string, () => unknown>>,
  rounds = 7,
  clock: () => number = () => performance.now(),
): Promise<Map<string, number>> {
  const best = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(candidates)) {
      const started = clock();
      await run();
      const took = clock() - started;
      best.set(name, Math.min(took, best.get(name) ?? Number.POSITIVE_INFINITY));
    }
  }
  return best;
}

/** Milliseconds that this process has computed, collecting garbage included, whatever else the machine does. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export interface Row {
  readonly what: string;
  readonly ours: string;
  readonly peer: string;
  readonly ratio: string;
  readonly limit: string;
}

export const milliseconds = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

/** A row comparing `ours` with `peer`, both in milliseconds. */
export function ratioRow(what: string, ours: number, peer: number, peerName: string, limit: number): Row {
  return {
    what,
    ours: milliseconds(ours),
    peer: `${milliseconds(peer)} (${peerName})`,
    ratio: (ours / peer).toFixed(2),
    limit: `≤ ${limit}`,
  };
}

/** A row that only reports. */
export const reportRow = (what: string, ours: string): Row => ({
  what,
  ours,
  peer: "",
  ratio: "",
  limit: "reported",
});

export function markdown(rows: readonly Row[]): string {
  const lines = rows.map(
    (row) => `| ${row.what} | ${row.ours} | ${row.peer} | ${row.ratio} | ${row.limit} |`,
  );
  return ["| what | ours | peer | ours ÷ peer | aim |", "|---|---:|---:|---:|---|", ...lines].join("\n");
}
