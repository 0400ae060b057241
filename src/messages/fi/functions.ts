import type { functions as english } from "../en/functions.ts";
import type { FormatsIn, In, Values } from "../words.ts";

type Say = FormatsIn<"fi">;

/** Why a function gives no figure. */
export const functions: In<"fi", typeof english> = {
  unknownFunction: ({ name, nearest }) => `funktiota ${name} ei ole${didYouMean(nearest)}`,
  tooManyArguments: ({ most, given }, say) =>
    `annettu ${say.plural(Number(given), { one: "{n} argumentti", other: "{n} argumenttia" })}: funktio ottaa enintään ${say.text(most)}`,
  missingArgument: ({ argument }) => `argumentti ”${argument}” puuttuu`,
  notOneCell: ({ argument }) => `”${argument}” ottaa yhden solun, ei usean solun aluetta`,
  notAChoice: ({ argument, given, choices, nearest }) =>
    `tuntematon ${argument} ”${given}”${didYouMean(nearest) || `: vaihtoehdot ovat ${choices}`}`,
  notANumber: ({ argument, given }, say) => `”${argument}” ottaa luvun, ei arvoa ${quoted(given, say)}`,
  tooSmall: ({ argument, given, least }, say) =>
    `”${argument}” on ${say.text(given)}: sen on oltava vähintään ${say.text(least)}`,
  tooLarge: ({ argument, given, most }, say) =>
    `”${argument}” on ${say.text(given)}: se saa olla enintään ${say.text(most)}`,
  notAPeriod: ({ given }, say) =>
    `tuntematon jakso ${quoted(given, say)}: käy 2026, 2026-Q4, 2026-10, 2026-W42, FY26-Q3, "this quarter", "last 90 days", 2026-10-01..2026-12-31 tai päivämäärä, joka tarkoittaa kuukauttaan`,
  backwardsPeriod: ({ given }, say) => `jakso ${quoted(given, say)} päättyy ennen alkuaan`,
  unknownStage: ({ given, nearest, stages }) =>
    `tuntematon vaihe ”${given}”${didYouMean(nearest) || `: vaiheet ovat ${stages}`}`,
  notOnTheWay: ({ argument, stage }) =>
    argument === "from"
      ? `”from” ottaa avoimen vaiheen, eikä ”${stage}” ole sellainen`
      : `”to” ottaa avoimen tai voitetun vaiheen, eikä ”${stage}” ole kumpikaan`,
  notAfter: ({ from, to }) =>
    from === to
      ? `sekä ”from” että ”to” on ”${from}”: ”to” ottaa myöhemmän vaiheen`
      : `”${to}” ei tule vaiheen ”${from}” jälkeen: vaihda niiden paikkaa tai käytä tapaa ”any”`,
  tableNotFirst: () =>
    "sarakkeen tai ehdon paikalla on alue: ensin tulee taulukko, sitten sarake ja ehto pareittain",
  unknownColumn: ({ given, nearest, headers }) =>
    `taulukossa ei ole saraketta ”${given}”${didYouMean(nearest) || `: sen sarakkeet ovat ${headers}`}`,
  missingCriterion: ({ column }) => `sarakkeen ”${column}” jälkeen puuttuu ehto`,
  missingColumn: ({ criterion }, say) => `ehdon ${quoted(criterion, say)} edestä puuttuu sarake`,

  unmanaged: () =>
    "tässä työkirjassa ei ole vielä hallittua kauppataulukkoa: ota sellainen käyttöön Pipewright-ruudussa tai anna taulukko argumenttina",
  noColumn: ({ field }) =>
    `taulukosta puuttuu sarake: ${fieldName(field)}; lisää se tai valitse se käyttöönotossa`,
  noOpenStages: () => "vaihetaulukossa ei ole avointa vaihetta: anna ainakin yhdelle vaiheelle tyyppi open",
  mixedCurrencies: ({ currencies }) =>
    `arvot ovat useassa valuutassa (${currencies}): anna valuuttakurssitaulukko tai rajaa yhteen valuuttaan valuuttasarakkeella ja ehdolla`,
  noRate: ({ currencies, into }) =>
    `kurssitaulukosta puuttuu joidenkin kauppojen päivältä kurssi valuutasta ${currencies} valuuttaan ${into}: lisää kurssi, joka alkaa tarpeeksi varhain`,
  noProbability: ({ deals }, say) =>
    `${say.plural(Number(deals), { one: "avoimella kaupalla ei ole todennäköisyyttä", other: "yhdelläkään {n} avoimesta kaupasta ei ole todennäköisyyttä" })} eikä sen vaiheellakaan: täydennä todennäköisyydet vaihetaulukkoon`,
  noAmounts: ({ deals, ...values }, say) =>
    Number(deals) === 0
      ? `ei kauppoja${when(values, "", say)}`
      : `${say.plural(Number(deals), { one: "ainoalla kaupalla", other: "yhdelläkään {n} kaupasta" })}${when(values, "", say)} ei ole arvoa`,
  noNewCustomers: (values, say) => `yhtään uutta asiakasta ei voitettu${when(values, "", say)}`,
  noCosts: () => "mikään ei kerro, paljonko käytettiin: anna kulut argumentissa ”salesCost”",
  unknownCampaign: ({ given, nearest, campaigns }, say) =>
    `kampanjaa ${quoted(given, say)} ei ole${didYouMean(nearest) || `: kampanjat ovat ${say.text(campaigns)}`}`,
  noTouches: () =>
    "mikään ei kerro, mitkä kampanjat tavoittivat kaupat: anna kosketusten taulukko tai kauppataulukkoon kampanja- tai lähdesarake",
  touchColumns: ({ headers, table }) =>
    `${table ?? "kosketusten taulukko"}: tarvitaan sarake kaupalle tai yhteyshenkilölle ja sarake kampanjalle, lähteelle tai linkille, mutta sarakkeet ovat ${headers}: anna näille sarakkeille otsikot, kuten ”Deal ID”, ”Kampanja” ja ”Päivämäärä”`,
  campaignColumns: ({ headers, table }) =>
    `${table ?? "kampanjataulukko"}: tarvitaan sarake kampanjalle ja sarake sen kuluille, kanavalle tai päiville, mutta sarakkeet ovat ${headers}: anna näille sarakkeille otsikot, kuten ”Kampanja”, ”Kulut” ja ”Päivä”`,
  campaignTableGone: ({ table }) =>
    `taulukkoa ${table}, josta kampanjat tai kosketukset luetaan, ei enää ole: nimeä taulukot uudelleen Kampanjat-sivulla`,
  noCampaignCost: ({ campaign, ...values }, say) =>
    `mikään taulukko ei kerro, paljonko ”${campaign}” maksoi${when(values, "", say)}: lisää kulu kampanjataulukkoon`,
  campaignCostNothing: ({ campaign }) =>
    `”${campaign}” ei maksanut mitään, joten tuottoa sille ei voi laskea`,
  unratedCampaignCost: ({ campaign, currency }) =>
    `kampanjan ”${campaign}” kulu on valuutassa ${currency}, jolla ei ole vaihtokurssia: lisää se kurssitaulukkoon`,
  undatedCampaignCost: ({ campaign }) =>
    `kampanjan ”${campaign}” kululla ei ole päiviä, joten sen kulua jaksolla ei tiedetä: lisää sarake päivälle tai kuukaudelle tai kysy koko ajalta`,
  noCampaignCustomers: ({ campaign }) => `kampanjan ”${campaign}” ansioksi ei lueta yhtään uutta asiakasta`,
  noTouchedDeals: ({ campaign }) => `”${campaign}” ei tavoittanut yhtään kauppaa`,
  fewDecided: ({ stages, least }, say) =>
    `${Number(stages) === 0 ? "yhdessäkään avoimessa vaiheessa ei ole" : "vain yhdessä avoimessa vaiheessa on"} vähintään ${say.text(least)} edennyttä tai hävittyä kauppaa: vertailuun on liian vähän`,
  noLongestStay: () =>
    "yhdelläkään vaiheella ei ole enimmäisaikaa: täydennä avoimille vaiheille enimmäisaika (päivää) vaihetaulukkoon",
  noStageDates: () =>
    "mikään ei kerro, mistä lähtien kaupat ovat olleet vaiheessaan: lisää sille päivämääräsarake tai vaihehistoria",
  noContactDates: () =>
    "mikään ei kerro, milloin kauppoihin otettiin ensi kertaa yhteyttä: lisää päivämääräsarake ”First contact”, toisen vaiheen alkupäivät tai vaihehistoria",
  noOfferStage: ({ stages }) =>
    `mitään vaihetta ei tunneta tarjousvaiheeksi (vaiheet ovat ${stages}): anna jollekin niistä vaihetaulukossa rinnakkaisnimi ”Tarjous”, ”Proposal” tai ”Offer”`,
  noneMeasured: ({ kind, ...values }, say) =>
    `yhdelläkään kaupalla${when(values, "", say)} ei ole päivämääriä, joista ${kind === "follow-up" ? "seuranta" : "ensimmäinen yhteydenotto"} selviäisi`,
  noneDue: ({ kind, pending }, say) =>
    `${kind === "follow-up" ? "yhdenkään seurannan" : "yhdenkään ensimmäisen yhteydenoton"} määräaika ei ole vielä täyttynyt: odottamassa on ${say.plural(Number(pending), { one: "{n} kauppa", other: "{n} kauppaa" })}`,
  noDeals: (values, say) => `ei kauppoja${when(values, "luotu", say)}`,
  noWonStage: () => "mikään vaihe ei ole voitettu: anna yhdelle vaiheelle tyyppi won vaihetaulukossa",
  noClosedDeals: (values, say) => `ei päättyneitä kauppoja${when(values, "", say)}`,
  noLostAmounts: () =>
    "yhdelläkään hävityllä kaupalla ei ole nollasta poikkeavaa arvoa, joten osuus arvosta ei ole tiedossa: käytä perustetta ”closed”",
  noClosedAmounts: (values, say) =>
    `päättyneiden kauppojen arvojen summa ei ole positiivinen${when(values, "", say)}`,
  nothingLost: () => "mitään ei ole merkitty hävityksi: käytä tapaa ”all” tai ”eventual”",
  noneDecided: ({ from, to, reached }, say) =>
    `${say.plural(Number(reached), { one: "ainoa kauppa, joka saavutti", other: "kaikki {n} kauppaa, jotka saavuttivat" })} vaiheen ”${from}”, ${Number(reached) === 1 ? "on" : "ovat"} yhä avoinna ${to === null ? "ennen voittoa" : `ennen vaihetta ”${to}”`}: käytä tapaa ”all”`,
  noneEntered: ({ stage, ...values }, say) =>
    `yksikään kauppa ei saavuttanut vaihetta ”${stage}”${when(values, "", say)}`,
  noEntryDates: ({ stage }) =>
    `mikään ei kerro, milloin kaupat tulivat vaiheeseen ”${stage}”: lisää sille päivämääräsarake tai vaihehistoria`,
  unknownDeal: ({ given }, say) =>
    `millään kaupalla ei ole tunnusta ${quoted(given, say)}, tai kauppa ei täytä ehtoja`,
  noStarts: () =>
    "mikään ei kerro, milloin kaupat alkoivat: lisää luontipäivän sarake tai vaiheiden päivämääräsarakkeet",
  noWonDeals: (values, say) => `ei voitettuja kauppoja${when(values, "luotu", say)}`,
  closedBeforeCreated: ({ deals }, say) =>
    `${say.plural(Number(deals), { one: "kauppa päättyi ennen luomistaan: {n}", other: "{n} kauppaa päättyi ennen luomistaan" })}, enemmän kuin sen jälkeen: korjaa luonti- tai päätöspäivät`,
  notReached: ({ ended, count }, say) =>
    `liian harva on päättynyt: ${say.text(ended)} / ${say.text(count)}, muut jatkuvat`,
  leftBeforeEntered: ({ stage, visits }, say) =>
    `${say.plural(Number(visits), { one: "{n} käynti", other: "{n} käyntiä" })} vaiheessa ”${stage}” päättyi ennen alkuaan, enemmän kuin sen jälkeen: korjaa päivämäärät`,
  noVisits: ({ stage }) =>
    `mikään ei kerro, kauanko kaupat olivat vaiheessa ”${stage}”: lisää vaihehistoria, tai päivämääräsarake sille ja kaikille myöhemmille avoimille vaiheille`,
  noStageProbability: ({ stage }) =>
    `vaiheella ”${stage}” ei ole todennäköisyyttä: täydennä se vaihetaulukkoon`,
  lostWithoutStage: ({ lost, unknown }, say) =>
    `hävityistä kaupoista (${say.text(lost)}) ${say.text(unknown)} on ilman tunnettua vaihetta: lisää viimeisen vaiheen sarake tai vaihehistoria`,
  noneResolved: ({ stage }) =>
    `yksikään vaiheen ”${stage}” saavuttanut kauppa ei ole päättynyt, eikä vaiheella ole todennäköisyyttä: täydennä se vaihetaulukkoon`,
  nothingLostToLearn: () =>
    "mitään ei ole merkitty hävityksi, joten voittoprosenttia ei voi oppia: merkitse hävityt kaupat hävityiksi äläkä poista niitä",
  noCycle: () => "puolet voitetuista kaupoista päättyy luontipäivänään: sykli on 0 päivää",
  dealClosed: ({ deal }) => `”${deal}” on päättynyt`,
  noStageDate: ({ deal }) =>
    `mikään ei kerro, milloin ”${deal}” tuli vaiheeseensa: lisää vaihehistoria tai sarake ”Vaihe muuttui”`,
  noCreation: ({ deal }) => `kaupalta ”${deal}” puuttuu luontipäivä, tai päättyneeltä kaupalta päätöspäivä`,
  noDealProbability: ({ deal }) => `mikään ei kerro kaupan ”${deal}” mahdollisuutta`,
  noAges: ({ deals }, say) =>
    `${say.plural(Number(deals), { one: "avoimella kaupalla", other: "{n} avoimella kaupalla" })} ei ole luontipäivää, tai yhtään ei seurattu sen ikäisenä`,
  notInSummary: ({ formula }) =>
    `taulukkosivun ”Pipewright summary” lukuja ei ole laskettu kaavalle ${formula}: aja \`pipewright eval\` uudelleen valinnoilla --engine ja --into, tämä kaava muiden joukossa`,
  summaryHasNoDeals: ({ name }) =>
    `${name} näillä argumenteilla katsoo yksittäisiä kauppoja, ja taulukkosivulla ”Pipewright summary” on vain lukumääriä: aja \`pipewright eval\` valinnalla --engine itse aineistosta`,
  summaryDamaged: () =>
    "taulukkosivu ”Pipewright summary” ei ole sellaisena kuin se kirjoitettiin: aja `pipewright eval` uudelleen valinnoilla --engine ja --into",
  summaryVersion: () =>
    "taulukkosivun ”Pipewright summary” kirjoitti toinen versio: aja `pipewright eval` uudelleen valinnoilla --engine ja --into",
  noStageReached: ({ deals }, say) =>
    `${say.plural(Number(deals), { one: "avoin kauppa on vaiheessa, jonka", other: "{n} avointa kauppaa on vaiheissa, joiden" })} voittoprosentti ei ole tiedossa`,
};

function didYouMean(nearest: Values[string] | undefined): string {
  return nearest === null || nearest === undefined ? "" : `: tarkoitus lienee ”${nearest}”`;
}

function quoted(given: Values[string] | undefined, say: Say): string {
  return typeof given === "string" ? `”${given}”` : say.text(given);
}

/** " ajalta 1.10.2026 – 31.12.2026", or nothing for all time. */
function when({ from, until }: Values, verb: string, say: Say): string {
  if (typeof from !== "number" || typeof until !== "number") return "";
  const days = until - from === 1 ? say.date(from) : `${say.date(from)} – ${say.date(until - 1)}`;
  return verb === "" ? ` (${days})` : ` (${verb} ${days})`;
}

function fieldName(field: Values[string] | undefined): string {
  switch (field) {
    case "amount":
      return "arvo";
    case "closed":
      return "päätöspäivä";
    case "expectedClose":
      return "odotettu päätöspäivä";
    case "created":
      return "luontipäivä";
    default:
      return String(field);
  }
}
