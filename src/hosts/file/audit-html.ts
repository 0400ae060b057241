import type {
  WordedAudit,
  WordedBlock,
  WordedFunnel,
  WordedGaps,
  WordedTable,
} from "../../messages/audit-text.ts";
import { barPatterns, barRects } from "./audit-bar.ts";
import { auditStyle } from "./audit-style.ts";

/** An audit as one web page that needs nothing else: no scripts, no other origins. */
export function auditHtml(audit: WordedAudit): string {
  const { title, subtitle, contents, sections, locale } = audit;
  const links = sections.map(({ id, title: name }) => `<li><a href="#${id}">${safe(name)}</a></li>`);
  const bodies = sections.map(
    ({ id, title: name, blocks }) =>
      `<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${safe(name)}</h2>\n${blocks
        .map((block) => blockHtml(block, audit))
        .join("\n")}\n</section>`,
  );
  return `<!DOCTYPE html>
<html lang="${safe(locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(title)}</title>
<style>${auditStyle}</style>
</head>
<body>
<svg width="0" height="0" style="position:absolute" aria-hidden="true" focusable="false"><defs>${barPatterns(
    'class="bar-ink"',
    'class="bar-quiet"',
    'class="bar-ground"',
  )}</defs></svg>
<main>
<header>
<h1>${safe(title)}</h1>
<p class="subtitle">${safe(subtitle)}</p>
<nav aria-label="${safe(contents)}"><ol>${links.join("")}</ol></nav>
</header>
${bodies.join("\n")}
</main>
</body>
</html>
`;
}

function blockHtml(block: WordedBlock, { whatNext }: WordedAudit): string {
  switch (block.type) {
    case "paragraph":
      return `<p>${safe(block.text)}</p>`;
    case "note":
      return `<p class="note">${safe(block.text)}</p>`;
    case "heading":
      return `<h3>${safe(block.text)}</h3>`;
    case "figures":
      return `<dl class="figures">${block.figures
        .map(({ name, value, details }) => {
          const lines = details.map((detail) => `<dd class="detail">${safe(detail)}</dd>`).join("");
          return `<div><dt>${safe(name)}</dt><dd class="value">${safe(value)}</dd>${lines}</div>`;
        })
        .join("")}</dl>`;
    case "table":
      return tableHtml(block);
    case "funnel":
      return funnelHtml(block);
    case "gaps":
      return gapsHtml(block, whatNext);
    case "terms":
      return `<dl class="terms">${block.terms
        .map(({ name, means }) => `<dt>${safe(name)}</dt><dd>${safe(means)}</dd>`)
        .join("")}</dl>`;
  }
}

/** Texts of more letters than this make their column wide. */
const longText = 40;

function tableHtml({ name, columns, rows, notes }: WordedTable): string {
  const classOf = columns.map(({ numeric }, index) => {
    if (numeric) return ' class="number"';
    return index > 0 && rows.some((row) => (row[index] ?? "").length > longText) ? ' class="long"' : "";
  });
  const head = columns.map(({ head: text }, index) => `<th scope="col"${classOf[index]}>${safe(text)}</th>`);
  const body = rows.map((row) => {
    const cells = row.map((text, index) =>
      index === 0 ? `<th scope="row">${safe(text)}</th>` : `<td${classOf[index]}>${safe(text)}</td>`,
    );
    return `<tr>${cells.join("")}</tr>`;
  });
  // What scrolls must be reachable by keys.
  return [
    `<div class="table" role="region" tabindex="0" aria-label="${safe(name)}"><table><caption>${safe(name)}</caption>`,
    `<thead><tr>${head.join("")}</tr></thead>`,
    `<tbody>${body.join("\n")}</tbody></table></div>`,
    ...notes.map((text) => `<p class="note">${safe(text)}</p>`),
  ].join("\n");
}

const barHeight = 22;
const percent = (share: number) => `${Number((share * 100).toFixed(3))}%`;

function funnelHtml({ name, legend, longest, stages }: WordedFunnel): string {
  const entries = legend.map(
    ({ part, label }) =>
      `<li><svg width="16" height="12" aria-hidden="true" focusable="false"><rect x="1" y="1" width="14" height="10" class="${part}"/></svg>${safe(label)}</li>`,
  );
  const bars = stages.map((stage) => {
    const rects = barRects(stage.parts, longest, barHeight, percent, (part) => `class="${part}"`);
    return `<li><div class="head"><span class="name">${safe(stage.name)}</span><span class="figure">${safe(stage.figure)}</span></div><svg width="100%" height="${barHeight}" aria-hidden="true" focusable="false"><line x1="1" x2="1" y1="0" y2="${barHeight}" class="baseline"/>${rects}</svg><div class="note">${safe(stage.note)}</div></li>`;
  });
  return `<figure class="funnel" style="margin:1rem 0" aria-label="${safe(name)}"><ul class="legend">${entries.join("")}</ul><ol>${bars.join("\n")}</ol></figure>`;
}

function gapsHtml({ brief, gaps }: WordedGaps, whatNext: string): string {
  if (brief) {
    const items = gaps.map(
      ({ title, size }) =>
        `<li><a href="#gaps">${safe(title)}</a> <span class="size">${safe(size)}</span></li>`,
    );
    return `<ol class="brief">${items.join("")}</ol>`;
  }
  const items = gaps.map(
    ({ title, size, says, next }) =>
      `<li><h3><span>${safe(title)}</span><span class="size">${safe(size)}</span></h3><p>${safe(says)}</p><p><strong>${safe(whatNext)}:</strong> ${safe(next)}</p></li>`,
  );
  return `<ol class="gaps">${items.join("\n")}</ol>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const safe = (text: string) => text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);
