import type { picture as english } from "../en/picture.ts";
import type { In } from "../words.ts";

export const picture: In<"fi", typeof english> = {
  copy: "Kopioi kuvana",
  copyOf: (chart) => `Kopioi kuvana: ${chart}`,
  copied: "Kuva kopioitu",
  saved: (file) => `Tallennettu tiedostoon ${file}: tästä ikkunasta ei voi kopioida kuvia`,
  failed: "Kuvaa ei voitu tehdä",
};
