/** The wanted name, or the first of "name 2", "name 3" … that nothing else has; case does not count. */
export function freeName(wanted: string, taken: Iterable<string>, separator: " " | "_"): string {
  const lower = new Set<string>();
  for (const name of taken) lower.add(name.toLowerCase());
  let name = wanted;
  for (let n = 2; lower.has(name.toLowerCase()); n++) name = `${wanted}${separator}${n}`;
  return name;
}
