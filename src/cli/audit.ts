import path from "node:path";
import { auditOf } from "../core/audit/audit.ts";
import type { Serial } from "../core/cells/cell.ts";
import { auditHtml } from "../hosts/file/audit-html.ts";
import { auditMarkdown } from "../hosts/file/audit-markdown.ts";
import { writeWhole } from "../hosts/file/disk.ts";
import { type WordedAudit, wordAudit } from "../messages/audit-text.ts";
import { today } from "./as-of.ts";
import { type DealOptions, readDealFile } from "./deal-file.ts";
import { checkTarget } from "./manage.ts";
import { misuse } from "./misuse.ts";
import type { Report } from "./report.ts";
import { cli, phrases, say, screens } from "./words.ts";

export interface AuditOptions extends DealOptions {
  readonly asOf: Serial | null;
  readonly output?: string;
  readonly force: boolean;
}

type Writer = (audit: WordedAudit) => Promise<Uint8Array>;

const bytes = (text: string) => new TextEncoder().encode(text);

/** How an audit is written, by the ending of the output's name. */
const writers: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  [".html", async (audit) => bytes(auditHtml(audit))],
  [".md", async (audit) => bytes(auditMarkdown(audit))],
  // Loaded only when asked for: it brings fonts and takes its time.
  [".pdf", async (audit) => (await import("../hosts/file/audit-pdf.ts")).auditPdf(audit)],
]);

/** Writes the audit of a file of deals as a web page, a PDF or Markdown; without an output, prints Markdown. */
export async function auditCommand(file: string, options: AuditOptions): Promise<Report> {
  const { output } = options;
  const write = output === undefined ? null : writerOf(output);
  if (output !== undefined) await checkTarget(file, output, options.force);
  const read = await readDealFile(file, options, options.asOf, today());
  if (!read.ok) return { lines: [], error: read.problem.message, exitCode: 1 };
  const { table, pipeline, asOf, rates, campaigns } = read.value;
  const document = auditOf({
    name: path.basename(file),
    ...{ table, pipeline, asOf },
    ...(rates === undefined ? {} : { rates }),
    ...(campaigns === undefined ? {} : { campaigns }),
  });
  const audit = wordAudit(document, { phrases, screens }, say);
  if (output === undefined || write === null) return { lines: [auditMarkdown(audit).trimEnd()], exitCode: 0 };
  await writeWhole(output, await write(audit));
  return { lines: [cli.written.wrote(output)], exitCode: 0 };
}

function writerOf(output: string): Writer {
  const ending = path.extname(output).toLowerCase();
  const known = [...writers.keys()].join(", ");
  return writers.get(ending) ?? misuse(`-o takes a file that ends in ${known}, not "${output}"`);
}
