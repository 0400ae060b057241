import type { fileProblems as english } from "../en/files.ts";
import type { In } from "../words.ts";

const kinds: Readonly<Record<string, string>> = {
  xls: "en arbeidsbok i det gamle .xls-formatet: åpne den i et regnearkprogram og lagre den som .xlsx",
  xlsb: "en arbeidsbok i Excels binærformat: åpne den i Excel og lagre den som .xlsx",
  ods: "et OpenDocument-regneark: åpne det i et regnearkprogram og lagre det som .xlsx",
  archive: "et komprimert arkiv: pakk det ut og bruk .csv- eller .xlsx-filen i det",
  office: "et Word- eller PowerPoint-dokument: kopier tabellen inn i et regneark og lagre det som .xlsx",
  pdf: "et PDF-dokument: eksporter salgsmulighetene som .csv eller .xlsx i stedet",
  image: "et bilde: eksporter salgsmulighetene som .csv eller .xlsx i stedet",
  html: "en nettside, uansett hva navnet sier: åpne den i et regnearkprogram og lagre den som .xlsx",
  binary: "binære data og ikke tekst: eksporter salgsmulighetene som .csv eller .xlsx",
};

/** Why a file cannot be read, or what of it cannot be kept. */
export const fileProblems: In<"nb", typeof english> = {
  emptyFile: ({ file }) => `${file} er tom: eksporter salgsmulighetene på nytt med overskriftsraden`,
  passwordProtected: ({ file }) =>
    `${file} er beskyttet med passord: åpne den i Excel, fjern passordet under Fil > Informasjon, og lagre`,
  otherKind: ({ file, kind }) => `${file} er ${kinds[String(kind)] ?? kinds.binary}`,
  corruptWorkbook: ({ file }) =>
    `${file} er skadet og kan ikke åpnes som arbeidsbok: åpne den i Excel, la Excel reparere den, og lagre en kopi`,
  unclosedQuote: ({ file, row }, say) =>
    `${file} har et anførselstegn i rad ${say.text(row)} som aldri lukkes og skjuler radene etter: lukk eller slett det, eller eksporter på nytt`,
  tooManyRows: ({ file, sheet, limit }, say) =>
    `${file} har mer enn ${say.text(limit)} salgsmuligheter i «${say.text(sheet)}»: del tabellen, for eksempel per år`,
  ruleLost: ({ sheet, range }, say) =>
    `valideringen av «${say.text(sheet)}» ${say.text(range)} har en formel som grense og blir ikke med: sett den på nytt i den nye arbeidsboken`,
};
