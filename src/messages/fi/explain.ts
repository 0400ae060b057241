import type { explanations as english } from "../en/explain.ts";
import type { FormatsIn, In, Values } from "../words.ts";
import { advice } from "./advice.ts";
import { deals } from "./counts.ts";

type Given = Values[string] | undefined;
type Say = FormatsIn<"fi">;

/** Amounts of a table need their cents: a reader adds them up. */
const money = (value: Given, currency: Given, say: Say) =>
  say.exactMoney(Number(value), typeof currency === "string" ? currency : null);
const share = (value: Given, say: Say) => (typeof value === "number" ? say.percent(value, 2) : "ei tiedossa");

function period({ from, until }: Values, say: Say): string {
  if (typeof from !== "number" || typeof until !== "number") return "jakso";
  return `${say.date(from)} – ${say.date(until - 1)}`;
}

/** How a figure came about. */
export const explanations: In<"fi", typeof english> = {
  sum: ({ deals: number, known, total, currency }, say) =>
    number === known
      ? `summa, ${deals(number, say)} = ${money(total, currency, say)}`
      : `summa, ${deals(number, say)}, joista arvo tiedossa: ${say.text(known)} = ${money(total, currency, say)}`,
  number: ({ deals: number }, say) => `${deals(number, say)}`,
  mean: ({ known, total, result, currency }, say) =>
    `${money(total, currency, say)} ÷ ${deals(known, say)}, joiden arvo on tiedossa = ${result === null ? "ei tiedossa" : money(result, currency, say)}`,
  weightedTerm: ({ deals: number, stage, amount, probability, product, currency }, say) =>
    `${say.text(stage)}: ${money(amount, currency, say)} (${deals(number, say)}) × ${share(probability, say)} = ${money(product, currency, say)}`,
  weightedOwn: ({ deals: number, amount, product, currency }, say) =>
    `oma todennäköisyys annettu: ${deals(number, say)}, ${money(amount, currency, say)}, painotettuna ${money(product, currency, say)}`,
  weightedLearned: ({ method, deals: number, amount, product, currency }, say) =>
    `${money(amount, currency, say)} (${deals(number, say)}) × kunkin mahdollisuus ${method === "age" ? "iän mukaan" : "saavutetun vaiheen voittoprosentin mukaan"} = ${money(product, currency, say)}`,
  weightedTotal: ({ total, currency }, say) => `yhteensä = ${money(total, currency, say)}`,
  cumulativeCategories: ({ method, closed, commit, best, open, total, currency }, say) => {
    const parts: Readonly<Record<string, readonly (readonly [string, Given])[]>> = {
      closed: [["päättyneet", closed]],
      commit: [
        ["päättyneet", closed],
        ["sitoutuneet", commit],
      ],
      best: [
        ["päättyneet", closed],
        ["sitoutuneet", commit],
        ["paras tapaus", best],
      ],
      pipeline: [
        ["myyntiputki", open],
        ["paras tapaus", best],
        ["sitoutuneet", commit],
      ],
    };
    const sum = (parts[String(method)] ?? []).map(
      ([name, value]) => `${name} ${money(value, currency, say)}`,
    );
    return `${sum.join(" + ")} = ${money(total, currency, say)}`;
  },
  ofClosed: ({ won, lost, share: part }, say) =>
    `${say.text(won)} voitettua ÷ (${say.text(won)} voitettua + ${say.text(lost)} hävittyä) = ${share(part, say)}`,
  ofAll: ({ won, all, share: part }, say) =>
    `${say.text(won)} voitettua ÷ ${deals(all, say)} = ${share(part, say)}`,
  ofValue: ({ won, lost, share: part, currency }, say) =>
    `${money(won, currency, say)} voitettu ÷ (${money(won, currency, say)} voitettu + ${money(lost, currency, say)} hävitty) = ${share(part, say)}`,
  movedOn: ({ from, to, moved, decided, entered, share: part, low, high }, say) =>
    `${say.text(moved)} siirtyi vaiheesta ”${from}” vaiheeseen ”${to}” ÷ ${say.text(decided)} ratkennutta, vaiheeseen tulleita ${say.text(entered)} = ${share(part, say)} (95 %:n varmuudella ${share(low, say)} – ${share(high, say)})`,
  covered: ({ open, target, won, ratio, currency }, say) =>
    `${money(open, currency, say)} avointa ÷ (tavoite ${money(target, currency, say)} − ${money(won, currency, say)} voitettu) = ${say.number(Number(ratio), 2)}`,
  targetMet: ({ target, won, currency }, say) =>
    `${money(won, currency, say)} voitettu täyttää tavoitteen ${money(target, currency, say)}`,
  velocityOf: ({ open, rate, average, days, result, currency }, say) =>
    `${say.plural(Number(open), { one: "{n} avoin kauppa", other: "{n} avointa kauppaa" })} × voittoprosentti ${share(rate, say)} × voitettujen keskiarvo ${money(average, currency, say)} ÷ ${say.number(Number(days), 1)} päivää = ${money(result, currency, say)} päivässä`,
  cycleOf: ({ statistic, days, low, high, won, lost, watched }, say) => {
    const what: Readonly<Record<string, string>> = {
      median: "puolet voitetuista kaupoista kestää enintään",
      p75: "kolme neljästä voitetusta kaupasta kestää enintään",
      p90: "yhdeksän kymmenestä voitetusta kaupasta kestää enintään",
      mean: "voitetut kaupat kestivät keskimäärin",
      close: "puolet kaikista kaupoista päättyy viimeistään, kun on kulunut",
    };
    const number = (value: Given) => say.number(Number(value), 1);
    const sure =
      typeof low === "number" && typeof high === "number"
        ? ` (95 %:n varmuudella ${number(low)} – ${number(high)})`
        : "";
    return `seurattu ${deals(watched, say)}, joista voitettu ${say.text(won)} ja hävitty ${say.text(lost)}: ${what[String(statistic)]} ${number(days)} päivää${sure}`;
  },
  healthSign: ({ sign, unit, value, threshold, before, days }, say) => {
    const shown = (one: Given) =>
      typeof one !== "number"
        ? "ei tiedossa"
        : unit === "share"
          ? say.percent(one, 0)
          : `${say.number(one, 0)} ${unit === "days" ? "päivää" : "kauppaa"}`;
    const good = sign === "cycle" || sign === "concentration" ? "hyvä enintään" : "hyvä alkaen";
    const name = advice[sign as keyof typeof advice]({}, say);
    const limit = threshold === null ? "" : `, ${good} ${shown(threshold)}`;
    return `${name}: ${shown(value)}${limit}; edeltävien ${say.text(days)} päivän aikana: ${shown(before)}`;
  },
  credited: ({ total, touched, untouched, currency }, say) =>
    `tavoitetut kaupat ${money(touched, currency, say)} + kaupat ilman kosketusta ${money(untouched, currency, say)} = jaettu ${money(total, currency, say)}`,
  creditedTo: ({ campaign, credit, currency }, say) =>
    `siitä kampanjan ”${campaign}” ansioksi ${money(credit, currency, say)}`,
  campaignCost: ({ campaign, cost, currency }, say) => `”${campaign}” maksoi ${money(cost, currency, say)}`,
  customersOf: ({ campaign, customers }, say) =>
    `kampanjan ”${campaign}” ansioksi ${say.plural(Number(customers), { one: "{n} uusi asiakas", other: "{n} uutta asiakasta" })}`,
  returnOf: ({ credit, cost, share: result, currency }, say) =>
    `(${money(credit, currency, say)} − ${money(cost, currency, say)}) ÷ ${money(cost, currency, say)} = ${share(result, say)}`,
  costShared: ({ cost, customers, result, currency }, say) =>
    `${money(cost, currency, say)} ÷ ${say.plural(Number(customers), { one: "{n} uusi asiakas", other: "{n} uutta asiakasta" })} = ${money(result, currency, say)}`,

  openDeals: () => "avoinna",
  wonDeals: () => "voitettu",
  lostDeals: () => "hävitty",
  otherDeals: () => "odottaa tai on vaiheessa, jota vaihetaulukko ei tunne",
  lookedAt: () => "tarkasteltu",
  inStage: ({ stage }) => `vaiheessa ”${stage}”`,
  notInStage: ({ stage }) => `ei vaiheessa ”${stage}”`,
  createdThen: () => "luotu jaksolla",
  notCreatedThen: (values, say) => `ei luotu jaksolla: ${period(values, say)}`,
  movedDeals: ({ to }) => `saavutti vaiheen ”${to}”`,
  lostOnTheWay: () => "hävitty ennen sitä",
  stillOnTheWay: () => "yhä matkalla: ei edennyt eikä hävitty",
  neverReached: ({ from }) => `ei koskaan saavuttanut vaihetta ”${from}”`,
  lostWithoutStage: () => "hävitty, mutta mikään ei kerro, mistä vaiheesta",
  overdueDeals: ({ asOf }, say) =>
    `odotettu päätöspäivä ennen ${say.date(Number(asOf))} ja yhä avoinna: myöhässä`,
  undatedDeals: () => "ilman päivämäärää, joka kertoisi jakson",
  outsidePeriod: (values, say) => `ei jaksolla: ${period(values, say)}`,
  watchedDeals: () => "ei vielä päättynyt: laskettu niin pitkään kuin on seurattu",
  backwardDeals: () => "päättynyt ennen luomistaan",
  touchedDeals: () => "luetaan kampanjoiden ansioksi",
  untouchedDeals: () => "ilman kosketusta: ei kenenkään ansiota",
  onlyLearnedFrom: () => "ei voitettu: ei arvoa, mutta mallit oppivat niistä",
  notCredited: () => "ei kuulu perusteeseen tai jaksoon",
  touchedBy: ({ campaign }) => `”${campaign}” tavoitti`,
  notTouchedBy: ({ campaign }) => `”${campaign}” ei tavoittanut`,
  boughtBefore: () => "voitettu, mutta aiemmilta asiakkailta",
  withoutAmount: () => "ilman arvoa",
  withoutProbability: () => "ilman todennäköisyyttä, kuten vaihekin",
  behindInflow: ({ days }, say) => `luotu viimeisten ${say.text(days)} päivän aikana`,
  behindProgress: () => "ollut vaiheessaan yli sallitun ajan ilman tulevaa seuraavaa askelta",
  behindConversion: ({ days }, say) => `päättynyt viimeisten ${say.text(days)} päivän aikana`,
  behindCycle: ({ threshold }, say) => `ollut avoinna yli ${say.number(Number(threshold), 0)} päivää`,
  behindHygiene: () => "jotakin korjattavaa",
  behindConcentration: ({ stage }, say) => `täysimmässä vaiheessa ”${say.text(stage)}”`,
  unmatched: () => "ei täytä ehtoja",

  amountsMissing: ({ deals: number }, say) => `${deals(number, say)} ilman arvoa: laskettu nollaksi`,
  touchesLeftOut: ({ touches }, say) =>
    `kosketusten taulukosta jäi käyttämättä ${say.plural(Number(touches), { one: "{n} rivi", other: "{n} riviä" })}: ne luetellaan Kampanjat-sivulla`,
  campaignsMerged: ({ campaigns }, say) =>
    `${say.plural(Number(campaigns), { one: "{n} kampanja", other: "{n} kampanjaa" })} on kirjoitettu usealla tavalla ja laskettu yhdeksi: ne voi erottaa rinnakkaisnimien taulukossa`,
  wholeCost: () =>
    "ehdot valitsevat kauppoja: kulu on kaikkien kauppojen, koska mikään ei kerro, mihin niistä se käytettiin",
  few: ({ decided }, say) => `vähän kauppoja: vain ${say.text(decided)} on ratkennut, alle 20`,
  pastLastClose: (values, say) =>
    `näistä ${deals(values.deals, say)} on vähintään ${say.text(values.lastClose)} päivän ikäisiä ja lasketaan mahdollisuudella 0: yksikään kauppa ei ole päättynyt myöhemmin; niin pitkään seurattiin ${deals(values.beyond, say)}, pisimpään ${say.text(values.watched)} päivää`,
  young: ({ decided, entered }, say) =>
    `vielä nuori: ratkennut ${say.text(decided)}, vaiheeseen tullut ${deals(entered, say)}, alle 80 %`,
  summaryBeside: () =>
    "vastauksen antaa hallittu taulukko; taulukkosivu ”Pipewright summary” vastaa vain, kun kutsu nimeää sen solut taulukoksi",
  fromSummary: ({ deals: number, engine, data, on }, say) =>
    `yhteenvedosta taulukkosivulla ”Pipewright summary”: ${deals(number, say)}, laskenut ${engine} aineistosta ${data} ${say.date(Number(on))}; itse kaupat eivät ole tässä työkirjassa`,
  rated: ({ currency }) =>
    `arvot muunnettiin valuuttaan ${currency}: päättyneiden kauppojen arvot päätöspäivän kurssilla, muiden tarkastelupäivän kurssilla`,
};
