import type { Screens } from "../en/screens.ts";
import type { In } from "../words.ts";
import { board } from "./board.ts";
import { campaigns } from "./campaigns.ts";
import { deals, rows, sheets } from "./counts.ts";
import { dealCard, followUpPage } from "./deal-card.ts";
import { firstRun } from "./first-run.ts";
import { functionsPage } from "./functions-page.ts";
import { mendPage } from "./mend-page.ts";
import { filters, outlook } from "./outlook.ts";
import { picture } from "./picture.ts";
import { settingsPage } from "./settings-page.ts";
import { stageKindNames, templateNames } from "./stages.ts";

type Words = In<"nb", Screens>;

const fields: Words["setup"]["fields"] = {
  id: "ID",
  name: "Navn",
  account: "Kunde",
  contact: "Kontakt",
  owner: "Ansvarlig",
  stage: "Fase",
  status: "Tilstand",
  amount: "Beløp",
  currency: "Valuta",
  probability: "Sannsynlighet",
  forecastCategory: "Prognosekategori",
  created: "Opprettet",
  expectedClose: "Forventet avslutning",
  closed: "Avsluttet",
  stageChanged: "Fase endret",
  lastStage: "Forrige fase",
  lastActivity: "Siste aktivitet",
  nextStep: "Neste steg",
  nextStepDate: "Dato for neste steg",
  source: "Kilde",
  campaign: "Kampanje",
  pipeline: "Salgspipeline",
  segment: "Kundesegment",
  product: "Produkt",
  lostReason: "Tapsårsak",
  isWon: "Er vunnet",
  isClosed: "Er avsluttet",
  notes: "Notater",
};

const issueTitles: Words["pane"]["issueTitles"] = {
  unknownStage: "Ukjent fase",
  blankStage: "Ingen fase",
  statusAgainstStage: "Status og fase sier ulikt",
  flagAgainstStage: "Merke og fase sier ulikt",
  lostReasonAgainstStage: "Åpen med tapsårsak",
  probabilityAgainstStage: "Sannsynlighet og fase sier ulikt",
  unreadableNumber: "Ikke et tall",
  unreadableDate: "Ikke en dato",
  ambiguousNumber: "Tall kan leses på to måter",
  ambiguousDate: "Dato kan leses på to måter",
  probabilityOutOfRange: "Sannsynlighet utenfor 0–100 %",
  unknownCurrency: "Ukjent valuta",
  duplicateId: "Samme ID to ganger",
  errorCell: "Cellen har en feil",
  datesOutOfOrder: "Datoer i feil rekkefølge",
  historyBeforeCreation: "Historikk før opprettelsen",
};

const marks: Words["funnel"]["marks"] = {
  "few deals": "få",
  "still young": "fortsatt ung",
};

/** What a choice of a question means; a choice without an entry is shown as it is. */
const choices: Words["setup"]["choices"] = {
  ".": "Punktum: 1,234.56",
  ",": "Komma: 1.234,56",
  ymd: "År først: 2026-04-03",
  dmy: "Dag først: 3. april er 03/04",
  mdy: "Måned først: 3. april er 04/03",
  unit: "0,4 betyr 40 %",
  percent: "40 betyr 40 %",
  ...stageKindNames,
};

const pane: Words["pane"] = {
  tabs: "Visninger",
  pipeline: "Pipelinen",
  setup: "Oppsett",
  reading: "Leser tabellen…",
  brokenTitle: "Denne visningen sluttet å virke",
  broken: "Arbeidsboken er urørt. Åpne visningen på nytt; hjelper ikke det, lukk ruten og åpne den igjen.",
  reopen: "Åpne på nytt",
  hostFailed: (message) => `Regnearket svarte: ${message}`,
  retry: "Prøv igjen",
  cannotShow: "Raden kunne ikke vises",
  happened: "I arbeidsboken",
  close: "Lukk",
  showRow: (row, say) => `Rad ${say.number(row)}`,
  andMore: (n, say) => `og ${say.number(n)} til`,
  leftOut: (n, say) => `${rows(n, say)} utelatt`,
  issues: (n, say) => say.plural(n, { one: "{n} feil", other: "{n} feil" }),
  noIssues: "Ingen feil funnet",
  issueTitles,
};

