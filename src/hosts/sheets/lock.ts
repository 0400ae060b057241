import { words } from "./words.ts";

/** How long to wait for another run that writes; a simple trigger has 30 s in all. */
const patience = 10_000;

/** Every run of the script has its own globals, so this says whether this very run has the lock. */
let isHeld = false;

/**
 * Runs work that writes while no other run of the script does, so that two editors' runs do not
 * both write what each found missing. Locks do not hold back people.
 */
export function alone<Result>(work: () => Result): Result {
  if (isHeld) return work();
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(patience)) throw new Error(words().busy);
  isHeld = true;
  try {
    return work();
  } finally {
    isHeld = false;
    // What is still on its way must be there before the next run reads.
    SpreadsheetApp.flush();
    lock.releaseLock();
  }
}
