import type { guidance as english } from "../en/guidance.ts";
import type { FormatsIn, In, Values } from "../words.ts";

const when = ({ due, late }: Values, say: FormatsIn<"nb">) =>
  late === true ? `fristen var ${say.date(Number(due))}` : "fristen er i dag";

/** What to do about a deal next. */
export const guidance: In<"nb", typeof english> = {
  chooseStage: ({ stage }) =>
    stage === "" ? "velg fase fra listen" : `velg en fase fra listen: «${stage}» er ikke der`,
  contactNow: (values, say) => `ta den første kontakten: ${when(values, say)}`,
  followUpNow: (values, say) => `følg opp tilbudet: ${when(values, say)}`,
  doStep: ({ step, ...values }, say) =>
    step === "" ? `ta neste steg: ${when(values, say)}` : `${step}: ${when(values, say)}`,
  moveOrClose: ({ stage, days, limit }, say) =>
    `flytt det videre, avtal et neste steg med dato eller avslutt det: det har vært i «${stage}» i ${say.plural(Number(days), { one: "{n} dag", other: "{n} dager" })}, og den lengste tiden er ${say.text(limit)}`,
  correctClose: ({ date }, say) =>
    `spør når det blir avgjort, eller avslutt det: ${say.date(Number(date))} er passert`,
  fillHere: ({ fields, stage }) => `fyll ut det «${stage}» krever: ${fields}`,
  addColumns: ({ fields }) =>
    `legg til kolonner som fasene krever, eller ta dem ut av fasetabellen: ${fields}`,
  planStep: () => "avtal neste steg og skriv datoen",
  fillNext: ({ fields, stage }) => `gjør klart for «${stage}»: ${fields}`,
  goOn: ({ stage }) => `flytt det til «${stage}» når målet for fasen er nådd: ingenting mangler`,
  handOver: ({ stage }) => `overlever kunden: «${stage}»`,
  writeReason: () => "skriv hvorfor det ble tapt",
};
