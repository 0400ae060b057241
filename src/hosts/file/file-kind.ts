/** What a file is by its first bytes and, for archives, by the names of its parts. */
export type FileKind =
  | "text"
  | "xlsx"
  | "encrypted" // an Office document behind a password
  | "xls"
  | "xlsb"
  | "ods"
  | "archive"
  | "office" // a Word or PowerPoint document
  | "pdf"
  | "image"
  | "html"
  | "binary";

const signatures: readonly (readonly [FileKind, readonly number[]])[] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
  ["archive", [0x1f, 0x8b]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["archive", [0x52, 0x61, 0x72, 0x21]],
  ["binary", [0x50, 0x41, 0x52, 0x31]], // Parquet
];
const zip = [0x50, 0x4b];
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];

const startsWith = (bytes: Uint8Array, start: readonly number[]) =>
  start.every((byte, index) => bytes[index] === byte);

/** Content decides, not the ending of the name: exports are often named for what they are not. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, zip)) return zipKind(bytes);
  if (startsWith(bytes, compoundFile)) return compoundKind(bytes);
  for (const [kind, signature] of signatures) if (startsWith(bytes, signature)) return kind;
  const opening = new TextDecoder("windows-1252").decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  const html = /^(\ufeff|ï»¿)?\s*(<!doctype html|<html|<table|<meta)/.test(opening);
  return html ? "html" : "text";
}

/** The names of an archive's parts stand in it uncompressed. */
function zipKind(bytes: Uint8Array): FileKind {
  if (contains(bytes, ascii("xl/workbook.bin"))) return "xlsb";
  if (contains(bytes, ascii("xl/"))) return "xlsx";
  if (contains(bytes, ascii("opendocument.spreadsheet"))) return "ods";
  if (contains(bytes, ascii("word/")) || contains(bytes, ascii("ppt/"))) return "office";
  return "archive";
}

/** The names of a compound file's streams stand in it as UTF-16. */
function compoundKind(bytes: Uint8Array): FileKind {
  if (contains(bytes, utf16("EncryptedPackage"))) return "encrypted";
  if (contains(bytes, utf16("Workbook")) || contains(bytes, utf16("Book"))) return "xls";
  return "office";
}

const ascii = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string) => Array.from(text, (letter) => [letter.charCodeAt(0), 0]).flat();

function contains(bytes: Uint8Array, part: readonly number[]): boolean {
  const [first = 0] = part;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (part.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
