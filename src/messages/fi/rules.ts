import type { RuleProblemCode } from "../../core/rules/configuration.ts";
import type { MendCode, MendRefusalCode } from "../../core/rules/mend.ts";
import type { OwnRuleCode, RuleCode } from "../../core/rules/rule.ts";
import type { Formats, Phrases, Values } from "../words.ts";

const percent = (value: Values[string] | undefined, say: Formats) => say.percent(Number(value));
const quoted = (value: Values[string] | undefined, say: Formats) => `”${say.text(value)}”`;
const didYouMean = (nearest: Values[string] | undefined, say: Formats) =>
  nearest === null || nearest === undefined ? "" : `: tarkoititko ${quoted(nearest, say)}?`;

/** What rules say of a deal. */
export const rules: Phrases<OwnRuleCode> = {
  stageSpelling: ({ stage, meant }, say) =>
    `vaihe on kirjoitettu ${quoted(stage, say)} ja tarkoittaa vaihetta ${quoted(meant, say)}`,
  moveNotAllowed: ({ from, stage }, say) =>
    `kauppa siirtyi vaiheesta ${quoted(from, say)} vaiheeseen ${quoted(stage, say)}, mitä vaihetaulukko ei salli`,
  stageSkipped: ({ from, stage, skipped }, say) =>
    `kauppa siirtyi vaiheesta ${quoted(from, say)} vaiheeseen ${quoted(stage, say)} ja ohitti: ${say.text(skipped)}`,
  movedBack: ({ from, stage }, say) =>
    `kauppa palasi vaiheesta ${quoted(from, say)} vaiheeseen ${quoted(stage, say)}`,
  entryCriterion: ({ stage, criterion }, say) =>
    `kauppa on vaiheessa ${quoted(stage, say)}, vaikka ehto ${quoted(criterion, say)} ei täyty`,
  exitCriterion: ({ criterion, left }, say) =>
    `kauppa on edennyt vaiheesta ${quoted(left, say)}, vaikka ehto ${quoted(criterion, say)} ei täyty`,
  probabilityOutsideBand: ({ probability, stage, low, high }, say) =>
    `todennäköisyys on ${percent(probability, say)}, mutta vaiheessa ${quoted(stage, say)} sen kuuluisi olla ${percent(low, say)}–${percent(high, say)}`,
  openYetClosed: ({ stage, date }, say) =>
    `kaupalla on päättymispäivä ${say.date(Number(date))}, mutta se on vaiheessa ${quoted(stage, say)}: se lasketaan avoimeksi`,
  inactiveYetOpen: ({ header, value, stage }, say) =>
    `sarakkeessa ${quoted(header, say)} on ${say.text(value)}, mutta vaihe on ${quoted(stage, say)}: kauppa lasketaan avoimeksi`,
  closedWithoutDate: () => "kauppa on päättynyt, mutta päivä puuttuu",
  wonWithoutAmount: () => "kauppa on voitettu, mutta summa puuttuu",
  currencyMissing: () => "summalla ei ole valuuttaa",
  duplicateDeal: ({ name, account, first }, say) =>
    `${quoted(name, say)} asiakkaalle ${quoted(account, say)} on taulukossa jo tunnuksella ${quoted(first, say)}`,
  amountOutlier: ({ amount, median, times }, say) =>
    Number(amount) > Number(median)
      ? `summa ${say.text(amount)} on ${say.number(Number(times), 0)} kertaa tavallinen ${say.text(median)}`
      : `summa ${say.text(amount)} on vain ${say.number(Number(times), 0)}. osa tavallisesta ${say.text(median)}`,
  ownerSpelling: ({ owner, meant }, say) =>
    `vastuuhenkilö ${quoted(owner, say)} lienee ${quoted(meant, say)}`,
  unknownOwner: ({ owner, nearest }, say) =>
    `vastuuhenkilö ${quoted(owner, say)} ei ole luettelossa${didYouMean(nearest, say)}`,
};

