import type { campaigns as english } from "../en/campaigns.ts";
import type { FormatsIn, In } from "../words.ts";
import { deals, rows } from "./counts.ts";

type Say = FormatsIn<"fi">;
type English = In<"fi", typeof english>;

const touches = (n: number, say: Say) => say.plural(n, { one: "{n} kosketus", other: "{n} kosketusta" });

const models: English["models"] = {
  first: "Ensimmäinen kosketus",
  last: "Viimeinen kosketus",
  "last non-direct": "Viimeinen muu kuin suora",
  linear: "Tasajako",
  u: "U: ensimmäinen ja viimeinen",
  "u hubspot": "U kuten HubSpotissa",
  "u marketo": "U kuten Marketo Measuressa",
  w: "W: ensimmäinen, liidi, kauppa",
  "w dreamdata": "W kuten Dreamdatassa",
  "full path": "Koko polku",
  j: "J: enimmäkseen viimeinen",
  "inverse j": "Käänteinen J: enimmäkseen ensimmäinen",
  "time decay": "Ajan mukaan vähenevä",
  markov1: "Markov, aste 1",
  markov2: "Markov, aste 2",
  markov3: "Markov, aste 3",
  markov4: "Markov, aste 4",
  shapley: "Shapley",
  counterfactual: "Kontrafaktuaalinen",
};

const modelLines: English["modelLines"] = {
  first: "Kaikki ensimmäiselle kosketukselle: mikä tekee tunnetuksi?",
  last: "Kaikki viimeiselle kosketukselle: mikä tulee juuri ennen allekirjoitusta?",
  "last non-direct": "Kaikki viimeiselle kosketukselle, joka ei ollut suoraa liikennettä: mikä toi takaisin?",
  linear: "Kaikille kosketuksille yhtä paljon: ketkä olivat mukana?",
  u: "40 % ensimmäiselle, 40 % viimeiselle, 20 % väliin: kuka avasi ja kuka päätti?",
  "u hubspot": "40 % ensimmäiselle, 40 % liidin synnylle, 20 % muille: kuka tekee liidejä?",
  "u marketo": "50 % ensimmäiselle, 50 % liidin synnylle: kuka tekee liidejä?",
  w: "30 % ensimmäiselle, 30 % liidille, 30 % kaupan luonnille, 10 % muille: kuka täyttää putkea?",
  "w dreamdata": "30 % ensimmäiselle, 30 % viimeiselle, 30 % liidin ja kaupan luonnille, 10 % muille",
  "full path": "22,5 % kullekin: ensimmäinen, liidi, kaupan luonti ja päätös; 10 % muille",
  j: "20 % ensimmäiselle, 60 % viimeiselle, 20 % väliin: loppu painaa enemmän",
  "inverse j": "60 % ensimmäiselle, 20 % viimeiselle, 20 % väliin: alku painaa enemmän",
  "time decay": "Puolet vähemmän joka 7. päivä ennen viimeistä kosketusta: mikä toimi viime aikoina?",
  markov1:
    "Kuinka moni voitto jäisi saamatta ilman sitä; opittu voitetuista ja hävityistä, muistaa yhden kosketuksen",
  markov2: "Sama, mutta muistaa kaksi viime kosketusta: tarvitsee enemmän kauppoja",
  markov3: "Sama, mutta muistaa kolme viime kosketusta: tarvitsee paljon kauppoja",
  markov4: "Sama, mutta muistaa neljä viime kosketusta: tarvitsee hyvin paljon kauppoja",
  shapley: "Yhtä paljon kaupan kullekin eri kampanjalle: tasajako ilman toistoja",
  counterfactual:
    "Kuinka usein polku voittaa kosketuksen kanssa ja ilman: tarvitsee paljon kauppoja samoilta poluilta",
};

const bases: English["bases"] = {
  revenue: "Voitetut",
  pipeline: "Luodut",
  stage: "Viime siirto",
  weighted: "Painotetut",
};

const basisLines: English["basisLines"] = {
  revenue: "Voitettujen kauppojen summa, kosketukset päätökseen asti",
  pipeline: "Kaikkien luotujen kauppojen summa, kosketukset luontiin asti",
  stage: "Kauppojen summa viime siirrossa, kosketukset sitä edeltäneestä siirrosta lähtien",
  weighted: "Summa × todennäköisyys, voitetut kokonaan, kosketukset tähän päivään asti",
};

const kinds = { touches: "Kosketukset", campaigns: "Kampanjat ja kulut", aliases: "Kirjoitusasut" };

