import type { FunctionDescriptor } from "./descriptor.ts";
import { registry } from "./registry.ts";

const byName: ReadonlyMap<string, FunctionDescriptor> = new Map(
  registry.map((descriptor) => [descriptor.name, descriptor]),
);

/** The function of a name in any case, written with a dot or, as in Google Sheets, an underscore. */
export function functionNamed(name: string): FunctionDescriptor | undefined {
  return byName.get(name.trim().toUpperCase().replaceAll("_", "."));
}
