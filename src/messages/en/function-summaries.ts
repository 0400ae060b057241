/**
 * What functions and their arguments are for in another language, by the English sentence of their
 * descriptor, which many of them share. English needs none.
 */
export const functionSummaries: ReadonlyMap<string, string> = new Map();
