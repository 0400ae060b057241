import type { headings as english } from "../en/headings.ts";
import type { In } from "../words.ts";

/** Headings of tables that functions answer with, where they are shown to everybody. */
export const headings: In<"fi", typeof english> = {
  Stage: () => "Vaihe",
  Reached: () => "Saavuttaneet",
  "Open here": () => "Avoinna tässä",
  "Lost here": () => "Hävitty tässä",
  "Conversion to next": () => "Konversio seuraavaan",
  "95% low": () => "95 % alaraja",
  "95% high": () => "95 % yläraja",
  Value: () => "Arvo",
  "Median days": () => "Mediaanipäivät",
};
