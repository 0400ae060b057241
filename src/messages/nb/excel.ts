import type { excelProblems as english } from "../en/excel.ts";
import type { In } from "../words.ts";
import { stageMoves } from "./stage-moves.ts";

/** What Excel does not let us do, and what somebody typed that the stage list does not know. */
export const excelProblems: In<"nb", typeof english> = {
  sheetProtected: ({ sheet }) =>
    `arket «${sheet}» er beskyttet, og ingenting ble endret: opphev beskyttelsen under Se gjennom > Opphev arkbeskyttelse, og prøv igjen`,
  workbookProtected: () =>
    "strukturen i arbeidsboken er beskyttet, så ark kan verken legges til eller fjernes, og ingenting ble endret: opphev beskyttelsen under Se gjennom > Beskytt arbeidsbok, og prøv igjen",
  workbookReadOnly: () =>
    "arbeidsboken er åpnet kun for lesing, og ingenting ble endret: velg Rediger arbeidsbok, eller lagre en kopi og arbeid i den",
  notAllowed: () =>
    "Excel tillater ikke denne endringen: opphev beskyttelsen av arket og arbeidsboken under Se gjennom, sjekk at arbeidsboken ikke er åpnet kun for lesing, og prøv igjen",
  cellBeingEdited: () => "en celle redigeres: trykk Enter eller Escape, og prøv igjen",
  excelTooOld: ({ missing }) =>
    `denne Excel-versjonen er for gammel for Pipewright (den mangler ${missing}): oppdater Office, eller åpne arbeidsboken i Excel på nettet`,
  placeGone: () =>
    "et ark, en tabell eller en celle som trengs, er borte, kanskje slettet i mellomtiden: se over arbeidsboken, og prøv igjen",
  tooMuchAtOnce: () =>
    "Excel tar ikke imot mer på én gang: gjør tabellen mindre, for eksempel ved å dele den per år, og prøv igjen",
  tableInTheWay: ({ name }) =>
    `tabellen «${name}» kan ikke lages eller utvides der den skal stå: flytt andre tabeller unna, og prøv igjen`,
  rowsBelowTaken: ({ table }) =>
    `under tabellen «${table}» står en annen tabell, så ingen rad kan legges til: flytt den bort, og prøv igjen`,
  tableMissing: ({ table }) =>
    `tabellen «${table}» er borte: angre slettingen, eller angre oppsettet og sett opp på nytt`,
  tableGrown: ({ table }) =>
    `tabellen «${table}» fikk rader fra noen andre i samme øyeblikk, så ingen ble lagt til: prøv igjen`,
  noConnection: () => "Excel når ikke tjenesten sin akkurat nå: sjekk forbindelsen, og prøv igjen",
  noFunnelCell: () =>
    "ingen celle har trakten ennå: sett opp en pipeline først, eller skriv =STAGE.FUNNEL() i en tom celle og merk den",
  excelRefused: ({ message }) =>
    `Excel nektet (${message}): angre siste steg, eller lagre arbeidsboken og åpne den på nytt, og prøv igjen`,
  ...stageMoves,
};
