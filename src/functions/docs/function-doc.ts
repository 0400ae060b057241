/** What the reference and the Functions page say of a function beyond its summary. */
export interface FunctionDoc {
  /** Formula, edge rules and source, in Markdown. */
  readonly definition: string;
  /** How the figure differs from what other systems show under such a name, in Markdown. */
  readonly elsewhere?: string;
  readonly examples: readonly Example[];
}

/** A worked example over the sample table; the reference prints it and a test runs it. */
export interface Example {
  readonly formula: string;
  readonly says: string;
}
