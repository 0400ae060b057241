import type { picture as english } from "../en/picture.ts";
import type { In } from "../words.ts";

export const picture: In<"nb", typeof english> = {
  copy: "Kopier som bilde",
  copyOf: (chart) => `Kopier som bilde: ${chart}`,
  copied: "Bildet er kopiert",
  saved: (file) => `Lagret som ${file}: dette vinduet får ikke kopiere bilder`,
  failed: "Bildet kunne ikke lages",
};
