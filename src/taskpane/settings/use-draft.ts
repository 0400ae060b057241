import { useState } from "react";

/**
 * What somebody makes of a value before it is saved. A draft of a value that has changed since, here or
 * in the workbook, is out of date and gone.
 */
export function useDraft<Value>(value: Value): {
  readonly draft: Value;
  readonly isDirty: boolean;
  change(draft: Value): void;
  discard(): void;
} {
  const over = JSON.stringify(value);
  const [typed, setTyped] = useState<{ readonly over: string; readonly draft: Value } | null>(null);
  // For good: the value may be once more what it was, and the old draft would come back with it.
  if (typed !== null && typed.over !== over) setTyped(null);
  const isCurrent = typed !== null && typed.over === over;
  const draft = isCurrent ? typed.draft : value;
  return {
    draft,
    isDirty: isCurrent && JSON.stringify(draft) !== over,
    change: (changed) => setTyped({ over, draft: changed }),
    discard: () => setTyped(null),
  };
}
