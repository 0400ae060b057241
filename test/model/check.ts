import fc from "fast-check";
import type { Driver } from "./driver.ts";
import { historyCommands } from "./history-commands.ts";
import { expectHistory, expectUserCells, firstModel, see } from "./history-model.ts";

/** `npm run bench history` asks for more sequences than a test run has time for. */
const factor = Number(process.env.PIPEWRIGHT_MODEL_FACTOR ?? 1);
/** What a run may take at the most (ms): a limit for hangs, as wide as there is more to do. */
export const limit = 600_000 * factor;
const seed = Number(process.env.PIPEWRIGHT_MODEL_SEED ?? 20_261_121);

/**
 * Runs random sequences of what people and misfortune do, each on a fresh workbook, and settles
 * each at its end. A failure names its seed, its path and the commands it came down to.
 */
export async function checkHistory(make: () => Promise<Driver>, sequences: number, size = 25): Promise<void> {
  await fc.assert(
    fc.asyncProperty(historyCommands(size), async (commands) => {
      const driver = await make();
      const model = firstModel(driver);
      try {
        await fc.asyncModelRun(() => ({ model, real: driver }), commands);
        await driver.reload(model.clock + 1);
        see(model);
        await expectHistory(model, driver);
        await expectUserCells(model, driver);
      } finally {
        await driver.close?.();
      }
    }),
    { seed, numRuns: sequences * factor },
  );
}
