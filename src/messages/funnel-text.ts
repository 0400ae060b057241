import type { Measure } from "../core/funnel/parts.ts";
import type { FunnelStage } from "../core/funnel/stage.ts";
import type { Screens } from "./en/screens.ts";
import type { Formats } from "./words.ts";

/** What the funnel needs to put figures into words. */
export interface Figures {
  readonly words: Screens["funnel"];
  readonly say: Formats;
  readonly currency: string | null;
  /** Whether values are known. */
  readonly valued: boolean;
}

type Amount = FunnelStage["reached"];

/** An amount where room is little: "1,234" or "$1.23M". */
export function short(amount: Amount, measure: Measure, { say, currency }: Figures): string {
  if (measure === "value") return say.brief(amount.value, currency);
  return amount.count < 100_000 ? say.number(amount.count, 0) : say.brief(amount.count);
}

/** "63–80%": the ends of an interval of shares, with a decimal where whole percents agree. */
export function shareRange(low: number, high: number, say: Formats): string {
  const digits = say.percent(low, 0) === say.percent(high, 0) ? 1 : 0;
  const fixed = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const percent = new Intl.NumberFormat(say.locale, { style: "percent", ...fixed });
  return `${new Intl.NumberFormat(say.locale, fixed).format(low * 100)}–${percent.format(high)}`;
}

/** The line under a bar: "73% on (63–80%), 28 lost, 18 here". */
export function note(stage: FunnelStage, measure: Measure, figures: Figures): string {
  const { words, say } = figures;
  const { conversion } = stage;
  if (stage.reached.count === 0) return words.unreached;
  return [
    ...(conversion !== null
      ? [words.on(say.percent(conversion.share, 0), shareRange(conversion.low, conversion.high, say))]
      : stage.kind === "open"
        ? [words.undecided]
        : []),
    ...(stage.lost.count > 0 ? [words.lostHereOf(short(stage.lost, measure, figures))] : []),
    ...(stage.open.count > 0 ? [words.hereOf(short(stage.open, measure, figures))] : []),
    ...(stage.mark === null ? [] : [words.marks[stage.mark]]),
  ].join(", ");
}

/** All figures of a bar in full, for the tooltip and for those who listen. */
export function spoken(stage: FunnelStage, { words, say, currency, valued }: Figures): string {
  const { conversion } = stage;
  return [
    words.spoken(stage.stage, words.deals(stage.reached.count, say)),
    ...(valued ? [say.money(stage.reached.value, currency)] : []),
    words.spokenParts(
      say.number(stage.open.count),
      say.number(stage.lost.count),
      say.number(stage.won.count),
    ),
    ...(conversion === null
      ? stage.kind === "open"
        ? [words.undecided]
        : []
      : [
          words.spokenConversion(
            say.percent(conversion.share),
            say.number(conversion.moved),
            say.number(conversion.decided),
            say.percent(conversion.low),
            say.percent(conversion.high),
          ),
        ]),
    ...(stage.mark === null ? [] : [words.marks[stage.mark]]),
  ].join("; ");
}
