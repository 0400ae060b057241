import type { firstRun as english } from "../en/first-run.ts";
import type { In } from "../words.ts";

export const firstRun: In<"nb", typeof english> = {
  title: "Slik virker det",
  does: "Faser, kontroller, prognose og trakt legges ved siden av tabellen din. Radene dine blir som de er.",
  check: "Se etter at riktig ark og riktige kolonner ble funnet. Du kan rette alt.",
  stages:
    "Se over fasene og rekkefølgen. De kommer fra tabellen din eller en mal, og kan rettes nå eller senere.",
  plan: "Se på planen, og sett opp. Før det endres ingenting, og etterpå kan du angre.",
  hide: "Skjul dette",
  tryIt: "Ingen tabell for hånden? Prøv med 300 oppdiktede salgsmuligheter på et nytt ark.",
  addSample: "Legg til eksempeldata",
  adding: "Legger til eksempeldata…",
  removing: "Fjerner eksempelet…",
  added: (sheet) => `Eksempeldata er lagt på arket ${sheet}`,
  removeSample: "Fjern eksempelet",
  removed: (sheet) => `Arket ${sheet} er fjernet`,
  failed: "Eksempelet er som det var",
};
