import type { importProblems as english } from "../en/import.ts";
import type { In } from "../words.ts";

/** Why an export of deals is not imported. */
export const importProblems: In<"fi", typeof english> = {
  exportWithoutId: () =>
    "viennissä ei ole kauppojen tunnussaraketta, josta taulukko ne tuntee: vie tiedot uudelleen tunnussarakkeen kanssa",
  tableWithoutId: () =>
    "vienti tuntee kaupat tunnuksista, mutta kauppataulukossa ei ole tunnussaraketta: lisää se ja täytä toisen järjestelmän tunnuksilla",
  mostDealsMissing: ({ missing, deals, imported }, say) =>
    `taulukon ${say.text(deals)} kaupasta ${say.text(missing)} puuttuu viennistä, jossa kauppoja on ${say.text(imported)}: tarkista, että vienti on oikea eikä suodatettu. Kaupat säilyvät joka tapauksessa; jatka tuomalla se osana`,
  rowsBelowTable: ({ sheet, row, deals }, say) =>
    `taulukon ”${say.text(sheet)}” rivillä ${say.text(row)} on jotakin, johon ${say.plural(Number(deals), { one: "uusi kauppa", other: "{n} uutta kauppaa" })} tulisi: siirrä se muualle tai siirrä kauppataulukko omalle välilehdelleen`,
};
