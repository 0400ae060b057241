/** A criterion that only this text meets: its wildcards escaped, its signs no operator. */
export function criterionFor(text: string): string {
  const literal = text.replace(/[~*?]/g, "~$&");
  return /^[=<>]/.test(literal) ? `=${literal}` : literal;
}
