import type * as english from "../en/cli-commands.ts";
import type { FormatsIn, In } from "../words.ts";
import { deals, rows } from "./counts.ts";

const cells = (n: number, say: FormatsIn<"fi">) => say.plural(n, { one: "{n} solu", other: "{n} solua" });

/** What commands say at their end. */
export const written: In<"fi", typeof english.written> = {
  wrote: (file) => `Kirjoitettu: ${file}.`,
  nothing: "Mitään ei kirjoitettu: kerro minne valitsimella -o.",
  dryRun: "Mitään ei kirjoitettu.",
  more: (n, say) => `${say.number(n)} muuta`,
  moreLines: (n, say) => `… ja ${say.number(n)} muuta`,
};

export const check: In<"fi", typeof english.check> = {
  clean: (n, say) => `${deals(n, say)}: ei korjattavaa`,
  checked: (n, say) => `${deals(n, say)} tarkistettu`,
  rule: "Sääntö",
  severity: "Vakavuus",
  found: "Löytyi",
  mendable: "Korjattavissa",
  code: "Koodi",
  row: (row) => `rivi ${row}`,
  more: (n, say) => `… ja ${say.number(n)} muuta: --json luettelee kaikki`,
  withMend: (says, mend) => `${says} (korjaus: ${mend})`,
  mended: (n, file, say) => `Korjattu ${cells(n, say)}, kirjoitettu ${file}.`,
  formulasKept: (n, say) =>
    say.plural(n, {
      one: "{n} solu jätettiin ennalleen, koska sen sisältö tulee kaavasta.",
      other: "{n} solua jätettiin ennalleen, koska niiden sisältö tulee kaavoista.",
    }),
  note: (text) => `Huomaa: ${text}.`,
};

export const imports: In<"fi", typeof english.imports> = {
  read: (n, same, say) => `Viennissä ${deals(n, say)}, joista samoja kuin täällä ${say.number(same)}.`,
  added: (n, names, say) => `Uusia: ${deals(n, say)}: ${names}.`,
  updates: (n, say) => `Muuttunut siellä, ei täällä: ${cells(n, say)}.`,
  conflicts: (n, taken, option, say) =>
    `Muokattu täällä ja siellä toisin: ${cells(n, say)}; ${taken === "there" ? "otetaan viennin tieto" : `omat jäävät; ${option} ottaa viennin`}.`,
  unwritable: (n, say) => `Ei kirjoitettu, sillä soluissa päivämäärät ovat tekstiä: ${cells(n, say)}.`,
  kept: (n, say) => `Muokattu vain täällä: ${cells(n, say)}, jotka jäävät.`,
  gone: (n, names, say) => `Ei viennissä: ${deals(n, say)}, jotka jäävät: ${names}.`,
  repeated: (names) => `Jätetty pois, koska tunnus on useammin kuin kerran: ${names}.`,
  unknownStage: (stage, n, say) =>
    `”${stage}” (${deals(n, say)}) ei ole vaiheitasi: lisää se vaihetaulukkoon tai sen sarakkeeseen Muut nimet.`,
  unmatched: (headers) => `Viennin sarakkeet, joille taulukossa ei ole paikkaa: ${headers}.`,
  difference: (row, deal, header, here, there) => `  rivi ${row}, ${deal}, ${header}: ${here} → ${there}`,
  blank: "tyhjä",
  sayWith: (problem, option) => `${problem}: kerro valitsimella ${option}`,
};

