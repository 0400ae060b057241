import type { Spelling } from "../../operations/pane-host.ts";

/** Strings, the dotted names of functions, decimals, anything else by the character. */
const tokens = /"(?:[^"]|"")*"|[A-Z]+(?:\.[A-Z]+)+(?=\()|\d+\.\d+|[\s\S]/g;

/** A formula in Excel's grammar as the people of a host type it. */
export function spelled(formula: string, { dot, separator }: Spelling): string {
  return (formula.match(tokens) ?? [])
    .map((token) => {
      if (token === ",") return separator;
      if (/^\d+\.\d+$/.test(token)) return separator === ";" ? token.replace(".", ",") : token;
      return /^[A-Z]+\./.test(token) ? token.replaceAll(".", dot) : token;
    })
    .join("");
}

/** The name of a function in the formulas of a host. */
export const spelledName = (name: string, { dot }: Spelling): string => name.replaceAll(".", dot);

/** As in Excel's grammar, for hosts that say nothing of it. */
export const plainSpelling: Spelling = { dot: ".", separator: "," };
