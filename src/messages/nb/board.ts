import type { board as english, boardProblems as englishProblems } from "../en/board.ts";
import type { FormatsIn, In } from "../words.ts";

type Say = FormatsIn<"nb">;

const deals = (n: number, say: Say) => say.plural(n, { one: "{n} salg", other: "{n} salg" });
const days = (n: number, say: Say) => say.plural(n, { one: "{n} dag", other: "{n} dager" });

/** The page that shows the deals as cards by stage, to be moved from one to another. */
export const board: In<"nb", typeof english> = {
  title: "Tavle",
  asOf: (n, day, say) => `${deals(n, say)} per ${day}`,
  order: "Sorter etter",
  orders: { stale: "Lengst i fasen", amount: "Største beløp" },
  failedTitle: "Tavlen kan ikke vises",
  noneLeft: "Ingen salg oppfyller filtrene",
  noStages: "Det er ingen faser å vise. Legg til faser i fasetabellen",
  noStage: "Ikke i noen fase",
  noStageWhy: "Faselisten har ikke det som står i fasecellene deres. Flytt dem til en fase på listen",
  deals,
  noDeals: "Ingen salg",
  lately: (n, say) => `siste ${days(n, say)}`,
  earlier: (n, say) => `${say.number(n)} til ble avsluttet tidligere eller på en ukjent dag`,
  closedElsewhere: (n, say) =>
    `${deals(n, say)} er vunnet eller tapt ifølge status, men i en åpen fase ifølge fasekolonnen: vises ikke her`,
  more: (n, say) => `Vis ${say.number(n)} til`,
  stay: (n, say) => `${days(n, say)} her`,
  stayOf: (n, limit, say) => `${days(n, say)} her, grense ${say.number(limit)}`,
  stalled: "Står fast",
  noNextStep: "Neste steg mangler",
  nextStep: (step) => `Neste: ${step}`,
  issues: (n, say) => say.plural(n, { one: "{n} feil", other: "{n} feil" }),
  noAmount: "Uten beløp",
  moveTo: "Flytt til",
  moveDeal: (deal) => `Flytt ${deal} til en annen fase`,
  moving: (deal, stage) => `Flytter ${deal} til ${stage}…`,
  moved: (deal, stage) => `${deal} er nå i ${stage}`,
  notMoved: (deal) => `${deal} ble ikke flyttet`,
  missing: (stage, headers) => `${stage} krever noe som ikke er fylt ut: ${headers.join(", ")}`,
  undo: "Angre",
  undone: (deal, stage) => `${deal} er tilbake i ${stage}`,
};

/** Why a deal was not moved. */
export const boardProblems: In<"nb", typeof englishProblems> = {
  dealGone: ({ deal }) =>
    `«${deal}» er ikke der det var, eller et annet salg heter det samme: flytt det i arket`,
  noStageColumn: () =>
    "tabellen har ingen fasekolonne lenger: hent den tilbake, eller kjør oppsettet på nytt",
  stageChanged: ({ deal, stage }, say) =>
    `fasen til «${deal}» ble endret i mellomtiden${say.text(stage) === "" ? "" : ` til «${say.text(stage)}»`}, og ingenting ble overskrevet: se på salget og flytt det på nytt`,
  stageRefused: ({ deal, stage, nearest }, say) =>
    `faselisten har ikke «${stage}»${say.text(nearest) === "" ? "" : ` (mente du «${nearest}»?)`}: velg en fase fra listen for «${deal}», eller legg den til i fasearket`,
  moveRefused: ({ deal, stage, before, allowed }) =>
    `fasearket lar ikke «${deal}» gå fra «${before}» til «${stage}»: velg ${allowed}, eller endre de neste fasene for «${before}» i fasearket`,
  skipRefused: ({ deal, stage, skipped }) =>
    `på vei til «${stage}» ville «${deal}» hoppe over ${skipped}: flytt det fase for fase, eller gjør unntak fra regelen for disse fasene`,
  backRefused: ({ deal, stage, before }) =>
    `«${deal}» kan ikke flyttes tilbake fra «${before}» til «${stage}»: gjør unntak fra regelen for en av fasene for å tillate det`,
  lackRefused: ({ deal, stage, missing }) =>
    `«${stage}» krever noe «${deal}» mangler: fyll ut ${missing} først, eller endre kravene i fasearket`,
};
