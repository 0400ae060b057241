import type { planProblems as english, planLines as englishLines } from "../en/plan.ts";
import type { In } from "../words.ts";
import { sheets } from "./counts.ts";

/** Why set-up, its undoing or a figure of the managed table is refused. */
export const planProblems: In<"nb", typeof english> = {
  unmanaged: () => "denne arbeidsboken har ingen pipeline ennå: velg Oppsett",
  nothingToUndo: () => "det er ikke noe oppsett å angre: arbeidsboken har ingen pipeline",
  halfway: ({ table }, say) =>
    `oppsettet av «${say.text(table)}» stoppet halvveis: fullfør oppsettet, eller angre det`,
  noCampaignTable: ({ sheet }, say) =>
    `arket «${say.text(sheet)}» har ingen tabell med berøringer, kampanjer eller skrivemåter: overskriften må nevne salgsmulighet eller kontakt og kampanje, eller kampanje og kostnad eller datoer`,
  tableGone: ({ table }, say) =>
    `tabellen «${say.text(table)}» er borte eller har fått nytt navn: hent den tilbake med Angre eller under det gamle navnet, eller angre oppsettet og sett opp på nytt`,
  stagesGone: ({ sheet }, say) =>
    `arket «${say.text(sheet)}» med fasene er borte: hent det tilbake med Angre, eller angre oppsettet og sett opp på nytt`,
  historyGone: ({ sheet }, say) =>
    `arket «${say.text(sheet)}» med fasehistorikken er borte: hent det tilbake med Angre, eller kjør oppsettet på nytt for å begynne en ny`,
  noSuchSheet: ({ sheet, sheets: present }, say) =>
    `det finnes ikke noe ark «${say.text(sheet)}»: arbeidsboken har ${say.text(present)}`,
  sampleInUse: ({ sheet }, say) =>
    `arket «${say.text(sheet)}» har en tabell som er i bruk: angre oppsettet først`,
  sampleChanged: ({ sheet }, say) =>
    `arket «${say.text(sheet)}» er endret siden: slett det i regnearket hvis ingen trenger det lenger`,
};

/** What a plan will do or has done. */
export const planLines: In<"nb", typeof englishLines> = {
  before: (values, say) => {
    const added = Number(values.sheets ?? 0);
    const listed = Number(values.columns ?? 0);
    const will = [
      ...(added > 0 ? [`legger til ${sheets(added, say)}`] : []),
      ...(listed > 0
        ? [say.plural(listed, { one: "lager liste i {n} kolonne", other: "lager lister i {n} kolonner" })]
        : []),
    ];
    const kept = Number(values.rows ?? 0);
    const stay = say.plural(kept, { one: "{n} rad blir som den er", other: "{n} rader blir som de er" });
    const plan = will.length === 0 ? "Retter det oppsettet laget" : capitalised(will.join(" og "));
    return `Ingenting er endret ennå. ${plan}; ${stay}.`;
  },
  after: (values, say) => `La til ${sheets(Number(values.sheets ?? 0), say)}. Angre oppsettet`,
  reverted: () => "Oppsettet er angret: arbeidsboken er som før",
};

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
