import type { stageMoves as english } from "../en/stage-moves.ts";
import type { In } from "../words.ts";

/** What is said of a stage that somebody wrote where it may not be, in every host. */
export const stageMoves: In<"nb", typeof english> = {
  stageNotInList: ({ deal, stage, nearest }) =>
    `«${deal}» er i fasen «${stage}», som ikke finnes i faselisten${didYouMean(nearest)}: velg en fase fra listen, eller legg den til i fasearket`,
  stagePutBack: ({ deal, stage, before, nearest }) =>
    `«${deal}» ble satt tilbake til «${before}», siden faselisten ikke har «${stage}»${didYouMean(nearest)}: velg en fase fra listen, eller legg den til i fasearket`,
  moveNotAllowed: ({ deal, stage, before, allowed }) =>
    `«${deal}» gikk fra «${before}» til «${stage}», noe fasearket ikke tillater: velg ${allowed}, eller endre de neste fasene for «${before}» i fasearket`,
  movePutBack: ({ deal, stage, before, allowed }) =>
    `«${deal}» ble satt tilbake til «${before}», siden fasearket ikke tillater «${stage}»: velg ${allowed}, eller endre de neste fasene for «${before}» i fasearket`,
  skipNotAllowed: ({ deal, stage, before, skipped }) =>
    `«${deal}» gikk fra «${before}» til «${stage}» uten å være innom ${skipped}: flytt den fase for fase, eller gjør unntak fra regelen for disse fasene`,
  skipPutBack: ({ deal, stage, before, skipped }) =>
    `«${deal}» ble satt tilbake til «${before}», for på vei til «${stage}» ville den ha hoppet over ${skipped}: flytt den fase for fase, eller gjør unntak fra regelen for disse fasene`,
  backNotAllowed: ({ deal, stage, before }) =>
    `«${deal}» gikk tilbake fra «${before}» til «${stage}»: flytt den videre, eller gjør unntak fra regelen for en av fasene`,
  backPutBack: ({ deal, stage, before }) =>
    `«${deal}» ble satt tilbake til «${before}», for ingen kan flyttes tilbake til «${stage}»: gjør unntak fra regelen for en av fasene for å tillate det`,
  stageAsksFor: ({ deal, stage, before, missing }) =>
    `«${deal}» gikk fra «${before}» til «${stage}» uten det fasen krever: fyll ut ${missing}, eller endre kravene i fasearket`,
  lackPutBack: ({ deal, stage, before, missing }) =>
    `«${deal}» ble satt tilbake til «${before}», siden «${stage}» krever mer enn det som er fylt ut: fyll ut ${missing} først, eller endre kravene i fasearket`,
};

function didYouMean(nearest: unknown): string {
  return typeof nearest === "string" && nearest !== "" ? ` (mente du «${nearest}»?)` : "";
}
