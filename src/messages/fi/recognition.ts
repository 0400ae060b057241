import type {
  recognitionProblems as english,
  leftOutReasons as englishLeftOut,
  questions as englishQuestions,
  columnReasons as englishReasons,
} from "../en/recognition.ts";
import { systemName } from "../systems.ts";
import type { In } from "../words.ts";

export const recognitionProblems: In<"fi", typeof english> = {
  empty: () => "Tämä välilehti on tyhjä: avaa välilehti, jolla kaupat ovat, tai liitä ne tähän",
  noHeader: ({ row, text }, say) =>
    text === "" || text === undefined
      ? "Otsikkoriviä ei löytynyt: kirjoita sarakkeiden nimet kauppojen yläpuolelle, yksi niistä ”Vaihe”"
      : `Otsikkoriviä ei löytynyt; lähimpänä oli rivi ${say.text(row)} (”${say.text(text)}”): nimeä sarakkeet kauppojen yläpuolella, yksi niistä ”Vaihe”, tai kerro, mikä rivi on otsikko`,
  noStage: ({ headers }, say) =>
    `Vaiheen tai tilan saraketta ei löytynyt sarakkeista ${say.text(headers)}: kerro, missä sarakkeessa vaihe on, tai lisää se`,
  noRows: ({ headerRow }, say) =>
    `Rivin ${say.text(headerRow)} otsikon alla ei ole kauppoja: lisää ainakin yksi, tai kerro, mikä rivi on otsikko`,
  severalTables: ({ ranges }, say) =>
    `Kauppataulukoita löytyi useita (${say.text(ranges)}): kerro, mitä otsikkoriviä käytetään, tai siirrä muut omille välilehdilleen`,
  tooManyRows: ({ rows, limit }, say) =>
    `Taulukossa on ${say.text(rows)} riviä, ja enintään ${say.text(limit)} voidaan lukea: jaa se esimerkiksi vuosittain`,
  allErrors: ({ text }, say) =>
    `Soluissa on vain virheitä (${say.text(text)}): korjaa ensin kaavat tai niiden lähde`,
};

export const columnReasons: In<"fi", typeof englishReasons> = {
  header: ({ system }, say) =>
    system === undefined
      ? "otsikko on tavallinen nimi tälle"
      : `järjestelmä ${systemName(say.text(system))} nimeää tämän näin`,
  headerPart: ({ part }, say) => `otsikossa on ”${say.text(part)}”`,
  values: ({ share }, say) =>
    typeof share === "number" ? `${say.percent(share, 0)} soluista näyttää tältä` : "solut näyttävät tältä",
  user: () => "valittu itse",
  none: () => "otsikko ja solut eivät kerro, mikä tämä on",
};

export const questions: In<"fi", typeof englishQuestions> = {
  numberStyle: ({ header, text }, say) =>
    `Sarakkeen ”${say.text(header)}” luvut voi lukea kahdella tavalla, kuten ${say.text(text)}: mikä merkki on desimaalien edessä?`,
  dateOrder: ({ header, text }, say) =>
    `Sarakkeen ”${say.text(header)}” päivämäärät voi lukea kahdella tavalla, kuten ${say.text(text)}: onko ensin päivä vai kuukausi?`,
  probabilityScale: ({ header }, say) =>
    `Sarakkeessa ”${say.text(header)}” on lukuja sekä alle että yli yhden: ovatko ne osuuksia yhdestä (0,4) vai sadasta (40)?`,
  stageKind: ({ stage }, say) =>
    `Onko ”${say.text(stage)}” avoin vaihe, vai päättyykö kauppa siinä voittoon tai häviöön?`,
  stageSlip: ({ stage, nearest, count }, say) =>
    `”${say.text(stage)}” on ${say.plural(Number(count), { one: "{n} rivillä", other: "{n} rivillä" })}: onko se kirjoitusvirhe vaiheesta ”${say.text(nearest)}” vai oma vaiheensa?`,
  fieldChoice: ({ field, first, second }, say) =>
    `Sekä ”${say.text(first)}” että ”${say.text(second)}” voisi olla ${say.text(field)}: kumpi ratkaisee?`,
  mixedCurrencies: ({ header, currencies }, say) =>
    `Sarakkeessa ”${say.text(header)}” on arvoja valuutoissa ${say.text(currencies)}: missä valuutassa ovat arvot, joilla valuuttaa ei ole?`,
};

export const leftOutReasons: In<"fi", typeof englishLeftOut> = {
  blank: () => "tyhjä rivi",
  total: ({ text }, say) => `summarivi (”${say.text(text)}”)`,
  group: ({ text }, say) => `ryhmän otsikko tai välisumma (”${say.text(text)}”)`,
  footer: ({ text }, say) => `huomautus taulukon alla (”${say.text(text)}”)`,
  repeatedHeader: () => "otsikko toistamiseen",
  duplicate: ({ text }, say) => `aiemman rivin täsmällinen kopio (”${say.text(text)}”)`,
  helper: ({ text }, say) => `ei kauppa: ei vaihetta, nimeä eikä tunnusta (”${say.text(text)}”)`,
};