/** How to mend it. */
export const ruleAdvice: Phrases<OwnRuleCode> = {
  stageSpelling: ({ meant }, say) => `kirjoita ${quoted(meant, say)}`,
  moveNotAllowed: ({ from, allowed }, say) =>
    `valitse ${say.text(allowed)} tai muuta vaiheen ${quoted(from, say)} seuraavia vaiheita vaihetaulukossa`,
  stageSkipped: () => "siirrä kauppa vaihe kerrallaan tai merkitse ohitettavat vaiheet poikkeuksiksi",
  movedBack: () => "vie kauppa eteenpäin tai merkitse poikkeuksiksi vaiheet, joihin saa palata",
  entryCriterion: ({ criterion }, say) =>
    `tee se ja merkitse tai täytä ${quoted(criterion, say)}, tai siirrä kauppa takaisin`,
  exitCriterion: ({ criterion }, say) =>
    `tee se ja merkitse tai täytä ${quoted(criterion, say)}, tai siirrä kauppa takaisin`,
  probabilityOutsideBand: () => "korjaa todennäköisyys tai siirrä kauppa vaiheeseen, johon se sopii",
  openYetClosed: () => "siirrä kauppa voitettuihin tai hävittyihin, tai tyhjennä päättymispäivä",
  inactiveYetOpen: () => "siirrä kauppa hävittyihin tai palauta se aktiiviseksi",
  closedWithoutDate: ({ header }, say) => `kirjoita sarakkeeseen ${quoted(header, say)}, milloin se päättyi`,
  wonWithoutAmount: () => "kirjoita, mistä summasta kauppa voitettiin",
  currencyMissing: () => "kirjoita valuutan koodi, esimerkiksi EUR",
  duplicateDeal: () => "poista toinen tai anna kaupoille nimet, jotka erottavat ne",
  amountOutlier: () => "tarkista luku: siinä voi olla nollia liikaa tai liian vähän",
  ownerSpelling: ({ meant }, say) => `kirjoita ${quoted(meant, say)}, jos kyse on hänestä`,
  unknownOwner: () => "valitse vastuuhenkilö luettelosta tai lisää hänet siihen",
};

/** Each rule's name, for lists of rules and of what they found. */
export const ruleNames: Phrases<RuleCode> = {
  unknownStage: () => "Tuntemattomat vaiheet",
  blankStage: () => "Kaupat ilman vaihetta",
  statusAgainstStage: () => "Tila ja vaihe ristiriidassa",
  flagAgainstStage: () => "Voitettu- tai päättynyt-merkintä ja vaihe ristiriidassa",
  lostReasonAgainstStage: () => "Avoimet kaupat, joilla on häviön syy",
  probabilityAgainstStage: () => "Todennäköisyys ja vaihe ristiriidassa",
  unreadableNumber: () => "Luvut, joita ei voi lukea",
  unreadableDate: () => "Päivät, joita ei voi lukea",
  ambiguousNumber: () => "Kahdella tavalla luettavat luvut",
  ambiguousDate: () => "Kahdella tavalla luettavat päivät",
  probabilityOutOfRange: () => "Todennäköisyydet, jotka eivät ole 0–100 %",
  unknownCurrency: () => "Tuntemattomat valuutat",
  duplicateId: () => "Kahdesti käytetyt tunnukset",
  errorCell: () => "Virhesolut",
  datesOutOfOrder: () => "Päivät väärässä järjestyksessä",
  historyBeforeCreation: () => "Historia ennen luontia",
  blankField: () => "Tyhjät kentät",
  amountNotPositive: () => "Summat, jotka ovat 0 tai alle",
  overdue: () => "Ohitetut päättymispäivät",
  nextStepPast: () => "Ohitetut seuraavat askeleet",
  createdInFuture: () => "Luontipäivä tulevaisuudessa",
  closedInFuture: () => "Päättynyt tulevana päivänä",
  noLostReason: () => "Hävitty ilman syytä",
  stalled: () => "Liian kauan vaiheessaan",
  stageSpelling: () => "Vaiheiden muut kirjoitusasut",
  moveNotAllowed: () => "Kielletyt siirrot",
  stageSkipped: () => "Ohitetut vaiheet",
  movedBack: () => "Paluut taaksepäin",
  entryCriterion: () => "Täyttymättömät tuloehdot",
  exitCriterion: () => "Täyttymättömät lähtöehdot",
  probabilityOutsideBand: () => "Todennäköisyys vaiheen rajojen ulkopuolella",
  openYetClosed: () => "Avoimet kaupat, joilla on päättymispäivä",
  inactiveYetOpen: () => "Avoimet kaupat, jotka eivät ole aktiivisia",
  closedWithoutDate: () => "Päättyneet kaupat ilman päivää",
  wonWithoutAmount: () => "Voitetut kaupat ilman summaa",
  currencyMissing: () => "Summat ilman valuuttaa",
  duplicateDeal: () => "Kahdesti kirjatut kaupat",
  amountOutlier: () => "Tavallisesta poikkeavat summat",
  ownerSpelling: () => "Vastuuhenkilöiden muut kirjoitusasut",
  unknownOwner: () => "Vastuuhenkilöt, joita ei ole luettelossa",
};

