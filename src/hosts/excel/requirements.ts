import { Refusal } from "./refusal.ts";

/** The oldest Excel that everything runs on; manifest.xml asks for the same. */
export const floor = [
  ["SharedRuntime", "1.1"],
  ["CustomFunctionsRuntime", "1.3"],
  ["ExcelApi", "1.14"],
] as const;

export const supports = (set: string, version: string): boolean =>
  Office.context.requirements.isSetSupported(set, version);

/** Throws where this Excel lacks a set; a manifest does not keep a sideloaded add-in from starting. */
export function demandFloor(): void {
  const missing = floor.filter(([set, version]) => !supports(set, version));
  if (missing.length > 0) {
    throw new Refusal("excelTooOld", { missing: missing.map((set) => set.join(" ")).join(", ") });
  }
}