const setup: Words["setup"] = {
  welcomeTitle: "Gjør tabellen til en pipeline",
  welcome:
    "Få faser, kontroller, prognose og trakt på salgsmulighetene du allerede har. Ingenting forlater arbeidsboken.",
  begin: "Kontroller tabellen",
  step: (step, of, say) => `${say.number(step)} av ${say.number(of)}`,
  tableStep: "Tabell",
  stagesStep: "Faser",
  planStep: "Endringer",
  back: "Tilbake",
  next: "Neste",
  place: (place, count, say) => `${place}, ${deals(count, say)}`,
  rereading: "Leser på nytt…",
  sheet: "Ark",
  chooseSheet: "Velg et ark",
  headerRow: "Overskrift i rad",
  stageColumn: "Kolonne med fasen",
  chooseColumn: "Velg en kolonne",
  columns: (recognised, of, say) => `Kolonner: ${say.number(recognised)} av ${say.number(of)} gjenkjent`,
  sureColumns: (n, say) => say.plural(n, { one: "{n} sikker kolonne", other: "{n} sikre kolonner" }),
  unusedColumns: (n, say) =>
    say.plural(n, { one: "{n} kolonne ikke i bruk", other: "{n} kolonner ikke i bruk" }),
  fieldOf: (header) => `Hva ${header} betyr`,
  column: (letter) => `Kolonne ${letter}`,
  noField: "Ikke i bruk",
  fields,
  sure: "sikker",
  check: "sjekk",
  reconcile: (all, count, out, say) =>
    `${rows(all, say)} = ${deals(count, say)} + ${say.number(out)} utelatt`,
  noneLeftOut: (count, say) =>
    `Ingen rad utelatt: ${say.plural(count, { one: "{n} rad er en salgsmulighet", other: "alle {n} rader er salgsmuligheter" })}`,
  questions: (n, say) => say.plural(n, { one: "{n} spørsmål", other: "{n} spørsmål" }),
  assumed: "antatt",
  choices,
  issuesFound: (n, say) =>
    say.plural(n, { one: "{n} feil å rette senere", other: "{n} feil å rette senere" }),
  template: "Begynn med",
  fromTable: "Faser funnet i tabellen",
  ownStages: "Redigerte faser",
  templatePreview: (stages) => stages.join(" → "),
  stages: "Faser i rekkefølge",
  kind: "Type",
  kinds: stageKindNames,
  templates: templateNames,
  templateLanguages: { en: "På engelsk", fi: "På finsk", nb: "På norsk", pl: "På polsk" },
  name: "Navn",
  probability: "Sjanse for å vinne, %",
  noProbability: "ingen sjanse satt",
  inStage: deals,
  moveUp: (stage) => `Flytt ${stage} opp`,
  moveDown: (stage) => `Flytt ${stage} ned`,
  removeStage: "Fjern fasen",
  moved: (stage, place, of, say) => `${stage} er nå ${say.number(place)} av ${say.number(of)}`,
  merge: (stage) => `Slå sammen med ${stage}`,
  merged: (stage, into) => `Slo ${stage} sammen med ${into}`,
  removed: (stage) => `Fjernet ${stage}`,
  removeTakes: (n, say) =>
    `Fjerner du den, har ${say.plural(n, { one: "{n} salgsmulighet", other: "{n} salgsmuligheter" })} ukjent fase. Gi den navnet til en annen fase for å slå dem sammen`,
  addStage: "Legg til fase",
  newStage: (n, say) => `Ny fase ${say.number(n)}`,
  blankName: "Gi fasen et navn",
  sameName: "En annen fase har dette navnet",
  badProbability: "Skriv 0 til 100, eller la feltet stå tomt",
  noOpenStage: "Legg til minst én åpen fase",
  noWonStage: "Legg til en vunnet fase, så seirene kan telles",
  nothingYet: "Ingenting er endret ennå",
  planSheets: "Ark som legges til",
  planTables: "Tabeller som lages",
  planLists: "Lister på",
  planRules: "Regler på",
  planHighlights: (n, say) =>
    say.plural(n, { one: "{n} utheving av rader å rette", other: "{n} uthevinger av rader å rette" }),
  planHistory: (n, say) => `Fasehistorikken starter med ${rows(n, say)}`,
  planKept: (n, say) =>
    say.plural(n, { one: "{n} fylt celle blir som den er", other: "{n} fylte celler blir som de er" }),
  planUndo: "Du kan angre oppsettet når som helst",
  apply: "Sett opp pipelinen",
  applying: "Setter opp…",
  undoing: "Angrer oppsettet…",
  progress: (done, of, say) => `${say.number(done)} av ${say.number(of)}`,
  doneTitle: "Pipelinen er satt opp",
  done: (added, say) =>
    added.length === 0
      ? "Pipelinen var der allerede; ingenting ble lagt til"
      : `La til ${sheets(added.length, say)}: ${added.join(", ")}`,
  mode: "Når en fase ikke er tillatt der den er",
  modes: { warn: "Gjør oppmerksom på det", block: "Sett tilbake forrige fase" },
  managedTitle: (table) => `${table} er en styrt pipeline`,
  managed: (names) =>
    names.length === 0
      ? "Rediger fasetabellen for å endre faser."
      : `Rediger fasene i selve arket. Ark som ble lagt til: ${names.join(", ")}.`,
  openPipeline: "Se pipelinen",
  again: "Kjør oppsettet på nytt",
  undo: "Angre oppsettet",
  undoTitle: "Angre oppsettet?",
  undoBody:
    "Arkene, listene, reglene og uthevingene som oppsettet la til, fjernes. Salgsmulighetene dine blir. Endringer i de nye arkene går tapt.",
  keep: "Behold pipelinen",
  undone: "Oppsettet er angret. Tabellen er som før",
  halfwayTitle: "Oppsettet stoppet halvveis",
  halfway: (table) => `Noen steg for ${table} er gjort, andre ikke. Fullfør dem, eller angre alle.`,
  finish: "Fullfør oppsettet",
  problemTitle: "Ingen salgstabell å sette opp ennå",
  unreadTitle: "Arbeidsboken kan ikke leses",
  problemNext:
    "Velg et annet ark eller en annen overskriftsrad, eller rett tabellen: den leses på nytt mens du redigerer.",
  failedTitle: "Oppsettet ble ikke ferdig",
};

