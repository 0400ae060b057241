import { inflateSync } from "node:zlib";

/**
 * The text of a PDF as pdfkit writes it, page after page: glyphs of subset fonts through their
 * ToUnicode maps. Each run of text is set apart by a space.
 */
export function pdfText(bytes: Uint8Array): string {
  const objects = objectsOf(Buffer.from(bytes).toString("latin1"));
  const letters = new Map<string, ReadonlyMap<number, string>>();
  for (const { head } of objects.values()) {
    for (const [, name = "", id = ""] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? "")?.[1];
      if (map !== undefined) letters.set(name, lettersOf(objects.get(map)?.stream ?? ""));
    }
  }
  return [...objects.values()]
    .filter(({ stream }) => stream.includes(" Tf"))
    .map(({ stream }) => pageText(stream, letters))
    .join("\n");
}

function objectsOf(file: string) {
  const found = new Map<string, { readonly head: string; readonly stream: string }>();
  for (const [, id = "", body = ""] of file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const at = body.indexOf("stream\n");
    const head = at < 0 ? body : body.slice(0, at);
    const raw = Buffer.from(at < 0 ? "" : body.slice(at + 7, body.lastIndexOf("\nendstream")), "latin1");
    const isText = raw.length > 0 && head.includes("FlateDecode") && !head.includes("Length1");
    found.set(id, { head, stream: isText ? inflateSync(raw).toString("latin1") : raw.toString("latin1") });
  }
  return found;
}

/** Glyph → letters. */
function lettersOf(map: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const [, from = "", , list = ""] of map.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gi)) {
    [...list.matchAll(/<([0-9a-f ]+)>/gi)].forEach(([, hex = ""], index) => {
      const units = hex.match(/[0-9a-f]{4}/gi) ?? [];
      const text = String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
      found.set(Number.parseInt(from, 16) + index, text);
    });
  }
  return found;
}

function pageText(stream: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let font: ReadonlyMap<number, string> = new Map();
  let text = "";
  for (const [, name, shown = ""] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/g)) {
    if (name !== undefined) {
      font = fonts.get(name) ?? new Map();
      continue;
    }
    for (const [, hex = ""] of shown.matchAll(/<([0-9a-f]*)>/gi)) {
      for (const glyph of hex.match(/.{4}/g) ?? []) text += font.get(Number.parseInt(glyph, 16)) ?? "\uFFFD";
    }
    text += " ";
  }
  return text.replace(/ +/g, " ");
}
