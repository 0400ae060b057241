import type { workbench as english } from "../en/workbench.ts";
import type { In } from "../words.ts";

/** What the workbench around sheet and pane says. */
export const workbench: In<"fi", typeof english> = {
  name: "Pipewright",
  tagline: "työpöytä",
  open: "Avaa tiedosto…",
  save: "Tallenna .xlsx-muodossa",
  sample: "Lataa esimerkki",
  campaignSample: "Kampanjaesimerkki",
  toDark: "Tumma teema",
  toLight: "Vaalea teema",
  hidePane: "Piilota ruutu",
  showPane: "Näytä ruutu",
  resizePane: "Ruudun leveys",
  dismiss: "Sulje",
  pane: "Pipewright-ruutu",
  sheet: "Laskentataulukko",
  drop: "Avaa .csv- tai .xlsx-tiedosto pudottamalla se tähän",
  opening: (file) => `Avataan ${file} …`,
  saving: "Kirjoitetaan työkirjaa …",
  leftBehind: (file, what) =>
    `${file} avattiin ilman seuraavia, joita tämä laskentataulukko ei voi näyttää: ${list(what)}. Itse tiedosto on ennallaan.`,
  severalFiles: "Vain yhden tiedoston voi avata kerralla: pudota tai valitse yksi .csv- tai .xlsx-tiedosto.",
  stillBusy: "Pipewright muuttaa vielä työkirjaa: odota, kunnes se on valmis, ja yritä uudelleen.",
  failed: (what) => `Se ei onnistunut: ${what}. Työkirja on kuten ennen.`,
};

const list = (words: readonly string[]) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ja ${words.at(-1)}`;
