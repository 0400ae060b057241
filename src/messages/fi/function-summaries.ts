import type { functionSummaries as english } from "../en/function-summaries.ts";

/** What functions and their arguments are for, by the English sentence of their descriptor. */
export const functionSummaries: typeof english = new Map([
  ["Sum of the amounts of deals.", "Kauppojen arvojen summa."],
  [
    "Which deals: open (default), won, lost or all.",
    "Mitkä kaupat: open (avoimet, oletus), won (voitetut), lost (hävityt) tai all (kaikki).",
  ],
  [
    "When open deals are expected to close, and won and lost ones closed. Blank: all time.",
    "Milloin avointen odotetaan päättyvän ja voitetut ja hävityt päättyivät. Tyhjä: kaikki ajat.",
  ],
  ["Number of deals.", "Kauppojen määrä."],
  ["Average deal size.", "Kaupan keskimääräinen koko."],
  ["Money expected from the open deals.", "Avoimista kaupoista odotettu raha."],
  [
    "When open deals are expected to close, and won ones closed. Blank: all time.",
    "Milloin avointen odotetaan päättyvän ja voitetut päättyivät. Tyhjä: kaikki ajat.",
  ],
  [
    "How to forecast: weighted (amount × probability, default), historical, age, commit, best, pipeline, closed, p10, p50 or p90.",
    "Ennustetapa: weighted (arvo × todennäköisyys, oletus), historical, age, commit, best, pipeline, closed, p10, p50 tai p90.",
  ],
  ["What the coming periods may bring.", "Mitä tulevat jaksot voivat tuoda."],
  [
    "How many periods, beginning with the present one: 4 unless given.",
    "Montako jaksoa nykyisestä alkaen: 4, ellei muuta anneta.",
  ],
  [
    "Length of a period: week, month, quarter (default) or year.",
    "Jakson pituus: week (viikko), month (kuukausi), quarter (neljännes, oletus) tai year (vuosi).",
  ],
  [
    "Probability that won and open deals reach a target.",
    "Todennäköisyys, että voitetut ja avoimet kaupat saavuttavat tavoitteen.",
  ],
  ["Money to be won in the period.", "Jaksolla voitettava rahamäärä."],
  [
    "How many times the open deals cover what is missing to a target.",
    "Kuinka monta kertaa avoimet kaupat kattavat tavoitteesta puuttuvan.",
  ],
  ["Share of the deals that were won.", "Voitettujen kauppojen osuus."],
  [
    "When the deals closed; with basis all, when they were created. Blank: all time.",
    "Milloin kaupat päättyivät; perusteella all, milloin ne luotiin. Tyhjä: kaikki ajat.",
  ],
  [
    "Share of what: closed deals (default), all deals, or closed value.",
    "Osuus mistä: closed (päättyneet, oletus), all (kaikki) tai value (päättynyt arvo).",
  ],
  [
    "Days from creating a deal to winning it, open deals accounted for.",
    "Päivät kaupan luomisesta voittoon, avoimet kaupat huomioiden.",
  ],
  [
    "Which: median (default), mean, p75, p90, or close (median to any close).",
    "Mikä: median (oletus), mean, p75, p90 tai close (mediaani mihin tahansa päätökseen).",
  ],
  ["When the deals were created. Blank: all time.", "Milloin kaupat luotiin. Tyhjä: kaikki ajat."],
  ["Money that the pipeline brings a day.", "Raha, jonka myyntiputki tuo päivässä."],
  [
    "When deals closed, for the win rate and the average won. Blank: all time.",
    "Milloin kaupat päättyivät, voittoprosenttia ja voitettujen keskiarvoa varten. Tyhjä: kaikki ajat.",
  ],
  ["New deals.", "Uudet kaupat."],
  [
    "Number of deals (count, default) or their value.",
    "Kauppojen määrä (count, oletus) tai niiden arvo (value).",
  ],
  [
    "Whether new deals are contacted, and offers followed up, in time.",
    "Otetaanko uusiin kauppoihin yhteyttä ja seurataanko tarjouksia ajoissa.",
  ],
  [
    "First contact, by default within 24 hours (default), or follow-up of an offer, within 48.",
    "first contact (ensimmäinen yhteydenotto 24 tunnissa, oletus) tai follow-up (tarjouksen seuranta 48 tunnissa).",
  ],
  [
    "Share in time (default), average hours, number late, or number pending.",
    "share (osuus ajoissa, oletus), hours (tunteja keskimäärin), late (myöhässä) tai pending (odottaa).",
  ],
  [
    "When the deal was created, or the offer made. Blank: all time.",
    "Milloin kauppa luotiin tai tarjous tehtiin. Tyhjä: kaikki ajat.",
  ],
  [
    "Open deals that have been in their stage for too long.",
    "Avoimet kaupat, jotka ovat olleet vaiheessaan liian kauan.",
  ],
  ["How many deals to list at most. Blank: all.", "Montako kauppaa luetellaan enintään. Tyhjä: kaikki."],
  ["What is wrong with the deals, and how to mend it.", "Mitä kaupoissa on vialla ja miten se korjataan."],
  [
    "How grave: all (default), warning (warnings and errors) or error.",
    "Kuinka vakavat: all (kaikki, oletus), warning (varoitukset ja virheet) tai error (virheet).",
  ],
  [
    "The signs of a healthy pipeline, with a verdict and the reason for it.",
    "Terveen myyntiputken merkit, arvio ja sen perustelu.",
  ],
  ["Share of the deals in a stage that moved on to another.", "Vaiheen kaupoista toiseen edenneiden osuus."],
  ["An open stage. Blank: the first one.", "Avoin vaihe. Tyhjä: ensimmäinen."],
  [
    "A later open stage or won. Blank: the stage after from; won when from is blank too.",
    "Myöhempi avoin vaihe tai voitto. Tyhjä: argumenttia from seuraava vaihe; voitto, jos from on tyhjä.",
  ],
  [
    "How to count: reached (default), all, eventual, strict or any.",
    "Laskutapa: reached (oletus), all, eventual, strict tai any.",
  ],
  [
    "When the deals entered the stage from. Blank: all time.",
    "Milloin kaupat tulivat vaiheeseen from. Tyhjä: kaikki ajat.",
  ],
  [
    "How many deals reached each stage, and the share that moved on from it.",
    "Montako kauppaa saavutti kunkin vaiheen ja mikä osuus eteni siitä.",
  ],
  ["How conversion is counted: reached (default) or all.", "Konversion laskutapa: reached (oletus) tai all."],
  [
    "When the deals entered the first stage. Blank: all time.",
    "Milloin kaupat tulivat ensimmäiseen vaiheeseen. Tyhjä: kaikki ajat.",
  ],
  ["Number of deals in a stage now.", "Kauppojen määrä vaiheessa nyt."],
  [
    "A stage by its name or one of its other spellings.",
    "Vaihe nimellään tai jollakin muulla kirjoitusasullaan.",
  ],
  ["Value of the deals in a stage now.", "Vaiheessa nyt olevien kauppojen arvo."],
  ["Chance that a deal in a stage is won.", "Mahdollisuus, että vaiheessa oleva kauppa voitetaan."],
  ["A stage.", "Vaihe."],
  [
    "Which: set in the stage table (default), or historical.",
    "Mikä: set (vaihetaulukon, oletus) tai historical (toteutunut).",
  ],
  [
    "Days that a visit to a stage lasts, present visits accounted for.",
    "Päivät, jotka käynti vaiheessa kestää, nykyiset käynnit huomioiden.",
  ],
  ["Which: median (default), mean, p75 or p90.", "Mikä: median (oletus), mean, p75 tai p90."],
  ["The stage in which most deals are lost.", "Vaihe, jossa hävitään eniten kauppoja."],
  ["Days since a deal was created.", "Päivät kaupan luomisesta."],
  [
    "The id of a deal, or a range of ids. Blank: all deals.",
    "Kaupan tunnus tai tunnusten alue. Tyhjä: kaikki kaupat.",
  ],
  [
    "Days that a deal has been in its present stage.",
    "Päivät, jotka kauppa on ollut nykyisessä vaiheessaan.",
  ],
  ["Chance that a deal is won.", "Mahdollisuus, että kauppa voitetaan."],
  [
    "Whose: weighted (as set, default), historical or age.",
    "Minkä mukaan: weighted (annettu, oletus), historical tai age.",
  ],
  ["The stages that a deal may move to.", "Vaiheet, joihin kauppa saa siirtyä."],
  [
    "What is wrong with a deal, in words; blank when nothing is.",
    "Mitä kaupassa on vialla, sanoin; tyhjä, kun kaikki on kunnossa.",
  ],
  ["Money credited to a campaign, or to each of them.", "Kampanjalle tai kullekin kampanjalle luettu raha."],
  [
    "A campaign by any of its spellings. Blank: all campaigns.",
    "Kampanja millä tahansa kirjoitusasullaan. Tyhjä: kaikki kampanjat.",
  ],
  [
    "How credit is shared, such as linear, u, time decay or markov1. Blank: the model set for the workbook, else linear.",
    "Miten ansio jaetaan, kuten linear, u, time decay tai markov1. Tyhjä: työkirjaan asetettu malli, muuten linear.",
  ],
  [
    "What is credited: revenue (default), pipeline, stage or weighted.",
    "Mitä luetaan ansioksi: revenue (oletus), pipeline, stage tai weighted.",
  ],
  [
    "When the deals were won, created or moved, by the basis. Blank: all time.",
    "Milloin kaupat voitettiin, luotiin tai siirtyivät, perusteen mukaan. Tyhjä: kaikki ajat.",
  ],
  [
    "What each campaign touched, is credited with, cost and returned.",
    "Mitä kukin kampanja kosketti, sai ansiokseen, maksoi ja tuotti.",
  ],
  [
    "When the deals were won, created or moved, by the basis, and the cost was spent. Blank: all time.",
    "Milloin kaupat voitettiin, luotiin tai siirtyivät, perusteen mukaan, ja kulut syntyivät. Tyhjä: kaikki ajat.",
  ],
  [
    "Credit of each campaign under every model, side by side.",
    "Kunkin kampanjan ansio kaikilla malleilla rinnakkain.",
  ],
  [
    "Share of the deals that a campaign touched which moved on from a stage to another.",
    "Kampanjan koskettamista kaupoista vaiheesta toiseen edenneiden osuus.",
  ],
  ["Return on what a campaign cost.", "Kampanjan kuluille saatu tuotto."],
  ["A campaign by any of its spellings.", "Kampanja millä tahansa kirjoitusasullaan."],
  [
    "When the deals were won, and the cost was spent. Blank: all time.",
    "Milloin kaupat voitettiin ja kulut syntyivät. Tyhjä: kaikki ajat.",
  ],
  [
    "What a campaign cost for each new customer credited to it.",
    "Mitä kampanja maksoi sille luettua uutta asiakasta kohti.",
  ],
  [
    "When the customers were won, and the cost was spent. Blank: all time.",
    "Milloin asiakkaat voitettiin ja kulut syntyivät. Tyhjä: kaikki ajat.",
  ],
  [
    "The ways, from campaign to campaign, that most deals took.",
    "Reitit kampanjasta toiseen, joita useimmat kaupat kulkivat.",
  ],
  ["How many ways to list. Blank: 10.", "Montako reittiä luetellaan. Tyhjä: 10."],
  [
    "When the deals closed, open deals by their expected close. Blank: all time.",
    "Milloin kaupat päättyivät, avoimet odotetun päätöksen mukaan. Tyhjä: kaikki ajat.",
  ],
  [
    "Cost of winning a new customer, campaigns and sales together.",
    "Uuden asiakkaan hankinnan kulut, kampanjat ja myynti yhdessä.",
  ],
  [
    "What sales cost in the period, all in: wages, tools, travel.",
    "Mitä myynti maksoi jaksolla kaikkineen: palkat, työkalut, matkat.",
  ],
  [
    "What a customer is worth over the whole relationship.",
    "Mitä asiakas on arvoltaan koko asiakassuhteen ajan.",
  ],
  [
    "Average revenue of a customer in a period, such as a month.",
    "Asiakkaan keskimääräinen tuotto jaksossa, kuten kuukaudessa.",
  ],
  [
    "Share of the revenue that is left after cost, from 0 to 1: 1 unless given.",
    "Tuotosta kulujen jälkeen jäävä osuus, 0–1: 1, ellei muuta anneta.",
  ],
  [
    "Share of the customers who leave in a period, from 0 to 1: 0 unless given.",
    "Jaksossa lähtevien asiakkaiden osuus, 0–1: 0, ellei muuta anneta.",
  ],
  [
    "Periods to count at most. Blank: no end, but 36 where nobody leaves.",
    "Laskettavat jaksot enintään. Tyhjä: ei rajaa, mutta 36, jos kukaan ei lähde.",
  ],
  [
    "A range with its header row. Left out: the managed table.",
    "Alue otsikkoriveineen. Pois jätettynä: hallittu taulukko.",
  ],
  ["A header or the name of a field to select deals by.", "Otsikko tai kentän nimi, jolla kaupat rajataan."],
  [
    'What its cells must be, as in SUMIFS: "Ann", ">=1000", "Web*".',
    'Mitä sarakkeen soluissa on oltava, kuten SUMMA.JOS.JOUKKO-funktiossa: "Ann", ">=1000", "Web*".',
  ],
]);
