import type { audit as english } from "../en/audit.ts";
import type { FormatsIn, In, Values } from "../words.ts";
import { days, deals } from "./counts.ts";

type Say = FormatsIn<"fi">;
type Given = Values[string] | undefined;

const money = (amount: Given, currency: Given, say: Say) =>
  say.money(Number(amount), typeof currency === "string" ? currency : null);
const share = (value: Given, say: Say) => say.percent(Number(value), 0);

/** The audit of a pipeline. */
export const audit: In<"fi", typeof english> = {
  title: ({ name }) => `Myyntiputken auditointi: ${name}`,
  subtitle: ({ deals: n, asOf }, say) => `${deals(n, say)}, tilanne ${say.date(Number(asOf))}`,
  contents: () => "Sisällys",
  whatNext: () => "Mitä seuraavaksi",
  page: ({ page, pages }, say) => `Sivu ${say.text(page)} / ${say.text(pages)}`,
  unitDays: ({ days: n }, say) => days(n, say),
  interval: ({ range }) => `95 %:n väli ${range}`,
  example: ({ row, says }, say) => `Rivi ${say.text(row)}: ${says}`,
  gapSize: ({ deals: n, money: amount, currency }, say) =>
    amount === null ? deals(n, say) : `${money(amount, currency, say)} · ${deals(n, say)}`,

  summaryTitle: () => "Yhteenveto",
  journeyTitle: () => "Suppilo ja asiakaspolku",
  tacticsTitle: () => "Mikä tuo kauppoja",
  gapsTitle: () => "Aukot, kallein ensin",
  leftOutTitle: () => "Mikä jäi pois",
  methodTitle: () => "Näin luvut on laskettu",

  lead: ({ deals: n, open, won, lost, other }, say) =>
    `Kauppoja on ${say.text(n)}: avoinna ${say.text(open)}, voitettu ${say.text(won)}, hävitty ${say.text(lost)}${
      Number(other) === 0 ? "" : `, tauolla tai tuntemattomassa vaiheessa ${say.text(other)}`
    }.`,
  openValue: () => "Avoin arvo",
  ofOpenDeals: ({ deals: n }, say) =>
    say.plural(Number(n), { one: "{n} avoimessa kaupassa", other: "{n} avoimessa kaupassa" }),
  forecast: () => "Painotettu ennuste",
  forecastIs: () => "jokainen avoin summa kertaa sen todennäköisyys",
  winRate: () => "Voittoprosentti",
  ofClosedDeals: ({ won, closed }, say) => `päättyneistä (${say.text(closed)}) voitettiin ${say.text(won)}`,
  cycle: () => "Myyntisykli",
  cycleIs: () => "puolet voitetuista kaupoista kestää enintään tämän",
  averageWon: () => "Voitettu kauppa keskimäärin",
  ofWonDeals: ({ deals: n }, say) =>
    say.plural(Number(n), { one: "{n} voitetusta kaupasta", other: "{n} voitetusta kaupasta" }),
  inflow: ({ days: n }, say) => `Uudet kaupat, ${days(n, say)}`,
  inflowBefore: ({ before, days: n }, say) => `edellisellä jaksolla (${days(n, say)}) ${say.text(before)}`,
  inflowWorth: ({ worth, currency, before, days: n }, say) =>
    `arvo ${money(worth, currency, say)}; edellisellä jaksolla (${days(n, say)}) ${say.text(before)}`,
  costliest: () => "Kalleimmat aukot",
  noGaps: () => "Aukkoja ei löytynyt: mitään ei ole merkitty hävityksi, mikään ei ole jumissa eikä myöhässä.",
  healthSigns: () => "Terveen myyntiputken merkit",
  sign: () => "Merkki",
  verdict: () => "Arvio",
  now: () => "Nyt",
  goodIs: () => "Hyvän raja",
  before: () => "Ennen",
  why: () => "Miksi",
  healthNote: ({ days: n }, say) =>
    `”Ennen” kertoo tilanteen ${say.plural(Number(n), { one: "{n} päivä", other: "{n} päivää" })} sitten, jos taulukon päivämääristä sen näkee.`,

  journeyIntro: () =>
    "Palkki näyttää vaiheen saavuttaneet kaupat. Konversio on ratkenneista se osuus, joka eteni seuraavaan vaiheeseen: vaiheessa yhä avoinna olevia ei lasketa sitä vastaan.",
  lostWithoutStage: ({ lost }, say) =>
    `Mistä vaiheesta hävittiin, ei ole tiedossa (${deals(lost, say)}): mukana voittoprosentissa, ei palkeissa.`,
  stagesTable: () => "Vaiheet",
  stage: () => "Vaihe",
  reached: () => "Saavutti",
  hereNow: () => "Avoinna tässä",
  lostHere: () => "Hävitty tässä",
  valueLost: () => "Hävitty arvo",
  movedOn: () => "Eteni",
  medianStay: () => "Oleskelun mediaani (pv)",
  longestStay: () => "Pisin oleskelu (pv)",
  remark: () => "Huomautus",
  stagesNote: () =>
    "Suluissa 95 %:n väli: pelkkä sattuma voi viedä todellisen osuuden mihin tahansa sen sisällä.",
  longestStayNote: () => "”Pisin oleskelu” on vaihetaulukon raja.",
  noLimits: () =>
    "Millään avoimella vaiheella ei ole pisintä oleskelua, joten ei ole tiedossa, mitkä kaupat ovat jumissa: täytä pisin oleskelu vaihetaulukkoon.",
  noStays: () =>
    "Ei ole tiedossa, kuinka kauan kaupat viipyvät vaiheissa: lisää vaihehistoria tai päivämääräsarake kullekin vaiheelle.",
  noneDecidedYet: () => "yksikään kauppa ei ole siinä vielä ratkennut",
  fewDeals: () => "vähän kauppoja",
  stillYoung: () => "vielä tuore",
  noLostValues: () =>
    "Millään hävityllä kaupalla ei ole muuta summaa kuin 0, joten häviöiden hinta ei ole tiedossa: säilytä summa, kun kauppa hävitään.",
  noneLost: () =>
    "Yhtään kauppaa ei ole merkitty hävityksi missään vaiheessa, joten ei ole tiedossa, mistä kaupat poistuvat: merkitse hävityt kaupat hävityiksi äläkä poista niitä.",
  leavesMost: ({ stage, lost, all, share: part }, say) =>
    `Eniten kauppoja poistuu vaiheesta ”${stage}”: ${say.text(lost)} niistä ${say.text(all)} hävitystä, joiden vaihe on tiedossa, eli ${share(part, say)}.`,
  losesMostToo: ({ value, currency }, say) =>
    `Siinä menetetään myös eniten rahaa: ${money(value, currency, say)}.`,
  losesMost: ({ stage, value, currency }, say) =>
    `Eniten rahaa menetetään vaiheessa ”${stage}”: ${money(value, currency, say)}.`,
  noBottleneck: () => "Mitään vaihetta ei voi nimetä pullonkaulaksi.",
  bottleneck: ({ stage }) => `Pullonkaula on ”${stage}”.`,
  bottleneckStay: ({ stage, days: n }, say) =>
    `Pullonkaula on ”${stage}”, jossa puolet kaupoista viipyy enintään ${days(n, say)}.`,
  lostReasons: () => "Miksi kauppoja hävittiin",
  reason: () => "Syy",
  shareOfLost: () => "Osuus hävityistä",
  noReason: () => "syytä ei kirjoitettu",
  others: () => "kaikki muut",

  tacticsIntro: ({ least }, say) =>
    `Kunkin ryhmän voittoprosentti, sykli ja keskimääräinen voitettu kauppa. Jos päättyneitä kauppoja on alle ${say.text(least)}, ryhmässä on merkintä ”vähän kauppoja”: sen luvut eivät kerro juuri mitään. Huomautus on vain siellä, missä ryhmä poikkeaa muista enemmän kuin sattuma selittää.`,
  nothingToCompare: () =>
    "Taulukossa ei ole lähteen, segmentin, tuotteen, omistajan tai kampanjan saraketta, jossa olisi useampi arvo, joten vertailtavaa ei ole: lisää ensin lähteen sarake.",
  bySource: () => "Lähteittäin",
  bySegment: () => "Segmenteittäin",
  byProduct: () => "Tuotteittain",
  byOwner: () => "Omistajittain",
  byCampaign: () => "Kampanjoittain",
  byMotion: () => "Myyntiliikkeittäin",
  group: () => "Ryhmä",
  deals: () => "Kaupat",
  closed: () => "Päättyneet",
  cycleDays: () => "Sykli (pv)",
  blankCells: () => "ei kirjoitettu",
  otherGroups: ({ groups }, say) => say.plural(Number(groups), { one: "{n} muu", other: "{n} muuta" }),
  winsMore: () => "voittaa muita useammin",
  winsLess: () => "voittaa muita harvemmin",
  noOpenAmounts: () => "yhdelläkään ryhmän avoimella kaupalla ei ole summaa",
  tooFewWon: () => "ryhmässä on voitettu liian vähän, jotta sen voisi sanoa",
  campaignReturn: () => "Mitä kampanjat maksoivat ja toivat",
  campaign: () => "Kampanja",
  channel: () => "Kanava",
  touches: () => "Kosketukset",
  credit: () => "Luettu liikevaihto",
  cost: () => "Kustannus",
  returnOnCost: () => "Tuotto",
  unattributed: () => "ei minkään kampanjan ansiota",
  creditNote: () =>
    "Liikevaihto jaetaan kunkin voitetun kaupan kosketuksille; tuotto on (luettu liikevaihto − kustannus) ÷ kustannus.",
  moreCampaigns: ({ more }, say) =>
    `${say.plural(Number(more), { one: "{n} vähemmän tuonut kampanja", other: "{n} vähemmän tuonutta kampanjaa" })} jätettiin näyttämättä: CAMPAIGN.REPORT luettelee kaikki.`,

  gapsIntro: () =>
    "Ensin menetetty tai jumissa oleva raha, suurin summa ensimmäisenä. Sama kauppa voi olla useassa aukossa, joten summia ei voi laskea yhteen.",
  gapLost: ({ stage }) => `Hävitty vaiheesta ”${stage}”`,
  lostFromSays: ({ lost }, say) => `Tästä vaiheesta hävittiin ${deals(lost, say)}.`,
  lostOfDecided: ({ lost, share: part, decided }, say) =>
    `Tästä vaiheesta hävittiin ${deals(lost, say)}, ${share(part, say)} siinä ratkenneista (${say.text(decided)}).`,
  gapLostUnknown: () => "Hävitty, eikä vaihe ole tiedossa",
  lostUnknownSays: ({ lost }, say) => `${deals(lost, say)} hävittiin niin, ettei vaiheesta jäänyt jälkeä.`,
  nextLostUnknown: () =>
    "Pidä vaihehistoriaa tai edellisen vaiheen saraketta: ennen kuin vaihe tiedetään, kohtaa, josta kaupat poistuvat, ei voi korjata.",
  nextQualify: ({ stage }) =>
    `Tarkenna vaiheen ”${stage}” ehtoja: vertaa hävittyjä kauppoja ihanneasiakkaaseen toimialan, koon, budjetin ja päättäjän mukaan, äläkä ota mukaan sitä, mikä ei sovi.`,
  nextOffer: ({ stage }) =>
    `Vaiheessa ”${stage}” tarjouksen pitää vastata sitä, mitä asiakas kertoi: hinta, toimitus ja ehdot yhdessä räätälöidyssä asiakirjassa, läpi käytynä keskustelussa ja seurattuna 48 tunnin kuluessa.`,
  nextNurture: ({ stage }) =>
    `Sovi vaiheen ”${stage}” tavoite ja rooli, ja tarjoa epäröivälle asiakkaalle apua, vastaus tai keskustelu ennen kuin kauppa hiljenee.`,
  nextClose: ({ stage }) =>
    `Varaudu vaiheen ”${stage}” vastaväitteisiin: ota päättäjät mukaan aiemmin, sovi laajuus ja hinta ennen sopimusta, ja kysy jokaiselta menetetyltä asiakkaalta syy.`,
  noReasonsTold: () => "Häviön syitä ei ole kirjoitettu: kysy syy aina, kun kauppa suljetaan hävittynä.",
  reasonMost: ({ reason, deals: n, of }, say) =>
    `Mainittu syy on ”${reason}”: ${say.text(n)} / ${say.text(of)}.`,
  reasonsMost: ({ reason, deals: n, of, second, secondDeals }, say) =>
    `Useimmin mainitut syyt ovat ”${reason}” (${say.text(n)} / ${say.text(of)}) ja ”${second}” (${say.text(secondDeals)}).`,
  gapStalled: ({ stage }) => `Jumissa vaiheessa ”${stage}”`,
  stalledSays: ({ deals: n, limit, longest }, say) =>
    `Vaiheessa yli pisimmän oleskelun (${days(limit, say)}): ${deals(n, say)}, pisimpään ${days(longest, say)}.`,
  nextStalled: () =>
    "Käy ne läpi omistajien kanssa: sovi seuraava askel ja sille päivä, vie kauppa eteenpäin tai sulje se hävittynä. Sovittu askel poistaa kaupan tältä listalta.",
  gapFirstContact: () => "Uusiin kauppoihin ei otettu yhteyttä ajoissa",
  nextFirstContact: () =>
    "Soita heille tänään ja varaa uusille tiedusteluille oma aika joka päivä: vuorokauden hiljaisuuden jälkeen liidin hankinta on enimmäkseen hukattu.",
  gapFollowUp: () => "Tarjouksia ei seurattu ajoissa",
  nextFollowUp: () =>
    "Soita jokaisesta näistä tarjouksista, ja vie seuranta kalenteriin heti, kun tarjous lähtee: ”pipewright followup --ics” tekee sen kaikista.",
  gapNextStep: () => "Seuraavia askelia jäi tekemättä",
  nextNextStep: () => "Tee ne tai sovi uudet: ohjat pysyvät myyjällä eikä ihmettä tarvitse odottaa.",
  lateSays: ({ deals: n }, say) => `Määräaika on mennyt: ${deals(n, say)}.`,
  answeredSays: ({ answered, late, hours }, say) =>
    `Tähän asti vastatuista (${say.text(answered)}) myöhässä oli ${say.text(late)}${
      hours === null ? "" : `; aikaa kului keskimäärin ${say.number(Number(hours), 0)} h`
    }.`,
  gapOverdue: () => "Avoinna, vaikka arvioitu päättymispäivä on mennyt",
  overdueSays: ({ deals: n, open }, say) =>
    `Avoimista kaupoista (${say.text(open)}) olisi jo pitänyt päättyä ${say.text(n)}, joten ennuste nojaa menneisiin päiviin.`,
  nextOverdue: () =>
    "Kysy jokaiselta asiakkaalta, milloin päätös tehdään, ja kirjoita se päivä, tai sulje kauppa hävittynä.",
  gapInflow: () => "Uusia kauppoja tulee vähemmän",
  nextInflow: () =>
    "Hanki lisää ennen kuin putken pää ehtyy: panosta lähteisiin, joista kauppoja syntyy parhaiten, ja varaa prospektointiin aikaa joka viikko.",
  gapConversion: () => "Kauppoja voitetaan aiempaa vähemmän",
  nextConversion: () =>
    "Katso, mikä muuttui: lähde, segmentti, hinta, ihmiset. Keskustele myyjien ja kieltäytyneiden asiakkaiden kanssa.",
  gapCycle: () => "Avoimet kaupat vanhenevat",
  nextCycle: () =>
    "Aloita vanhimmista: päätä jokaisesta, onko se yhä elossa, ja sovi ostajan kanssa askeleet ja päivät päätökseen asti.",
  gapConcentration: () => "Liikaa yhdessä vaiheessa",
  nextConcentration: () =>
    "Auta vaihetta ihmisillä ja aineistolla, kunnes se vetää, ja täytä sitä edeltävät vaiheet, jottei mikään kuukausi ole yhden varassa.",
  smallerGaps: () => "Pienemmät aukot",
  gap: () => "Aukko",
  atStake: () => "Pelissä",
  next: () => "Mitä seuraavaksi",
  ruleFinds: () => "Mitä säännöt löytävät",
  noFinds: () => "Säännöt eivät löydä kaupoista muuta korjattavaa.",
  rule: () => "Sääntö",
  column: () => "Sarake",
  finds: () => "Löytyi",
  worthOfDeals: () => "Kauppojen arvo",
  exampleHead: () => "Esimerkiksi",
  howToMend: () => "Näin korjataan",
  exampleNote: () =>
    "”pipewright check” luettelee kaikki kaupat ja kirjoittaa kopion, jossa korjattavissa oleva on korjattu.",

  rowsLeftOut: ({ rows }, say) =>
    say.plural(Number(rows), {
      one: "{n} rivi, joka ei ole kauppa",
      other: "{n} riviä, jotka eivät ole kauppoja",
    }),
  row: () => "Rivi",
  moreRows: ({ more }, say) =>
    `${say.plural(Number(more), { one: "{n} rivi", other: "{n} riviä" })} lisää: ”pipewright recognise” luettelee kaikki.`,
  blankRows: ({ rows }, say) =>
    `Ohitettiin ${say.plural(Number(rows), { one: "{n} tyhjä rivi", other: "{n} tyhjää riviä" })}.`,
  cellsUnread: () => "Solut, joita ei luettu sellaisinaan",
  cells: () => "Solut",
  withoutAmount: ({ deals: n }, say) =>
    `Luettava summa puuttuu: ${deals(n, say)}. Lasketaan kaupaksi, summissa nollana, keskiarvoissa ei lainkaan.`,
  neitherOpenNorClosed: ({ deals: n }, say) =>
    `Tauolla tai tuntemattomassa vaiheessa: ${deals(n, say)}. Missään luvussa ei avoinna eikä päättynyt.`,
  converted: ({ into, currencies }) =>
    `Summat (${currencies}) muunnettiin valuuttaan ${into}: päättyneet kaupat päättymispäivän kurssilla, muut tilannepäivän kurssilla.`,
  severalCurrencies: ({ currencies }) =>
    `Summia on valuutoissa ${currencies}, eikä niitä lasketa yhteen: anna valuuttakurssit valitsimella --rates.`,
  noCurrency: () => "Taulukossa ei mainita valuuttaa: summat ovat pelkkiä lukuja.",
  questionsOpen: () =>
    "Taulukko jättää nämä kysymykset auki; kunnes niihin vastataan, käytetään todennäköisempää tulkintaa:",
  nothingLeftOut: () => "Ei mikään: jokainen rivi on kauppa, ja jokainen solu luettiin sellaisenaan.",

  computedAsOf: ({ asOf, sheet }, say) =>
    `Luvut ovat tilanteesta ${say.date(Number(asOf))}, välilehden ”${sheet}” taulukosta. Ne ovat samat, jotka samannimiset funktiot antavat työkirjassa.`,
  stagesAre: ({ stages }) => `Avoimet vaiheet järjestyksessä: ${stages}.`,
  completeFrom: ({ from }, say) =>
    `Tiedot ovat täydelliset ${say.date(Number(from))} alkaen: sitä ennen päättynyt ei voi lyhentää sykliä eikä oleskeluja.`,
  termOpenValue: () => "Avoin arvo (PIPELINE.VALUE)",
  openValueMeans: () => "Kaikkien avoimien kauppojen summat yhteensä.",
  termForecast: () => "Painotettu ennuste (PIPELINE.FORECAST)",
  forecastMeans: () =>
    "Jokainen avoin summa kertaa kaupan oma todennäköisyys tai sen puuttuessa vaiheen. Kaupat, joilla ei ole kumpaakaan, jäävät pois.",
  termWinRate: () => "Voittoprosentti (PIPELINE.WINRATE)",
  winRateMeans: () =>
    "Voitetut ÷ (voitetut + hävityt), taulukon kaikista päättyneistä kaupoista. Avoimia ei lasketa.",
  termInterval: () => "95 %:n väli",
  intervalMeans: () =>
    "Osuuden Wilsonin pistemääräväli; mediaanin väli sen elinaikakäyrästä. Kun kauppoja on paljon, se on kapea, kun vähän, leveä.",
  termConversion: () => "Konversio (STAGE.CONVERSION)",
  conversionMeans: () =>
    "Vaiheen saavuttaneista ja siinä ratkenneista kaupoista se osuus, joka saavutti seuraavan: edenneet ÷ (edenneet + siinä hävityt).",
  termMarks: () => "”Vähän kauppoja”, ”vielä tuore”",
  marksMean: () =>
    "Vähän kauppoja: ratkenneita on alle 20. Vielä tuore: vaiheen saavuttaneista on ratkennut alle 80 %, ja nopeat ratkeavat ensin.",
  termStay: () => "Oleskelun mediaani (STAGE.DAYS)",
  stayMeans: () =>
    "Päivät, joiden kuluttua puolet käynneistä vaiheessa on ohi (Kaplan–Meier): jatkuvat käynnit lasketaan siltä ajalta, jonka ne ovat kestäneet.",
  termCycle: () => "Myyntisykli (PIPELINE.CYCLE)",
  cycleMeans: () =>
    "Päivät luonnista voittoon, joihin mennessä puolet voitettavista kaupoista on voitettu (Aalen–Johansen): avoimet lasketaan siltä ajalta, jonka niitä on seurattu.",
  termInflow: () => "Uudet kaupat (PIPELINE.INFLOW)",
  inflowMeans: () => "Jakson aikana luodut kaupat riippumatta siitä, miten niiden kävi.",
  termHealth: () => "Terveys (PIPELINE.HEALTH)",
  healthMeans: () =>
    "Kuusi merkkiä, joista kullakin on lukunsa, hyvän raja ja aiempi tilanne: uudet kaupat, eteneminen, konversio, sykli, tietojen laatu ja keskittyminen.",
  termComparison: () => "Muita useammin tai harvemmin",
  comparisonMeans: () =>
    "Erotuksen 95 %:n väli kaikkiin muihin ryhmiin (Newcombe) ei sisällä nollaa. Kahdestakymmenestä täysin samanlaisesta ryhmästä noin yksi saisi merkinnän sattumalta.",
  termStalled: () => "Jumissa (PIPELINE.STALLED)",
  stalledMeans: () =>
    "Avoinna ja vaiheessaan pitempään kuin vaihetaulukon pisin oleskelu, eikä seuraavaa askelta ole edessä.",
  termGap: () => "Aukon hinta",
  gapMeans: () =>
    "Sen kauppojen summat: hävityistä se, mikä on menetetty taulukon alusta lähtien, avoimista se, mikä on nyt jumissa tai myöhässä. Kaikkea siitä ei olisi voinut voittaa.",
};
