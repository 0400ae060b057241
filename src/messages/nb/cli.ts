import type { cli as english } from "../en/cli.ts";
import type { In } from "../words.ts";
import { attribution, check, exports, history, imports, written } from "./cli-commands.ts";
import { deals, rows } from "./counts.ts";

/** Headings and short texts of the command line's answers. */
export const cli: In<"nb", typeof english> = {
  managed: (table) => `${table} er allerede styrt: arkene, listene og reglene bringes à jour.`,
  halfway: (table) => `Oppsettet av ${table} hadde stoppet halvveis: det fullføres.`,
  found: (place, count, headerRow, leftOut, say) =>
    `${place}: ${deals(count, say)}, overskrift i rad ${headerRow}, ${rows(leftOut, say)} utelatt`,
  column: "Kolonne",
  field: "Felt",
  sure: "Sikkert",
  why: "Hvorfor",
  stage: "Fase",
  kind: "Type",
  probability: "Sannsynlighet",
  deals: "Antall",
  row: "Rad",
  toMend: "Å rette",
  leftOutAs: "Utelatt som",
  notUsed: "Ikke i bruk",
  noHeader: "(uten overskrift)",
  none: "ingen",
  startingValues: "Sannsynligheter og lengste opphold i en mal er startverdier, ikke fakta.",
  toMendLater: "Å rette senere:",
  highlights: (n, say) => `Uthevinger: ${say.number(n)}`,
  historyRows: (n, say) => `Rader i fasehistorikken: ${say.number(n)}`,
  cellsKept: (n, say) => `Fylte celler som blir som de er: ${say.number(n)}`,
  moreInJson: (n, say) => `… og ${say.number(n)} til: --json viser alle`,
  how: "Slik",
  rowAt: (row) => `rad ${row}`,
  atRows: (at) => ` (rad ${at})`,
  choices: (choices) => `Valg: ${choices}`,
  answerWith: (option) => ` (svar med ${option})`,
  untilAnswered: (assumed) => `; til det er besvart: ${assumed}`,
  written,
  check,
  imports,
  history,
  exports,
  attribution,
};
