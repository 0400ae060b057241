import type { Clients } from "./clients.ts";
import type { Draft, Request } from "./draft.ts";
import { isFailure } from "./failure.ts";
import { patiently } from "./retry.ts";

/** Google recommends 2 MB a batch at most, and takes no more than 10. */
const wantedCharacters = 2_000_000;
const mostCharacters = 9_000_000;

export interface Translated extends Draft {
  /** How many of the requests belong to the first step, the first two, and so on. */
  readonly ends: readonly number[];
}

/**
 * Sends what `draw` drafts, in one batch where it is not too large for one; Google makes a batch whole or
 * not at all. Where its answer is lost nobody knows which, so `draw` reads the spreadsheet again, and only
 * what it still lacks is sent.
 */
export async function sendDraft(
  { sheets, patience }: Clients,
  id: string,
  draw: () => Promise<Translated>,
  onProgress?: (done: number) => void,
): Promise<void> {
  for (let tried = 1; ; tried++) {
    const draft = await draw();
    try {
      for (const { requests, done } of batches(draft)) {
        const send = () => sheets.spreadsheets.batchUpdate({ spreadsheetId: id, requestBody: { requests } });
        await patiently(send, patience, false);
        onProgress?.(done);
      }
      onProgress?.(draft.ends.length);
      return;
    } catch (error) {
      if (!isFailure(error) || !error.isUnsure || tried >= patience.tries) throw error;
      await patience.sleep(1_000 * 2 ** (tried - 1) * (0.5 + patience.random() / 2));
    }
  }
}

interface Batch {
  readonly requests: Request[];
  /** How many steps are made altogether once the batch is. */
  done: number;
}

/**
 * As many steps together as a batch should hold. A step is parted only if it is too large for any:
 * cells of a history that are there in part would be taken for the whole.
 */
function batches({ requests, ends }: Translated): Batch[] {
  const found: Batch[] = [];
  let held = 0;
  const add = (some: readonly Request[], size: number, done: number) => {
    const last = found.at(-1);
    if (last && held + size <= wantedCharacters) {
      last.requests.push(...some);
      last.done = done;
      held += size;
    } else {
      found.push({ requests: [...some], done });
      held = size;
    }
  };
  ends.forEach((end, step) => {
    const own = requests.slice(ends[step - 1] ?? 0, end);
    if (own.length === 0) return;
    const sizes = own.map((request) => JSON.stringify(request).length);
    const whole = sizes.reduce((sum, size) => sum + size, 0);
    if (whole <= mostCharacters) add(own, whole, step + 1);
    else {
      own.forEach((request, index) => {
        add([request], sizes[index] ?? 0, index === own.length - 1 ? step + 1 : step);
      });
    }
  });
  return found;
}
