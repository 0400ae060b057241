import type { AuditCode } from "../core/audit/codes.ts";
import type {
  AuditDocument,
  AuditFigure,
  Block,
  Datum,
  Gap,
  Said,
  SectionId,
} from "../core/audit/document.ts";
import { type Part, type PartName, parts } from "../core/funnel/parts.ts";
import type { FunnelStage } from "../core/funnel/stage.ts";
import type { CommandWords } from "./command-words.ts";
import { type Figures, note, shareRange, short } from "./funnel-text.ts";
import { type Formats, sentence } from "./words.ts";

/** An audit in somebody's language, its texts still to be escaped for the format they are written in. */
export interface WordedAudit {
  readonly locale: string;
  readonly title: string;
  readonly subtitle: string;
  readonly contents: string;
  readonly whatNext: string;
  /** "Page 2 of 5". */
  page(page: number, pages: number): string;
  readonly sections: readonly {
    readonly id: SectionId;
    readonly title: string;
    readonly blocks: readonly WordedBlock[];
  }[];
}

export interface WordedTable {
  readonly type: "table";
  readonly name: string;
  readonly columns: readonly { readonly head: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

export interface WordedFunnel {
  readonly type: "funnel";
  readonly name: string;
  readonly legend: readonly { readonly part: PartName; readonly label: string }[];
  /** What the longest bar stands for. */
  readonly longest: number;
  readonly stages: readonly {
    readonly name: string;
    readonly figure: string;
    readonly note: string;
    readonly parts: readonly Part[];
  }[];
}

export interface WordedGaps {
  readonly type: "gaps";
  readonly brief: boolean;
  readonly gaps: readonly {
    readonly title: string;
    readonly size: string;
    readonly says: string;
    readonly next: string;
  }[];
}

export type WordedBlock =
  | { readonly type: "paragraph" | "note" | "heading"; readonly text: string }
  | {
      readonly type: "figures";
      readonly figures: readonly {
        readonly name: string;
        readonly value: string;
        readonly details: readonly string[];
      }[];
    }
  | WordedTable
  | WordedFunnel
  | WordedGaps
  | { readonly type: "terms"; readonly terms: readonly { readonly name: string; readonly means: string }[] };

/** Cells longer than this are cut: an audit is not the place for a deal's notes. */
const longest = 140;
const none = "–";

/** Puts an audit into the words and formats of one reader. */
export function wordAudit(
  document: AuditDocument,
  { phrases, screens }: Pick<CommandWords, "phrases" | "screens">,
  say: Formats,
): WordedAudit {
  const { currency } = document;
  const raw = ({ area, code, values }: Said) =>
    plain(sentence([phrases[area], ...Object.values(phrases)], { code, values }, say));
  const told = (said: Said) => capital(raw(said), say.locale);
  const full = (said: Said) => stopped(told(said));
  const words = (code: AuditCode, values: Said["values"] = {}) => told({ area: "audit", code, values });

  const days = (value: number) => say.number(value, 0);
  const range = (datum: Extract<Datum, { type: "share" | "days" }>): string | null => {
    if (datum.range === undefined) return null;
    const { low, high } = datum.range;
    if (datum.type === "share") {
      // Of very many deals an interval can be too narrow to be written.
      const isNarrow = say.percent(low) === say.percent(high ?? 1);
      return isNarrow ? null : shareRange(low, high ?? 1, say);
    }
    return `${days(low)}–${high === null ? "…" : days(high)}`;
  };

  /** A cell; `because` takes the reason of a figure that is not known and gives its mark. */
  const cell = (datum: Datum, because: (why: string) => string): string => {
    switch (datum.type) {
      case "text":
        return cut(plain(datum.text));
      case "said":
        return told(datum.said);
      case "count":
        return say.number(datum.value, 0);
      case "money":
        return say.money(datum.value, currency);
      case "share":
      case "days": {
        const shown = datum.type === "share" ? say.percent(datum.value, 0) : days(datum.value);
        const within = range(datum);
        return within === null ? shown : `${shown} (${within})`;
      }
      case "example":
        return words("example", { row: datum.row, says: raw(datum.said) });
      case "unknown":
        return because(full(datum.why));
      case "blank":
        return none;
    }
  };

  const table = (block: Extract<Block, { type: "table" }>): WordedTable => {
    const reasons: string[] = [];
    const because = (why: string) => {
      if (!reasons.includes(why)) reasons.push(why);
      return `${none}${superscript(reasons.indexOf(why) + 1)}`;
    };
    const rows = block.rows.map((row) => row.map((datum) => cell(datum, because)));
    return {
      type: "table",
      name: told(block.name),
      columns: block.columns.map(({ head, numeric }) => ({ head: told(head), numeric })),
      rows,
      notes: [...reasons.map((why, index) => `${superscript(index + 1)} ${why}`), ...block.notes.map(full)],
    };
  };

  const figure = ({ name, value, detail }: AuditFigure) => {
    if (value.type === "unknown") return { name: told(name), value: none, details: [full(value.why)] };
    const details = detail === null ? [] : [told(detail)];
    if (value.type !== "share" && value.type !== "days") {
      return { name: told(name), value: cell(value, String), details };
    }
    const within = range(value);
    const shown =
      value.type === "share" ? say.percent(value.value, 0) : words("unitDays", { days: value.value });
    const interval = within === null ? [] : [words("interval", { range: within })];
    return { name: told(name), value: shown, details: [...details, ...interval] };
  };

  const gap = ({ title, deals, money, says, next }: Gap) => ({
    title: told(title),
    size: words("gapSize", { deals, money, currency }),
    says: says.map(full).join(" "),
    next: full(next),
  });

  const funnel = (stages: readonly FunnelStage[], valued: boolean): WordedFunnel => {
    const said = screens.funnel;
    const figures: Figures = { words: said, say, currency, valued };
    return {
      type: "funnel",
      name: said.title,
      legend: [
        { part: "won", label: said.wonPart },
        { part: "on", label: said.onPart },
        { part: "here", label: said.herePart },
        { part: "lost", label: said.lostPart },
      ],
      longest: stages.reduce((most, { reached }) => Math.max(most, reached.count), 0),
      stages: stages.map((stage) => ({
        name: cut(plain(stage.stage)),
        figure: [
          short(stage.reached, "count", figures),
          ...(valued ? [short(stage.reached, "value", figures)] : []),
        ].join(" · "),
        note: note(stage, "count", figures),
        parts: parts(stage, "count"),
      })),
    };
  };

  const block = (one: Block): WordedBlock => {
    switch (one.type) {
      case "paragraph":
      case "note":
        return { type: one.type, text: full(one.said) };
      case "heading":
        return { type: one.type, text: told(one.said) };
      case "figures":
        return { type: one.type, figures: one.figures.map(figure) };
      case "table":
        return table(one);
      case "funnel":
        return funnel(one.stages, one.valued);
      case "gaps":
        return { type: one.type, brief: one.brief, gaps: one.gaps.map(gap) };
      case "terms":
        return {
          type: one.type,
          terms: one.terms.map(({ name, means }) => ({ name: told(name), means: full(means) })),
        };
    }
  };

  return {
    locale: say.locale,
    title: told(document.title),
    subtitle: told(document.subtitle),
    contents: words("contents"),
    whatNext: words("whatNext"),
    page: (page, pages) => words("page", { page, pages }),
    sections: document.sections.map(({ id, title, blocks }) => ({
      id,
      title: told(title),
      blocks: blocks.map(block),
    })),
  };
}

/** Cells hold line breaks and worse. */
const plain = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();

function cut(text: string): string {
  const letters = [...text];
  return letters.length <= longest ? text : `${letters.slice(0, longest - 1).join("")}…`;
}

const capital = (text: string, locale: string) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
const stopped = (text: string) => (/[.!?:…]["”»’)]?$/u.test(text) ? text : `${text}.`);
const superscript = (number: number) =>
  [...String(number)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("");