const pipeline: Words["pipeline"] = {
  unmanagedTitle: "Ingen pipeline her ennå",
  unmanaged: "Sett opp salgstabellen først. Det tar tre steg og kan angres.",
  goToSetup: "Gå til oppsettet",
  asOf: (count, day, say) => `${deals(count, say)} per ${day}`,
  currency: (code) => `i ${code}`,
  problemTitle: "Tallene kan ikke vises",
  emptyTitle: "Ingen salgsmuligheter ennå",
  empty: "Skriv eller lim inn en salgsmulighet under overskriften: tallene kommer mens du redigerer.",
  figures: "Nøkkeltall",
  open: "Åpent",
  forecast: "Vektet prognose",
  winRate: "Vinnrate",
  won: "Vunnet",
  dealCount: deals,
  notKnown: "Ikke kjent",
  noValues: "Verdiene er ikke kjent, av grunnen over",
  lostWithoutStage: (n, say) =>
    `${say.plural(n, { one: "{n} tapt salgsmulighet", other: "{n} tapte salgsmuligheter" })} uten kjent fase: med i vinnraten, ikke i noen søyle`,
};

const funnel: Words["funnel"] = {
  title: "Trakt",
  measure: "Søylene viser",
  count: "Antall",
  value: "Verdi",
  asTable: "Vis som tabell",
  asBars: "Vis som søyler",
  noStages: "Ingen faser å tegne. Legg til åpne faser i fasetabellen.",
  stage: "Fase",
  reached: "Nådde",
  here: "Her",
  lostHere: "Tapt",
  conversion: "Videre",
  valueIn: (currency) => `Verdi i ${currency}`,
  wonPart: "vunnet",
  onPart: "gått videre",
  herePart: "her",
  lostPart: "tapt",
  deals,
  on: (share, range) => `${share} videre (${range})`,
  lostHereOf: (amount) => `${amount} tapt`,
  hereOf: (amount) => `${amount} her`,
  undecided: "ingen avgjort ennå",
  unreached: "ingen har nådd den",
  noConversion: "–",
  marks,
  spoken: (stage, count) => `${stage}: ${count} nådde den`,
  spokenParts: (here, lost, won) => `${here} åpne her, ${lost} tapt her, ${won} vunnet`,
  spokenConversion: (share, moved, decided, low, high) =>
    `${share} gikk videre, ${moved} av ${decided} avgjorte, 95 %-intervall ${low} til ${high}`,
  summary: (count, first, reached, last, arrived, say) =>
    `Trakt med ${say.plural(count, { one: "{n} fase", other: "{n} faser" })}: ${reached} nådde ${first}, ${arrived} nådde ${last}. Bruk piltastene for å gå mellom søylene.`,
};

/** What the pane says. */
export const screens: Words = {
  pane,
  setup,
  firstRun,
  pipeline,
  funnel,
  picture,
  filters,
  outlook,
  settingsPage,
  board,
  functionsPage,
  campaigns,
  mendPage,
  dealCard,
  followUpPage,
};
