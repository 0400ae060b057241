import { usePageStyles } from "../page-styles.ts";
import { useWords } from "../words.tsx";
import type { Moved } from "./use-pipeline.ts";

/** By how much the last edit moved the figures, for those who look and those who listen. */
export function MovedLine({ moved, currency }: { moved: Moved | null; currency: string | null }) {
  const shared = usePageStyles();
  const { words, say } = useWords();
  const by = (amount: number) => `${amount > 0 ? "+" : "−"}${say.money(Math.abs(amount), currency)}`;
  const said =
    moved === null
      ? []
      : [
          ...(moved.won === 0 ? [] : [words.outlook.wonBy(by(moved.won))]),
          ...(moved.open === 0 ? [] : [words.outlook.openBy(by(moved.open))]),
          ...(moved.forecast === 0 ? [] : [words.outlook.forecastBy(by(moved.forecast))]),
        ];
  return (
    <p className={`${shared.text} ${shared.small}`} role="status" aria-live="polite">
      {said.length > 0 && `${words.outlook.changed}: ${words.outlook.change(said)}`}
    </p>
  );
}
