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

type Words = In<"fi", Screens>;

const fields: Words["setup"]["fields"] = {
  id: "Tunnus",
  name: "Kaupan nimi",
  account: "Asiakas",
  contact: "Yhteyshenkilö",
  owner: "Vastuuhenkilö",
  stage: "Vaihe",
  status: "Tila",
  amount: "Arvo",
  currency: "Valuutta",
  probability: "Todennäköisyys",
  forecastCategory: "Ennusteluokka",
  created: "Luotu",
  expectedClose: "Odotettu päätös",
  closed: "Päättynyt",
  stageChanged: "Vaihe muuttui",
  lastStage: "Edellinen vaihe",
  lastActivity: "Viimeisin toimi",
  nextStep: "Seuraava toimi",
  nextStepDate: "Seuraavan toimen päivä",
  source: "Lähde",
  campaign: "Kampanja",
  pipeline: "Myyntiputki",
  segment: "Segmentti",
  product: "Tuote",
  lostReason: "Häviön syy",
  isWon: "On voitettu",
  isClosed: "On päättynyt",
  notes: "Muistiinpanot",
};

const issueTitles: Words["pane"]["issueTitles"] = {
  unknownStage: "Tuntematon vaihe",
  blankStage: "Vaihe puuttuu",
  statusAgainstStage: "Tila ja vaihe ristiriidassa",
  flagAgainstStage: "Merkintä ja vaihe ristiriidassa",
  lostReasonAgainstStage: "Avoimella kaupalla häviön syy",
  probabilityAgainstStage: "Todennäköisyys ja vaihe ristiriidassa",
  unreadableNumber: "Ei ole luku",
  unreadableDate: "Ei ole päivämäärä",
  ambiguousNumber: "Luvun voi lukea kahdella tavalla",
  ambiguousDate: "Päivämäärän voi lukea kahdella tavalla",
  probabilityOutOfRange: "Todennäköisyys ei ole 0–100 %",
  unknownCurrency: "Tuntematon valuutta",
  duplicateId: "Sama tunnus kahdesti",
  errorCell: "Solussa on virhe",
  datesOutOfOrder: "Päivämäärät väärässä järjestyksessä",
  historyBeforeCreation: "Historia alkaa ennen luontia",
};

const marks: Words["funnel"]["marks"] = {
  "few deals": "vähän kauppoja",
  "still young": "vielä nuori",
};

/** What a choice of a question means; a choice without an entry is shown as it is. */
const choices: Words["setup"]["choices"] = {
  ".": "Piste: 1,234.56",
  ",": "Pilkku: 1.234,56",
  ymd: "Vuosi ensin: 2026-04-03",
  dmy: "Päivä ensin: 3. huhtikuuta on 03/04",
  mdy: "Kuukausi ensin: 3. huhtikuuta on 04/03",
  unit: "0,4 tarkoittaa 40 %",
  percent: "40 tarkoittaa 40 %",
  ...stageKindNames,
};

const pane: Words["pane"] = {
  tabs: "Näkymät",
  pipeline: "Myyntiputki",
  setup: "Käyttöönotto",
  reading: "Luetaan taulukkoa…",
  brokenTitle: "Tämä näkymä lakkasi toimimasta",
  broken:
    "Työkirja on ennallaan. Avaa näkymä uudelleen; jos se ei onnistu, sulje ruutu ja avaa se uudelleen.",
  reopen: "Avaa uudelleen",
  hostFailed: (message) => `Taulukkolaskenta vastasi: ${message}`,
  retry: "Yritä uudelleen",
  cannotShow: "Riviä ei voitu näyttää",
  happened: "Työkirjassa",
  close: "Sulje",
  showRow: (row, say) => `Rivi ${say.number(row)}`,
  andMore: (n, say) => `ja ${say.number(n)} muuta`,
  leftOut: (n, say) => `Pois jätetty ${rows(n, say)}`,
  issues: (n, say) => say.plural(n, { one: "{n} ongelma", other: "{n} ongelmaa" }),
  noIssues: "Ongelmia ei löytynyt",
  issueTitles,
};

