import { readFileSync } from "node:fs";
import fc from "fast-check";
import { lexer, type Token, type Tokens } from "marked";
import { describe, expect, it } from "vitest";
import { languages } from "../../../src/core/language.ts";
import { auditHtml } from "../../../src/hosts/file/audit-html.ts";
import { auditMarkdown } from "../../../src/hosts/file/audit-markdown.ts";
import { auditPdf } from "../../../src/hosts/file/audit-pdf.ts";
import { wordAudit } from "../../../src/messages/audit-text.ts";
import { loadCommandWords } from "../../../src/messages/command-words.ts";
import { formats } from "../../../src/messages/words.ts";
import { auditOfText } from "../../core/audit/audited.ts";
import { pdfText } from "./pdf-text.ts";

const sample = readFileSync("samples/deals.csv", "utf8");

const worded = async (text: string, language = "en", name?: string) =>
  wordAudit(auditOfText(text, undefined, name), await loadCommandWords(language), formats(language));

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** A table whose cells try to be markup. */
const hostile = (texts: readonly string[]) =>
  [
    "Deal,Stage,Amount,Source,Lost reason",
    ...texts.flatMap((text, index) => [
      `D${index},Lost,10,${quoted(text)},${quoted(text)}`,
      `E${index},Lead,10,Fair,`,
      `F${index},Won,10,${quoted(text)},`,
    ]),
  ].join("\n");

const attacks = [
  '<script>alert("x")</script>',
  '"><img src=https://evil.example/x onerror=alert(1)>',
  "a|b|c",
  "[click](https://evil.example) ![x](https://evil.example/p.png)",
  "`code` *bold* _it_ ~~gone~~ <!-- c -->",
  "https://evil.example www.evil.example",
  "line\none\r\n# two",
];

const kinds = (tokens: readonly Token[]): readonly string[] =>
  tokens.flatMap((token) => {
    const inner = "tokens" in token && token.tokens ? kinds(token.tokens) : [];
    const rows =
      token.type === "table"
        ? kinds([...token.header, ...token.rows.flat()].flatMap((cell) => cell.tokens))
        : [];
    const items = token.type === "list" ? kinds(token.items) : [];
    return [token.type, ...inner, ...rows, ...items];
  });

describe("an audit as a web page", () => {
  it("is one file without scripts or other origins, in its language, with tables that can be read aloud", async () => {
    const html = auditHtml(await worded(sample, "fi"));
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="fi">/);
    expect(html).not.toMatch(/<script|<link|<img|@import|https?:|javascript:| on\w+=/i);
    expect(html).toContain("default-src 'none'");
    const count = (pattern: RegExp) => html.match(pattern)?.length ?? 0;
    expect(count(/<caption>/g)).toBe(count(/<table>/g));
    expect(count(/<table>/g)).toBe(9);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g))
      expect(html).toContain(`<section id="${target}"`);
    expect(count(/<tr><th scope="row">/g)).toBe(count(/<tr>/g) - count(/<thead>/g));
  });

  it("keeps cells from being markup", async () => {
    const html = auditHtml(await worded(hostile(attacks), "en", attacks[0]));
    expect(html).not.toMatch(/<script|<img|<!-- /);
    expect(html).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;");
  });

  it("opens and closes the same tags, whatever the cells hold", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ maxLength: 12 }), { minLength: 1, maxLength: 4 }),
        async (texts) => {
          const html = auditHtml(await worded(hostile(texts)));
          const open: string[] = [];
          for (const [, close, tag = "", rest = ""] of html
            .slice(html.indexOf("<html"))
            .matchAll(/<(\/?)(\w+)([^>]*)>/g)) {
            if (close === "/") expect(open.pop()).toBe(tag);
            else if (!rest.endsWith("/") && tag !== "meta") open.push(tag);
          }
          expect(open).toEqual([]);
        },
      ),
      { numRuns: 25, seed: 6 },
    );
  });
});

describe("an audit as Markdown", () => {
  it("keeps cells from being markup or columns", async () => {
    const found = kinds(lexer(auditMarkdown(await worded(hostile(attacks), "en", attacks[3]))));
    expect(found.filter((kind) => ["html", "link", "image", "codespan", "em", "del"].includes(kind))).toEqual(
      [],
    );
  });

  it("has as many cells in each row as columns", async () => {
    const tables = lexer(auditMarkdown(await worded(sample))).filter(
      (token): token is Tokens.Table => token.type === "table",
    );
    expect(tables).toHaveLength(9);
    for (const table of tables) for (const row of table.rows) expect(row).toHaveLength(table.header.length);
  });

  it("draws bars of the same length as their numbers", async () => {
    // The first of them is the legend.
    const bars = auditMarkdown(await worded(sample)).match(/^(\S.*?) {2}([█▓░·]+)/gmu) ?? [];
    expect(bars.slice(1).map((bar) => bar.replace(/[^█▓░·]/gu, "").length)).toEqual([40, 30, 20, 14, 8, 6]);
  });
});

describe("an audit as a PDF", () => {
  it.each([
    ["fi", "Myyntiputken auditointi: deals.csv", "Mitä seuraavaksi", "1 834 300 €"],
    ["pl", "Audyt lejka sprzedaży: deals.csv", "Utracona wartość", "1 834 300 €"],
  ])("shows the letters of %s", async (language, title, words, money) => {
    const bytes = await auditPdf(await worded(sample, language));
    const text = pdfText(bytes).replace(/\s+/g, " ");
    expect(Buffer.from(bytes.subarray(0, 5)).toString("latin1")).toBe("%PDF-");
    for (const part of [title, words, money]) expect(text).toContain(part);
    expect(text).not.toContain("\uFFFD");
  });

  it("is made of any audit, down to a single deal with a very long name", async () => {
    const text = `Deal,Stage,Source,Lost reason\n${"W".repeat(400)},Lost,${"x".repeat(300)},${"ą".repeat(300)}\nB,Won,C,\n`;
    expect(pdfText(await auditPdf(await worded(text)))).toContain("Which tactics close");
  });
});

describe("the words of an audit", () => {
  /** Of these, what a reader of another language would stumble over first. */
  const english = /\b(the|and|with|from|deals|lost|won|share|days|stage|nothing|which|others)\b/i;

  it.each(languages)("are all there in %s", async (language) => {
    const audit = await worded(sample, language);
    const shown = auditMarkdown(audit);
    expect(shown).not.toMatch(/undefined|NaN|\[object|\{n\}/);
    if (language === "en") return;
    // What is quoted, and the sample's own texts, stay as the table has them.
    const own = shown
      .replace(/"[^"]*"|”[^”]*”|„[^”]*”|«[^»]*»|“[^”]*”/g, " ")
      .replaceAll(/\b[A-Z]{2,}\.[A-Z]+\b/g, " ")
      .replaceAll(/Closed Won|deals\.csv|\| Stage(?= )/g, " ");
    expect(own.match(english)).toBeNull();
  });
});
