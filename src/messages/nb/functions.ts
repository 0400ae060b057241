import type { functions as english } from "../en/functions.ts";
import type { FormatsIn, In, Values } from "../words.ts";

type Say = FormatsIn<"nb">;

/** Why a function gives no figure. */
export const functions: In<"nb", typeof english> = {
  unknownFunction: ({ name, nearest }) => `det finnes ingen funksjon ${name}${didYouMean(nearest)}`,
  tooManyArguments: ({ most, given }, say) =>
    `${say.plural(Number(given), { one: "{n} argument", other: "{n} argumenter" })} gitt: funksjonen tar høyst ${say.text(most)}`,
  missingArgument: ({ argument }) => `«${argument}» mangler`,
  notOneCell: ({ argument }) => `«${argument}» tar én celle, ikke et område med flere`,
  notAChoice: ({ argument, given, choices, nearest }) =>
    `ukjent ${argument} «${given}»${didYouMean(nearest) || `: mulige valg er ${choices}`}`,
  notANumber: ({ argument, given }, say) => `«${argument}» tar et tall, ikke ${quoted(given, say)}`,
  tooSmall: ({ argument, given, least }, say) =>
    `«${argument}» er ${say.text(given)}: det må være minst ${say.text(least)}`,
  tooLarge: ({ argument, given, most }, say) =>
    `«${argument}» er ${say.text(given)}: det kan være høyst ${say.text(most)}`,
  notAPeriod: ({ given }, say) =>
    `ukjent periode ${quoted(given, say)}: gyldige er 2026, 2026-Q4, 2026-10, 2026-W42, FY26-Q3, "this quarter", "last 90 days", 2026-10-01..2026-12-31, eller en dato for måneden sin`,
  backwardsPeriod: ({ given }, say) => `perioden ${quoted(given, say)} slutter før den begynner`,
  unknownStage: ({ given, nearest, stages }) =>
    `ukjent fase «${given}»${didYouMean(nearest) || `: fasene er ${stages}`}`,
  notOnTheWay: ({ argument, stage }) =>
    argument === "from"
      ? `«from» tar en åpen fase, og det er ikke «${stage}»`
      : `«to» tar en åpen eller vunnet fase, og «${stage}» er ingen av delene`,
  notAfter: ({ from, to }) =>
    from === to
      ? `«from» og «to» er begge «${from}»: «to» tar en senere fase`
      : `«${to}» kommer ikke etter «${from}»: bytt om på dem, eller bruk modusen «any»`,
  tableNotFirst: () =>
    "et område står der en kolonne eller et vilkår hører hjemme: først kommer tabellen, så par av kolonne og vilkår",
  unknownColumn: ({ given, nearest, headers }) =>
    `tabellen har ingen kolonne «${given}»${didYouMean(nearest) || `: den har ${headers}`}`,
  missingCriterion: ({ column }) => `kolonnen «${column}» har ikke noe vilkår etter seg`,
  missingColumn: ({ criterion }, say) => `vilkåret ${quoted(criterion, say)} har ingen kolonne foran seg`,

  unmanaged: () =>
    "denne arbeidsboken har ingen styrt salgstabell ennå: sett opp en i Pipewright-ruten, eller gi en tabell som argument",
  noColumn: ({ field }) =>
    `tabellen har ingen kolonne for ${fieldName(field)}: legg til en, eller velg den i oppsettet`,
  noOpenStages: () => "fasetabellen har ingen åpen fase: gi minst én fase typen open",
  mixedCurrencies: ({ currencies }) =>
    `beløpene er i flere valutaer (${currencies}): gi en tabell med valutakurser, eller velg én valuta med valutakolonnen og et vilkår`,
  noRate: ({ currencies, into }) =>
    `kurstabellen mangler kurs til ${into} for ${currencies} på dagen for noen av salgsmulighetene: legg til en som begynner tidlig nok`,
  noProbability: ({ deals }, say) =>
    `${say.plural(Number(deals), { one: "den åpne salgsmuligheten har ingen sannsynlighet", other: "ingen av de {n} åpne salgsmulighetene har en sannsynlighet" })}, og det har heller ikke fasen: fyll inn sannsynligheter i fasetabellen`,
  noAmounts: ({ deals, ...values }, say) =>
    Number(deals) === 0
      ? `ingen salgsmuligheter${when(values, "", say)}`
      : `${say.plural(Number(deals), { one: "den eneste salgsmuligheten", other: "ingen av de {n} salgsmulighetene" })}${when(values, "", say)} har ${Number(deals) === 1 ? "ikke noe" : "et"} beløp`,
  noNewCustomers: (values, say) => `ingen ny kunde ble vunnet${when(values, "", say)}`,
  noCosts: () => "ingenting forteller hva som ble brukt: gi kostnaden som «salesCost»",
  unknownCampaign: ({ given, nearest, campaigns }, say) =>
    `det finnes ingen kampanje ${quoted(given, say)}${didYouMean(nearest) || `: kampanjene er ${say.text(campaigns)}`}`,
  noTouches: () =>
    "ingenting forteller hvilke kampanjer som nådde salgsmulighetene: gi en tabell med berøringer, eller en kampanje- eller kildekolonne i tabellen",
  touchColumns: ({ headers, table }) =>
    `${table ?? "tabellen med berøringer"} trenger en kolonne for salgsmulighet eller kontakt og en for kampanje, kilde eller lenke, men har ${headers}: gi disse kolonnene overskrifter som «Deal ID», «Kampanje» og «Dato»`,
  campaignColumns: ({ headers, table }) =>
    `${table ?? "kampanjetabellen"} trenger en kolonne for kampanjen og en for kostnad, kanal eller datoer, men har ${headers}: gi disse kolonnene overskrifter som «Kampanje», «Kostnad» og «Dag»`,
  campaignTableGone: ({ table }) =>
    `tabellen ${table}, som kampanjer eller berøringer leses fra, er borte: oppgi tabellene på nytt på siden Kampanjer`,
  noCampaignCost: ({ campaign, ...values }, say) =>
    `ingen tabell forteller hva «${campaign}» kostet${when(values, "", say)}: legg kostnaden inn i kampanjetabellen`,
  campaignCostNothing: ({ campaign }) => `«${campaign}» kostet ingenting, så avkastningen kan ikke regnes ut`,
  unratedCampaignCost: ({ campaign, currency }) =>
    `en kostnad for «${campaign}» er i ${currency}, som ikke har noen valutakurs: legg den til i kurstabellen`,
  undatedCampaignCost: ({ campaign }) =>
    `en kostnad for «${campaign}» har ingen datoer, så hva den kostet i en periode er ukjent: legg til en kolonne med dag eller måned, eller spør for hele tiden`,
  noCampaignCustomers: ({ campaign }) => `ingen ny kunde tilskrives «${campaign}»`,
  noTouchedDeals: ({ campaign }) => `«${campaign}» nådde ingen salgsmulighet`,
  fewDecided: ({ stages, least }, say) =>
    `${Number(stages) === 0 ? "ingen åpen fase har" : "bare én åpen fase har"} minst ${say.text(least)} salgsmuligheter som gikk videre eller ble tapt: det er for lite å sammenligne`,
  noLongestStay: () =>
    "ingen fase har et lengste opphold: fyll inn lengste opphold (dager) for de åpne fasene i fasetabellen",
  noStageDates: () =>
    "ingenting forteller siden når salgsmulighetene har vært i fasene sine: legg til en datokolonne for det, eller en fasehistorikk",
  noContactDates: () =>
    "ingenting forteller når salgsmulighetene ble kontaktet første gang: legg til en datokolonne «First contact», startdatoer for andre fase, eller en fasehistorikk",
  noOfferStage: ({ stages }) =>
    `ingen fase er kjent som den der tilbudet gis (fasene er ${stages}): gi en av dem tilleggsnavnet «Tilbud», «Proposal» eller «Offer» i fasetabellen`,
  noneMeasured: ({ kind, ...values }, say) =>
    `ingen salgsmulighet${when(values, "", say)} har datoene som viser ${kind === "follow-up" ? "oppfølgingen" : "første kontakt"}`,
  noneDue: ({ kind, pending }, say) =>
    `ingen ${kind === "follow-up" ? "oppfølging" : "første kontakt"} har forfalt ennå: ${say.plural(Number(pending), { one: "{n} venter", other: "{n} venter" })}`,
  noDeals: (values, say) => `ingen salgsmuligheter${when(values, "opprettet", say)}`,
  noWonStage: () => "ingen fase teller som vunnet: gi en av dem typen won i fasetabellen",
  noClosedDeals: (values, say) => `ingen avsluttede salgsmuligheter${when(values, "", say)}`,
  noLostAmounts: () =>
    "ingen tapt salgsmulighet har et annet beløp enn 0, så andelen etter verdi er ikke kjent: bruk grunnlaget «closed»",
  noClosedAmounts: (values, say) =>
    `beløpene for de avsluttede salgsmulighetene${when(values, "", say)} gir ingen positiv sum`,
  nothingLost: () => "ingenting er merket som tapt: bruk modusen «all» eller «eventual»",
  noneDecided: ({ from, to, reached }, say) =>
    `${say.plural(Number(reached), { one: "den eneste salgsmuligheten", other: "alle {n} salgsmuligheter" })} som nådde «${from}», er fortsatt åpen før ${to === null ? "seier" : `«${to}»`}: bruk modusen «all»`,
  noneEntered: ({ stage, ...values }, say) => `ingen salgsmulighet nådde «${stage}»${when(values, "", say)}`,
  noEntryDates: ({ stage }) =>
    `ingenting forteller når salgsmuligheter kom inn i «${stage}»: legg til en datokolonne for det, eller en fasehistorikk`,
  unknownDeal: ({ given }, say) =>
    `ingen salgsmulighet har ID-en ${quoted(given, say)}, eller den oppfyller ikke vilkårene`,
  noStarts: () =>
    "ingenting forteller når salgsmulighetene begynte: legg til en kolonne for opprettet dato, eller datokolonner for fasene",
  noWonDeals: (values, say) => `ingen vunne salgsmuligheter${when(values, "opprettet", say)}`,
  closedBeforeCreated: ({ deals }, say) =>
    `${say.plural(Number(deals), { one: "én salgsmulighet ble", other: "{n} salgsmuligheter ble" })} avsluttet før opprettelsen, flere enn etter: rett opprettet dato eller avslutningsdato`,
  notReached: ({ ended, count }, say) =>
    `for få er ferdige til å si det: ${say.text(ended)} av ${say.text(count)}, de andre fortsetter`,
  leftBeforeEntered: ({ stage, visits }, say) =>
    `${say.plural(Number(visits), { one: "ett opphold", other: "{n} opphold" })} i «${stage}» sluttet før det begynte, flere enn etter: rett datoene`,
  noVisits: ({ stage }) =>
    `ingenting forteller hvor lenge salgsmuligheter var i «${stage}»: legg til en fasehistorikk, eller datokolonner for den og alle senere åpne faser`,
  noStageProbability: ({ stage }) => `«${stage}» har ingen sannsynlighet: fyll den inn i fasetabellen`,
  lostWithoutStage: ({ lost, unknown }, say) =>
    `${say.text(unknown)} av ${say.text(lost)} tapte salgsmuligheter har ingen kjent fase: legg til en kolonne for siste fase, eller en fasehistorikk`,
  noneResolved: ({ stage }) =>
    `ingen salgsmulighet som nådde «${stage}», er avsluttet, og fasen har ingen sannsynlighet: fyll den inn i fasetabellen`,
  nothingLostToLearn: () =>
    "ingenting er merket som tapt, så ingen vinnrate kan læres: merk tapte salgsmuligheter som tapt i stedet for å slette dem",
  noCycle: () => "halvparten av de vunne avsluttes samme dag som de opprettes: syklusen er 0 dager",
  dealClosed: ({ deal }) => `«${deal}» er avsluttet`,
  noStageDate: ({ deal }) =>
    `ingenting forteller når «${deal}» kom inn i fasen sin: legg til en fasehistorikk eller en kolonne «Fase endret»`,
  noCreation: ({ deal }) =>
    `«${deal}» mangler opprettet dato, eller avslutningsdato for en avsluttet salgsmulighet`,
  noDealProbability: ({ deal }) => `ingenting forteller sjansen for «${deal}»`,
  noAges: ({ deals }, say) =>
    `${say.plural(Number(deals), { one: "den åpne salgsmuligheten har", other: "de {n} åpne salgsmulighetene har" })} ingen opprettet dato, eller ingen ble fulgt i den alderen`,
  notInSummary: ({ formula }) =>
    `arket «Pipewright summary» er ikke talt opp for ${formula}: kjør \`pipewright eval\` med --engine og --into på nytt, med denne formelen blant de andre`,
  summaryHasNoDeals: ({ name }) =>
    `${name} med disse argumentene ser på enkelte salgsmuligheter, og arket «Pipewright summary» har bare antall: kjør \`pipewright eval\` med --engine på selve dataene`,
  summaryDamaged: () =>
    "arket «Pipewright summary» er ikke slik det ble skrevet: kjør `pipewright eval` med --engine og --into på nytt",
  summaryVersion: () =>
    "arket «Pipewright summary» er skrevet av en annen versjon: kjør `pipewright eval` med --engine og --into på nytt",
  noStageReached: ({ deals }, say) =>
    `${say.plural(Number(deals), { one: "den åpne salgsmuligheten er i en fase", other: "de {n} åpne salgsmulighetene er i faser" })} uten kjent vinnrate`,
};

function didYouMean(nearest: Values[string] | undefined): string {
  return nearest === null || nearest === undefined ? "" : `: mente du «${nearest}»?`;
}

function quoted(given: Values[string] | undefined, say: Say): string {
  return typeof given === "string" ? `«${given}»` : say.text(given);
}

/** " fra 1. okt. 2026 til 31. des. 2026", or nothing for all time. */
function when({ from, until }: Values, verb: string, say: Say): string {
  if (typeof from !== "number" || typeof until !== "number") return "";
  const days =
    until - from === 1 ? `den ${say.date(from)}` : `fra ${say.date(from)} til ${say.date(until - 1)}`;
  return verb === "" ? ` ${days}` : ` ${verb} ${days}`;
}

function fieldName(field: Values[string] | undefined): string {
  switch (field) {
    case "amount":
      return "beløpet";
    case "closed":
      return "avslutningsdatoen";
    case "expectedClose":
      return "forventet avslutning";
    case "created":
      return "opprettet dato";
    default:
      return String(field);
  }
}
