import { describe, expect, it } from "vitest";
import { decodeText } from "../../../src/hosts/file/decode.ts";

/** Bytes of a text in a single-byte code page, found by asking the decoder for each byte. */
function encoded(text: string, encoding: string): Uint8Array {
  const bytes = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) {
    bytes.set(new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte);
  }
  return Uint8Array.from(text, (letter) => {
    const byte = bytes.get(letter);
    if (byte === undefined) throw new Error(`${letter} is not in ${encoding}`);
    return byte;
  });
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

const polish = "Etap;Wartość;Właściciel\nNegocjacje;12 500 zł;Łukasz Dąbrowski\nZamknięte – wygrane;żółć";
const finnish = "Vaihe;Summa\nMyöhemmin;Jyväskylän Sähkö Åland";
const norwegian = "Fase;Beløp\nTapt på pris;Bærum Kjøkken AS\nÅpen;Ærlig";
const lithuanian = "Etapas;Suma\nLaimėta;Šiaulių įmonė ąžuolas ūkis";

describe("the encoding of a text file", () => {
  it("is UTF-8 with or without a byte order mark, which is dropped", () => {
    const bytes = new TextEncoder().encode(polish);
    expect(decodeText(bytes)).toBe(polish);
    expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes))).toBe(polish);
  });

  it.each([
    ["little-endian with a mark", `\ufeff${polish}`, true],
    ["big-endian with a mark", `\ufeff${polish}`, false],
    ["little-endian without", polish, true],
    ["big-endian without", polish, false],
  ])("is UTF-16 %s", (_, text, littleEndian) => {
    expect(decodeText(utf16(text, littleEndian))).toBe(polish);
  });

  it.each([
    ["windows-1250", polish],
    ["windows-1252", finnish],
    ["windows-1252", norwegian],
    ["windows-1252", "Prix;Montant\nGagné;élève à l’été – 5 €"],
    ["windows-1257", lithuanian],
  ])("is %s where its letters speak for it", (encoding, text) => {
    expect(decodeText(encoded(text, encoding))).toBe(text);
  });

  it("forgives a stray bad byte in UTF-8", () => {
    const bytes = [...new TextEncoder().encode(polish.repeat(5)), 0xff];
    expect(decodeText(Uint8Array.from(bytes))).toBe(`${polish.repeat(5)}\ufffd`);
  });

  it("is none where there are zero bytes or control characters", () => {
    expect(decodeText(Uint8Array.of(77, 90, 0, 3, 0, 0, 0, 4, 1, 2, 250, 9))).toBeNull();
    expect(decodeText(Uint8Array.from({ length: 200 }, (_, i) => 1 + (i % 8)))).toBeNull();
  });
});
