import type { workbench as english } from "../en/workbench.ts";
import type { In } from "../words.ts";

/** What the workbench around sheet and pane says. */
export const workbench: In<"pl", typeof english> = {
  name: "Pipewright",
  tagline: "warsztat",
  open: "Otwórz plik…",
  save: "Zapisz jako .xlsx",
  sample: "Wczytaj przykład",
  campaignSample: "Przykład kampanii",
  toDark: "Ciemny motyw",
  toLight: "Jasny motyw",
  hidePane: "Ukryj okienko",
  showPane: "Pokaż okienko",
  resizePane: "Szerokość okienka",
  dismiss: "Zamknij",
  pane: "Okienko Pipewright",
  sheet: "Arkusz kalkulacyjny",
  drop: "Upuść plik .csv lub .xlsx, aby go otworzyć",
  opening: (file) => `Otwieranie ${file} …`,
  saving: "Zapisywanie skoroszytu …",
  leftBehind: (file, what) =>
    `Plik ${file} otwarto bez tego, czego ten arkusz nie pokazuje: ${list(what)}. Sam plik pozostał bez zmian.`,
  severalFiles: "Naraz można otworzyć tylko jeden plik: upuść lub wybierz jeden plik .csv lub .xlsx.",
  stillBusy: "Pipewright jeszcze zmienia skoroszyt: poczekaj, aż skończy, i spróbuj ponownie.",
  failed: (what) => `To się nie udało: ${what}. Skoroszyt jest taki jak przedtem.`,
};

const list = (words: readonly string[]) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} i ${words.at(-1)}`;
