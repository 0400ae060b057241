import type { fileProblems as english } from "../en/files.ts";
import type { In } from "../words.ts";

const kinds: Readonly<Record<string, string>> = {
  xls: "vanha .xls-muotoinen työkirja: avaa se taulukkolaskentaohjelmassa ja tallenna .xlsx-muotoon",
  xlsb: "Excelin binaarimuotoinen työkirja: avaa se Excelissä ja tallenna .xlsx-muotoon",
  ods: "OpenDocument-laskentataulukko: avaa se taulukkolaskentaohjelmassa ja tallenna .xlsx-muotoon",
  archive: "pakattu arkisto: pura se ja käytä sen sisällä olevaa .csv- tai .xlsx-tiedostoa",
  office: "Word- tai PowerPoint-asiakirja: kopioi sen taulukko laskentataulukkoon ja tallenna .xlsx-muotoon",
  pdf: "PDF-asiakirja: vie kaupat .csv- tai .xlsx-muodossa",
  image: "kuva: vie kaupat .csv- tai .xlsx-muodossa",
  html: "verkkosivu nimestään huolimatta: avaa se taulukkolaskentaohjelmassa ja tallenna .xlsx-muotoon",
  binary: "binaaridataa eikä tekstiä: vie kaupat .csv- tai .xlsx-muodossa",
};

/** Why a file cannot be read, or what of it cannot be kept. */
export const fileProblems: In<"fi", typeof english> = {
  emptyFile: ({ file }) => `${file} on tyhjä: vie kaupat uudelleen otsikkoriveineen`,
  passwordProtected: ({ file }) =>
    `${file} on suojattu salasanalla: avaa se Excelissä, poista salasana kohdasta Tiedosto > Tiedot ja tallenna`,
  otherKind: ({ file, kind }) => `${file} on ${kinds[String(kind)] ?? kinds.binary}`,
  corruptWorkbook: ({ file }) =>
    `${file} on vioittunut eikä avaudu työkirjana: avaa se Excelissä, anna Excelin korjata se ja tallenna kopio`,
  unclosedQuote: ({ file, row }, say) =>
    `tiedostossa ${file} rivillä ${say.text(row)} on lainausmerkki, jota ei suljeta ja joka piilottaa seuraavat rivit: sulje tai poista se, tai vie kaupat uudelleen`,
  tooManyRows: ({ file, sheet, limit }, say) =>
    `tiedoston ${file} välilehdellä ”${say.text(sheet)}” on yli ${say.text(limit)} kauppaa: jaa taulukko esimerkiksi vuosittain`,
  ruleLost: ({ sheet, range }, say) =>
    `kelpoisuussäännön ”${say.text(sheet)}” ${say.text(range)} raja on kaava, eikä sääntö säily: aseta se uudelleen uudessa työkirjassa`,
};
