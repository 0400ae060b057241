import type { RuleProblemCode } from "../../core/rules/configuration.ts";
import type { MendCode, MendRefusalCode } from "../../core/rules/mend.ts";
import type { OwnRuleCode, RuleCode } from "../../core/rules/rule.ts";
import type { Formats, Phrases, Values } from "../words.ts";

const percent = (value: Values[string] | undefined, say: Formats) => say.percent(Number(value));
const quoted = (value: Values[string] | undefined, say: Formats) => `«${say.text(value)}»`;
const didYouMean = (nearest: Values[string] | undefined, say: Formats) =>
  nearest === null || nearest === undefined ? "" : `: mente du ${quoted(nearest, say)}?`;

/** What rules say of a deal. */
export const rules: Phrases<OwnRuleCode> = {
  stageSpelling: ({ stage, meant }, say) =>
    `fasen er skrevet ${quoted(stage, say)} og betyr ${quoted(meant, say)}`,
  moveNotAllowed: ({ from, stage }, say) =>
    `den gikk fra ${quoted(from, say)} til ${quoted(stage, say)}, noe fasetabellen ikke tillater`,
  stageSkipped: ({ from, stage, skipped }, say) =>
    `den gikk fra ${quoted(from, say)} til ${quoted(stage, say)} uten å være innom ${say.text(skipped)}`,
  movedBack: ({ from, stage }, say) => `den gikk tilbake fra ${quoted(from, say)} til ${quoted(stage, say)}`,
  entryCriterion: ({ stage, criterion }, say) =>
    `den er i ${quoted(stage, say)} uten ${quoted(criterion, say)}`,
  exitCriterion: ({ criterion, left }, say) =>
    `den har gått videre fra ${quoted(left, say)} uten ${quoted(criterion, say)}`,
  probabilityOutsideBand: ({ probability, stage, low, high }, say) =>
    `sannsynligheten er ${percent(probability, say)}, men i ${quoted(stage, say)} skal den være ${percent(low, say)} til ${percent(high, say)}`,
  openYetClosed: ({ stage, date }, say) =>
    `den har en avslutningsdato, ${say.date(Number(date))}, men er i ${quoted(stage, say)}: den regnes som åpen`,
  inactiveYetOpen: ({ header, value, stage }, say) =>
    `${quoted(header, say)} sier ${say.text(value)}, men fasen er ${quoted(stage, say)}: den regnes som åpen`,
  closedWithoutDate: () => "den er avsluttet, men uten dato",
  wonWithoutAmount: () => "den er vunnet, men beløpet mangler",
  currencyMissing: () => "beløpet har ingen valuta",
  duplicateDeal: ({ name, account, first }, say) =>
    `${quoted(name, say)} hos ${quoted(account, say)} står allerede i tabellen, som ${quoted(first, say)}`,
  amountOutlier: ({ amount, median, times }, say) =>
    Number(amount) > Number(median)
      ? `beløpet ${say.text(amount)} er ${say.number(Number(times), 0)} ganger det vanlige, ${say.text(median)}`
      : `beløpet ${say.text(amount)} er bare 1/${say.number(Number(times), 0)} av det vanlige, ${say.text(median)}`,
  ownerSpelling: ({ owner, meant }, say) =>
    `den ansvarlige ${quoted(owner, say)} er trolig ${quoted(meant, say)}`,
  unknownOwner: ({ owner, nearest }, say) =>
    `den ansvarlige ${quoted(owner, say)} står ikke på listen${didYouMean(nearest, say)}`,
};

