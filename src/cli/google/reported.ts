import { isFailure } from "../../hosts/google/failure.ts";
import type { Report } from "../report.ts";
import { phrases, say } from "../words.ts";

/** What a command comes to; what Google refused becomes its sentence. */
export async function reported(command: () => Promise<Report>): Promise<Report> {
  try {
    return await command();
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { lines: [], error: phrases.google[error.code](error.values, say), exitCode: 1 };
  }
}
