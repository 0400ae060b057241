import type { guidance as english } from "../en/guidance.ts";
import type { FormatsIn, In, Values } from "../words.ts";

const when = ({ due, late }: Values, say: FormatsIn<"pl">) =>
  late === true ? `termin minął ${say.date(Number(due))}` : "termin jest dziś";

/** What to do about a deal next. */
export const guidance: In<"pl", typeof english> = {
  chooseStage: ({ stage }) =>
    stage === "" ? "wybierz etap z listy" : `wybierz etap z listy: „${stage}” na niej nie ma`,
  contactNow: (values, say) => `nawiąż pierwszy kontakt: ${when(values, say)}`,
  followUpNow: (values, say) => `zapytaj o ofertę: ${when(values, say)}`,
  doStep: ({ step, ...values }, say) =>
    step === "" ? `zrób następny krok: ${when(values, say)}` : `${step}: ${when(values, say)}`,
  moveOrClose: ({ stage, days, limit }, say) =>
    `przesuń dalej, zaplanuj następny krok z datą albo zamknij: w etapie „${stage}” minęło już ${say.plural(Number(days), { one: "{n} dzień", few: "{n} dni", many: "{n} dni", other: "{n} dnia" })}, a najdłuższy pobyt to ${say.text(limit)}`,
  correctClose: ({ date }, say) =>
    `zapytaj, kiedy zapadnie decyzja, albo zamknij: ${say.date(Number(date))} już minął`,
  fillHere: ({ fields, stage }) => `uzupełnij to, czego wymaga „${stage}”: ${fields}`,
  addColumns: ({ fields }) =>
    `dodaj kolumny, których wymagają etapy, albo usuń je z tabeli etapów: ${fields}`,
  planStep: () => "zaplanuj następny krok i zapisz jego datę",
  fillNext: ({ fields, stage }) => `przygotuj do etapu „${stage}”: ${fields}`,
  goOn: ({ stage }) => `przenieś do etapu „${stage}”, gdy cel obecnego jest osiągnięty: niczego nie brakuje`,
  handOver: ({ stage }) => `przekaż klienta dalej: „${stage}”`,
  writeReason: () => "zapisz, dlaczego szansa przepadła",
};
