import { useWords } from "../words.tsx";

/** How a period that functions read is called: "this quarter", "2026-11"; others stand as they are. */
export function usePeriodName(): (period: string) => string {
  const { words, say } = useWords();
  const relative = new Map(Object.entries(words.filters.periods));
  const month = new Intl.DateTimeFormat(say.locale, { month: "short", year: "numeric", timeZone: "UTC" });
  return (period) => {
    const [, year, number] = /^(\d{4})-(\d\d)$/.exec(period) ?? [];
    if (year !== undefined) return month.format(Date.UTC(Number(year), Number(number) - 1, 1));
    return relative.get(period) ?? period;
  };
}
