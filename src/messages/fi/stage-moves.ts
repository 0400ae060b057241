import type { stageMoves as english } from "../en/stage-moves.ts";
import type { In } from "../words.ts";

/** What is said of a stage that somebody wrote where it may not be, in every host. */
export const stageMoves: In<"fi", typeof english> = {
  stageNotInList: ({ deal, stage, nearest }) =>
    `kaupan ”${deal}” vaihetta ”${stage}” ei ole vaiheluettelossa${didYouMean(nearest)}: valitse vaihe luettelosta tai lisää se vaihetaulukkoon`,
  stagePutBack: ({ deal, stage, before, nearest }) =>
    `kauppa ”${deal}” palautettiin vaiheeseen ”${before}”, koska vaiheluettelossa ei ole vaihetta ”${stage}”${didYouMean(nearest)}: valitse vaihe luettelosta tai lisää se vaihetaulukkoon`,
  moveNotAllowed: ({ deal, stage, before, allowed }) =>
    `kauppa ”${deal}” siirtyi vaiheesta ”${before}” vaiheeseen ”${stage}”, mitä vaihetaulukko ei salli: valitse ${allowed}, tai muuta vaiheen ”${before}” seuraavia vaiheita vaihetaulukossa`,
  movePutBack: ({ deal, stage, before, allowed }) =>
    `kauppa ”${deal}” palautettiin vaiheeseen ”${before}”, koska vaihetaulukko ei salli siirtoa vaiheeseen ”${stage}”: valitse ${allowed}, tai muuta vaiheen ”${before}” seuraavia vaiheita vaihetaulukossa`,
  skipNotAllowed: ({ deal, stage, before, skipped }) =>
    `kauppa ”${deal}” siirtyi vaiheesta ”${before}” vaiheeseen ”${stage}” ja ohitti: ${skipped}; siirrä se vaihe kerrallaan tai merkitse nämä vaiheet säännön poikkeuksiksi`,
  skipPutBack: ({ deal, stage, before, skipped }) =>
    `kauppa ”${deal}” palautettiin vaiheeseen ”${before}”, koska matkalla vaiheeseen ”${stage}” se olisi ohittanut: ${skipped}; siirrä se vaihe kerrallaan tai merkitse nämä vaiheet säännön poikkeuksiksi`,
  backNotAllowed: ({ deal, stage, before }) =>
    `kauppa ”${deal}” palasi vaiheesta ”${before}” vaiheeseen ”${stage}”: vie se eteenpäin tai merkitse jompikumpi vaihe säännön poikkeukseksi`,
  backPutBack: ({ deal, stage, before }) =>
    `kauppa ”${deal}” palautettiin vaiheeseen ”${before}”, koska vaiheeseen ”${stage}” ei saa palata: salli se merkitsemällä jompikumpi vaihe säännön poikkeukseksi`,
  stageAsksFor: ({ deal, stage, before, missing }) =>
    `kauppa ”${deal}” siirtyi vaiheesta ”${before}” vaiheeseen ”${stage}” ilman sen vaatimia tietoja: täytä ${missing}, tai muuta vaiheen vaatimuksia vaihetaulukossa`,
  lackPutBack: ({ deal, stage, before, missing }) =>
    `kauppa ”${deal}” palautettiin vaiheeseen ”${before}”, koska vaiheen ”${stage}” vaatimia tietoja puuttuu: täytä ensin ${missing}, tai muuta vaiheen vaatimuksia vaihetaulukossa`,
};

function didYouMean(nearest: unknown): string {
  return typeof nearest === "string" && nearest !== "" ? ` (tarkoitus lienee ”${nearest}”)` : "";
}
