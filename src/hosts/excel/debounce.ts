/** Acts once after a burst of calls: so long after the last of them (ms), and at the latest so long after the first. */
export function debounce(
  pause: number,
  atLatest: number,
  act: () => void,
): (() => void) & { cancel(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  const call = () => {
    const now = Date.now();
    if (timer === undefined) first = now;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        timer = undefined;
        act();
      },
      Math.max(0, Math.min(pause, first + atLatest - now)),
    );
  };
  call.cancel = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  return call;
}
