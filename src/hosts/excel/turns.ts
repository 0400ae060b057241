export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** One piece of work at a time: two that both write to the workbook would mix their steps. */
export function turns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    // Whoever asked hears of the failure; the next still gets its turn.
    last = result.catch(() => undefined);
    return result;
  };
}