/** How to mend it. */
export const ruleAdvice: Phrases<OwnRuleCode> = {
  stageSpelling: ({ meant }, say) => `skriv ${quoted(meant, say)}`,
  moveNotAllowed: ({ from, allowed }, say) =>
    `velg ${say.text(allowed)}, eller endre neste faser for ${quoted(from, say)} i fasetabellen`,
  stageSkipped: () => "flytt den fase for fase, eller gjør unntak for fasene som kan hoppes over",
  movedBack: () => "flytt den videre, eller gjør unntak for fasene den kan gå tilbake til",
  entryCriterion: ({ criterion }, say) =>
    `gjør det og kryss av eller fyll ut ${quoted(criterion, say)}, eller flytt salgsmuligheten tilbake`,
  exitCriterion: ({ criterion }, say) =>
    `gjør det og kryss av eller fyll ut ${quoted(criterion, say)}, eller flytt salgsmuligheten tilbake`,
  probabilityOutsideBand: () => "rett sannsynligheten, eller flytt salgsmuligheten til fasen den passer i",
  openYetClosed: () => "flytt den til en vunnet eller tapt fase, eller tøm avslutningsdatoen",
  inactiveYetOpen: () => "flytt den til en tapt fase, eller gjør den aktiv igjen",
  closedWithoutDate: ({ header }, say) => `skriv i ${quoted(header, say)} når den ble avsluttet`,
  wonWithoutAmount: () => "skriv hvilket beløp den ble vunnet for",
  currencyMissing: () => "skriv valutaen, en kode som NOK",
  duplicateDeal: () => "slett den ene, eller gi dem navn som skiller dem",
  amountOutlier: () => "kontroller tallet: det kan ha for mange eller for få nuller",
  ownerSpelling: ({ meant }, say) => `skriv ${quoted(meant, say)} hvis det er den det gjelder`,
  unknownOwner: () => "velg en ansvarlig fra listen, eller legg til denne",
};

/** Each rule's name, for lists of rules and of what they found. */
export const ruleNames: Phrases<RuleCode> = {
  unknownStage: () => "Ukjente faser",
  blankStage: () => "Salgsmuligheter uten fase",
  statusAgainstStage: () => "Status mot fase",
  flagAgainstStage: () => "Vunnet- eller lukket-merke mot fase",
  lostReasonAgainstStage: () => "Åpne salgsmuligheter med tapsårsak",
  probabilityAgainstStage: () => "Sannsynlighet mot fase",
  unreadableNumber: () => "Uleselige tall",
  unreadableDate: () => "Uleselige datoer",
  ambiguousNumber: () => "Tall som kan leses på to måter",
  ambiguousDate: () => "Datoer som kan leses på to måter",
  probabilityOutOfRange: () => "Sannsynligheter utenfor 0–100 %",
  unknownCurrency: () => "Ukjente valutaer",
  duplicateId: () => "Id-er brukt to ganger",
  errorCell: () => "Celler med feil",
  datesOutOfOrder: () => "Datoer i feil rekkefølge",
  historyBeforeCreation: () => "Historikk før opprettelsen",
  blankField: () => "Tomme felt",
  amountNotPositive: () => "Beløp på 0 eller mindre",
  overdue: () => "Avslutningsdatoer som er passert",
  nextStepPast: () => "Neste steg som er passert",
  createdInFuture: () => "Opprettet fram i tid",
  closedInFuture: () => "Avsluttet fram i tid",
  noLostReason: () => "Tapt uten oppgitt årsak",
  stalled: () => "For lenge i fasen",
  stageSpelling: () => "Andre skrivemåter av faser",
  moveNotAllowed: () => "Flyttinger som ikke er tillatt",
  stageSkipped: () => "Faser hoppet over",
  movedBack: () => "Flyttinger tilbake",
  entryCriterion: () => "Inngangskrav ikke oppfylt",
  exitCriterion: () => "Utgangskrav ikke oppfylt",
  probabilityOutsideBand: () => "Sannsynlighet utenfor fasens område",
  openYetClosed: () => "Åpne salgsmuligheter med avslutningsdato",
  inactiveYetOpen: () => "Åpne salgsmuligheter som ikke er aktive",
  closedWithoutDate: () => "Avsluttede salgsmuligheter uten dato",
  wonWithoutAmount: () => "Vunne salgsmuligheter uten beløp",
  currencyMissing: () => "Beløp uten valuta",
  duplicateDeal: () => "Salgsmuligheter som står to ganger",
  amountOutlier: () => "Beløp langt fra det vanlige",
  ownerSpelling: () => "Andre skrivemåter av ansvarlige",
  unknownOwner: () => "Ansvarlige som ikke står på listen",
};

