import type * as english from "../en/cli-commands.ts";
import type { FormatsIn, In } from "../words.ts";
import { deals, rows } from "./counts.ts";

const cells = (n: number, say: FormatsIn<"nb">) => say.plural(n, { one: "{n} celle", other: "{n} celler" });

/** What commands say at their end. */
export const written: In<"nb", typeof english.written> = {
  wrote: (file) => `Skrev ${file}.`,
  nothing: "Ingenting ble skrevet: si hvor med -o.",
  dryRun: "Ingenting ble skrevet.",
  more: (n, say) => `${say.number(n)} til`,
  moreLines: (n, say) => `… og ${say.number(n)} til`,
};

export const check: In<"nb", typeof english.check> = {
  clean: (n, say) => `${deals(n, say)}: ingenting å rette`,
  checked: (n, say) => `${deals(n, say)} kontrollert`,
  rule: "Regel",
  severity: "Alvor",
  found: "Funnet",
  mendable: "Kan rettes",
  code: "Kode",
  row: (row) => `rad ${row}`,
  more: (n, say) => `… og ${say.number(n)} til: --json viser alle`,
  withMend: (says, mend) => `${says} (rettelse: ${mend})`,
  mended: (n, file, say) => `Rettet ${cells(n, say)}, skrev ${file}.`,
  formulasKept: (n, say) =>
    say.plural(n, {
      one: "{n} celle ble ikke rørt, for den fylles av en formel.",
      other: "{n} celler ble ikke rørt, for de fylles av formler.",
    }),
  note: (text) => `Merk: ${text}.`,
};

export const imports: In<"nb", typeof english.imports> = {
  read: (n, same, say) => `${deals(n, say)} i eksporten; ${say.number(same)} er like her.`,
  added: (n, names, say) => `Nye: ${deals(n, say)}: ${names}.`,
  updates: (n, say) => `Endret der og ikke her: ${cells(n, say)}.`,
  conflicts: (n, taken, option, say) =>
    `Redigert her og annerledes der: ${cells(n, say)}; ${taken === "there" ? "eksporten gjelder" : `dine blir stående; ${option} tar eksportens`}.`,
  unwritable: (n, say) => `Ikke skrevet, for cellene har datoer som tekst: ${cells(n, say)}.`,
  kept: (n, say) => `Redigert bare her: ${cells(n, say)}, som blir stående.`,
  gone: (n, names, say) => `Ikke i eksporten: ${deals(n, say)}, som blir stående: ${names}.`,
  repeated: (names) => `Utelatt, for ID-en finnes mer enn én gang: ${names}.`,
  unknownStage: (stage, n, say) =>
    `«${stage}» (${deals(n, say)}) er ingen av fasene dine: legg den til i fasearket, eller under «Andre navn».`,
  unmatched: (headers) => `Kolonner i eksporten som tabellen ikke har plass til: ${headers}.`,
  difference: (row, deal, header, here, there) => `  rad ${row}, ${deal}, ${header}: ${here} → ${there}`,
  blank: "tom",
  sayWith: (problem, option) => `${problem}: si det med ${option}`,
};

export const history: In<"nb", typeof english.history> = {
  added: (n, of, mark, say) =>
    `${rows(n, say)} for ${deals(of, say)}, merket «${mark}» i kolonnen for hvordan det ble sett.`,
  present: (n, say) => `Allerede i historikken: ${rows(n, say)}.`,
  later: (n, say) => `Utelatt, fra tiden da arbeidsboken selv har ført historikken: ${rows(n, say)}.`,
  named: (name, n, say) => `«${name}» (${rows(n, say)})`,
  unknownDeals: (names) => `Utelatt, for tabellen har ikke salgsmuligheten eller har flere av den: ${names}.`,
  unknownStages: (names) =>
    `Faser som listen ikke har: ${names}. De teller når listen har dem, eller nevner dem under Andre navn.`,
  twoDates: (row, text) => `Rad ${row}: «${text}» kan være to datoer; --dates sier hvilken.`,
  noDate: (row, text) => `Rad ${row} utelatt: «${text}» er ingen dato.`,
  moreDates: (n, say) => `${rows(n, say)} til med slike datoer.`,
  takenBack: (n, mark, say) => `${rows(n, say)} fra «${mark}» teller ikke lenger.`,
};

export const exports: In<"nb", typeof english.exports> = {
  table: (name, n, columns, say) =>
    `${name}: ${rows(n, say)}, ${say.plural(columns, { one: "{n} kolonne", other: "{n} kolonner" })}`,
  system: (n, system, say) => `${deals(n, say)} til ${system}`,
};

export const attribution: In<"nb", typeof english.attribution> = {
  campaign: "Kampanje",
  channel: "Kanal",
  touches: "Berøringer",
  deals: "Salgsmuligheter",
  sourced: "Startet",
  influenced: "Påvirket",
  credit: "Kreditt",
  conversions: "Konverteringer",
  value: "Verdi",
  removalEffect: "Fjerningseffekt",
  low: (figure) => `${figure}, 95 % nedre`,
  high: "øvre",
  unattributed: "(ikke tilskrevet)",
  noChannel: "(ingen kanal)",
  total: "Sum",
  fates: {
    dealNotCounted: "på salgsmuligheter utenfor grunnlaget eller perioden",
    afterEvent: "senere enn det som krediteres",
    beforePreviousMove: "før salgsmulighetens forrige flytting",
    beforeLookback: "før tilbakeblikket",
    excluded: "fra utelatte kampanjer eller kanaler",
    repeat: "gjentakelser",
  },
  withoutCredit: (why, n, say) => `berøringer uten kreditt, ${why}: ${say.number(n)}`,
  oneCampaign: (name, spellings) => `én kampanje: ${name} = ${spellings}`,
  leftOut: (table, row, why, others, say) =>
    `${table}, rad ${say.number(row)}: ${why}${others === 0 ? "" : ` (og ${say.number(others)} til av samme slag)`}`,
  withoutZone: (n, say) => `klokkeslett uten tidssone blant andre med: ${say.number(n)}`,
  nothingCounts: (file) => `${file} har ingen rad som teller noe`,
  lineLeftOut: (line, why) => `linje ${line} er utelatt: ${why}`,
  leftOutInAll: (n, say) => `utelatt i alt: ${rows(n, say)}`,
  noNulls: (column) => `det finnes ingen kolonne ${column}, så ingen vei regnes som forgjeves`,
  unreadableNumber: (header, text) => `${header} er «${text}», som ikke er et tall`,
  negativeNumber: (header, text) => `${header} er ${text}, og et antall kan ikke være negativt`,
  nothingCounted: (text) => `veien «${text}» konverterte ikke og var heller ikke forgjeves`,
  emptyFile: (file, header) => `${file} er tom: den første raden er ${header}`,
  unclosedQuote: (file, line) =>
    `${file}: anførselstegnet i raden på linje ${line} avsluttes aldri: lukk eller slett det`,
  noColumn: (file, missing, headers, header) =>
    `${file} mangler kolonnene ${missing} blant ${headers}: den første raden er ${header}`,
};