export const history: In<"fi", typeof english.history> = {
  added: (n, of, mark, say) => `${rows(n, say)}, ${deals(of, say)}; tunnistesarakkeessa ”${mark}”.`,
  present: (n, say) => `Jo historiassa: ${rows(n, say)}.`,
  later: (n, say) => `Jätetty pois ajalta, jolta tämä työkirja on itse pitänyt historiaa: ${rows(n, say)}.`,
  named: (name, n, say) => `”${name}” (${rows(n, say)})`,
  unknownDeals: (names) => `Jätetty pois, koska taulukossa ei ole kauppaa tai niitä on useita: ${names}.`,
  unknownStages: (names) =>
    `Vaiheet, joita luettelossa ei ole: ${names}. Ne lasketaan, kun luettelossa on ne tai ne ovat sarakkeessa Muut nimet.`,
  twoDates: (row, text) => `Rivi ${row}: ”${text}” voi olla kaksi eri päivää; --dates kertoo kumpi.`,
  noDate: (row, text) => `Rivi ${row} jätetty pois: ”${text}” ei ole päivämäärä.`,
  moreDates: (n, say) => `Lisäksi tällaisia päivämääriä: ${rows(n, say)}.`,
  takenBack: (n, mark, say) => `Tuonnin ”${mark}” rivejä ei enää lasketa: ${rows(n, say)}.`,
};

export const exports: In<"fi", typeof english.exports> = {
  table: (name, n, columns, say) =>
    `${name}: ${rows(n, say)}, ${say.plural(columns, { one: "{n} sarake", other: "{n} saraketta" })}`,
  system: (n, system, say) => `${deals(n, say)}, järjestelmään ${system}`,
};

export const attribution: In<"fi", typeof english.attribution> = {
  campaign: "Kampanja",
  channel: "Kanava",
  touches: "Kosketukset",
  deals: "Kaupat",
  sourced: "Alkuunpannut",
  influenced: "Vaikutetut",
  credit: "Hyvitys",
  conversions: "Konversiot",
  value: "Arvo",
  removalEffect: "Poistovaikutus",
  low: (figure) => `${figure}, 95 % alaraja`,
  high: "yläraja",
  unattributed: "(kohdistamatta)",
  noChannel: "(ei kanavaa)",
  total: "Yhteensä",
  fates: {
    dealNotCounted: "kaupat, joita peruste tai jakso ei koske",
    afterEvent: "hyvitettävän jälkeen",
    beforePreviousMove: "ennen kaupan edellistä siirtoa",
    beforeLookback: "ennen tarkasteluaikaa",
    excluded: "pois rajatut kampanjat tai kanavat",
    repeat: "toistot",
  },
  withoutCredit: (why, n, say) => `kosketuksia ilman hyvitystä, ${why}: ${say.number(n)}`,
  oneCampaign: (name, spellings) => `sama kampanja: ${name} = ${spellings}`,
  leftOut: (table, row, why, others, say) =>
    `${table}, rivi ${say.number(row)}: ${why}${others === 0 ? "" : ` (ja ${say.number(others)} muuta samanlaista)`}`,
  withoutZone: (n, say) => `kellonaikoja ilman aikavyöhykettä muiden joukossa: ${say.number(n)}`,
  nothingCounts: (file) => `tiedostossa ${file} ei ole riviä, jolla olisi jotakin laskettavaa`,
  lineLeftOut: (line, why) => `rivi ${line} jätettiin pois: ${why}`,
  leftOutInAll: (n, say) => `jätetty pois kaikkiaan: ${rows(n, say)}`,
  noNulls: (column) => `saraketta ${column} ei ole, joten mikään polku ei ole turhaan kuljettu`,
  unreadableNumber: (header, text) => `${header} on ”${text}”, joka ei ole luku`,
  negativeNumber: (header, text) => `${header} on ${text}, eikä lukumäärä voi olla negatiivinen`,
  nothingCounted: (text) => `polku ”${text}” ei konvertoitunut eikä ollut turha`,
  emptyFile: (file, header) => `${file} on tyhjä: sen ensimmäinen rivi on ${header}`,
  unclosedQuote: (file, line) =>
    `${file}: rivillä ${line} alkava lainausmerkki ei pääty: sulje tai poista se`,
  noColumn: (file, missing, headers, header) =>
    `tiedostosta ${file} puuttuvat sarakkeet ${missing}, siinä on ${headers}: ensimmäinen rivi on ${header}`,
};
