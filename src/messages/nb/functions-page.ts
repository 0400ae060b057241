import type {
  functionsPage as english,
  functionsPageProblems as englishProblems,
} from "../en/functions-page.ts";
import type { FormatsIn, In } from "../words.ts";

type Say = FormatsIn<"nb">;

const deals = (n: number, say: Say) => say.plural(n, { one: "{n} salg", other: "{n} salg" });

/** The page that finds, fills in, inserts and explains functions. */
export const functionsPage: In<"nb", typeof english> = {
  title: "Funksjoner",
  menu: "Flere sider",
  search: "Søk i funksjoner",
  found: (n, say) => say.plural(n, { one: "{n} funksjon", other: "{n} funksjoner" }),
  noneFound: (text) => `Ingen funksjon har «${text}» i navnet eller beskrivelsen`,
  clearSearch: "Vis alle funksjoner",
  families: {
    PIPELINE: "Salgsløp",
    STAGE: "Faser",
    DEAL: "Salg",
    CAMPAIGN: "Kampanjer",
    CUSTOMER: "Kunder",
  },
  back: "Funksjoner",
  backToPipeline: "Salgsløp",
  arguments: "Argumenter",
  blank: "Utelatt",
  choose: "Velg eller skriv",
  required: "må fylles ut",
  conditions: "Bare salg der",
  addCondition: "Legg til vilkår",
  condition: (n, say) => `Vilkår ${say.number(n)}`,
  column: "Kolonne",
  chooseColumn: "Velg en kolonne",
  criterion: "Er",
  criterionHint: "En tekst, eller en sammenligning som >=1000 eller <>Tapt",
  removeCondition: (column) => `Fjern vilkåret for ${column}`,
  unmanaged: "Sett opp salgstabellen først: valgene og verdien kommer fra den",
  preview: "Verdi nå",
  calculating: "Beregner…",
  spill: (rows, columns, say) =>
    `${say.plural(rows, { one: "{n} rad", other: "{n} rader" })} × ${say.plural(columns, { one: "{n} kolonne", other: "{n} kolonner" })}, fra cellen og nedover`,
  moreRows: (n, say) => say.plural(n, { one: "og {n} rad til", other: "og {n} rader til" }),
  formula: "Formel",
  insert: "Sett inn i valgt celle",
  insertIn: (cell) => `Sett inn i ${cell}`,
  inserting: "Setter inn…",
  inserted: (place) => `Satt inn i ${place}`,
  notInserted: "Ingenting ble satt inn",
  copy: "Kopier",
  copied: "Formelen er kopiert",
  notCopied: "Formelen kunne ikke kopieres: merk den og kopier den selv",
  definition: "Slik telles det",
  examples: "Eksempler",
  elsewhere: "I andre systemer",
  reference: "Åpne i oppslagsverket",
  how: "Hvordan telt?",
  howOf: (figure) => `Hvordan telt? ${figure}`,
  explainTitle: "Slik ble det talt",
  selected: (place, name) => `${place}: ${name}`,
  selectHint: "Velg en celle med en Pipewright-funksjon for å se hvordan tallet ble til.",
  lookAtCell: "Forklar valgt celle",
  noCall: (place) => `${place} bruker ingen Pipewright-funksjon`,
  asOf: (day) => `per ${day}`,
  steps: "Formel",
  counted: "Talt med",
  leftOut: "Utelatt",
  noDeals: "Rader som ikke er salg",
  mind: "Merk",
  nothingCounted: "Dette tallet kommer bare fra argumentene, ikke fra salg",
  group: (count, total, what, say) => `${what}: ${deals(count, say)}, ${total}`,
  noStage: "ukjent fase",
  noAmount: "uten beløp",
  more: (n, say) => `og ${say.number(n)} til`,
};

/** Why a formula is not inserted, or a cell not explained. */
export const functionsPageProblems: In<"nb", typeof englishProblems> = {
  nothingSelected: () => "ingen celle er valgt: klikk i cellen som skal vise tallet",
  cellTaken: ({ cell }) => `${cell} har allerede innhold, og ingenting overskrives: velg en tom celle`,
  noRoom: ({ cell, rows, columns, taken }, say) =>
    `resultatet fyller ${say.text(rows)} × ${say.text(columns)} celler fra ${cell}, og ${taken} er i veien: velg en celle med tomme celler under og ved siden av`,
  endOfSheet: ({ cell, rows, columns }, say) =>
    `resultatet fyller ${say.text(rows)} × ${say.text(columns)} celler, og arket slutter for tidlig etter ${cell}: velg en celle lenger opp eller til venstre, eller legg til rader og kolonner`,
  insideTable: ({ cell, table }) =>
    `i ${cell} ville tallet stå inne i tabellen ${table}: velg en celle utenfor den`,
  computedArgument: ({ argument, text }, say) =>
    `argument ${say.text(argument)} er ${say.text(text)}, som regnearket beregner: legg det i en egen celle og vis til cellen for å få dette forklart`,
};
