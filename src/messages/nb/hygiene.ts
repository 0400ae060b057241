import type { hygiene as english, hygieneMend as englishMend } from "../en/hygiene.ts";
import type { FormatsIn, In, Values } from "../words.ts";
import { days } from "./counts.ts";

const date = (value: Values[string] | undefined, say: FormatsIn<"nb">) => say.date(Number(value));

/** What a manager would ask a seller to put right at a deal. */
export const hygiene: In<"nb", typeof english> = {
  blankField: ({ header, stage }) =>
    stage === undefined ? `«${header}» er tom` : `«${header}» er tom, men «${stage}» krever den`,
  amountNotPositive: ({ amount }, say) => `beløpet er ${say.text(amount)}`,
  overdue: ({ date: due, days: late }, say) =>
    `forventet avsluttet ${date(due, say)}, for ${days(late, say)} siden, og fortsatt åpen`,
  nextStepPast: ({ date: due, days: late }, say) =>
    `neste steg skulle vært tatt ${date(due, say)}, for ${days(late, say)} siden`,
  createdInFuture: ({ date: day }, say) => `opprettet ${date(day, say)}, som ennå ikke har vært`,
  closedInFuture: ({ date: day }, say) => `avsluttet ${date(day, say)}, som ennå ikke har vært`,
  noLostReason: () => "tapt uten oppgitt årsak",
  stalled: ({ stage, days: stay, limit }, say) =>
    `har vært i «${stage}» i ${days(stay, say)}: lengste opphold er ${say.text(limit)}`,
};

/** How to mend it. */
export const hygieneMend: In<"nb", typeof englishMend> = {
  blankField: ({ header }) => `fyll inn «${header}»`,
  amountNotPositive: () => "skriv hva salgsmuligheten er verdt, eller tøm cellen til det er kjent",
  overdue: () => "skriv når den nå ventes avsluttet, eller avslutt den som vunnet eller tapt",
  nextStepPast: () => "planlegg neste steg, eller skriv ned hva som kom ut av det forrige",
  createdInFuture: () => "rett opprettet dato",
  closedInFuture: () => "rett avslutningsdatoen, eller flytt salgsmuligheten tilbake til en åpen fase",
  noLostReason: () => "skriv hvorfor den ble tapt",
  stalled: () => "flytt den videre, planlegg et neste steg med dato, eller avslutt den som tapt",
};
