import type { workbench as english } from "../en/workbench.ts";
import type { In } from "../words.ts";

/** What the workbench around sheet and pane says. */
export const workbench: In<"nb", typeof english> = {
  name: "Pipewright",
  tagline: "arbeidsbenk",
  open: "Åpne fil…",
  save: "Lagre som .xlsx",
  sample: "Last inn eksempel",
  campaignSample: "Kampanjeeksempel",
  toDark: "Mørkt tema",
  toLight: "Lyst tema",
  hidePane: "Skjul ruten",
  showPane: "Vis ruten",
  resizePane: "Rutens bredde",
  dismiss: "Lukk",
  pane: "Pipewright-rute",
  sheet: "Regneark",
  drop: "Slipp en .csv- eller .xlsx-fil for å åpne den",
  opening: (file) => `Åpner ${file} …`,
  saving: "Skriver arbeidsboken …",
  leftBehind: (file, what) =>
    `${file} er åpnet uten det dette regnearket ikke kan vise: ${list(what)}. Selve filen er uendret.`,
  severalFiles: "Bare én fil kan åpnes om gangen: slipp eller velg én .csv- eller .xlsx-fil.",
  stillBusy: "Pipewright endrer fortsatt arbeidsboken: vent til det er ferdig, og prøv igjen.",
  failed: (what) => `Det gikk ikke: ${what}. Arbeidsboken er som før.`,
};

const list = (words: readonly string[]) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} og ${words.at(-1)}`;
