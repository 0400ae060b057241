import type { picture as english } from "../en/picture.ts";
import type { In } from "../words.ts";

export const picture: In<"pl", typeof english> = {
  copy: "Kopiuj jako obraz",
  copyOf: (chart) => `Kopiuj jako obraz: ${chart}`,
  copied: "Skopiowano obraz",
  saved: (file) => `Zapisano jako ${file}: to okno nie może kopiować obrazów`,
  failed: "Nie udało się utworzyć obrazu",
};
