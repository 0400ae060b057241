import type { importProblems as english } from "../en/import.ts";
import type { In } from "../words.ts";

/** Why an export of deals is not imported. */
export const importProblems: In<"nb", typeof english> = {
  exportWithoutId: () =>
    "eksporten mangler kolonnen med salgenes ID, som tabellen kjenner dem på: eksporter på nytt med ID-kolonnen",
  tableWithoutId: () =>
    "eksporten kjenner salgene på ID, men salgstabellen har ingen ID-kolonne: legg til en og fyll den med ID-ene fra det andre systemet",
  mostDealsMissing: ({ missing, deals, imported }, say) =>
    `${say.text(missing)} av tabellens ${say.text(deals)} salg finnes ikke i eksporten, som har ${say.text(imported)}: sjekk at den er den rette og ikke filtrert. Salgene blir stående uansett; importer den som en del for å gå videre`,
  rowsBelowTable: ({ sheet, row, deals }, say) =>
    `«${say.text(sheet)}» har noe i rad ${say.text(row)}, der ${say.plural(Number(deals), { one: "det nye salget", other: "de {n} nye salgene" })} skulle stå: flytt det, eller legg tabellen på et eget ark`,
};
