import type { cli as english } from "../en/cli.ts";
import type { In } from "../words.ts";
import { attribution, check, exports, history, imports, written } from "./cli-commands.ts";
import { deals, rows } from "./counts.ts";

/** Headings and short texts of the command line's answers. */
export const cli: In<"fi", typeof english> = {
  managed: (table) =>
    `${table} on jo hallinnassa: sen välilehdet, luettelot ja säännöt saatetaan ajan tasalle.`,
  halfway: (table) => `Taulukon ${table} käyttöönotto oli jäänyt kesken: se viedään loppuun.`,
  found: (place, count, headerRow, leftOut, say) =>
    `${place}: ${deals(count, say)}, otsikkorivi ${headerRow}, pois jätetty ${rows(leftOut, say)}`,
  column: "Sarake",
  field: "Kenttä",
  sure: "Varmuus",
  why: "Miksi",
  stage: "Vaihe",
  kind: "Tyyppi",
  probability: "Todennäköisyys",
  deals: "Kaupat",
  row: "Rivi",
  toMend: "Korjattava",
  leftOutAs: "Miksi pois jätetty",
  notUsed: "Ei käytössä",
  noHeader: "(ei otsikkoa)",
  none: "ei mitään",
  startingValues: "Mallin todennäköisyydet ja enimmäisajat ovat lähtöarvoja, eivät tosiasioita.",
  toMendLater: "Myöhemmin korjattavaa:",
  highlights: (n, say) => `Korostuksia: ${say.number(n)}`,
  historyRows: (n, say) => `Vaihehistorian rivejä: ${say.number(n)}`,
  cellsKept: (n, say) => `Ennallaan säilyviä täytettyjä soluja: ${say.number(n)}`,
  moreInJson: (n, say) => `… ja ${say.number(n)} muuta: --json luettelee kaikki`,
  how: "Näin",
  rowAt: (row) => `rivi ${row}`,
  atRows: (at) => ` (rivi ${at})`,
  choices: (choices) => `Vaihtoehdot: ${choices}`,
  answerWith: (option) => ` (vastaa valitsimella ${option})`,
  untilAnswered: (assumed) => `; vastaukseen asti: ${assumed}`,
  written,
  check,
  imports,
  history,
  exports,
  attribution,
};
