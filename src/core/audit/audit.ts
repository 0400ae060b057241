import { type AuditDocument, audit, type Block, type SectionId, sectionIds } from "./document.ts";
import { gapSection } from "./gap-section.ts";
import { gapsOf } from "./gaps.ts";
import { type AuditInput, contextOf } from "./input.ts";
import { journey } from "./journey.ts";
import { leftOut } from "./left-out.ts";
import { method } from "./method.ts";
import { summary } from "./summary.ts";
import { tactics } from "./tactics.ts";

/**
 * The audit of a pipeline: how it stands, how far deals come, which tactics close, where money is
 * lost with what to do about it, what was left out, and what the figures mean.
 */
export function auditOf(input: AuditInput): AuditDocument {
  const context = contextOf(input);
  const gaps = gapsOf(context);
  const blocks: Readonly<Record<SectionId, readonly Block[]>> = {
    summary: summary(context, gaps),
    journey: journey(context),
    tactics: tactics(context),
    gaps: gapSection(context, gaps),
    leftOut: leftOut(context),
    method: method(context),
  };
  const { deals } = input.pipeline;
  return {
    name: input.name,
    title: audit("title", { name: input.name }),
    subtitle: audit("subtitle", { deals: deals.count, asOf: input.asOf }),
    currency: context.currency,
    sections: sectionIds.map((id) => ({ id, title: audit(`${id}Title`), blocks: blocks[id] })),
  };
}