/** Which campaigns brought what. */
export const campaigns: English = {
  title: "Kampanjat",
  problemTitle: "Kampanjoita ei voi näyttää",
  summary: (count, of, day, say) =>
    `${touches(count, say)}, tarkastelussa ${deals(of, say)}, tilanne ${day}.`,
  fromDeals: "Kosketukset luetaan kauppataulukon sarakkeesta.",
  unread: (n, say) => `Kosketuksista jätetty pois ${rows(n, say)}`,
  data: "Taulukot ja kirjoitusasut",
  untoldTitle: "Ei vielä kampanjoita",
  untold:
    "Mikään tässä työkirjassa ei kerro, mikä kampanja kohtasi minkäkin kaupan. Lisää kosketusten taulukko tai kauppataulukkoon sarake Kampanja tai Lähde.",
  lookForTables: "Etsi taulukoita",
  model: "Malli",
  models,
  modelLines,
  basis: "Hyvitetään",
  bases,
  basisLines,
  period: "Jakso",
  allTime: "Koko aika",
  periods: {
    "this quarter": "Tämä kvartaali",
    "last quarter": "Viime kvartaali",
    "this year": "Tämä vuosi",
    "last year": "Viime vuosi",
    "last 90 days": "Viime 90 päivää",
  },
  guide: "Mikä malli milloin? Lisää tiedostossa docs/attribution.md",
  guideLink: "Mikä malli milloin?",
  warnings: (n, say) =>
    say.plural(n, { one: "{n} huomioon otettava asia", other: "{n} huomioon otettavaa asiaa" }),
  heavy: (count, say) => `Tämä malli vie aikansa: ${touches(count, say)}`,
  workOut: "Laske",
  trivial:
    "Millään kaupalla ei ole useampaa kosketusta: yhtä kauppaa kerrallaan katsovat mallit sanovat kaikki samaa",
  credit: "Hyvitys",
  by: "Hyvityksen jako",
  byCampaign: "Kampanja",
  byChannel: "Kanava",
  unattributed: "(kohdistamatta)",
  noChannel: "(ei kanavaa)",
  untouched: (n, of, say) => `(kohdistamatta): ${say.number(n)}/${say.number(of)} kaupasta ilman kosketusta`,
  range: (low, high) => `95 %:n väli ${low} – ${high}`,
  total: "Yhteensä",
  tiesToWon: "Sama kuin kauppataulukon voitetut kaupat",
  tiesToAll: "Sama kuin kauppataulukon kaikki kaupat",
  sumOfBasis: "tarkastelluista kaupoista",
  doesNotTie: (table) => `Kauppataulukosta tulee ${table}: tarkista pois jätetyt rivit`,
  more: (n, say) => `Näytä ${say.number(n)} lisää`,
  ranges: "Laske välit",
  drawing: (done, of, say) => `Välit: toistoja ${say.number(done)}/${say.number(of)}`,
  cancel: "Keskeytä",
  rangesNote:
    "Piste ja viiva: hyvitys ja mihin se osuu 95 toistossa sadasta, kun kaupat arvotaan uudelleen. Missä viivat menevät paljon päällekkäin, kampanjoiden eroa ei tiedetä.",
  comparison: "Mallit rinnakkain",
  comparisonNote:
    "Kampanjan, joka näyttää hyvältä kaikilla malleilla, voi arvioida. Missä mallit ovat eri mieltä, ratkaisee malli eikä aineisto.",
  agree: "mallit samaa mieltä",
  disagree: "malli ratkaisee",
  standing: "Alku, vaikutus, hyvitys",
  sourced: "Alkuunpannut",
  influenced: "Vaikutetut",
  credited: "Hyvitetty",
  sourcedLine:
    "Alkuunpannut: niiden kauppojen arvo, jotka kampanja kosketti ensimmäisenä. Voi laskea yhteen.",
  influencedLine:
    "Vaikutetut: kaikkien kampanjan koskettamien kauppojen arvo. Ei voi laskea yhteen: kauppa lasketaan jokaiselle kampanjalleen.",
  creditedLine:
    "Hyvitetty: kampanjan osuus mallin mukaan. Täsmää sentilleen, kohdistamattomat mukaan lukien.",
  costs: "Kulut ja tuotto",
  noCosts:
    "Mikään taulukko ei kerro kampanjoiden kuluja, joten tuottoa ei ole. Lisää taulukko, jossa on kampanja ja kulu.",
  cost: "Kulut",
  roi: "ROI",
  cac: "Asiakkaan hinta",
  perOpportunity: "Kaupan hinta",
  costsNote:
    "ROI on (hyvitys − kulut) ÷ kulut: 0 % on rahat takaisin. Asiakkaat ja kaupat jaetaan kampanjoille kuten hyvitys. Viiva: ei kuluja tai ei hyvitystä.",
  conversion: "Konversio vaiheittain",
  leg: "Eteni",
  legName: (from, to) => `${from} → ${to}`,
  won: "voitettu",
  conversionNote:
    "Kampanjan kohdanneista ja ratkenneista kaupoista, koko ajalta. Kampanjan kohtaavat kaupat ovat jo lähtökohdiltaan erilaisia kuin muut.",
  allDeals: "Kaikki kaupat",
  movedOf: (moved, decided, say) => `${say.number(moved)}/${say.number(decided)} ratkenneesta`,
  undecided: "mikään ei vielä ratkennut",
  moreCampaigns: (n, say) =>
    say.plural(n, {
      one: "{n} vähemmän kosketuksia saanut kampanja ei näy",
      other: "{n} vähemmän kosketuksia saanutta kampanjaa ei näy",
    }),
  journeys: "Polut",
  otherWays: "Kaikki muut polut",
  noTouch: "Ei kosketusta",
  journey: (count, won, value, say) => `${deals(count, say)}, voitettu ${say.number(won)}, ${value}`,
  days: (n, say) => say.plural(n, { one: "{n} päivä voittoon", other: "{n} päivää voittoon" }),
  deal: "Yhden kaupan polku",
  dealHint: "Kun taulukosta valitsee kaupan, tässä näkyvät sen kosketukset ja kunkin hyvitys.",
  lookAtDeal: "Näytä valittu kauppa",
  notADeal: (row, say) => `Rivillä ${say.number(row)} ei ole kauppaa`,
  dealValue: (value) => `Kosketusten kesken jaettu ${value}`,
  dealWithout: "Tästä kaupasta ei hyvitetä mitään tällä perusteella ja tässä jaksossa.",
  noTouches: "Mikään kampanja ei koskettanut tätä kauppaa: sen arvo on kohdistamatta.",
  undated: "ei päivämäärää",
  fates: {
    counted: "lasketaan",
    dealNotCounted: "ei hyvitettävää: kauppa on auki, hävitty tai jakson ulkopuolella",
    afterEvent: "liian myöhään: hyvitettävän jälkeen",
    beforePreviousMove: "ennen edellistä siirtoa",
    beforeLookback: "ennen tarkastelujaksoa",
    excluded: "kampanja tai kanava on suljettu pois",
    repeat: "toistaa kosketuksen",
  },
  export: "Vie taulukkoon",
  exportNote: "Elävänä CAMPAIGN.REPORT-kaavana. Minkään päälle ei kirjoiteta.",
  toNewSheet: "Uudelle välilehdelle",
  toCell: "Valitusta solusta alkaen",
  inserted: (place) => `Raportti: ${place}`,
  notInserted: "Raporttia ei lisätty",
  setupTitle: "Kosketusten ja kampanjoiden taulukot",
  back: "Kampanjat",
  found: (n, say) => say.plural(n, { one: "Löytyi {n} taulukko", other: "Löytyi {n} taulukkoa" }),
  noneFound: "Muilla välilehdillä ei ole kosketuksia, kampanjoita eikä kuluja.",
  kinds,
  table: (kind, count, row, say) => `${kind}, ${rows(count, say)}, otsikot rivillä ${say.number(row)}`,
  aliasTable: (count, say) => `${kinds.aliases}, ${rows(count, say)}`,
  columns: (n, say) => say.plural(n, { one: "{n} sarake", other: "{n} saraketta" }),
  column: (letter, header, meaning) => `${letter} ${header}: ${meaning}`,
  unusedColumn: "ei käytössä",
  fields: {
    touch: "kosketuksen tunnus",
    deal: "kauppa",
    contact: "yhteyshenkilö",
    campaign: "kampanja",
    campaignId: "kampanjan tunnus",
    channel: "kanava",
    source: "lähde",
    medium: "väline",
    sourceMedium: "lähde ja väline",
    time: "aika",
    url: "linkki",
    responded: "vastasi",
    cost: "kulu",
    start: "alku",
    end: "loppu",
    period: "kuukausi tai viikko",
    currency: "valuutta",
  },
  wouldRead: (count, of, say) => `Luetaan ${touches(count, say)}, joita on ${say.number(of)} kaupassa`,
  wouldReadDeals: (count, of, say) =>
    `Luetaan kauppataulukon sarakkeesta ${touches(count, say)}, joita on ${say.number(of)} kaupassa`,
  wouldReadNone: "Kosketuksia ei lueta",
  merges: (n, say) =>
    say.plural(n, {
      one: "{n} kampanja kirjoitettu usealla tavalla",
      other: "{n} kampanjaa kirjoitettu usealla tavalla",
    }),
  merge: (name, spellings) => `${name} = ${spellings.join(", ")}`,
  mergeNote: (sheet) => `Kirjoitusasut ovat välilehdellä ”${sheet}”: niitä voi muuttaa siellä.`,
  leftOut: (n, say) => `${rows(n, say)} jätetty pois tai luettu varauksin`,
  untouchedDeals: (n, say) => `${deals(n, say)} ilman kosketusta: jäävät kohdistamatta`,
  place: (sheet, row, say) => `${sheet}, rivi ${say.number(row)}`,
  willMake: (sheets) => `Lisätään: ${sheets.join(", ")}`,
  staysAsItIs: "Omat välilehdet pysyvät ennallaan. Käyttöönoton kumoaminen peruu tämänkin.",
  confirm: "Käytä näitä",
  make: "Lisää täytettävät välilehdet",
  saved: "Kampanjataulukot asetettu",
  showReport: "Näytä raportti",
};