/** What a mend does, before it is done. */
export const mends: Phrases<MendCode> = {
  writeText: ({ header, to }, say) => `kirjoita sarakkeeseen ${quoted(header, say)} ${quoted(to, say)}`,
  writeDate: ({ header, date }, say) =>
    `kirjoita sarakkeeseen ${quoted(header, say)} ${say.date(Number(date))}`,
  writeShare: ({ header, share }, say) =>
    `kirjoita sarakkeeseen ${quoted(header, say)} ${percent(share, say)}`,
};

/** Why a cell was not mended, or not taken back. */
export const mendRefusals: Phrases<MendRefusalCode> = {
  cellChanged: ({ cell, value }, say) =>
    `solua ${say.text(cell)} ei muutettu, koska siinä on nyt ${quoted(value, say)}: tarkista kaupat uudelleen`,
  calculated: ({ cell }, say) =>
    `solun ${say.text(cell)} sisältö tulee kaavasta, ja kaavat jätetään ennalleen: korjaa kaava tai sen lähtötiedot`,
  mendGone: ({ cell }, say) => `solussa ${say.text(cell)} ei ole enää korjattavaa: tarkista kaupat uudelleen`,
  dealGone: ({ deal }, say) =>
    `kauppaa ${quoted(deal, say)} ei muutettu, koska mikään yksittäinen rivi ei ole se: etsi se ja korjaa käsin`,
  columnGone: ({ header }, say) =>
    `taulukossa ei ole enää saraketta ${quoted(header, say)}: anna sarakkeelle entinen nimi tai korjaa kaupat käsin`,
  nothingMended: () => "peruttavaa korjausta ei ole: mitään ei ole korjattu, tai se on jo peruttu",
};

/** What is wrong with the rules themselves. */
export const ruleSetup: Phrases<RuleProblemCode> = {
  unknownRule: ({ rule }, say) => `sääntöä ${quoted(rule, say)} ei ole: valitse sääntö luettelosta`,
  exceptStageUnknown: ({ stage }, say) =>
    `poikkeus ${quoted(stage, say)} ei ole vaihe: valitse vaihe vaihetaulukosta`,
  badOutlierLimit: ({ limit }, say) =>
    `poikkeavien summien raja on ${say.text(limit)}: kirjoita nollaa suurempi luku, esimerkiksi 5`,
  ownersWithoutColumn: () =>
    "vastuuhenkilöistä on luettelo, mutta taulukossa ei ole vastuuhenkilön saraketta: jätä luettelo pois tai lisää sarake",
  nextStageUnknown: ({ stage, next }, say) =>
    `${quoted(stage, say)} johtaa vaiheeseen ${quoted(next, say)}, jota ei ole: korjaa sarake ”Next stages” vaihetaulukossa`,
  skipAgainstNext: ({ stage, next, skipped }, say) =>
    `${quoted(stage, say)} johtaa vaiheeseen ${quoted(next, say)}, mutta vaiheita ei saa ohittaa ja tämä ohittaisi: ${say.text(skipped)}. Korjaa sarake ”Next stages” tai merkitse vaihe poikkeukseksi`,
  backAgainstNext: ({ stage, next }, say) =>
    `${quoted(stage, say)} johtaa vaiheeseen ${quoted(next, say)}, mutta taaksepäin ei saa palata: korjaa sarake ”Next stages” tai merkitse vaihe poikkeukseksi`,
  stageWithoutExit: ({ stage }, say) =>
    `vaiheesta ${quoted(stage, say)} ei pääse voitettuihin eikä hävittyihin: lisää sellainen sen tai sitä seuraavien sarakkeeseen ”Next stages”`,
  requiredWithoutColumn: ({ stage, header }, say) =>
    `${quoted(stage, say)} vaatii sarakkeen ${quoted(header, say)}, mutta taulukossa ei ole sitä: lisää se tai korjaa sarake ”Required fields” vaihetaulukossa`,
  criterionWithoutColumn: ({ stage, criterion }, say) =>
    `${quoted(stage, say)} edellyttää saraketta ${quoted(criterion, say)}, mutta taulukossa ei ole sitä: lisää se tai korjaa ehdot vaihetaulukossa`,
  bandAgainstProbability: ({ stage, probability, low, high }, say) =>
    `vaiheen ${quoted(stage, say)} todennäköisyys on ${percent(probability, say)}, joka ei ole välillä ${percent(low, say)}–${percent(high, say)}: korjaa jompikumpi vaihetaulukossa`,
};