const setup: Words["setup"] = {
  welcomeTitle: "Tee taulukosta myyntiputki",
  welcome:
    "Vaiheet, tarkistukset, ennuste ja suppilo nykyisille kaupoille. Mitään ei lähetetä työkirjasta muualle.",
  begin: "Tarkista taulukko",
  step: (step, of, say) => `${say.number(step)} / ${say.number(of)}`,
  tableStep: "Taulukko",
  stagesStep: "Vaiheet",
  planStep: "Suunnitelma",
  back: "Takaisin",
  next: "Seuraava",
  place: (place, count, say) => `${place}, ${deals(count, say)}`,
  rereading: "Luetaan uudelleen…",
  sheet: "Välilehti",
  chooseSheet: "Valitse välilehti",
  headerRow: "Otsikkorivi",
  stageColumn: "Vaiheen sarake",
  chooseColumn: "Valitse sarake",
  columns: (recognised, of, say) => `Sarakkeista tunnistettu ${say.number(recognised)} / ${say.number(of)}`,
  sureColumns: (n, say) => say.plural(n, { one: "{n} varma sarake", other: "{n} varmaa saraketta" }),
  unusedColumns: (n, say) =>
    say.plural(n, { one: "{n} sarake ei käytössä", other: "{n} saraketta ei käytössä" }),
  fieldOf: (header) => `Mitä ${header} tarkoittaa`,
  column: (letter) => `Sarake ${letter}`,
  noField: "Ei käytössä",
  fields,
  sure: "varma",
  check: "tarkista",
  reconcile: (all, count, out, say) =>
    `${rows(all, say)} = ${deals(count, say)} + ${say.number(out)} pois jätettyä`,
  noneLeftOut: (count, say) => `Yhtään riviä ei jätetty pois: ${rows(count, say)}, kaikki kauppoja`,
  questions: (n, say) => say.plural(n, { one: "{n} kysymys", other: "{n} kysymystä" }),
  assumed: "oletettu",
  choices,
  issuesFound: (n, say) =>
    say.plural(n, {
      one: "{n} ongelma korjattavaksi myöhemmin",
      other: "{n} ongelmaa korjattavaksi myöhemmin",
    }),
  template: "Lähtökohta",
  fromTable: "Taulukon vaiheet",
  ownStages: "Muokatut vaiheet",
  templatePreview: (stages) => stages.join(" → "),
  stages: "Vaiheet järjestyksessä",
  kind: "Tyyppi",
  kinds: stageKindNames,
  templates: templateNames,
  templateLanguages: { en: "Englanniksi", fi: "Suomeksi", nb: "Norjaksi", pl: "Puolaksi" },
  name: "Nimi",
  probability: "Voiton mahdollisuus, %",
  noProbability: "mahdollisuutta ei annettu",
  inStage: deals,
  moveUp: (stage) => `Siirrä ${stage} ylös`,
  moveDown: (stage) => `Siirrä ${stage} alas`,
  removeStage: "Poista vaihe",
  moved: (stage, place, of, say) => `${stage} on nyt ${say.number(place)} / ${say.number(of)}`,
  merge: (stage) => `Yhdistä vaiheeseen ${stage}`,
  merged: (stage, into) => `Yhdistetty ${stage} vaiheeseen ${into}`,
  removed: (stage) => `Poistettu ${stage}`,
  removeTakes: (n, say) =>
    `Poiston jälkeen ${say.plural(n, { one: "{n} kaupan vaihe on tuntematon", other: "{n} kaupan vaihe on tuntematon" })}. Yhdistä vaihe toiseen antamalla sille toisen nimi`,
  addStage: "Lisää vaihe",
  newStage: (n, say) => `Uusi vaihe ${say.number(n)}`,
  blankName: "Anna vaiheelle nimi",
  sameName: "Toisella vaiheella on tämä nimi",
  badProbability: "Anna 0–100, tai jätä tyhjäksi",
  noOpenStage: "Lisää ainakin yksi avoin vaihe",
  noWonStage: "Lisää voitettu vaihe, jotta voitot voidaan laskea",
  nothingYet: "Mitään ei ole vielä muutettu",
  planSheets: "Lisättävät välilehdet",
  planTables: "Tehtävät taulukot",
  planLists: "Valintaluettelot",
  planRules: "Säännöt",
  planHighlights: (n, say) =>
    say.plural(n, {
      one: "{n} korostus korjattaville riveille",
      other: "{n} korostusta korjattaville riveille",
    }),
  planHistory: (n, say) =>
    say.plural(n, { one: "Vaihehistoria alkaa {n} rivillä", other: "Vaihehistoria alkaa {n} rivillä" }),
  planKept: (n, say) =>
    say.plural(n, {
      one: "{n} täytetty solu säilyy ennallaan",
      other: "{n} täytettyä solua säilyy ennallaan",
    }),
  planUndo: "Käyttöönoton voi kumota milloin vain",
  apply: "Ota myyntiputki käyttöön",
  applying: "Otetaan käyttöön…",
  undoing: "Kumotaan käyttöönottoa…",
  progress: (done, of, say) => `${say.number(done)} / ${say.number(of)}`,
  doneTitle: "Myyntiputki käytössä",
  done: (added, say) =>
    added.length === 0
      ? "Myyntiputki oli jo käytössä; mitään ei lisätty"
      : `Lisätty ${sheets(added.length, say)}: ${added.join(", ")}`,
  mode: "Kun vaihe ei ole sallittu",
  modes: { warn: "Huomauta siitä", block: "Palauta edellinen vaihe" },
  managedTitle: (table) => `${table} on hallittu myyntiputki`,
  managed: (names) =>
    names.length === 0
      ? "Muokkaa vaiheita vaihetaulukossa."
      : `Muokkaa vaiheita suoraan välilehdellä. Lisätyt välilehdet: ${names.join(", ")}.`,
  openPipeline: "Näytä myyntiputki",
  again: "Tee käyttöönotto uudelleen",
  undo: "Kumoa käyttöönotto",
  undoTitle: "Kumotaanko käyttöönotto?",
  undoBody:
    "Käyttöönoton lisäämät välilehdet, luettelot, säännöt ja korostukset poistetaan. Kaupat säilyvät. Lisätyille välilehdille tehdyt muutokset menetetään.",
  keep: "Säilytä myyntiputki",
  undone: "Käyttöönotto kumottu. Taulukko on kuten ennen",
  halfwayTitle: "Käyttöönotto jäi kesken",
  halfway: (table) => `Osa taulukon ${table} vaiheista on tehty, osa ei. Vie ne loppuun tai kumoa kaikki.`,
  finish: "Vie käyttöönotto loppuun",
  problemTitle: "Käyttöön otettavaa kauppataulukkoa ei vielä ole",
  unreadTitle: "Työkirjaa ei voi lukea",
  problemNext:
    "Valitse toinen välilehti tai otsikkorivi, tai korjaa taulukkoa: se luetaan uudelleen muokattaessa.",
  failedTitle: "Käyttöönotto ei valmistunut",
};

