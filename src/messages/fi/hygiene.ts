import type { hygiene as english, hygieneMend as englishMend } from "../en/hygiene.ts";
import type { FormatsIn, In, Values } from "../words.ts";
import { days } from "./counts.ts";

const date = (value: Values[string] | undefined, say: FormatsIn<"fi">) => say.date(Number(value));

/** What a manager would ask a seller to put right at a deal. */
export const hygiene: In<"fi", typeof english> = {
  blankField: ({ header, stage }) =>
    stage === undefined ? `”${header}” on tyhjä` : `”${header}” on tyhjä, vaikka vaihe ”${stage}” vaatii sen`,
  amountNotPositive: ({ amount }, say) => `arvo on ${say.text(amount)}`,
  overdue: ({ date: due, days: late }, say) =>
    `kaupan piti päättyä ${date(due, say)}, siitä on ${days(late, say)}, ja se on yhä avoinna`,
  nextStepPast: ({ date: due, days: late }, say) =>
    `seuraavan toimen määräpäivä oli ${date(due, say)}, siitä on ${days(late, say)}`,
  createdInFuture: ({ date: day }, say) => `luontipäivä ${date(day, say)} on vasta tulossa`,
  closedInFuture: ({ date: day }, say) => `päätöspäivä ${date(day, say)} on vasta tulossa`,
  noLostReason: () => "häviön syytä ei ole kirjattu",
  stalled: ({ stage, days: stay, limit }, say) =>
    `kauppa on ollut vaiheessa ”${stage}” jo ${days(stay, say)}: enimmäisaika on ${say.text(limit)}`,
};

/** How to mend it. */
export const hygieneMend: In<"fi", typeof englishMend> = {
  blankField: ({ header }) => `täydennä ”${header}”`,
  amountNotPositive: () => "kirjoita kaupan arvo, tai tyhjennä solu, kunnes arvo on tiedossa",
  overdue: () => "kirjoita uusi odotettu päätöspäivä, tai merkitse kauppa voitetuksi tai hävityksi",
  nextStepPast: () => "suunnittele seuraava toimi, tai kirjaa edellisen tulos",
  createdInFuture: () => "korjaa luontipäivä",
  closedInFuture: () => "korjaa päätöspäivä, tai siirrä kauppa takaisin avoimeen vaiheeseen",
  noLostReason: () => "kirjaa häviön syy",
  stalled: () => "siirrä kauppaa eteenpäin, sovi päivätty seuraava toimi, tai merkitse kauppa hävityksi",
};
