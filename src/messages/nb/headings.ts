import type { headings as english } from "../en/headings.ts";
import type { In } from "../words.ts";

/** Headings of tables that functions answer with, where they are shown to everybody. */
export const headings: In<"nb", typeof english> = {
  Stage: () => "Fase",
  Reached: () => "Nådd",
  "Open here": () => "Åpne her",
  "Lost here": () => "Tapt her",
  "Conversion to next": () => "Konvertering til neste",
  "95% low": () => "95 % nedre",
  "95% high": () => "95 % øvre",
  Value: () => "Verdi",
  "Median days": () => "Median dager",
};
