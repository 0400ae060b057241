import { createRequire } from "node:module";
import pdfmake from "pdfmake";
import type { Content, TableCell, TDocumentDefinitions } from "pdfmake/interfaces.js";
import type {
  WordedAudit,
  WordedBlock,
  WordedFunnel,
  WordedGaps,
  WordedTable,
} from "../../messages/audit-text.ts";
import { barPatterns, barRects } from "./audit-bar.ts";

const font = (style: string) =>
  createRequire(import.meta.url).resolve(`pdfmake/fonts/Roboto/Roboto-${style}.ttf`);
const roboto = {
  normal: font("Regular"),
  bold: font("Medium"),
  italics: font("Italic"),
  bolditalics: font("MediumItalic"),
};

const ink = "#0f5c8c";
const quiet = "#55595e";
const rule = "#c4c7ca";
const margin = 42;
/** A4 without its margins, in points. */
const width = 595.28 - 2 * margin;

/** An audit as a PDF of A4 pages, with the letters of Roboto: Latin, Greek and Cyrillic. */
export async function auditPdf(audit: WordedAudit): Promise<Uint8Array> {
  const { title, subtitle, sections, locale } = audit;
  pdfmake.setFonts({ Roboto: roboto });
  // It reads its own fonts and nothing else, whatever a cell may look like.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => Object.values(roboto).includes(path));
  const document: TDocumentDefinitions = {
    pageSize: "A4",
    pageMargins: [margin, margin, margin, margin + 8],
    language: locale,
    info: { title, subject: subtitle, creator: "Pipewright", producer: "Pipewright" },
    defaultStyle: { font: "Roboto", fontSize: 10, lineHeight: 1.2, color: "#1b1d1f" },
    styles: {
      title: { fontSize: 20, bold: true },
      subtitle: { fontSize: 10, color: quiet, margin: [0, 2, 0, 6] },
      section: { fontSize: 15, bold: true, color: ink, margin: [0, 18, 0, 6] },
      heading: { fontSize: 11, bold: true, margin: [0, 10, 0, 4] },
      note: { fontSize: 8, color: quiet, margin: [0, 2, 0, 2] },
    },
    content: [
      { text: title, style: "title" },
      { text: subtitle, style: "subtitle" },
      ...sections.flatMap(({ title: name, blocks }) => [
        { text: name, style: "section", headlineLevel: 1 },
        ...blocks.flatMap((block) => contentOf(block, audit)),
      ]),
    ],
    footer: (page, pages) => ({
      text: `${title} · ${audit.page(page, pages)}`,
      fontSize: 8,
      color: quiet,
      margin: [margin, 8, margin, 0],
    }),
    // A title alone at the foot of a page belongs to the next one.
    pageBreakBefore: (node, info) =>
      (node.headlineLevel === 1 || node.headlineLevel === 2) && info.getFollowingNodesOnPage().length === 0,
  };
  return new Uint8Array(await pdfmake.createPdf(document).getBuffer());
}

function contentOf(block: WordedBlock, { whatNext }: WordedAudit): Content[] {
  switch (block.type) {
    case "paragraph":
      return [{ text: block.text, margin: [0, 2, 0, 4] }];
    case "note":
      return [{ text: block.text, style: "note" }];
    case "heading":
      return [{ text: block.text, style: "heading", headlineLevel: 2 }];
    case "figures":
      return [figuresContent(block.figures)];
    case "table":
      return tableContent(block);
    case "funnel":
      return funnelContent(block);
    case "gaps":
      return gapsContent(block, whatNext);
    case "terms":
      return block.terms.map(({ name, means }) => ({
        stack: [{ text: name, bold: true }, means],
        margin: [0, 3, 0, 3],
        unbreakable: true,
      }));
  }
}

const figuresInRow = 3;

function figuresContent(figures: Extract<WordedBlock, { type: "figures" }>["figures"]): Content {
  const cells = figures.map(
    ({ name, value, details }): TableCell => ({
      stack: [
        { text: name, fontSize: 8.5, color: quiet },
        { text: value, fontSize: 15, bold: true },
        ...details.map((detail) => ({ text: detail, fontSize: 8, color: quiet })),
      ],
    }),
  );
  const rows = Array.from({ length: Math.ceil(cells.length / figuresInRow) }, (_, row) =>
    Array.from({ length: figuresInRow }, (__, column): TableCell => cells[row * figuresInRow + column] ?? ""),
  );
  return {
    table: { widths: Array(figuresInRow).fill("*"), body: rows, dontBreakRows: true },
    layout: {
      fillColor: () => "#f3f5f7",
      hLineWidth: () => 4,
      vLineWidth: () => 4,
      hLineColor: () => "#ffffff",
      vLineColor: () => "#ffffff",
      paddingLeft: () => 8,
      paddingRight: () => 8,
      paddingTop: () => 6,
      paddingBottom: () => 6,
    },
    margin: [-4, 4, -4, 4],
  };
}

