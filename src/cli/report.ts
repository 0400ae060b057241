/** What a command prints and how it ends: 0 all fine, 1 no answer; misuse is thrown and ends with 2. */
export interface Report {
  readonly lines: readonly string[];
  /** What the answers rest on; beside them, so that they stay readable for programs. */
  readonly notes?: readonly string[];
  readonly error?: string;
  readonly exitCode: 0 | 1;
}

/** There is no answer, for this reason. */
export const refused = (error: string): Report => ({ lines: [], error, exitCode: 1 });
