import type { mendPage as english } from "../en/mend-page.ts";
import type { FormatsIn, In } from "../words.ts";
import { deals, ofDeals } from "./counts.ts";

const cells = (n: number, say: FormatsIn<"pl">) =>
  say.plural(n, { one: "{n} komórkę", few: "{n} komórki", many: "{n} komórek", other: "{n} komórki" });

/** The page of what is to be mended, and of the rules that say so. */
export const mendPage: In<"pl", typeof english> = {
  title: "Do poprawy",
  errors: (n, say) =>
    say.plural(n, { one: "{n} błąd", few: "{n} błędy", many: "{n} błędów", other: "{n} błędu" }),
  warnings: (n, say) =>
    say.plural(n, {
      one: "{n} ostrzeżenie",
      few: "{n} ostrzeżenia",
      many: "{n} ostrzeżeń",
      other: "{n} ostrzeżenia",
    }),
  notes: (n, say) =>
    say.plural(n, { one: "{n} notatka", few: "{n} notatki", many: "{n} notatek", other: "{n} notatki" }),
  severities: { error: "Błąd", warning: "Ostrzeżenie", info: "Notatka" },
  checked: (n, clean, day, say) =>
    `Sprawdzono: ${deals(n, say)}, stan na ${day}; bez błędów i ostrzeżeń: ${say.number(clean)}`,
  noneTitle: "Nic do poprawy",
  none: (n, day, say) => `Sprawdzono: ${deals(n, say)}, stan na ${day}`,
  problemTitle: "Nie można sprawdzić szans",
  checking: "Sprawdzanie szans…",
  fixSure: (n, say) =>
    say.plural(n, {
      one: "Popraw {n} pewną",
      few: "Popraw {n} pewne",
      many: "Popraw {n} pewnych",
      other: "Popraw {n} pewnej",
    }),
  fixAll: (n, say) => `Popraw ${say.number(n)}`,
  fixAllOf: (rule, n, say) => `Popraw ${say.number(n)}: ${rule}`,
  fix: "Popraw",
  fixCell: (cell) => `Popraw ${cell}`,
  showCell: "Pokaż w arkuszu",
  becomes: (from, to) => `${from} → ${to}`,
  blank: "(puste)",
  more: (n, say) => `Pokaż jeszcze ${say.number(n)}`,
  rest: (shown, of, say) => `Widać ${say.number(shown)} z ${say.number(of)}`,
  planning: "Sprawdzanie, co się zmieni…",
  willChange: (n, say) =>
    say.plural(n, {
      one: "Zmieni się {n} komórka",
      few: "Zmienią się {n} komórki",
      many: "Zmieni się {n} komórek",
      other: "Zmieni się {n} komórki",
    }),
  nothingWill: "Żadna komórka się nie zmieni",
  check: "Część z nich jest prawdopodobna, nie pewna: najpierw je przejrzyj.",
  change: (n, say) => `Zmień ${cells(n, say)}`,
  cancel: "Anuluj",
  moreCells: (n, say) => `i jeszcze ${say.number(n)}`,
  left: (n, say) =>
    `Nie zmieści się naraz, aby wszystko dało się cofnąć: ${say.number(n)}. Potem popraw jeszcze raz`,
  refused: (n, say) =>
    say.plural(n, {
      one: "{n} komórka zostaje bez zmian",
      few: "{n} komórki zostają bez zmian",
      many: "{n} komórek zostaje bez zmian",
      other: "{n} komórki zostaje bez zmian",
    }),
  changing: "Zmienianie komórek…",
  changed: (n, say) => `Zmieniono ${cells(n, say)}`,
  nothingChanged: "Niczego nie zmieniono",
  lastMend: (n, say) => `Ostatnia poprawka zmieniła ${cells(n, say)}`,
  undo: "Cofnij",
  undoing: "Cofanie poprawki…",
  undone: (n, say) => `Przywrócono ${cells(n, say)}`,
  rules: "Reguły",
  rulesHint: "Czego się szuka w szansach, jak jest to poważne i co dzieje się ze zmianą, która łamie regułę.",
  rulesOn: (n, of, say) => `Włączone reguły: ${say.number(n)} z ${say.number(of)}`,
  rulesProblem: "Nie można pokazać reguł",
  severity: "Waga",
  mode: "Po złamaniu",
  modes: { warn: "Zwróć uwagę", block: "Przywróć" },
  off: "Wyłączona",
  adjust: (rule) => `Dostosuj: ${rule}`,
  spares: (stages) => `Nie dotyczy etapów: ${stages.join(", ")}`,
  sparesDeals: (n, say) => `Nie dotyczy ${ofDeals(n, say)}`,
  usual: "Przywróć zwykłe reguły",
  contradict: "Niczego nie zapisano: reguły byłyby sprzeczne",
  conflicts: (n, say) =>
    say.plural(n, {
      one: "{n} rzecz do poprawy w regułach",
      few: "{n} rzeczy do poprawy w regułach",
      many: "{n} rzeczy do poprawy w regułach",
      other: "{n} rzeczy do poprawy w regułach",
    }),
  saved: "Zapisano reguły",
};
