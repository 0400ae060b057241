import type { advice as english } from "../en/advice.ts";
import type { FormatsIn, In, Values } from "../words.ts";
import { deals } from "./counts.ts";

const share = (value: Values[string] | undefined, say: FormatsIn<"nb">) => say.percent(Number(value), 0);

/** Names and sentences in the cells of answers. */
export const advice: In<"nb", typeof english> = {
  inflow: () => "Tilsig",
  progress: () => "Fremdrift",
  conversion: () => "Konvertering",
  cycle: () => "Salgssyklus",
  hygiene: () => "Datakvalitet",
  concentration: () => "Konsentrasjon",

  good: () => "bra",
  watch: () => "følg med",
  poor: () => "svak",
  unknown: () => "ikke kjent",

  better: () => "bedre",
  worse: () => "dårligere",
  steady: () => "uendret",

  inflowCompared: ({ now, before, days }, say) =>
    `${deals(now, say)} opprettet de siste ${say.text(days)} dagene, ${say.text(before)} i de ${say.text(days)} dagene før`,
  inflowTooShort: ({ days }, say) =>
    `ingen salgsmulighet ble opprettet for mer enn ${say.text(days)} dager siden, så det er ikke noe å sammenligne med`,
  progressShare: ({ moving, open }, say) =>
    `${say.text(moving)} av ${deals(open, say)} er innenfor lengste opphold i fasen sin`,
  winRateCompared: ({ now, before, closed, days }, say) =>
    `${share(now, say)} av ${deals(closed, say)} avsluttet de siste ${say.text(days)} dagene ble vunnet, ${share(before, say)} av dem som ble avsluttet før`,
  winRateFew: ({ closed, closedBefore, least, days }, say) =>
    `${deals(closed, say)} avsluttet de siste ${say.text(days)} dagene og ${say.text(closedBefore)} før: det trengs ${say.text(least)} av hver for å sammenligne`,
  ageCompared: ({ age, cycle, open }, say) =>
    `halvparten av ${deals(open, say)} er eldre enn ${say.text(age)} dager; halvparten av de vunne tar ${say.text(cycle)} dager`,
  hygieneShare: ({ clean, open }, say) =>
    `${say.text(clean)} av ${deals(open, say)} har ingenting å rette: PIPELINE.ISSUES viser de andre`,
  concentratedIn: ({ stage, share: part }, say) => `«${stage}» har ${share(part, say)} av den åpne pipelinen`,
  noOpenDeals: () => "det finnes ingen åpne salgsmuligheter",

  overdue: () => "Forfalt",
  undated: () => "Uten dato",
  weakest: ({ stage, next, moved, decided, other, otherShare }, say) =>
    `${say.text(moved)} av ${deals(decided, say)} avgjort i «${stage}» gikk videre til «${next}»; den nest svakeste fasen er «${other}» med ${share(otherShare, say)}`,
};
