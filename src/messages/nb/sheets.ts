import type { sheets as english } from "../en/sheets.ts";
import type { In } from "../words.ts";

/** What the Google Sheets host says beside what all hosts say. */
export const sheets: In<"nb", typeof english> = {
  name: "Pipewright",
  menu: {
    open: "Åpne Pipewright",
    refresh: "Oppdater tallene",
    reconcile: "Se etter faseendringer",
    putBack: "Sett ulovlige faser tilbake",
    flag: "Bare merk ulovlige faser",
    hourly: "Kontroller hver time",
  },
  refreshed: (formulas) =>
    formulas === 1 ? "1 formel beregnet på nytt" : `${formulas} formler beregnet på nytt`,
  reconciled: (changes) =>
    changes === 0
      ? "Ingen fase er endret siden forrige kontroll"
      : changes === 1
        ? "1 faseendring ført i historikken"
        : `${changes} faseendringer ført i historikken`,
  willPutBack: "En fase som ikke er tillatt, settes nå tilbake til den forrige",
  willFlag: "En fase som ikke er tillatt, blir nå stående og merkes",
  notManaged: "Ingen salgstabell er satt opp her ennå: åpne Pipewright og sett opp en først",
  isHourly: "Faseendringer kontrolleres nå hver time",

  more: (count) => `og ${count} til`,

  busy: "Noen andre endrer dette regnearket med Pipewright: vent litt, og prøv igjen",
  cannotEdit: (place) =>
    `Du kan ikke redigere ${place}: be eieren om tilgang eller om å oppheve beskyttelsen. Ingenting ble endret`,
  mergedCells: (place) =>
    `Cellene ${place} er slått sammen over flere rader, så salgsmulighetene under den første mangler verdi der: del dem opp og fyll dem ut (Format > Slå sammen celler > Opphev sammenslåing), og prøv igjen. Ingenting ble endret`,
  noSheet: (sheet) => `Regnearket har ikke noe ark «${sheet}»`,
  noTable: (table) => `Regnearket har ingen tabell «${table}»: det navngitte området er borte`,
  otherSheet: (table, sheet) => `Tabellen «${table}» er allerede på arket «${sheet}»`,
  onlySheet: (sheet) => `«${sheet}» er det eneste arket og kan ikke fjernes: legg til et ark, og prøv igjen`,
  notAPlace: (reference) => `«${reference}» er ikke navnet på noe område`,
  keptDamaged: (key) =>
    `Det Pipewright har lagret i dette dokumentet («${key}»), er ikke helt: gjenopprett en tidligere versjon av regnearket`,
  tooMuchToKeep:
    "Tabellen har for mange ulike valideringsregler til å huske dem alle: fjern noen, og prøv igjen",
  newerSettings:
    "Regnearket ble satt opp av en nyere Pipewright: oppdater skriptet under Utvidelser > Apps Script",

  badRequest: (what) => `Sidefeltet sendte noe som ikke kan forstås (${what})`,
  otherVersion: "Sidefeltet er eldre eller nyere enn skriptet: lukk det og åpne det igjen",
  unreachable: "Google Sheets svarte ikke",
  asOfTime: (time) => `Lest kl. ${time}`,
  stale: "Regnearket kan være endret siden",
  refresh: "Oppdater",
};
