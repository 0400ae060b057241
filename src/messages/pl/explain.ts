import type { explanations as english } from "../en/explain.ts";
import type { FormatsIn, In, Values } from "../words.ts";
import { advice } from "./advice.ts";
import { deals, ofDays, ofDeals } from "./counts.ts";

type Given = Values[string] | undefined;
type Say = FormatsIn<"pl">;

/** Amounts of a table need their cents: a reader adds them up. */
const money = (value: Given, currency: Given, say: Say) =>
  say.exactMoney(Number(value), typeof currency === "string" ? currency : null);
const share = (value: Given, say: Say) => (typeof value === "number" ? say.percent(value, 2) : "brak danych");

function period({ from, until }: Values, say: Say): string {
  if (typeof from !== "number" || typeof until !== "number") return "cały okres";
  return `${say.date(from)} – ${say.date(until - 1)}`;
}

/** How a figure came about. */
export const explanations: In<"pl", typeof english> = {
  sum: ({ deals: number, known, total, currency }, say) =>
    number === known
      ? `suma z ${ofDeals(number, say)} = ${money(total, currency, say)}`
      : `suma z ${ofDeals(number, say)}, w tym z kwotą: ${say.text(known)} = ${money(total, currency, say)}`,
  number: ({ deals: number }, say) => `${deals(number, say)}`,
  mean: ({ known, total, result, currency }, say) =>
    `${money(total, currency, say)} ÷ ${deals(known, say)} z kwotą = ${result === null ? "brak danych" : money(result, currency, say)}`,
  weightedTerm: ({ deals: number, stage, amount, probability, product, currency }, say) =>
    `${say.text(stage)}: ${money(amount, currency, say)} z ${ofDeals(number, say)} × ${share(probability, say)} = ${money(product, currency, say)}`,
  weightedOwn: ({ deals: number, amount, product, currency }, say) =>
    `${deals(number, say)} z własnym prawdopodobieństwem: ${money(amount, currency, say)}, po zważeniu ${money(product, currency, say)}`,
  weightedLearned: ({ method, deals: number, amount, product, currency }, say) =>
    `${money(amount, currency, say)} z ${ofDeals(number, say)} × szanse każdej ${method === "age" ? "w jej wieku" : "według odsetka wygranych z osiągniętego etapu"} = ${money(product, currency, say)}`,
  weightedTotal: ({ total, currency }, say) => `razem = ${money(total, currency, say)}`,
  cumulativeCategories: ({ method, closed, commit, best, open, total, currency }, say) => {
    const parts: Readonly<Record<string, readonly (readonly [string, Given])[]>> = {
      closed: [["zamknięte", closed]],
      commit: [
        ["zamknięte", closed],
        ["pewne", commit],
      ],
      best: [
        ["zamknięte", closed],
        ["pewne", commit],
        ["najlepszy wariant", best],
      ],
      pipeline: [
        ["lejek", open],
        ["najlepszy wariant", best],
        ["pewne", commit],
      ],
    };
    const sum = (parts[String(method)] ?? []).map(
      ([name, value]) => `${name} ${money(value, currency, say)}`,
    );
    return `${sum.join(" + ")} = ${money(total, currency, say)}`;
  },
  ofClosed: ({ won, lost, share: part }, say) =>
    `wygrane ${say.text(won)} ÷ (wygrane ${say.text(won)} + przegrane ${say.text(lost)}) = ${share(part, say)}`,
  ofAll: ({ won, all, share: part }, say) =>
    `wygrane ${say.text(won)} ÷ ${deals(all, say)} = ${share(part, say)}`,
  ofValue: ({ won, lost, share: part, currency }, say) =>
    `wygrane ${money(won, currency, say)} ÷ (wygrane ${money(won, currency, say)} + przegrane ${money(lost, currency, say)}) = ${share(part, say)}`,
  movedOn: ({ from, to, moved, decided, entered, share: part, low, high }, say) =>
    `z etapu „${from}” do „${to}” przeszło ${say.text(moved)} ÷ rozstrzygnięto ${say.text(decided)} z ${say.text(entered)}, które weszły = ${share(part, say)} (z pewnością 95 %: ${share(low, say)} – ${share(high, say)})`,
  covered: ({ open, target, won, ratio, currency }, say) =>
    `otwarte ${money(open, currency, say)} ÷ (cel ${money(target, currency, say)} − wygrane ${money(won, currency, say)}) = ${say.number(Number(ratio), 2)}`,
  targetMet: ({ target, won, currency }, say) =>
    `wygrane ${money(won, currency, say)} osiągają cel ${money(target, currency, say)}`,
  velocityOf: ({ open, rate, average, days, result, currency }, say) =>
    `${say.plural(Number(open), { one: "{n} otwarta szansa", few: "{n} otwarte szanse", many: "{n} otwartych szans", other: "{n} otwartej szansy" })} × odsetek wygranych ${share(rate, say)} × średnia wygranej ${money(average, currency, say)} ÷ ${ofDays(days, say)} = ${money(result, currency, say)} dziennie`,
  cycleOf: ({ statistic, days, low, high, won, lost, watched }, say) => {
    const what: Readonly<Record<string, string>> = {
      median: "połowa wygranych trwa najwyżej",
      p75: "trzy czwarte wygranych trwa najwyżej",
      p90: "dziewięć na dziesięć wygranych trwa najwyżej",
      mean: "wygrane trwały średnio",
      close: "połowa wszystkich zamyka się w ciągu",
    };
    const number = (value: Given) => say.number(Number(value), 1);
    const sure =
      typeof low === "number" && typeof high === "number"
        ? ` (z pewnością 95 %: ${number(low)} – ${number(high)})`
        : "";
    return `obserwowano ${deals(watched, say)}, w tym wygrane: ${say.text(won)}, przegrane: ${say.text(lost)}; ${what[String(statistic)]} ${number(days)} dni${sure}`;
  },
  healthSign: ({ sign, unit, value, threshold, before, days }, say) => {
    const shown = (one: Given) =>
      typeof one !== "number"
        ? "brak danych"
        : unit === "share"
          ? say.percent(one, 0)
          : unit === "days"
            ? ofDays(Math.round(one), say)
            : deals(Math.round(one), say);
    const good = sign === "cycle" || sign === "concentration" ? "dobrze do" : "dobrze od";
    const name = advice[sign as keyof typeof advice]({}, say);
    const limit = threshold === null ? "" : `, ${good} ${shown(threshold)}`;
    return `${name}: ${shown(value)}${limit}; w ciągu poprzednich ${ofDays(days, say)}: ${shown(before)}`;
  },
  credited: ({ total, touched, untouched, currency }, say) =>
    `${money(touched, currency, say)} z szans objętych kampaniami + ${money(untouched, currency, say)} z szans bez kontaktu = ${money(total, currency, say)} do podziału`,
  creditedTo: ({ campaign, credit, currency }, say) =>
    `z tego kampanii „${campaign}” przypisano ${money(credit, currency, say)}`,
  campaignCost: ({ campaign, cost, currency }, say) =>
    `kampania „${campaign}” kosztowała ${money(cost, currency, say)}`,
  customersOf: ({ campaign, customers }, say) =>
    `kampanii „${campaign}” przypisano ${say.plural(Number(customers), { one: "{n} nowego klienta", few: "{n} nowych klientów", many: "{n} nowych klientów", other: "{n} nowego klienta" })}`,
  returnOf: ({ credit, cost, share: result, currency }, say) =>
    `(${money(credit, currency, say)} − ${money(cost, currency, say)}) ÷ ${money(cost, currency, say)} = ${share(result, say)}`,
  costShared: ({ cost, customers, result, currency }, say) =>
    `${money(cost, currency, say)} ÷ ${say.plural(Number(customers), { one: "{n} nowy klient", few: "{n} nowych klientów", many: "{n} nowych klientów", other: "{n} nowego klienta" })} = ${money(result, currency, say)}`,

  openDeals: () => "otwarte",
  wonDeals: () => "wygrane",
  lostDeals: () => "przegrane",
  otherDeals: () => "wstrzymane albo na etapie, którego nie ma w tabeli etapów",
  lookedAt: () => "sprawdzone",
  inStage: ({ stage }) => `na etapie „${stage}”`,
  notInStage: ({ stage }) => `nie na etapie „${stage}”`,
  createdThen: () => "utworzone w okresie",
  notCreatedThen: (values, say) => `utworzone poza okresem: ${period(values, say)}`,
  movedDeals: ({ to }) => `osiągnęły etap „${to}”`,
  lostOnTheWay: () => "przegrane wcześniej",
  stillOnTheWay: () => "wciąż w drodze: ani nie przeszły dalej, ani nie są przegrane",
  neverReached: ({ from }) => `nigdy nie osiągnęły etapu „${from}”`,
  lostWithoutStage: () => "przegrane, ale nie wiadomo, z którego etapu",
  overdueDeals: ({ asOf }, say) =>
    `przewidywane zamknięcie przed ${say.date(Number(asOf))}, a wciąż otwarte: po terminie`,
  undatedDeals: () => "bez daty, która wskazuje okres",
  outsidePeriod: (values, say) => `poza okresem: ${period(values, say)}`,
  behindInflow: ({ days }, say) => `utworzone w ciągu ostatnich ${ofDays(days, say)}`,
  behindProgress: () => "na swoim etapie dłużej niż najdłuższy pobyt, bez zaplanowanego następnego kroku",
  behindConversion: ({ days }, say) => `zamknięte w ciągu ostatnich ${ofDays(days, say)}`,
  behindCycle: ({ threshold }, say) => `otwarte dłużej niż ${ofDays(Math.round(Number(threshold)), say)}`,
  behindHygiene: () => "wymagające poprawek",
  behindConcentration: ({ stage }, say) => `na najpełniejszym etapie, „${say.text(stage)}”`,
  watchedDeals: () => "jeszcze niezamknięte: liczone tak długo, jak były obserwowane",
  backwardDeals: () => "zamknięte przed utworzeniem",
  touchedDeals: () => "przypisane kampaniom",
  untouchedDeals: () => "bez kontaktu z kampanią: nieprzypisane nikomu",
  onlyLearnedFrom: () => "niewygrane: bez wartości, ale modele się na nich uczą",
  notCredited: () => "poza podstawą rozliczenia albo poza okresem",
  touchedBy: ({ campaign }) => `objęte kampanią „${campaign}”`,
  notTouchedBy: ({ campaign }) => `nieobjęte kampanią „${campaign}”`,
  boughtBefore: () => "wygrane, ale od dotychczasowych klientów",
  withoutAmount: () => "bez kwoty",
  withoutProbability: () => "bez prawdopodobieństwa, tak jak ich etap",
  unmatched: () => "nie spełniają kryteriów",

  amountsMissing: ({ deals: number }, say) => `${deals(number, say)} bez kwoty: liczone jako 0`,
  touchesLeftOut: ({ touches }, say) =>
    `nie można było użyć ${say.plural(Number(touches), { one: "{n} wiersza", few: "{n} wierszy", many: "{n} wierszy", other: "{n} wiersza" })} tabeli kontaktów: wymienia je strona Kampanie`,
  campaignsMerged: ({ campaigns }, say) =>
    `${say.plural(Number(campaigns), { one: "{n} kampania ma", few: "{n} kampanie mają", many: "{n} kampanii ma", other: "{n} kampanii ma" })} kilka pisowni i liczy się jako jedna: rozdzieli je tabela aliasów`,
  wholeCost: () =>
    "kryteria wybierają szanse: koszt dotyczy wszystkich szans, bo nie wiadomo, na które z nich go wydano",
  few: ({ decided }, say) => `mało szans: rozstrzygnięto tylko ${say.text(decided)}, mniej niż 20`,
  pastLastClose: (values, say) =>
    `spośród nich ${deals(values.deals, say)} w wieku co najmniej ${ofDays(values.lastClose, say)} liczy się z prawdopodobieństwem 0: żadnej nigdy nie zamknięto później; tak długo obserwowano ${deals(values.beyond, say)}, najdłużej ${ofDays(values.watched, say)}`,
  young: ({ decided, entered }, say) =>
    `jeszcze młode: rozstrzygnięto ${say.text(decided)} z ${ofDeals(entered, say)}, mniej niż 80 %`,
  summaryBeside: () =>
    "odpowiada zarządzana tabela; arkusz „Pipewright summary” tylko wtedy, gdy wywołanie wskazuje jego komórki jako tabelę",
  fromSummary: ({ deals: number, engine, data, on }, say) =>
    `z podsumowania w arkuszu „Pipewright summary”: ${deals(number, say)}, policzył ${engine} w ${data} dnia ${say.date(Number(on))}; samych szans nie ma w tym skoroszycie`,
  rated: ({ currency }) =>
    `kwoty przeliczono na ${currency}: zamkniętych szans po kursie z dnia zamknięcia, pozostałych po kursie z dnia obliczeń`,
};
