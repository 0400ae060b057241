import type { functionSummaries as english } from "../en/function-summaries.ts";

/** What functions and their arguments are for, by the English sentence of their descriptor. */
export const functionSummaries: typeof english = new Map([
  ["Sum of the amounts of deals.", "Summen av beløpene på salgsmuligheter."],
  [
    "Which deals: open (default), won, lost or all.",
    "Hvilke: open (åpne, standard), won (vunne), lost (tapte) eller all (alle).",
  ],
  [
    "When open deals are expected to close, and won and lost ones closed. Blank: all time.",
    "Når åpne ventes avsluttet, og vunne og tapte ble avsluttet. Tomt: hele tiden.",
  ],
  ["Number of deals.", "Antall salgsmuligheter."],
  ["Average deal size.", "Gjennomsnittlig størrelse på en salgsmulighet."],
  ["Money expected from the open deals.", "Penger som ventes fra de åpne salgsmulighetene."],
  [
    "When open deals are expected to close, and won ones closed. Blank: all time.",
    "Når åpne ventes avsluttet, og vunne ble avsluttet. Tomt: hele tiden.",
  ],
  [
    "How to forecast: weighted (amount × probability, default), historical, age, commit, best, pipeline, closed, p10, p50 or p90.",
    "Prognosemetode: weighted (beløp × sannsynlighet, standard), historical, age, commit, best, pipeline, closed, p10, p50 eller p90.",
  ],
  ["What the coming periods may bring.", "Hva de kommende periodene kan gi."],
  [
    "How many periods, beginning with the present one: 4 unless given.",
    "Hvor mange perioder, fra og med den nåværende: 4 hvis ikke annet er gitt.",
  ],
  [
    "Length of a period: week, month, quarter (default) or year.",
    "Periodens lengde: week (uke), month (måned), quarter (kvartal, standard) eller year (år).",
  ],
  [
    "Probability that won and open deals reach a target.",
    "Sannsynligheten for at vunne og åpne salgsmuligheter når et mål.",
  ],
  ["Money to be won in the period.", "Beløpet som skal vinnes i perioden."],
  [
    "How many times the open deals cover what is missing to a target.",
    "Hvor mange ganger de åpne salgsmulighetene dekker det som mangler til et mål.",
  ],
  ["Share of the deals that were won.", "Andelen salgsmuligheter som ble vunnet."],
  [
    "When the deals closed; with basis all, when they were created. Blank: all time.",
    "Når de ble avsluttet; med grunnlaget all: når de ble opprettet. Tomt: hele tiden.",
  ],
  [
    "Share of what: closed deals (default), all deals, or closed value.",
    "Andel av hva: closed (avsluttede, standard), all (alle) eller value (avsluttet verdi).",
  ],
  [
    "Days from creating a deal to winning it, open deals accounted for.",
    "Dager fra en salgsmulighet opprettes til den vinnes, med åpne tatt hensyn til.",
  ],
  [
    "Which: median (default), mean, p75, p90, or close (median to any close).",
    "Hvilken: median (standard), mean, p75, p90 eller close (median til enhver avslutning).",
  ],
  ["When the deals were created. Blank: all time.", "Når salgsmulighetene ble opprettet. Tomt: hele tiden."],
  ["Money that the pipeline brings a day.", "Penger pipelinen gir per dag."],
  [
    "When deals closed, for the win rate and the average won. Blank: all time.",
    "Når de ble avsluttet, for vinnraten og snittet av vunne. Tomt: hele tiden.",
  ],
  ["New deals.", "Nye salgsmuligheter."],
  [
    "Number of deals (count, default) or their value.",
    "Antall (count, standard) eller verdien deres (value).",
  ],
  [
    "Whether new deals are contacted, and offers followed up, in time.",
    "Om nye salgsmuligheter kontaktes og tilbud følges opp i tide.",
  ],
  [
    "First contact, by default within 24 hours (default), or follow-up of an offer, within 48.",
    "first contact (første kontakt innen 24 timer, standard) eller follow-up (oppfølging av et tilbud innen 48).",
  ],
  [
    "Share in time (default), average hours, number late, or number pending.",
    "share (andel i tide, standard), hours (timer i snitt), late (antall for sene) eller pending (antall ventende).",
  ],
  [
    "When the deal was created, or the offer made. Blank: all time.",
    "Når salgsmuligheten ble opprettet eller tilbudet gitt. Tomt: hele tiden.",
  ],
  [
    "Open deals that have been in their stage for too long.",
    "Åpne salgsmuligheter som har vært for lenge i fasen sin.",
  ],
  ["How many deals to list at most. Blank: all.", "Hvor mange som listes opp på det meste. Tomt: alle."],
  [
    "What is wrong with the deals, and how to mend it.",
    "Hva som er feil med salgsmulighetene, og hvordan det rettes.",
  ],
  [
    "How grave: all (default), warning (warnings and errors) or error.",
    "Hvor alvorlig: all (alle, standard), warning (advarsler og feil) eller error (feil).",
  ],
  [
    "The signs of a healthy pipeline, with a verdict and the reason for it.",
    "Tegnene på en sunn pipeline, med en vurdering og grunnen til den.",
  ],
  [
    "Share of the deals in a stage that moved on to another.",
    "Andelen i en fase som gikk videre til en annen.",
  ],
  ["An open stage. Blank: the first one.", "En åpen fase. Tomt: den første."],
  [
    "A later open stage or won. Blank: the stage after from; won when from is blank too.",
    "En senere åpen fase eller vunnet. Tomt: fasen etter from; vunnet hvis from også er tomt.",
  ],
  [
    "How to count: reached (default), all, eventual, strict or any.",
    "Hvordan det telles: reached (standard), all, eventual, strict eller any.",
  ],
  [
    "When the deals entered the stage from. Blank: all time.",
    "Når salgsmulighetene kom inn i fasen from. Tomt: hele tiden.",
  ],
  [
    "How many deals reached each stage, and the share that moved on from it.",
    "Hvor mange som nådde hver fase, og andelen som gikk videre.",
  ],
  [
    "How conversion is counted: reached (default) or all.",
    "Hvordan konvertering telles: reached (standard) eller all.",
  ],
  [
    "When the deals entered the first stage. Blank: all time.",
    "Når salgsmulighetene kom inn i første fase. Tomt: hele tiden.",
  ],
  ["Number of deals in a stage now.", "Antall salgsmuligheter i en fase nå."],
  ["A stage by its name or one of its other spellings.", "En fase ved navn eller en annen skrivemåte."],
  ["Value of the deals in a stage now.", "Verdien av salgsmulighetene i en fase nå."],
  ["Chance that a deal in a stage is won.", "Sjansen for at en salgsmulighet i en fase vinnes."],
  ["A stage.", "En fase."],
  [
    "Which: set in the stage table (default), or historical.",
    "Hvilken: set (fra fasetabellen, standard) eller historical (historisk).",
  ],
  [
    "Days that a visit to a stage lasts, present visits accounted for.",
    "Dager et opphold i en fase varer, med nåværende opphold tatt hensyn til.",
  ],
  ["Which: median (default), mean, p75 or p90.", "Hvilken: median (standard), mean, p75 eller p90."],
  ["The stage in which most deals are lost.", "Fasen der flest salgsmuligheter tapes."],
  ["Days since a deal was created.", "Dager siden en salgsmulighet ble opprettet."],
  [
    "The id of a deal, or a range of ids. Blank: all deals.",
    "ID-en til en salgsmulighet, eller et område med ID-er. Tomt: alle.",
  ],
  ["Days that a deal has been in its present stage.", "Dager en salgsmulighet har vært i fasen den er i nå."],
  ["Chance that a deal is won.", "Sjansen for at en salgsmulighet vinnes."],
  [
    "Whose: weighted (as set, default), historical or age.",
    "Etter hva: weighted (som satt, standard), historical eller age.",
  ],
  ["The stages that a deal may move to.", "Fasene en salgsmulighet kan gå til."],
  [
    "What is wrong with a deal, in words; blank when nothing is.",
    "Hva som er feil med en salgsmulighet, med ord; tomt når alt stemmer.",
  ],
  ["Money credited to a campaign, or to each of them.", "Penger godskrevet en kampanje, eller hver av dem."],
  [
    "A campaign by any of its spellings. Blank: all campaigns.",
    "En kampanje i en av skrivemåtene sine. Tomt: alle kampanjer.",
  ],
  [
    "How credit is shared, such as linear, u, time decay or markov1. Blank: the model set for the workbook, else linear.",
    "Hvordan æren fordeles, som linear, u, time decay eller markov1. Tomt: modellen satt for arbeidsboken, ellers linear.",
  ],
  [
    "What is credited: revenue (default), pipeline, stage or weighted.",
    "Hva som godskrives: revenue (standard), pipeline, stage eller weighted.",
  ],
  [
    "When the deals were won, created or moved, by the basis. Blank: all time.",
    "Når de ble vunnet, opprettet eller flyttet, etter grunnlaget. Tomt: hele tiden.",
  ],
  [
    "What each campaign touched, is credited with, cost and returned.",
    "Hva hver kampanje berørte, ble godskrevet, kostet og ga igjen.",
  ],
  [
    "When the deals were won, created or moved, by the basis, and the cost was spent. Blank: all time.",
    "Når de ble vunnet, opprettet eller flyttet, etter grunnlaget, og kostnaden ble brukt. Tomt: hele tiden.",
  ],
  [
    "Credit of each campaign under every model, side by side.",
    "Æren til hver kampanje under alle modeller, side om side.",
  ],
  [
    "Share of the deals that a campaign touched which moved on from a stage to another.",
    "Andelen av salgsmuligheter en kampanje berørte, som gikk videre fra en fase til en annen.",
  ],
  ["Return on what a campaign cost.", "Avkastningen på det en kampanje kostet."],
  ["A campaign by any of its spellings.", "En kampanje i en av skrivemåtene sine."],
  [
    "When the deals were won, and the cost was spent. Blank: all time.",
    "Når de ble vunnet, og kostnaden ble brukt. Tomt: hele tiden.",
  ],
  [
    "What a campaign cost for each new customer credited to it.",
    "Hva en kampanje kostet per ny kunde godskrevet den.",
  ],
  [
    "When the customers were won, and the cost was spent. Blank: all time.",
    "Når kundene ble vunnet, og kostnaden ble brukt. Tomt: hele tiden.",
  ],
  [
    "The ways, from campaign to campaign, that most deals took.",
    "Veiene, fra kampanje til kampanje, som flest salgsmuligheter tok.",
  ],
  ["How many ways to list. Blank: 10.", "Hvor mange veier som listes opp. Tomt: 10."],
  [
    "When the deals closed, open deals by their expected close. Blank: all time.",
    "Når de ble avsluttet, åpne etter forventet avslutning. Tomt: hele tiden.",
  ],
  [
    "Cost of winning a new customer, campaigns and sales together.",
    "Kostnaden ved å vinne en ny kunde, kampanjer og salg til sammen.",
  ],
  [
    "What sales cost in the period, all in: wages, tools, travel.",
    "Hva salget kostet i perioden, alt med: lønn, verktøy, reiser.",
  ],
  [
    "What a customer is worth over the whole relationship.",
    "Hva en kunde er verdt gjennom hele kundeforholdet.",
  ],
  [
    "Average revenue of a customer in a period, such as a month.",
    "Gjennomsnittlig inntekt fra en kunde i en periode, for eksempel en måned.",
  ],
  [
    "Share of the revenue that is left after cost, from 0 to 1: 1 unless given.",
    "Andelen av inntekten som er igjen etter kostnader, fra 0 til 1: 1 hvis ikke gitt.",
  ],
  [
    "Share of the customers who leave in a period, from 0 to 1: 0 unless given.",
    "Andelen kunder som forsvinner i en periode, fra 0 til 1: 0 hvis ikke gitt.",
  ],
  [
    "Periods to count at most. Blank: no end, but 36 where nobody leaves.",
    "Perioder å telle på det meste. Tomt: ingen grense, men 36 der ingen forsvinner.",
  ],
  [
    "A range with its header row. Left out: the managed table.",
    "Et område med overskriftsrad. Utelatt: den styrte tabellen.",
  ],
  [
    "A header or the name of a field to select deals by.",
    "En overskrift eller navnet på et felt å velge etter.",
  ],
  [
    'What its cells must be, as in SUMIFS: "Ann", ">=1000", "Web*".',
    'Hva cellene må være, som i SUMMER.HVIS.SETT: "Ann", ">=1000", "Web*".',
  ],
]);
