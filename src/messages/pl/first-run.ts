import type { firstRun as english } from "../en/first-run.ts";
import type { In } from "../words.ts";

export const firstRun: In<"pl", typeof english> = {
  title: "Jak to działa",
  does: "Obok tabeli szans pojawią się etapy, kontrole, prognoza i lejek etapów. Wiersze pozostaną bez zmian.",
  check: "Sprawdź, czy znaleziono właściwy arkusz i kolumny. Wszystko można poprawić.",
  stages:
    "Sprawdź etapy i ich kolejność. Pochodzą z tabeli albo z szablonu; można je poprawić teraz lub później.",
  plan: "Obejrzyj plan i uruchom konfigurację. Wcześniej nic się nie zmieni, a potem można ją cofnąć.",
  hide: "Ukryj",
  tryIt: "Nie masz tabeli pod ręką? Wypróbuj na 300 zmyślonych szansach w nowym arkuszu.",
  addSample: "Dodaj przykładowe szanse",
  adding: "Dodawanie przykładowych szans…",
  removing: "Usuwanie przykładu…",
  added: (sheet) => `Przykładowe szanse dodano w arkuszu ${sheet}`,
  removeSample: "Usuń przykład",
  removed: (sheet) => `Usunięto arkusz ${sheet}`,
  failed: "Przykład pozostał bez zmian",
};
