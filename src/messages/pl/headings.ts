import type { headings as english } from "../en/headings.ts";
import type { In } from "../words.ts";

/** Headings of tables that functions answer with, where they are shown to everybody. */
export const headings: In<"pl", typeof english> = {
  Stage: () => "Etap",
  Reached: () => "Osiągnęło",
  "Open here": () => "Otwarte tutaj",
  "Lost here": () => "Przegrane tutaj",
  "Conversion to next": () => "Konwersja do następnego",
  "95% low": () => "95% dolna",
  "95% high": () => "95% górna",
  Value: () => "Wartość",
  "Median days": () => "Mediana dni",
};
