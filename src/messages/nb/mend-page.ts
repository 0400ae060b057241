import type { mendPage as english } from "../en/mend-page.ts";
import type { FormatsIn, In } from "../words.ts";
import { deals } from "./counts.ts";

const cells = (n: number, say: FormatsIn<"nb">) => say.plural(n, { one: "{n} celle", other: "{n} celler" });

/** The page of what is to be mended, and of the rules that say so. */
export const mendPage: In<"nb", typeof english> = {
  title: "Å rette",
  errors: (n, say) => say.plural(n, { one: "{n} feil", other: "{n} feil" }),
  warnings: (n, say) => say.plural(n, { one: "{n} advarsel", other: "{n} advarsler" }),
  notes: (n, say) => say.plural(n, { one: "{n} merknad", other: "{n} merknader" }),
  severities: { error: "Feil", warning: "Advarsel", info: "Merknad" },
  checked: (n, clean, day, say) =>
    `${deals(n, say)} kontrollert per ${day}, ${say.number(clean)} uten feil og advarsler`,
  noneTitle: "Ingenting å rette",
  none: (n, day, say) => `${deals(n, say)} kontrollert per ${day}`,
  problemTitle: "Salgsmulighetene kan ikke kontrolleres",
  checking: "Kontrollerer salgsmulighetene…",
  fixSure: (n, say) => say.plural(n, { one: "Rett {n} sikker", other: "Rett {n} sikre" }),
  fixAll: (n, say) => `Rett ${say.number(n)}`,
  fixAllOf: (rule, n, say) => `Rett ${say.number(n)}: ${rule}`,
  fix: "Rett",
  fixCell: (cell) => `Rett ${cell}`,
  showCell: "Vis i arket",
  becomes: (from, to) => `${from} → ${to}`,
  blank: "(tom)",
  more: (n, say) => `Vis ${say.number(n)} til`,
  rest: (shown, of, say) => `Viser ${say.number(shown)} av ${say.number(of)}`,
  planning: "Ser på hva som ville bli endret…",
  willChange: (n, say) => say.plural(n, { one: "{n} celle blir endret", other: "{n} celler blir endret" }),
  nothingWill: "Ingen celle ville bli endret",
  check: "Noen av disse er sannsynlige, ikke sikre: se gjennom dem først.",
  change: (n, say) => `Endre ${cells(n, say)}`,
  cancel: "Avbryt",
  moreCells: (n, say) => `og ${say.number(n)} til`,
  left: (n, say) =>
    `Det er ikke plass til ${say.plural(n, { one: "{n} celle", other: "{n} celler" })} i samme omgang, så alt kan angres: rett en gang til etterpå`,
  refused: (n, say) =>
    say.plural(n, { one: "{n} celle forblir som den er", other: "{n} celler forblir som de er" }),
  changing: "Endrer celler…",
  changed: (n, say) => say.plural(n, { one: "{n} celle endret", other: "{n} celler endret" }),
  nothingChanged: "Ingenting ble endret",
  lastMend: (n, say) => `Den siste rettingen endret ${cells(n, say)}`,
  undo: "Angre",
  undoing: "Tar rettingen tilbake…",
  undone: (n, say) => say.plural(n, { one: "{n} celle er som før", other: "{n} celler er som før" }),
  rules: "Regler",
  rulesHint:
    "Hva det letes etter i salgsmulighetene, hvor alvorlig det er, og hva som skjer med en endring som bryter regelen.",
  rulesOn: (n, of, say) => `${say.number(n)} av ${say.number(of)} regler er på`,
  rulesProblem: "Reglene kan ikke vises",
  severity: "Alvor",
  mode: "Ved brudd",
  modes: { warn: "Si fra", block: "Sett tilbake" },
  off: "Av",
  adjust: (rule) => `Juster: ${rule}`,
  spares: (stages) => `Gjelder ikke fasene ${stages.join(", ")}`,
  sparesDeals: (n, say) => `Gjelder ikke ${deals(n, say)}`,
  usual: "Tilbake til vanlige regler",
  contradict: "Ingenting ble lagret: reglene ville motsi hverandre",
  conflicts: (n, say) =>
    say.plural(n, { one: "{n} ting å rette i reglene", other: "{n} ting å rette i reglene" }),
  saved: "Reglene er lagret",
};
