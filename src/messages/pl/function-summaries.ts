import type { functionSummaries as english } from "../en/function-summaries.ts";

/** What functions and their arguments are for, by the English sentence of their descriptor. */
export const functionSummaries: typeof english = new Map([
  ["Sum of the amounts of deals.", "Suma kwot szans."],
  [
    "Which deals: open (default), won, lost or all.",
    "Które szanse: open (otwarte, domyślnie), won (wygrane), lost (przegrane) lub all (wszystkie).",
  ],
  [
    "When open deals are expected to close, and won and lost ones closed. Blank: all time.",
    "Kiedy otwarte mają się zamknąć, a wygrane i przegrane się zamknęły. Puste: cały okres.",
  ],
  ["Number of deals.", "Liczba szans."],
  ["Average deal size.", "Średnia wielkość szansy."],
  ["Money expected from the open deals.", "Kwota oczekiwana z otwartych szans."],
  [
    "When open deals are expected to close, and won ones closed. Blank: all time.",
    "Kiedy otwarte mają się zamknąć, a wygrane się zamknęły. Puste: cały okres.",
  ],
  [
    "How to forecast: weighted (amount × probability, default), historical, age, commit, best, pipeline, closed, p10, p50 or p90.",
    "Metoda prognozy: weighted (kwota × prawdopodobieństwo, domyślnie), historical, age, commit, best, pipeline, closed, p10, p50 lub p90.",
  ],
  ["What the coming periods may bring.", "Co mogą przynieść nadchodzące okresy."],
  [
    "How many periods, beginning with the present one: 4 unless given.",
    "Ile okresów, począwszy od bieżącego: 4, jeśli nie podano.",
  ],
  [
    "Length of a period: week, month, quarter (default) or year.",
    "Długość okresu: week (tydzień), month (miesiąc), quarter (kwartał, domyślnie) lub year (rok).",
  ],
  [
    "Probability that won and open deals reach a target.",
    "Prawdopodobieństwo, że wygrane i otwarte szanse osiągną cel.",
  ],
  ["Money to be won in the period.", "Kwota do wygrania w okresie."],
  [
    "How many times the open deals cover what is missing to a target.",
    "Ile razy otwarte szanse pokrywają to, czego brakuje do celu.",
  ],
  ["Share of the deals that were won.", "Odsetek wygranych szans."],
  [
    "When the deals closed; with basis all, when they were created. Blank: all time.",
    "Kiedy szanse się zamknęły; przy podstawie all, kiedy je utworzono. Puste: cały okres.",
  ],
  [
    "Share of what: closed deals (default), all deals, or closed value.",
    "Odsetek czego: closed (zamknięte, domyślnie), all (wszystkie) lub value (zamknięta wartość).",
  ],
  [
    "Days from creating a deal to winning it, open deals accounted for.",
    "Dni od utworzenia szansy do wygranej, z uwzględnieniem otwartych.",
  ],
  [
    "Which: median (default), mean, p75, p90, or close (median to any close).",
    "Która: median (domyślnie), mean, p75, p90 lub close (mediana do dowolnego zamknięcia).",
  ],
  ["When the deals were created. Blank: all time.", "Kiedy szanse utworzono. Puste: cały okres."],
  ["Money that the pipeline brings a day.", "Kwota, którą lejek przynosi dziennie."],
  [
    "When deals closed, for the win rate and the average won. Blank: all time.",
    "Kiedy szanse się zamknęły, dla odsetka i średniej wygranych. Puste: cały okres.",
  ],
  ["New deals.", "Nowe szanse."],
  [
    "Number of deals (count, default) or their value.",
    "Liczba szans (count, domyślnie) lub ich wartość (value).",
  ],
  [
    "Whether new deals are contacted, and offers followed up, in time.",
    "Czy kontakt z nowymi szansami i follow-up ofert następują w terminie.",
  ],
  [
    "First contact, by default within 24 hours (default), or follow-up of an offer, within 48.",
    "first contact (pierwszy kontakt w ciągu 24 godzin, domyślnie) lub follow-up (po ofercie, w ciągu 48).",
  ],
  [
    "Share in time (default), average hours, number late, or number pending.",
    "share (odsetek w terminie, domyślnie), hours (średnio godzin), late (spóźnione) lub pending (oczekujące).",
  ],
  [
    "When the deal was created, or the offer made. Blank: all time.",
    "Kiedy szansę utworzono lub złożono ofertę. Puste: cały okres.",
  ],
  [
    "Open deals that have been in their stage for too long.",
    "Otwarte szanse, które są na swoim etapie zbyt długo.",
  ],
  ["How many deals to list at most. Blank: all.", "Ile szans najwyżej pokazać. Puste: wszystkie."],
  ["What is wrong with the deals, and how to mend it.", "Co jest nie tak z szansami i jak to naprawić."],
  [
    "How grave: all (default), warning (warnings and errors) or error.",
    "Jak poważne: all (wszystkie, domyślnie), warning (ostrzeżenia i błędy) lub error (błędy).",
  ],
  [
    "The signs of a healthy pipeline, with a verdict and the reason for it.",
    "Oznaki zdrowego lejka, z oceną i jej uzasadnieniem.",
  ],
  [
    "Share of the deals in a stage that moved on to another.",
    "Odsetek szans na etapie, które przeszły do innego.",
  ],
  ["An open stage. Blank: the first one.", "Otwarty etap. Puste: pierwszy."],
  [
    "A later open stage or won. Blank: the stage after from; won when from is blank too.",
    "Późniejszy otwarty etap lub wygrana. Puste: etap po from; wygrana, gdy from też jest puste.",
  ],
  [
    "How to count: reached (default), all, eventual, strict or any.",
    "Jak liczyć: reached (domyślnie), all, eventual, strict lub any.",
  ],
  [
    "When the deals entered the stage from. Blank: all time.",
    "Kiedy szanse weszły na etap from. Puste: cały okres.",
  ],
  [
    "How many deals reached each stage, and the share that moved on from it.",
    "Ile szans dotarło do każdego etapu i jaki odsetek przeszedł dalej.",
  ],
  [
    "How conversion is counted: reached (default) or all.",
    "Jak liczyć konwersję: reached (domyślnie) lub all.",
  ],
  [
    "When the deals entered the first stage. Blank: all time.",
    "Kiedy szanse weszły na pierwszy etap. Puste: cały okres.",
  ],
  ["Number of deals in a stage now.", "Liczba szans na etapie teraz."],
  ["A stage by its name or one of its other spellings.", "Etap według nazwy lub innej pisowni."],
  ["Value of the deals in a stage now.", "Wartość szans na etapie teraz."],
  ["Chance that a deal in a stage is won.", "Prawdopodobieństwo wygrania szansy z danego etapu."],
  ["A stage.", "Etap."],
  [
    "Which: set in the stage table (default), or historical.",
    "Które: set (z tabeli etapów, domyślnie) lub historical (historyczne).",
  ],
  [
    "Days that a visit to a stage lasts, present visits accounted for.",
    "Ile dni trwa pobyt na etapie, z uwzględnieniem obecnych.",
  ],
  ["Which: median (default), mean, p75 or p90.", "Która: median (domyślnie), mean, p75 lub p90."],
  ["The stage in which most deals are lost.", "Etap, na którym przegrywa najwięcej szans."],
  ["Days since a deal was created.", "Dni od utworzenia szansy."],
  [
    "The id of a deal, or a range of ids. Blank: all deals.",
    "Identyfikator szansy lub zakres identyfikatorów. Puste: wszystkie szanse.",
  ],
  ["Days that a deal has been in its present stage.", "Ile dni szansa jest na obecnym etapie."],
  ["Chance that a deal is won.", "Prawdopodobieństwo wygrania szansy."],
  [
    "Whose: weighted (as set, default), historical or age.",
    "Według czego: weighted (jak ustawiono, domyślnie), historical lub age.",
  ],
  ["The stages that a deal may move to.", "Etapy, na które szansa może przejść."],
  [
    "What is wrong with a deal, in words; blank when nothing is.",
    "Co jest nie tak z szansą, słowami; puste, gdy wszystko w porządku.",
  ],
  ["Money credited to a campaign, or to each of them.", "Kwota przypisana kampanii lub każdej z nich."],
  [
    "A campaign by any of its spellings. Blank: all campaigns.",
    "Kampania w dowolnej pisowni. Puste: wszystkie kampanie.",
  ],
  [
    "How credit is shared, such as linear, u, time decay or markov1. Blank: the model set for the workbook, else linear.",
    "Jak dzielić zasługę, na przykład linear, u, time decay lub markov1. Puste: model ustawiony w skoroszycie, w przeciwnym razie linear.",
  ],
  [
    "What is credited: revenue (default), pipeline, stage or weighted.",
    "Co się przypisuje: revenue (domyślnie), pipeline, stage lub weighted.",
  ],
  [
    "When the deals were won, created or moved, by the basis. Blank: all time.",
    "Kiedy szanse wygrano, utworzono lub przesunięto, zależnie od podstawy. Puste: cały okres.",
  ],
  [
    "What each campaign touched, is credited with, cost and returned.",
    "Czego każda kampania dotknęła, co jej przypisano, ile kosztowała i ile przyniosła.",
  ],
  [
    "When the deals were won, created or moved, by the basis, and the cost was spent. Blank: all time.",
    "Kiedy szanse wygrano, utworzono lub przesunięto, zależnie od podstawy, i poniesiono koszt. Puste: cały okres.",
  ],
  [
    "Credit of each campaign under every model, side by side.",
    "Zasługa każdej kampanii według wszystkich modeli, obok siebie.",
  ],
  [
    "Share of the deals that a campaign touched which moved on from a stage to another.",
    "Odsetek szans dotkniętych kampanią, które przeszły z etapu na inny.",
  ],
  ["Return on what a campaign cost.", "Zwrot z kosztu kampanii."],
  ["A campaign by any of its spellings.", "Kampania w dowolnej pisowni."],
  [
    "When the deals were won, and the cost was spent. Blank: all time.",
    "Kiedy szanse wygrano i poniesiono koszt. Puste: cały okres.",
  ],
  [
    "What a campaign cost for each new customer credited to it.",
    "Ile kampania kosztowała na każdego przypisanego jej nowego klienta.",
  ],
  [
    "When the customers were won, and the cost was spent. Blank: all time.",
    "Kiedy zdobyto klientów i poniesiono koszt. Puste: cały okres.",
  ],
  [
    "The ways, from campaign to campaign, that most deals took.",
    "Drogi od kampanii do kampanii, którymi przeszło najwięcej szans.",
  ],
  ["How many ways to list. Blank: 10.", "Ile dróg pokazać. Puste: 10."],
  [
    "When the deals closed, open deals by their expected close. Blank: all time.",
    "Kiedy szanse się zamknęły, otwarte według przewidywanego zamknięcia. Puste: cały okres.",
  ],
  [
    "Cost of winning a new customer, campaigns and sales together.",
    "Koszt pozyskania nowego klienta, kampanie i sprzedaż razem.",
  ],
  [
    "What sales cost in the period, all in: wages, tools, travel.",
    "Ile w okresie kosztowała sprzedaż, ze wszystkim: płace, narzędzia, podróże.",
  ],
  ["What a customer is worth over the whole relationship.", "Ile wart jest klient przez cały czas relacji."],
  [
    "Average revenue of a customer in a period, such as a month.",
    "Średni przychód od klienta w okresie, na przykład w miesiącu.",
  ],
  [
    "Share of the revenue that is left after cost, from 0 to 1: 1 unless given.",
    "Część przychodu, która zostaje po kosztach, od 0 do 1: 1, jeśli nie podano.",
  ],
  [
    "Share of the customers who leave in a period, from 0 to 1: 0 unless given.",
    "Odsetek klientów, którzy odchodzą w okresie, od 0 do 1: 0, jeśli nie podano.",
  ],
  [
    "Periods to count at most. Blank: no end, but 36 where nobody leaves.",
    "Ile okresów najwyżej liczyć. Puste: bez końca, ale 36, gdy nikt nie odchodzi.",
  ],
  [
    "A range with its header row. Left out: the managed table.",
    "Zakres z wierszem nagłówka. Pominięty: zarządzana tabela.",
  ],
  [
    "A header or the name of a field to select deals by.",
    "Nagłówek lub nazwa pola, według którego wybierać szanse.",
  ],
  [
    'What its cells must be, as in SUMIFS: "Ann", ">=1000", "Web*".',
    'Jakie muszą być komórki, jak w SUMA.WARUNKÓW: "Ann", ">=1000", "Web*".',
  ],
]);
