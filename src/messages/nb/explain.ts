import type { explanations as english } from "../en/explain.ts";
import type { FormatsIn, In, Values } from "../words.ts";
import { advice } from "./advice.ts";
import { deals } from "./counts.ts";

type Given = Values[string] | undefined;
type Say = FormatsIn<"nb">;

/** Amounts of a table need their cents: a reader adds them up. */
const money = (value: Given, currency: Given, say: Say) =>
  say.exactMoney(Number(value), typeof currency === "string" ? currency : null);
const share = (value: Given, say: Say) => (typeof value === "number" ? say.percent(value, 2) : "ikke kjent");

function period({ from, until }: Values, say: Say): string {
  if (typeof from !== "number" || typeof until !== "number") return "perioden";
  return `${say.date(from)} til ${say.date(until - 1)}`;
}

/** How a figure came about. */
export const explanations: In<"nb", typeof english> = {
  sum: ({ deals: number, known, total, currency }, say) =>
    number === known
      ? `sum av ${deals(number, say)} = ${money(total, currency, say)}`
      : `sum av ${deals(number, say)}, hvorav ${say.text(known)} med beløp = ${money(total, currency, say)}`,
  number: ({ deals: number }, say) => `${deals(number, say)}`,
  mean: ({ known, total, result, currency }, say) =>
    `${money(total, currency, say)} ÷ ${deals(known, say)} med beløp = ${result === null ? "ikke kjent" : money(result, currency, say)}`,
  weightedTerm: ({ deals: number, stage, amount, probability, product, currency }, say) =>
    `${say.text(stage)}: ${money(amount, currency, say)} fra ${deals(number, say)} × ${share(probability, say)} = ${money(product, currency, say)}`,
  weightedOwn: ({ deals: number, amount, product, currency }, say) =>
    `${deals(number, say)} med egen sannsynlighet: ${money(amount, currency, say)}, vektet ${money(product, currency, say)}`,
  weightedLearned: ({ method, deals: number, amount, product, currency }, say) =>
    `${money(amount, currency, say)} fra ${deals(number, say)} × sjansen for hver ${method === "age" ? "etter alder" : "etter vinnraten i fasen den har nådd"} = ${money(product, currency, say)}`,
  weightedTotal: ({ total, currency }, say) => `til sammen = ${money(total, currency, say)}`,
  cumulativeCategories: ({ method, closed, commit, best, open, total, currency }, say) => {
    const parts: Readonly<Record<string, readonly (readonly [string, Given])[]>> = {
      closed: [["avsluttet", closed]],
      commit: [
        ["avsluttet", closed],
        ["forpliktet", commit],
      ],
      best: [
        ["avsluttet", closed],
        ["forpliktet", commit],
        ["beste utfall", best],
      ],
      pipeline: [
        ["øvrig pipeline", open],
        ["beste utfall", best],
        ["forpliktet", commit],
      ],
    };
    const sum = (parts[String(method)] ?? []).map(
      ([name, value]) => `${name} ${money(value, currency, say)}`,
    );
    return `${sum.join(" + ")} = ${money(total, currency, say)}`;
  },
  ofClosed: ({ won, lost, share: part }, say) =>
    `${say.text(won)} vunnet ÷ (${say.text(won)} vunnet + ${say.text(lost)} tapt) = ${share(part, say)}`,
  ofAll: ({ won, all, share: part }, say) =>
    `${say.text(won)} vunnet ÷ ${deals(all, say)} = ${share(part, say)}`,
  ofValue: ({ won, lost, share: part, currency }, say) =>
    `${money(won, currency, say)} vunnet ÷ (${money(won, currency, say)} vunnet + ${money(lost, currency, say)} tapt) = ${share(part, say)}`,
  movedOn: ({ from, to, moved, decided, entered, share: part, low, high }, say) =>
    `${say.text(moved)} gikk videre fra «${from}» til «${to}» ÷ ${say.text(decided)} avgjort av ${say.text(entered)} som kom inn = ${share(part, say)} (95 % sikkert: ${share(low, say)} til ${share(high, say)})`,
  covered: ({ open, target, won, ratio, currency }, say) =>
    `${money(open, currency, say)} åpent ÷ (mål ${money(target, currency, say)} − ${money(won, currency, say)} vunnet) = ${say.number(Number(ratio), 2)}`,
  targetMet: ({ target, won, currency }, say) =>
    `${money(won, currency, say)} vunnet når målet på ${money(target, currency, say)}`,
  velocityOf: ({ open, rate, average, days, result, currency }, say) =>
    `${say.plural(Number(open), { one: "{n} åpen salgsmulighet", other: "{n} åpne salgsmuligheter" })} × vinnrate ${share(rate, say)} × ${money(average, currency, say)} i snitt per vunnet ÷ ${say.number(Number(days), 1)} dager = ${money(result, currency, say)} per dag`,
  cycleOf: ({ statistic, days, low, high, won, lost, watched }, say) => {
    const what: Readonly<Record<string, string>> = {
      median: "halvparten av de vunne tar høyst",
      p75: "tre av fire vunne tar høyst",
      p90: "ni av ti vunne tar høyst",
      mean: "de vunne tok i gjennomsnitt",
      close: "halvparten av alle er avsluttet innen",
    };
    const number = (value: Given) => say.number(Number(value), 1);
    const sure =
      typeof low === "number" && typeof high === "number"
        ? ` (95 % sikkert: ${number(low)} til ${number(high)})`
        : "";
    return `${deals(watched, say)} fulgt, hvorav ${say.text(won)} ble vunnet og ${say.text(lost)} tapt: ${what[String(statistic)]} ${number(days)} dager${sure}`;
  },
  healthSign: ({ sign, unit, value, threshold, before, days }, say) => {
    const shown = (one: Given) =>
      typeof one !== "number"
        ? "ikke kjent"
        : unit === "share"
          ? say.percent(one, 0)
          : `${say.number(one, 0)} ${unit === "days" ? "dager" : "salg"}`;
    const good = sign === "cycle" || sign === "concentration" ? "bra inntil" : "bra fra";
    const name = advice[sign as keyof typeof advice]({}, say);
    const limit = threshold === null ? "" : `, ${good} ${shown(threshold)}`;
    return `${name}: ${shown(value)}${limit}; i de ${say.text(days)} dagene før: ${shown(before)}`;
  },
  credited: ({ total, touched, untouched, currency }, say) =>
    `${money(touched, currency, say)} fra berørte salgsmuligheter + ${money(untouched, currency, say)} fra salgsmuligheter uten berøring = ${money(total, currency, say)} fordelt`,
  creditedTo: ({ campaign, credit, currency }, say) =>
    `«${campaign}» tilskrives ${money(credit, currency, say)} av det`,
  campaignCost: ({ campaign, cost, currency }, say) => `«${campaign}» kostet ${money(cost, currency, say)}`,
  customersOf: ({ campaign, customers }, say) =>
    `«${campaign}» tilskrives ${say.plural(Number(customers), { one: "{n} ny kunde", other: "{n} nye kunder" })}`,
  returnOf: ({ credit, cost, share: result, currency }, say) =>
    `(${money(credit, currency, say)} − ${money(cost, currency, say)}) ÷ ${money(cost, currency, say)} = ${share(result, say)}`,
  costShared: ({ cost, customers, result, currency }, say) =>
    `${money(cost, currency, say)} ÷ ${say.plural(Number(customers), { one: "{n} ny kunde", other: "{n} nye kunder" })} = ${money(result, currency, say)}`,

  openDeals: () => "åpne",
  wonDeals: () => "vunnet",
  lostDeals: () => "tapt",
  otherDeals: () => "på vent, eller i en fase som fasetabellen ikke kjenner",
  lookedAt: () => "sett på",
  inStage: ({ stage }) => `i «${stage}»`,
  notInStage: ({ stage }) => `ikke i «${stage}»`,
  createdThen: () => "opprettet i perioden",
  notCreatedThen: (values, say) => `ikke opprettet i ${period(values, say)}`,
  movedDeals: ({ to }) => `nådde «${to}»`,
  lostOnTheWay: () => "tapt før det",
  stillOnTheWay: () => "fortsatt på vei: verken gått videre eller tapt",
  neverReached: ({ from }) => `nådde aldri «${from}»`,
  lostWithoutStage: () => "tapt, og ingenting forteller fra hvilken fase",
  overdueDeals: ({ asOf }, say) => `ventet avsluttet før ${say.date(Number(asOf))} og fortsatt åpne: forfalt`,
  undatedDeals: () => "uten datoen som bestemmer perioden",
  outsidePeriod: (values, say) => `ikke i ${period(values, say)}`,
  watchedDeals: () => "ikke avsluttet ennå: teller så lenge de har vært fulgt",
  backwardDeals: () => "avsluttet før de ble opprettet",
  touchedDeals: () => "tilskrives kampanjer",
  untouchedDeals: () => "uten berøring: tilskrives ingen",
  onlyLearnedFrom: () => "ikke vunnet: verdt ingenting, men modellene lærer av dem",
  notCredited: () => "ikke det grunnlaget teller, eller ikke i perioden",
  touchedBy: ({ campaign }) => `berørt av «${campaign}»`,
  notTouchedBy: ({ campaign }) => `ikke berørt av «${campaign}»`,
  boughtBefore: () => "vunnet, men fra kunder fra før",
  withoutAmount: () => "uten beløp",
  withoutProbability: () => "uten sannsynlighet, som fasen også er",
  behindInflow: ({ days }, say) => `opprettet de siste ${say.text(days)} dagene`,
  behindProgress: () => "i fasen lenger enn den lengste tiden, uten et neste steg framover",
  behindConversion: ({ days }, say) => `avsluttet de siste ${say.text(days)} dagene`,
  behindCycle: ({ threshold }, say) => `åpne i mer enn ${say.number(Number(threshold), 0)} dager`,
  behindHygiene: () => "med noe som må rettes",
  behindConcentration: ({ stage }, say) => `i den fulleste fasen, «${say.text(stage)}»`,
  unmatched: () => "oppfyller ikke vilkårene",

  amountsMissing: ({ deals: number }, say) => `${deals(number, say)} uten beløp: regnet som 0`,
  touchesLeftOut: ({ touches }, say) =>
    `${say.plural(Number(touches), { one: "{n} rad", other: "{n} rader" })} i tabellen med berøringer kunne ikke brukes: siden Kampanjer viser dem`,
  campaignsMerged: ({ campaigns }, say) =>
    `${say.plural(Number(campaigns), { one: "{n} kampanje", other: "{n} kampanjer" })} er skrevet på flere måter og telles som én: aliastabellen kan skille dem`,
  wholeCost: () =>
    "vilkårene velger salgsmuligheter: kostnaden gjelder alle, for ingenting forteller hvilke av dem den ble brukt på",
  few: ({ decided }, say) => `få salgsmuligheter: bare ${say.text(decided)} er avgjort, færre enn 20`,
  pastLastClose: (values, say) =>
    `${deals(values.deals, say)} av disse er minst ${say.text(values.lastClose)} dager gamle og teller med sjansen 0: ingen ble noen gang avsluttet senere; ${deals(values.beyond, say)} ble fulgt så lenge, den lengste i ${say.text(values.watched)} dager`,
  young: ({ decided, entered }, say) =>
    `fortsatt ung: ${say.text(decided)} av ${deals(entered, say)} er avgjort, mindre enn 80 %`,
  summaryBeside: () =>
    "den styrte tabellen svarer; arket «Pipewright summary» svarer bare når et kall oppgir cellene der som tabell",
  fromSummary: ({ deals: number, engine, data, on }, say) =>
    `fra sammendraget på arket «Pipewright summary»: ${deals(number, say)}, talt opp av ${engine} i ${data} ${say.date(Number(on))}; selve salgsmulighetene er ikke i denne arbeidsboken`,
  rated: ({ currency }) =>
    `beløp ble regnet om til ${currency}: de avsluttede med kursen på avslutningsdagen, de andre med kursen per beregningsdatoen`,
};
