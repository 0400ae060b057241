import type { stageMoves as english } from "../en/stage-moves.ts";
import type { In } from "../words.ts";

/** What is said of a stage that somebody wrote where it may not be, in every host. */
export const stageMoves: In<"pl", typeof english> = {
  stageNotInList: ({ deal, stage, nearest }) =>
    `szansa „${deal}” jest na etapie „${stage}”, którego nie ma na liście etapów${didYouMean(nearest)}: wybierz etap z listy albo dodaj go w arkuszu etapów`,
  stagePutBack: ({ deal, stage, before, nearest }) =>
    `szansę „${deal}” przywrócono do etapu „${before}”, bo na liście nie ma etapu „${stage}”${didYouMean(nearest)}: wybierz etap z listy albo dodaj go w arkuszu etapów`,
  moveNotAllowed: ({ deal, stage, before, allowed }) =>
    `szansa „${deal}” przeszła z etapu „${before}” do „${stage}”, na co arkusz etapów nie pozwala: wybierz ${allowed} albo zmień następne etapy dla „${before}” w arkuszu etapów`,
  movePutBack: ({ deal, stage, before, allowed }) =>
    `szansę „${deal}” przywrócono do etapu „${before}”, bo arkusz etapów nie pozwala przejść do „${stage}”: wybierz ${allowed} albo zmień następne etapy dla „${before}” w arkuszu etapów`,
  skipNotAllowed: ({ deal, stage, before, skipped }) =>
    `„${deal}” przeszła z „${before}” do „${stage}” z pominięciem: ${skipped}; przesuwaj ją etap po etapie albo dodaj te etapy do wyjątków reguły`,
  skipPutBack: ({ deal, stage, before, skipped }) =>
    `„${deal}” wróciła do „${before}”, bo w drodze do „${stage}” pominęłaby: ${skipped}; przesuwaj ją etap po etapie albo dodaj te etapy do wyjątków reguły`,
  backNotAllowed: ({ deal, stage, before }) =>
    `„${deal}” cofnęła się z „${before}” do „${stage}”: przesuń ją dalej albo dodaj jeden z tych etapów do wyjątków reguły`,
  backPutBack: ({ deal, stage, before }) =>
    `„${deal}” wróciła do „${before}”, bo nie wolno cofać do „${stage}”: aby na to pozwolić, dodaj jeden z tych etapów do wyjątków reguły`,
  stageAsksFor: ({ deal, stage, before, missing }) =>
    `szansa „${deal}” przeszła z etapu „${before}” do „${stage}” bez wymaganych danych: uzupełnij ${missing} albo zmień wymagania w arkuszu etapów`,
  lackPutBack: ({ deal, stage, before, missing }) =>
    `szansę „${deal}” przywrócono do etapu „${before}”, bo etap „${stage}” wymaga danych, których brakuje: najpierw uzupełnij ${missing} albo zmień wymagania w arkuszu etapów`,
};

function didYouMean(nearest: unknown): string {
  return typeof nearest === "string" && nearest !== "" ? ` (może chodziło o „${nearest}”?)` : "";
}