/** What a mend does, before it is done. */
export const mends: Phrases<MendCode> = {
  writeText: ({ header, to }, say) => `sett ${quoted(header, say)} til ${quoted(to, say)}`,
  writeDate: ({ header, date }, say) => `sett ${quoted(header, say)} til ${say.date(Number(date))}`,
  writeShare: ({ header, share }, say) => `sett ${quoted(header, say)} til ${percent(share, say)}`,
};

/** Why a cell was not mended, or not taken back. */
export const mendRefusals: Phrases<MendRefusalCode> = {
  cellChanged: ({ cell, value }, say) =>
    `${say.text(cell)} ble ikke rørt, for den inneholder nå ${quoted(value, say)}: kontroller salgsmulighetene på nytt`,
  calculated: ({ cell }, say) =>
    `${say.text(cell)} fylles av en formel, og formler blir stående som de er: rett formelen eller det den regner ut fra`,
  mendGone: ({ cell }, say) =>
    `det er ikke lenger noe å rette i ${say.text(cell)}: kontroller salgsmulighetene på nytt`,
  dealGone: ({ deal }, say) =>
    `${quoted(deal, say)} ble ikke rørt, for ingen enkelt rad er denne salgsmuligheten: finn den og rett den for hånd`,
  columnGone: ({ header }, say) =>
    `tabellen har ikke lenger kolonnen ${quoted(header, say)}: gi den navnet tilbake, eller rett salgsmulighetene for hånd`,
  nothingMended: () => "det er ingen retting å angre: ingenting er rettet, eller det er allerede angret",
};

/** What is wrong with the rules themselves. */
export const ruleSetup: Phrases<RuleProblemCode> = {
  unknownRule: ({ rule }, say) => `det finnes ingen regel ${quoted(rule, say)}: velg en fra listen`,
  exceptStageUnknown: ({ stage }, say) =>
    `unntaket ${quoted(stage, say)} er ingen fase: velg en fra fasetabellen`,
  badOutlierLimit: ({ limit }, say) =>
    `grensen for uvanlige beløp er ${say.text(limit)}: skriv et tall over 0, for eksempel 5`,
  ownersWithoutColumn: () =>
    "det er en liste over ansvarlige, men tabellen har ingen kolonne for dem: utelat listen, eller legg til kolonnen",
  nextStageUnknown: ({ stage, next }, say) =>
    `${quoted(stage, say)} fører til ${quoted(next, say)}, som ikke er en fase: rett «Next stages» i fasetabellen`,
  skipAgainstNext: ({ stage, next, skipped }, say) =>
    `${quoted(stage, say)} fører til ${quoted(next, say)}, men ingen fase kan hoppes over, og dette ville hoppe over ${say.text(skipped)}: rett «Next stages», eller gjør unntak for fasen`,
  backAgainstNext: ({ stage, next }, say) =>
    `${quoted(stage, say)} fører til ${quoted(next, say)}, men ingen salgsmuligheter kan gå tilbake: rett «Next stages», eller gjør unntak for fasen`,
  stageWithoutExit: ({ stage }, say) =>
    `en salgsmulighet kan aldri komme fra ${quoted(stage, say)} til en vunnet eller tapt fase: legg en til i «Next stages» for den eller for de neste`,
  requiredWithoutColumn: ({ stage, header }, say) =>
    `${quoted(stage, say)} krever ${quoted(header, say)}, men tabellen har ingen slik kolonne: legg den til, eller rett «Required fields» i fasetabellen`,
  criterionWithoutColumn: ({ stage, criterion }, say) =>
    `${quoted(stage, say)} krever ${quoted(criterion, say)}, men tabellen har ingen slik kolonne: legg den til, eller rett kravene i fasetabellen`,
  bandAgainstProbability: ({ stage, probability, low, high }, say) =>
    `sannsynligheten for ${quoted(stage, say)} er ${percent(probability, say)}, som ikke er mellom ${percent(low, say)} og ${percent(high, say)}: rett en av dem i fasetabellen`,
};
