import type { WordedAudit, WordedBlock, WordedFunnel, WordedTable } from "../../messages/audit-text.ts";

/** An audit as Markdown with GitHub's tables; what stands in cells cannot become markup. */
export function auditMarkdown(audit: WordedAudit): string {
  const { title, subtitle, sections } = audit;
  const parts = sections.flatMap(({ title: name, blocks }) => [
    `## ${safe(name)}`,
    ...blocks.map((block) => blockText(block, audit)),
  ]);
  return `${[`# ${safe(title)}`, safe(subtitle), ...parts].join("\n\n")}\n`;
}

function blockText(block: WordedBlock, { whatNext }: WordedAudit): string {
  switch (block.type) {
    case "paragraph":
    case "note":
      return safe(block.text);
    case "heading":
      return `### ${safe(block.text)}`;
    case "figures":
      return block.figures
        .map(({ name, value, details }) => {
          const more = details.length === 0 ? "" : `: ${details.map(safe).join("; ")}`;
          return `- **${safe(name)} ${safe(value)}**${more}`;
        })
        .join("\n");
    case "table":
      return tableText(block);
    case "funnel":
      return funnelText(block);
    case "gaps":
      return block.gaps
        .map(({ title, size, says, next }, index) => {
          const head = `${index + 1}. **${safe(title)}** (${safe(size)})`;
          return block.brief
            ? head
            : `${head}\n\n   ${safe(says)}\n\n   **${safe(whatNext)}:** ${safe(next)}`;
        })
        .join(block.brief ? "\n" : "\n\n");
    case "terms":
      return block.terms.map(({ name, means }) => `- **${safe(name)}**: ${safe(means)}`).join("\n");
  }
}

function tableText({ name, columns, rows, notes }: WordedTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const lines = [
    line(columns.map(({ head }) => safe(head))),
    line(columns.map(({ numeric }) => (numeric ? "--:" : ":--"))),
    ...rows.map((row) => line(row.map(safe))),
  ];
  return [`**${safe(name)}**`, lines.join("\n"), ...notes.map(safe)].join("\n\n");
}

const barWidth = 40;
const blocks = { won: "█", on: "▓", here: "░", lost: "·" } as const;

/** Bars of characters, in a block of code, where nothing is markup. */
function funnelText({ legend, longest, stages }: WordedFunnel): string {
  const width = stages.reduce((most, { name }) => Math.max(most, name.length), 0);
  const at = (amount: number) => Math.round((amount / longest) * barWidth);
  const bars = stages.map(({ name, figure, parts }) => {
    const bar = parts
      .map((part) => blocks[part.name].repeat(at(part.from + part.amount) - at(part.from)))
      .join("");
    return `${name.padEnd(width)}  ${bar.padEnd(barWidth)}  ${figure}`;
  });
  const key = legend.map(({ part, label }) => `${blocks[part]} ${label}`).join("   ");
  const lines = [key, "", ...bars].map((text) => text.trimEnd());
  // A fence must be longer than any run of backticks in it.
  const runs = lines.join("\n").match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return [`${fence}text`, ...lines, fence].join("\n");
}

/** Marks that would mean something; `://` and `www.` would become links by themselves. */
const safe = (text: string) =>
  text
    .replace(/&/g, "&amp;")
    .replace(/[\\`*_[\]<>|~]/g, "\\$&")
    .replace(/:\/\//g, "\\://")
    .replace(/\bwww\./gi, (found) => `${found.slice(0, 3)}\\.`)
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/^[-+#=]/, "\\$&");
