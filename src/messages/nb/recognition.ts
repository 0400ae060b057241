import type {
  recognitionProblems as english,
  leftOutReasons as englishLeftOut,
  questions as englishQuestions,
  columnReasons as englishReasons,
} from "../en/recognition.ts";
import { systemName } from "../systems.ts";
import type { In } from "../words.ts";

export const recognitionProblems: In<"nb", typeof english> = {
  empty: () => "Dette arket er tomt: åpne arket med salgsmulighetene dine, eller lim dem inn her",
  noHeader: ({ row, text }, say) =>
    text === "" || text === undefined
      ? "Fant ingen overskriftsrad: skriv kolonnenavnene over salgsmulighetene, ett av dem «Fase»"
      : `Fant ingen overskriftsrad; rad ${say.text(row)} var nærmest («${say.text(text)}»): gi kolonnene navn over salgsmulighetene, ett av dem «Fase», eller si hvilken rad som er overskriften`,
  noStage: ({ headers }, say) =>
    `Fant ingen kolonne med fase eller status blant ${say.text(headers)}: si hvilken kolonne det er, eller legg til en`,
  noRows: ({ headerRow }, say) =>
    `Det er ingen salgsmuligheter under overskriften i rad ${say.text(headerRow)}: legg til minst én, eller si hvilken rad som er overskriften`,
  severalTables: ({ ranges }, say) =>
    `Fant flere tabeller med salgsmuligheter (${say.text(ranges)}): si hvilken overskriftsrad som skal brukes, eller flytt de andre til egne ark`,
  tooManyRows: ({ rows, limit }, say) =>
    `Tabellen har ${say.text(rows)} rader, og høyst ${say.text(limit)} kan leses: del den, for eksempel per år`,
  allErrors: ({ text }, say) =>
    `Cellene har bare feil (${say.text(text)}): rett først formlene eller kilden de kommer fra`,
};

export const columnReasons: In<"nb", typeof englishReasons> = {
  header: ({ system }, say) =>
    system === undefined
      ? "overskriften er et vanlig navn på dette"
      : `overskriften er navnet ${systemName(say.text(system))} gir dette`,
  headerPart: ({ part }, say) => `overskriften inneholder «${say.text(part)}»`,
  values: ({ share }, say) =>
    typeof share === "number" ? `${say.percent(share, 0)} av cellene ser slik ut` : "cellene ser slik ut",
  user: () => "du sa det",
  none: () => "verken overskrift eller celler forteller hva det er",
};

export const questions: In<"nb", typeof englishQuestions> = {
  numberStyle: ({ header, text }, say) =>
    `Tallene i «${say.text(header)}» kan leses på to måter, som ${say.text(text)}: hvilket tegn står foran desimalene?`,
  dateOrder: ({ header, text }, say) =>
    `Datoene i «${say.text(header)}» kan leses på to måter, som ${say.text(text)}: kommer dagen eller måneden først?`,
  probabilityScale: ({ header }, say) =>
    `«${say.text(header)}» har tall både under og over 1: er de av 1 (0,4) eller av 100 (40)?`,
  stageKind: ({ stage }, say) =>
    `Er «${say.text(stage)}» en åpen fase, eller avslutter den salgsmuligheten som vunnet eller tapt?`,
  stageSlip: ({ stage, nearest, count }, say) =>
    `«${say.text(stage)}» står i ${say.plural(Number(count), { one: "{n} rad", other: "{n} rader" })}: er det en skrivefeil for «${say.text(nearest)}», eller en egen fase?`,
  fieldChoice: ({ field, first, second }, say) =>
    `Både «${say.text(first)}» og «${say.text(second)}» kan være ${say.text(field)}: hvilken gjelder?`,
  mixedCurrencies: ({ header, currencies }, say) =>
    `«${say.text(header)}» har beløp i ${say.text(currencies)}: hvilken valuta har beløp uten?`,
};

export const leftOutReasons: In<"nb", typeof englishLeftOut> = {
  blank: () => "tom rad",
  total: ({ text }, say) => `sum («${say.text(text)}»)`,
  group: ({ text }, say) => `overskrift eller delsum for en gruppe («${say.text(text)}»)`,
  footer: ({ text }, say) => `merknad under tabellen («${say.text(text)}»)`,
  repeatedHeader: () => "overskriften en gang til",
  duplicate: ({ text }, say) => `nøyaktig kopi av en tidligere rad («${say.text(text)}»)`,
  helper: ({ text }, say) => `ikke en salgsmulighet: uten fase, navn og ID («${say.text(text)}»)`,
};
