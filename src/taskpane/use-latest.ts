import { useCallback, useRef } from "react";

/**
 * Lets only the newest of several overlapping requests through: a slow answer that a later request
 * has overtaken is dropped.
 */
export function useLatest() {
  const newest = useRef(0);
  return useCallback(
    async <T>(request: Promise<T>, answer: (value: T) => void, fail: (error: unknown) => void) => {
      newest.current += 1;
      const mine = newest.current;
      try {
        const value = await request;
        if (mine === newest.current) answer(value);
      } catch (error) {
        if (mine === newest.current) fail(error);
      }
    },
    [],
  );
}