/** Texts of more letters than this get the room that numbers leave. */
const longText = 24;

function tableContent({ name, columns, rows, notes }: WordedTable): Content[] {
  const isWide = columns.map(
    ({ numeric }, index) => !numeric && rows.some((row) => (row[index] ?? "").length > longText),
  );
  const widths = columns.map((_, index) => (isWide[index] ? "*" : "auto"));
  // Without one that stretches the first does, so that tables end at the margin.
  if (!isWide.includes(true)) widths[0] = "*";
  const aligned = (index: number) => (columns[index]?.numeric ? ("right" as const) : ("left" as const));
  const head = columns.map(
    ({ head: text }, index): TableCell => ({
      text,
      bold: true,
      color: quiet,
      alignment: aligned(index),
    }),
  );
  // The name stands in the head, which comes again on each page that the table goes on to.
  const caption: TableCell[] = [
    { text: name, style: "heading", colSpan: columns.length },
    ...Array<TableCell>(columns.length - 1).fill(""),
  ];
  const body = rows.map((row) =>
    row.map(
      (text, index): TableCell => ({
        text,
        alignment: aligned(index),
        bold: index === 0,
        noWrap: columns[index]?.numeric === true,
      }),
    ),
  );
  return [
    {
      table: {
        headerRows: 2,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        widths,
        body: [caption, head, ...body],
      },
      fontSize: 8,
      layout: {
        hLineWidth: (line) => (line < 2 ? 0 : line === 2 ? 1 : 0.5),
        vLineWidth: () => 0,
        hLineColor: () => rule,
        paddingLeft: (column) => (column === 0 ? 0 : 5),
        paddingRight: () => 3,
        paddingTop: () => 2,
        paddingBottom: () => 2,
      },
      margin: [0, 0, 0, 4],
    },
    ...notes.map((text): Content => ({ text, style: "note" })),
  ];
}

const barHeight = 14;
const patterns = barPatterns(
  `stroke="${ink}" stroke-width="1.5"`,
  `stroke="${quiet}" stroke-width="1.2"`,
  'fill="#ffffff"',
);
const looks = {
  won: `fill="${ink}" stroke="${ink}"`,
  on: `fill="url(#on)" stroke="${ink}"`,
  here: `fill="#ffffff" stroke="${ink}"`,
  lost: `fill="url(#lost)" stroke="${quiet}"`,
} as const;

const picture = (long: number, high: number, inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${long}" height="${high}" viewBox="0 0 ${long} ${high}"><defs>${patterns}</defs>${inside}</svg>`;

function funnelContent({ legend, longest, stages }: WordedFunnel): Content[] {
  const length = (share: number) => (share * (width - 2)).toFixed(2);
  return [
    {
      columns: legend.flatMap(({ part, label }) => [
        { width: 18, svg: picture(16, 10, `<rect x="1" y="1" width="13" height="8" ${looks[part]}/>`) },
        { width: "auto", text: label, fontSize: 8, color: quiet, margin: [0, 0, 10, 0] },
      ]),
      margin: [0, 4, 0, 6],
    },
    ...stages.map((stage): Content => {
      const rects = barRects(stage.parts, longest, barHeight, length, (part) => looks[part]);
      return {
        stack: [
          {
            columns: [
              { width: "*", text: stage.name, bold: true },
              { width: "auto", text: stage.figure, bold: true },
            ],
            columnGap: 8,
          },
          { svg: picture(width, barHeight, `<path d="M1 0V${barHeight}" stroke="${quiet}"/>${rects}`) },
          { text: stage.note, style: "note" },
        ],
        unbreakable: true,
        margin: [0, 0, 0, 4],
      };
    }),
  ];
}

function gapsContent({ brief, gaps }: WordedGaps, whatNext: string): Content[] {
  if (brief) {
    return [{ ol: gaps.map(({ title, size }) => ({ text: [{ text: title, bold: true }, `  ${size}`] })) }];
  }
  return gaps.map(({ title, size, says, next }, index) => ({
    stack: [
      {
        columns: [
          { width: "*", text: `${index + 1}. ${title}`, bold: true, fontSize: 11 },
          { width: "auto", text: size, bold: true, color: "#a4262c" },
        ],
        columnGap: 8,
      },
      { text: says, margin: [0, 2, 0, 2] },
      { text: [{ text: `${whatNext}: `, bold: true }, next] },
    ],
    unbreakable: true,
    margin: [0, 4, 0, 8],
  }));
}