const pipeline: Words["pipeline"] = {
  unmanagedTitle: "Täällä ei ole vielä myyntiputkea",
  unmanaged: "Ota ensin kauppataulukko käyttöön. Vaiheita on kolme, ja käyttöönoton voi kumota.",
  goToSetup: "Siirry käyttöönottoon",
  asOf: (count, day, say) => `${deals(count, say)}, tilanne ${day}`,
  currency: (code) => `valuutta ${code}`,
  problemTitle: "Lukuja ei voi näyttää",
  emptyTitle: "Ei vielä kauppoja",
  empty: "Kirjoita tai liitä kauppa taulukon otsikon alle: luvut näkyvät muokattaessa.",
  figures: "Avainluvut",
  open: "Avoinna",
  forecast: "Painotettu ennuste",
  winRate: "Voittoprosentti",
  won: "Voitettu",
  dealCount: deals,
  notKnown: "Ei tiedossa",
  noValues: "Arvot eivät ole tiedossa yllä mainitusta syystä",
  lostWithoutStage: (n, say) =>
    say.plural(n, {
      one: "{n} hävityn kaupan vaihe ei ole tiedossa: mukana voittoprosentissa, ei palkeissa",
      other: "{n} hävityn kaupan vaihe ei ole tiedossa: mukana voittoprosentissa, ei palkeissa",
    }),
};

const funnel: Words["funnel"] = {
  title: "Suppilo",
  measure: "Palkit näyttävät",
  count: "Kaupat",
  value: "Arvo",
  asTable: "Näytä taulukkona",
  asBars: "Näytä palkkeina",
  noStages: "Piirrettäviä vaiheita ei ole. Lisää avoimia vaiheita vaihetaulukkoon.",
  stage: "Vaihe",
  reached: "Saavutti",
  here: "Tässä",
  lostHere: "Hävitty",
  conversion: "Eteni",
  valueIn: (currency) => `Arvo, ${currency}`,
  wonPart: "voitettu",
  onPart: "edennyt",
  herePart: "tässä",
  lostPart: "hävitty",
  deals,
  on: (share, range) => `${share} eteni (${range})`,
  lostHereOf: (amount) => `${amount} hävitty`,
  hereOf: (amount) => `${amount} tässä`,
  undecided: "ei vielä ratkenneita",
  unreached: "yksikään kauppa ei ole saavuttanut",
  noConversion: "–",
  marks,
  spoken: (stage, count) => `${stage}: ${count} saavutti`,
  spokenParts: (here, lost, won) => `${here} avoinna tässä, ${lost} hävitty tässä, ${won} voitettu`,
  spokenConversion: (share, moved, decided, low, high) =>
    `${share} eteni, ${moved} / ${decided} ratkenneesta, 95 %:n väli ${low} – ${high}`,
  summary: (count, first, reached, last, arrived, say) =>
    `Suppilo, ${say.plural(count, { one: "{n} vaihe", other: "{n} vaihetta" })}: ${reached} saavutti vaiheen ${first}, ${arrived} vaiheen ${last}. Siirry palkista toiseen nuolinäppäimillä.`,
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
