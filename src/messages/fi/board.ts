import type { board as english, boardProblems as englishProblems } from "../en/board.ts";
import type { FormatsIn, In } from "../words.ts";

type Say = FormatsIn<"fi">;

const deals = (n: number, say: Say) => say.plural(n, { one: "{n} kauppa", other: "{n} kauppaa" });
const days = (n: number, say: Say) => say.plural(n, { one: "{n} päivä", other: "{n} päivää" });

/** The page that shows the deals as cards by stage, to be moved from one to another. */
export const board: In<"fi", typeof english> = {
  title: "Taulu",
  asOf: (n, day, say) => `${deals(n, say)}, tilanne ${day}`,
  order: "Järjestys",
  orders: { stale: "Pisimpään vaiheessa", amount: "Suurin summa" },
  failedTitle: "Taulua ei voi näyttää",
  noneLeft: "Mikään kauppa ei täytä suodattimia",
  noStages: "Näytettäviä vaiheita ei ole. Lisää vaiheita vaihetaulukkoon",
  noStage: "Ei missään vaiheessa",
  noStageWhy:
    "Vaiheluettelossa ei ole sitä, mitä näiden vaihesoluissa lukee. Siirrä ne johonkin luettelon vaiheeseen",
  deals,
  noDeals: "Ei kauppoja",
  lately: (n, say) => `viimeiset ${days(n, say)}`,
  earlier: (n, say) => `lisäksi ${say.number(n)} päättyi aiemmin tai tuntemattomana päivänä`,
  closedElsewhere: (n, say) =>
    `${say.plural(n, { one: "{n} kauppa on", other: "{n} kauppaa on" })} tilan mukaan voitettu tai hävitty mutta vaihesarakkeen mukaan avoimessa vaiheessa: niitä ei näytetä`,
  more: (n, say) => `Näytä ${say.number(n)} lisää`,
  stay: (n, say) => `${days(n, say)} tässä`,
  stayOf: (n, limit, say) => `${days(n, say)} tässä, raja ${say.number(limit)}`,
  stalled: "Jumissa",
  noNextStep: "Seuraava askel puuttuu",
  nextStep: (step) => `Seuraavaksi: ${step}`,
  issues: (n, say) => say.plural(n, { one: "{n} ongelma", other: "{n} ongelmaa" }),
  noAmount: "Ei summaa",
  moveTo: "Siirrä vaiheeseen",
  moveDeal: (deal) => `Siirrä ${deal} toiseen vaiheeseen`,
  moving: (deal, stage) => `Siirretään: ${deal} → ${stage}…`,
  moved: (deal, stage) => `${deal} on nyt vaiheessa ${stage}`,
  notMoved: (deal) => `Kauppaa ${deal} ei siirretty`,
  missing: (stage, headers) => `Vaihe ${stage} vaatii tietoja, joita ei ole täytetty: ${headers.join(", ")}`,
  undo: "Kumoa",
  undone: (deal, stage) => `${deal} on taas vaiheessa ${stage}`,
};

/** Why a deal was not moved. */
export const boardProblems: In<"fi", typeof englishProblems> = {
  dealGone: ({ deal }) =>
    `kauppa ”${deal}” ei ole enää paikallaan, tai toisella kaupalla on sama nimi: siirrä se taulukossa`,
  noStageColumn: () => "taulukossa ei ole enää vaihesaraketta: palauta se tai tee käyttöönotto uudelleen",
  stageChanged: ({ deal, stage }, say) =>
    `kaupan ”${deal}” vaihe muuttui sillä välin${say.text(stage) === "" ? "" : ` (nyt ”${say.text(stage)}”)`}, eikä mitään kirjoitettu sen päälle: tarkista kauppa ja siirrä se uudelleen`,
  stageRefused: ({ deal, stage, nearest }, say) =>
    `vaiheluettelossa ei ole vaihetta ”${stage}”${say.text(nearest) === "" ? "" : ` (tarkoitus lienee ”${nearest}”)`}: valitse kaupalle ”${deal}” vaihe luettelosta tai lisää vaihe vaihetaulukkoon`,
  moveRefused: ({ deal, stage, before, allowed }) =>
    `vaihetaulukko ei salli kaupan ”${deal}” siirtoa vaiheesta ”${before}” vaiheeseen ”${stage}”: valitse ${allowed}, tai muuta vaiheen ”${before}” seuraavia vaiheita vaihetaulukossa`,
  skipRefused: ({ deal, stage, skipped }) =>
    `matkalla vaiheeseen ”${stage}” kauppa ”${deal}” ohittaisi: ${skipped}; siirrä se vaihe kerrallaan tai merkitse nämä vaiheet säännön poikkeuksiksi`,
  backRefused: ({ deal, stage, before }) =>
    `kauppa ”${deal}” ei saa palata vaiheesta ”${before}” vaiheeseen ”${stage}”: salli se merkitsemällä jompikumpi vaihe säännön poikkeukseksi`,
  lackRefused: ({ deal, stage, missing }) =>
    `kaupalta ”${deal}” puuttuu tietoja, joita vaihe ”${stage}” vaatii: täytä ensin ${missing}, tai muuta vaiheen vaatimuksia vaihetaulukossa`,
};
