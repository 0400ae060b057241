import type { guidance as english } from "../en/guidance.ts";
import type { FormatsIn, In, Values } from "../words.ts";

const when = ({ due, late }: Values, say: FormatsIn<"fi">) =>
  late === true ? `määräpäivä oli ${say.date(Number(due))}` : "määräpäivä on tänään";

/** What to do about a deal next. */
export const guidance: In<"fi", typeof english> = {
  chooseStage: ({ stage }) =>
    stage === "" ? "valitse vaihe luettelosta" : `valitse vaihe luettelosta: ”${stage}” ei ole siinä`,
  contactNow: (values, say) => `ota ensimmäisen kerran yhteyttä: ${when(values, say)}`,
  followUpNow: (values, say) => `kysy, mitä tarjouksesta ajatellaan: ${when(values, say)}`,
  doStep: ({ step, ...values }, say) =>
    step === "" ? `ota seuraava askel: ${when(values, say)}` : `${step}: ${when(values, say)}`,
  moveOrClose: ({ stage, days, limit }, say) =>
    `siirrä eteenpäin, sovi seuraava askel päivämäärineen tai päätä kauppa: vaiheessa ”${stage}” on kulunut ${say.plural(Number(days), { one: "{n} päivä", other: "{n} päivää" })}, ja pisin oleskelu on ${say.text(limit)}`,
  correctClose: ({ date }, say) =>
    `kysy, milloin kauppa syntyy, tai päätä se: ${say.date(Number(date))} on jo mennyt`,
  fillHere: ({ fields, stage }) => `täytä, mitä vaihe ”${stage}” vaatii: ${fields}`,
  addColumns: ({ fields }) =>
    `lisää sarakkeet, joita vaiheet vaativat, tai poista ne vaihetaulukosta: ${fields}`,
  planStep: () => "sovi seuraava askel ja kirjaa sen päivä",
  fillNext: ({ fields, stage }) => `valmistaudu vaiheeseen ”${stage}”: ${fields}`,
  goOn: ({ stage }) => `siirrä vaiheeseen ”${stage}”, kun vaiheen tavoite on saavutettu: mitään ei puutu`,
  handOver: ({ stage }) => `luovuta asiakas eteenpäin: ”${stage}”`,
  writeReason: () => "kirjaa, miksi kauppa hävittiin",
};
