import type { advice as english } from "../en/advice.ts";
import type { FormatsIn, In, Values } from "../words.ts";
import { deals } from "./counts.ts";

const share = (value: Values[string] | undefined, say: FormatsIn<"fi">) => say.percent(Number(value), 0);

/** Names and sentences in the cells of answers. */
export const advice: In<"fi", typeof english> = {
  inflow: () => "Uudet kaupat",
  progress: () => "Eteneminen",
  conversion: () => "Konversio",
  cycle: () => "Myyntisykli",
  hygiene: () => "Tietojen laatu",
  concentration: () => "Keskittyminen",

  good: () => "hyvä",
  watch: () => "seuraa",
  poor: () => "heikko",
  unknown: () => "ei tiedossa",

  better: () => "paranee",
  worse: () => "heikkenee",
  steady: () => "ennallaan",

  inflowCompared: ({ now, before, days }, say) =>
    `${deals(now, say)} luotu viimeisten ${say.text(days)} päivän aikana, sitä edeltävien ${say.text(days)} päivän aikana ${say.text(before)}`,
  inflowTooShort: ({ days }, say) =>
    `yhtään kauppaa ei ole luotu yli ${say.text(days)} päivää sitten, joten vertailukohtaa ei ole`,
  progressShare: ({ moving, open }, say) =>
    say.plural(Number(open), {
      one: `{n} avoimesta kaupasta ${say.text(moving)} on ollut vaiheessaan enintään sallitun ajan`,
      other: `{n} avoimesta kaupasta ${say.text(moving)} on ollut vaiheessaan enintään sallitun ajan`,
    }),
  winRateCompared: ({ now, before, closed, days }, say) =>
    `viimeisten ${say.text(days)} päivän aikana päättyi ${deals(closed, say)}, joista voitettiin ${share(now, say)}; sitä ennen päättyneistä voitettiin ${share(before, say)}`,
  winRateFew: ({ closed, closedBefore, least, days }, say) =>
    `viimeisten ${say.text(days)} päivän aikana päättyi ${deals(closed, say)} ja sitä ennen ${say.text(closedBefore)}: vertailuun tarvitaan kumpaakin vähintään ${say.text(least)}`,
  ageCompared: ({ age, cycle, open }, say) =>
    `avoimista kaupoista (${say.text(open)}) puolet on yli ${say.text(age)} päivän ikäisiä; puolet voitetuista kaupoista kestää enintään ${say.text(cycle)} päivää`,
  hygieneShare: ({ clean, open }, say) =>
    `avoimista kaupoista (${say.text(open)}) kunnossa on ${say.text(clean)}: PIPELINE.ISSUES luettelee muut`,
  concentratedIn: ({ stage, share: part }, say) =>
    `vaiheessa ”${stage}” on ${share(part, say)} avoimesta myyntiputkesta`,
  noOpenDeals: () => "avoimia kauppoja ei ole",

  overdue: () => "Myöhässä",
  undated: () => "Ei päivämäärää",
  weakest: ({ stage, next, moved, decided, other, otherShare }, say) =>
    `vaiheessa ”${stage}” ratkenneista kaupoista (${say.text(decided)}) vaiheeseen ”${next}” eteni ${say.text(moved)}; seuraavaksi heikoin vaihe on ”${other}”, josta etenee ${share(otherShare, say)}`,
};
