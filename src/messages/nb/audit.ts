import type { audit as english } from "../en/audit.ts";
import type { FormatsIn, In, Values } from "../words.ts";
import { days, deals } from "./counts.ts";

type Say = FormatsIn<"nb">;
type Given = Values[string] | undefined;

const money = (amount: Given, currency: Given, say: Say) =>
  say.money(Number(amount), typeof currency === "string" ? currency : null);
const share = (value: Given, say: Say) => say.percent(Number(value), 0);

/** The audit of a pipeline. */
export const audit: In<"nb", typeof english> = {
  title: ({ name }) => `Gjennomgang av pipelinen: ${name}`,
  subtitle: ({ deals: n, asOf }, say) => `${deals(n, say)} per ${say.date(Number(asOf))}`,
  contents: () => "Innhold",
  whatNext: () => "Hva du gjør nå",
  page: ({ page, pages }, say) => `Side ${say.text(page)} av ${say.text(pages)}`,
  unitDays: ({ days: n }, say) => days(n, say),
  interval: ({ range }) => `95 %-intervall ${range}`,
  example: ({ row, says }, say) => `Rad ${say.text(row)}: ${says}`,
  gapSize: ({ deals: n, money: amount, currency }, say) =>
    amount === null ? deals(n, say) : `${money(amount, currency, say)} · ${deals(n, say)}`,

  summaryTitle: () => "Sammendrag",
  journeyTitle: () => "Trakt og kundereise",
  tacticsTitle: () => "Hva som fører til salg",
  gapsTitle: () => "Hull, de dyreste først",
  leftOutTitle: () => "Hva som er utelatt",
  methodTitle: () => "Slik er tallene laget",

  lead: ({ deals: n, open, won, lost, other }, say) =>
    `Av ${deals(n, say)} er ${say.text(open)} åpne, ${say.text(won)} vunnet og ${say.text(lost)} tapt${
      Number(other) === 0 ? "" : `; ${say.text(other)} er på vent eller i en ukjent fase`
    }.`,
  openValue: () => "Åpen verdi",
  ofOpenDeals: ({ deals: n }, say) =>
    `i ${say.plural(Number(n), { one: "{n} åpen salgsmulighet", other: "{n} åpne salgsmuligheter" })}`,
  forecast: () => "Vektet prognose",
  forecastIs: () => "hvert åpne beløp ganger sannsynligheten",
  winRate: () => "Vinnrate",
  ofClosedDeals: ({ won, closed }, say) => `${say.text(won)} vunnet av ${say.text(closed)} avsluttede`,
  cycle: () => "Salgssyklus",
  cycleIs: () => "halvparten av de vunne tar ikke lengre tid",
  averageWon: () => "Vunnet beløp i snitt",
  ofWonDeals: ({ deals: n }, say) =>
    `av ${say.plural(Number(n), { one: "{n} vunnet salgsmulighet", other: "{n} vunne salgsmuligheter" })}`,
  inflow: ({ days: n }, say) => `Nye salgsmuligheter på ${days(n, say)}`,
  inflowBefore: ({ before, days: n }, say) => `${say.text(before)} i perioden før (${days(n, say)})`,
  inflowWorth: ({ worth, currency, before, days: n }, say) =>
    `verdt ${money(worth, currency, say)}; ${say.text(before)} i perioden før (${days(n, say)})`,
  costliest: () => "De dyreste hullene",
  noGaps: () =>
    "Fant ingen hull: ingenting er merket tapt, ingenting står fast, og ingenting er for sent ute.",
  healthSigns: () => "Tegn på en sunn pipeline",
  sign: () => "Tegn",
  verdict: () => "Vurdering",
  now: () => "Nå",
  goodIs: () => "Grense for bra",
  before: () => "Før",
  why: () => "Hvorfor",
  healthNote: ({ days: n }, say) =>
    `«Før» er slik det var for ${days(n, say)} siden, der datoene i tabellen forteller det.`,

  journeyIntro: () =>
    "Hver søyle er salgsmulighetene som nådde en fase. Konvertering er andelen av de avgjorte som gikk videre til neste fase: de som fortsatt er åpne i fasen, teller ikke mot den.",
  lostWithoutStage: ({ lost }, say) =>
    `Ingenting forteller hvilken fase ${deals(lost, say)} ble tapt fra: med i vinnraten, ikke i noen søyle.`,
  stagesTable: () => "Faser",
  stage: () => "Fase",
  reached: () => "Nådde",
  hereNow: () => "Åpne her",
  lostHere: () => "Tapt her",
  valueLost: () => "Tapt verdi",
  movedOn: () => "Videre",
  medianStay: () => "Median opphold (dager)",
  longestStay: () => "Lengste opphold (dager)",
  remark: () => "Merknad",
  stagesNote: () =>
    "I parentes står 95 %-intervallet: tilfeldigheter alene kan gi en sann andel hvor som helst i det.",
  longestStayNote: () => "«Lengste opphold» er grensen i fasetabellen.",
  noLimits: () =>
    "Ingen åpen fase har et lengste opphold, så ingenting forteller hva som står fast: fyll inn lengste opphold i fasetabellen.",
  noStays: () =>
    "Ingenting forteller hvor lenge salgsmuligheter blir i fasene: legg til en fasehistorikk, eller en datokolonne for hver fase.",
  noneDecidedYet: () => "ingen er avgjort der ennå",
  fewDeals: () => "få salgsmuligheter",
  stillYoung: () => "fortsatt ferskt",
  noLostValues: () =>
    "Ingen tapt salgsmulighet har et annet beløp enn 0, så ingenting forteller hva tapene kostet: behold beløpet når et salg går tapt.",
  noneLost: () =>
    "Ingen salgsmulighet er merket som tapt i noen fase, så ingenting forteller hvor de faller fra: merk tapte som tapt i stedet for å slette dem.",
  leavesMost: ({ stage, lost, all, share: part }, say) =>
    `De fleste faller fra i «${stage}»: ${say.text(lost)} av ${say.text(all)} tapte med kjent fase, ${share(part, say)}.`,
  losesMostToo: ({ value, currency }, say) =>
    `Der går det også tapt mest penger: ${money(value, currency, say)}.`,
  losesMost: ({ stage, value, currency }, say) =>
    `Mest penger går tapt i «${stage}»: ${money(value, currency, say)}.`,
  noBottleneck: () => "Ingen fase kan kalles flaskehalsen.",
  bottleneck: ({ stage }) => `Flaskehalsen er «${stage}».`,
  bottleneckStay: ({ stage, days: n }, say) =>
    `Flaskehalsen er «${stage}», der halvparten blir i opptil ${days(n, say)}.`,
  lostReasons: () => "Hvorfor salg gikk tapt",
  reason: () => "Årsak",
  shareOfLost: () => "Andel av tapte",
  noReason: () => "ingen årsak skrevet",
  others: () => "alle andre",

  tacticsIntro: ({ least }, say) =>
    `Vinnrate, syklus og gjennomsnittlig vunnet beløp for hver gruppe. Med færre enn ${say.text(least)} avsluttede salgsmuligheter er en gruppe merket «få salgsmuligheter»: tallene sier da nesten ingenting. En merknad står bare der en gruppe skiller seg fra de andre mer enn tilfeldigheter forklarer.`,
  nothingToCompare: () =>
    "Tabellen har ingen kolonne for kilde, segment, produkt, eier eller kampanje med mer enn én verdi, så det er ingenting å sammenligne: legg først til en kolonne for kilde.",
  bySource: () => "Etter kilde",
  bySegment: () => "Etter segment",
  byProduct: () => "Etter produkt",
  byOwner: () => "Etter eier",
  byCampaign: () => "Etter kampanje",
  byMotion: () => "Etter salgsmodell",
  group: () => "Gruppe",
  deals: () => "Antall",
  closed: () => "Avsluttet",
  cycleDays: () => "Syklus (dager)",
  blankCells: () => "ikke skrevet",
  otherGroups: ({ groups }, say) => say.plural(Number(groups), { one: "{n} annen", other: "{n} andre" }),
  winsMore: () => "vinner oftere enn de andre",
  winsLess: () => "vinner sjeldnere enn de andre",
  noOpenAmounts: () => "ingen åpen salgsmulighet i gruppen har et beløp",
  tooFewWon: () => "for få vunnet i gruppen til å si det",
  campaignReturn: () => "Hva kampanjene kostet og ga",
  campaign: () => "Kampanje",
  channel: () => "Kanal",
  touches: () => "Berøringer",
  credit: () => "Tilskrevet inntekt",
  cost: () => "Kostnad",
  returnOnCost: () => "Avkastning",
  unattributed: () => "ikke tilskrevet noen kampanje",
  creditNote: () =>
    "Inntekten deles mellom berøringene av hver vunnet salgsmulighet; avkastning er (tilskrevet inntekt − kostnad) ÷ kostnad.",
  moreCampaigns: ({ more }, say) =>
    `${say.plural(Number(more), { one: "{n} kampanje", other: "{n} kampanjer" })} med mindre inntekt vises ikke: CAMPAIGN.REPORT viser alle.`,

  gapsIntro: () =>
    "Penger som er tapt eller står fast kommer først, den største summen øverst. En salgsmulighet kan være i flere hull, så summene kan ikke legges sammen.",
  gapLost: ({ stage }) => `Tapt fra «${stage}»`,
  lostFromSays: ({ lost }, say) => `${deals(lost, say)} ble tapt fra denne fasen.`,
  lostOfDecided: ({ lost, share: part, decided }, say) =>
    `${deals(lost, say)} ble tapt fra denne fasen, ${share(part, say)} av ${say.text(decided)} avgjort der.`,
  gapLostUnknown: () => "Tapt, og ingenting forteller fra hvilken fase",
  lostUnknownSays: ({ lost }, say) => `${deals(lost, say)} ble tapt uten spor av fasen.`,
  nextLostUnknown: () =>
    "Før en fasehistorikk eller en kolonne for forrige fase: før fasen er kjent, kan ingen rette stedet der de faller fra.",
  nextQualify: ({ stage }) =>
    `Skjerp kriteriene for «${stage}»: sammenlign de tapte med idealkunden etter bransje, størrelse, budsjett og beslutningstaker, og slipp ikke inn det som ikke passer.`,
  nextOffer: ({ stage }) =>
    `La hvert tilbud i «${stage}» speile det kunden sa: pris, levering og vilkår i ett skreddersydd dokument, forklart i en samtale og fulgt opp innen 48 timer.`,
  nextNurture: ({ stage }) =>
    `Bli enige om mål og rolle for «${stage}», og gi kunder som nøler hjelp, svar eller en prat før det blir stille.`,
  nextClose: ({ stage }) =>
    `Forbered innvendingene i «${stage}»: få med beslutningstakerne tidligere, avklar omfang og pris før kontrakten, og spør hver tapt kunde hvorfor.`,
  noReasonsTold: () => "Ingen tapsårsak er skrevet: spør om årsaken hver gang et salg avsluttes som tapt.",
  reasonMost: ({ reason, deals: n, of }, say) =>
    `Årsaken som nevnes er «${reason}»: ${say.text(n)} av ${say.text(of)}.`,
  reasonsMost: ({ reason, deals: n, of, second, secondDeals }, say) =>
    `Årsakene som nevnes oftest er «${reason}» (${say.text(n)} av ${say.text(of)}) og «${second}» (${say.text(secondDeals)}).`,
  gapStalled: ({ stage }) => `Står fast i «${stage}»`,
  stalledSays: ({ deals: n, limit, longest }, say) =>
    `${deals(n, say)} har vært i fasen lenger enn det lengste oppholdet på ${days(limit, say)}, opptil ${days(longest, say)}.`,
  nextStalled: () =>
    "Gå gjennom dem med eierne: planlegg et neste steg med dato, flytt dem videre, eller avslutt dem som tapt. Et planlagt steg tar salgsmuligheten av listen.",
  gapFirstContact: () => "Nye salgsmuligheter uten kontakt i tide",
  nextFirstContact: () =>
    "Ring dem i dag, og sett av en fast tid hver dag til nye henvendelser: etter et døgn uten svar er det meste av innsatsen bortkastet.",
  gapFollowUp: () => "Tilbud som ikke er fulgt opp i tide",
  nextFollowUp: () =>
    "Ring om hvert av tilbudene, og legg oppfølgingen i kalenderen når et tilbud går ut: «pipewright followup --ics» gjør det for alle.",
  gapNextStep: () => "Neste steg som er passert",
  nextNextStep: () =>
    "Gjør dem eller planlegg nye: selgeren holder styringen i stedet for å vente på et mirakel.",
  lateSays: ({ deals: n }, say) => `${deals(n, say)} er over fristen.`,
  answeredSays: ({ answered, late, hours }, say) =>
    `Av ${say.text(answered)} besvarte kom ${say.text(late)} for sent${
      hours === null ? "" : `; det tok ${say.number(Number(hours), 0)} timer i snitt`
    }.`,
  gapOverdue: () => "Åpne etter ventet avslutning",
  overdueSays: ({ deals: n, open }, say) =>
    `${say.text(n)} av ${say.plural(Number(open), { one: "{n} åpen salgsmulighet", other: "{n} åpne salgsmuligheter" })} skulle vært avsluttet nå, så prognosen hviler på datoer som er passert.`,
  nextOverdue: () => "Spør hver kunde når beslutningen faller, og skriv den datoen, eller avslutt som tapt.",
  gapInflow: () => "Færre nye salgsmuligheter kommer inn",
  nextInflow: () =>
    "Skaff flere før enden av røret går tom: legg innsatsen i kildene som gir flest salg, og planlegg prospektering hver uke.",
  gapConversion: () => "Færre vinnes enn før",
  nextConversion: () =>
    "Se på hva som er endret: kilde, segment, pris, folk. Snakk med selgerne og med kundene som sa nei.",
  gapCycle: () => "Åpne salgsmuligheter blir gamle",
  nextCycle: () =>
    "Ta de eldste først: avgjør for hver om den lever, og avtal steg og datoer fram til beslutningen med kjøperen.",
  gapConcentration: () => "For mye i én fase",
  nextConcentration: () =>
    "Hjelp fasen med folk og materiell til den flyter, og fyll fasene foran, så ingen måned står på én av dem.",
  smallerGaps: () => "Mindre hull",
  gap: () => "Hull",
  atStake: () => "På spill",
  next: () => "Hva du gjør nå",
  ruleFinds: () => "Hva reglene finner",
  noFinds: () => "Reglene finner ikke noe annet å rette.",
  rule: () => "Regel",
  column: () => "Kolonne",
  finds: () => "Funn",
  worthOfDeals: () => "Salgsmulighetenes verdi",
  exampleHead: () => "For eksempel",
  howToMend: () => "Slik rettes det",
  exampleNote: () => "«pipewright check» viser alle, og skriver en kopi der det som kan rettes, er rettet.",

  rowsLeftOut: ({ rows }, say) =>
    say.plural(Number(rows), {
      one: "{n} rad som ikke er en salgsmulighet",
      other: "{n} rader som ikke er salgsmuligheter",
    }),
  row: () => "Rad",
  moreRows: ({ more }, say) =>
    `${say.plural(Number(more), { one: "{n} rad", other: "{n} rader" })} til: «pipewright recognise» viser alle.`,
  blankRows: ({ rows }, say) =>
    `${say.plural(Number(rows), { one: "{n} tom rad", other: "{n} tomme rader" })} hoppet over.`,
  cellsUnread: () => "Celler som ikke ble lest slik de står",
  cells: () => "Celler",
  withoutAmount: ({ deals: n }, say) =>
    `${deals(n, say)} mangler et lesbart beløp: telles med, som 0 i summer og ikke i gjennomsnitt.`,
  neitherOpenNorClosed: ({ deals: n }, say) =>
    `${deals(n, say)} på vent eller i en ukjent fase: verken åpen eller avsluttet i noe tall.`,
  converted: ({ into, currencies }) =>
    `Beløp i ${currencies} ble regnet om til ${into}: avsluttede med kursen den dagen de ble avsluttet, andre med kursen på rapportdagen.`,
  severalCurrencies: ({ currencies }) =>
    `Beløpene er i ${currencies} og legges ikke sammen: gi en tabell med valutakurser med --rates.`,
  noCurrency: () => "Ingenting i tabellen nevner en valuta: beløpene er rene tall.",
  questionsOpen: () =>
    "Tabellen lar disse spørsmålene stå åpne; til noen svarer, brukes den mest sannsynlige lesemåten:",
  nothingLeftOut: () => "Ingenting: hver rad er en salgsmulighet, og hver celle ble lest slik den står.",

  computedAsOf: ({ asOf, sheet }, say) =>
    `Alle tall er per ${say.date(Number(asOf))}, fra tabellen på «${sheet}». De er de samme som funksjonene med samme navn gir i arbeidsboken.`,
  stagesAre: ({ stages }) => `Åpne faser i rekkefølge: ${stages}.`,
  completeFrom: ({ from }, say) =>
    `Opplysningene er fullstendige fra ${say.date(Number(from))}: det som tok slutt før, kan ikke korte ned syklusen eller oppholdene.`,
  termOpenValue: () => "Åpen verdi (PIPELINE.VALUE)",
  openValueMeans: () => "Summen av beløpene til alle åpne salgsmuligheter.",
  termForecast: () => "Vektet prognose (PIPELINE.FORECAST)",
  forecastMeans: () =>
    "Hvert åpne beløp ganger salgsmulighetens egen sannsynlighet, ellers fasens. De som mangler begge, er utelatt.",
  termWinRate: () => "Vinnrate (PIPELINE.WINRATE)",
  winRateMeans: () => "Vunnet ÷ (vunnet + tapt), av alle avsluttede i tabellen. Åpne teller ikke.",
  termInterval: () => "95 %-intervall",
  intervalMeans: () =>
    "Wilsons intervall for en andel; for en median fra overlevelseskurven. Med mange salgsmuligheter er det smalt, med få er det bredt.",
  termConversion: () => "Konvertering (STAGE.CONVERSION)",
  conversionMeans: () =>
    "Av dem som nådde en fase og er avgjort der, andelen som nådde den neste: gått videre ÷ (gått videre + tapt i den).",
  termMarks: () => "«Få salgsmuligheter», «fortsatt ferskt»",
  marksMean: () =>
    "Få salgsmuligheter: færre enn 20 er avgjort. Fortsatt ferskt: under 80 % av dem som nådde fasen er avgjort, og de raske kommer først.",
  termStay: () => "Median opphold (STAGE.DAYS)",
  stayMeans: () =>
    "Dagene til halvparten av besøkene i en fase er over (Kaplan–Meier): besøk som pågår, teller så lenge de har vart.",
  termCycle: () => "Salgssyklus (PIPELINE.CYCLE)",
  cycleMeans: () =>
    "Dager fra opprettelse til seier da halvparten av dem som vinnes, er vunnet (Aalen–Johansen): åpne teller så lenge de er fulgt.",
  termInflow: () => "Tilsig (PIPELINE.INFLOW)",
  inflowMeans: () => "Salgsmulighetene som ble opprettet i en periode, uansett hvordan det gikk.",
  termHealth: () => "Helse (PIPELINE.HEALTH)",
  healthMeans: () =>
    "Seks tegn, hvert med tallet sitt, grensen for bra og hvordan det var før: tilsig, fremdrift, konvertering, syklus, datakvalitet og konsentrasjon.",
  termComparison: () => "Oftere eller sjeldnere enn de andre",
  comparisonMeans: () =>
    "95 %-intervallet for forskjellen til alle andre grupper (Newcombe) inneholder ikke 0. Av tjue helt like grupper ville omtrent én bli merket ved en tilfeldighet.",
  termStalled: () => "Står fast (PIPELINE.STALLED)",
  stalledMeans: () =>
    "Åpen og lenger i fasen sin enn det lengste oppholdet i fasetabellen, uten et neste steg i vente.",
  termGap: () => "Hva et hull koster",
  gapMeans: () =>
    "Beløpene til salgsmulighetene i det: av tapte det som er tapt siden tabellen begynner, av åpne det som står fast eller er for sent ute nå. Ikke alt kunne vært vunnet.",
};
