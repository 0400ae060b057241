import type {
  functionsPage as english,
  functionsPageProblems as englishProblems,
} from "../en/functions-page.ts";
import type { FormatsIn, In } from "../words.ts";

type Say = FormatsIn<"fi">;

const deals = (n: number, say: Say) => say.plural(n, { one: "{n} kauppa", other: "{n} kauppaa" });

/** The page that finds, fills in, inserts and explains functions. */
export const functionsPage: In<"fi", typeof english> = {
  title: "Funktiot",
  menu: "Muut sivut",
  search: "Hae funktioita",
  found: (n, say) => say.plural(n, { one: "{n} funktio", other: "{n} funktiota" }),
  noneFound: (text) => `Minkään funktion nimessä tai kuvauksessa ei ole tekstiä ”${text}”`,
  clearSearch: "Näytä kaikki funktiot",
  families: {
    PIPELINE: "Myyntiputki",
    STAGE: "Vaiheet",
    DEAL: "Kaupat",
    CAMPAIGN: "Kampanjat",
    CUSTOMER: "Asiakkaat",
  },
  back: "Funktiot",
  backToPipeline: "Myyntiputki",
  arguments: "Argumentit",
  blank: "Jätetään pois",
  choose: "Valitse tai kirjoita",
  required: "pakollinen",
  conditions: "Vain kaupat, joissa",
  addCondition: "Lisää ehto",
  condition: (n, say) => `Ehto ${say.number(n)}`,
  column: "Sarake",
  chooseColumn: "Valitse sarake",
  criterion: "On",
  criterionHint: "Teksti tai vertailu, kuten >=1000 tai <>Hävitty",
  removeCondition: (column) => `Poista sarakkeen ${column} ehto`,
  unmanaged: "Ota kauppataulukko ensin käyttöön: vaihtoehdot ja arvo tulevat siitä",
  preview: "Arvo nyt",
  calculating: "Lasketaan…",
  spill: (rows, columns, say) =>
    `${say.plural(rows, { one: "{n} rivi", other: "{n} riviä" })} × ${say.plural(columns, { one: "{n} sarake", other: "{n} saraketta" })} solusta alaspäin`,
  moreRows: (n, say) => say.plural(n, { one: "ja {n} rivi lisää", other: "ja {n} riviä lisää" }),
  formula: "Kaava",
  insert: "Lisää valittuun soluun",
  insertIn: (cell) => `Lisää soluun ${cell}`,
  inserting: "Lisätään…",
  inserted: (place) => `Lisätty soluun ${place}`,
  notInserted: "Mitään ei lisätty",
  copy: "Kopioi",
  copied: "Kaava kopioitu",
  notCopied: "Kaavaa ei voitu kopioida: valitse ja kopioi se itse",
  definition: "Näin se lasketaan",
  examples: "Esimerkkejä",
  elsewhere: "Muissa järjestelmissä",
  reference: "Avaa funktio-oppaassa",
  how: "Miten laskettu?",
  howOf: (figure) => `Miten laskettu? ${figure}`,
  explainTitle: "Miten se laskettiin",
  selected: (place, name) => `${place}: ${name}`,
  selectHint: "Valitse solu, jossa on Pipewright-funktio, niin näet, miten sen luku laskettiin.",
  lookAtCell: "Selitä valittu solu",
  noCall: (place) => `${place} ei käytä Pipewright-funktiota`,
  asOf: (day) => `tilanne ${day}`,
  steps: "Kaava",
  counted: "Laskettu mukaan",
  leftOut: "Jätetty pois",
  noDeals: "Rivit, jotka eivät ole kauppoja",
  mind: "Huomaa",
  nothingCounted: "Tämä luku tulee pelkistä argumenteista, ei kaupoista",
  group: (count, total, what, say) => `${what}: ${deals(count, say)}, ${total}`,
  noStage: "vaihe tuntematon",
  noAmount: "ei arvoa",
  more: (n, say) => `ja ${say.number(n)} lisää`,
};

/** Why a formula is not inserted, or a cell not explained. */
export const functionsPageProblems: In<"fi", typeof englishProblems> = {
  nothingSelected: () => "solua ei ole valittu: napsauta solua, johon luku tulee",
  cellTaken: ({ cell }) => `solussa ${cell} on jo sisältöä, eikä mitään korvata: valitse tyhjä solu`,
  noRoom: ({ cell, rows, columns, taken }, say) =>
    `tulos täyttää ${say.text(rows)} × ${say.text(columns)} solua solusta ${cell} alkaen, ja ${taken} on tiellä: valitse solu, jonka alla ja vieressä on tyhjää`,
  endOfSheet: ({ cell, rows, columns }, say) =>
    `tulos täyttää ${say.text(rows)} × ${say.text(columns)} solua, ja taulukko loppuu liian pian solun ${cell} jälkeen: valitse solu ylempää tai vasemmalta, tai lisää rivejä ja sarakkeita`,
  insideTable: ({ cell, table }) =>
    `solussa ${cell} luku olisi taulukon ${table} sisällä: valitse solu sen ulkopuolelta`,
  computedArgument: ({ argument, text }, say) =>
    `argumentti ${say.text(argument)} on ${say.text(text)}, jonka taulukkolaskenta laskee: kirjoita se omaan soluunsa ja viittaa soluun, niin luku voidaan selittää`,
};
