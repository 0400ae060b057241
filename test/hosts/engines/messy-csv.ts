import fc from "fast-check";

/** Pieces of a deal table as people write them, each used through a whole column or row. */
const amounts: Readonly<Record<string, (cents: number) => string>> = {
  whole: (cents) => String(Math.round(cents / 100)),
  point: (cents) => (cents / 100).toFixed(2),
  comma: (cents) => (cents / 100).toFixed(2).replace(".", ","),
  thousands: (cents) => `${1 + (cents % 9)}.${String(cents % 1000).padStart(3, "0")}`,
  euros: (cents) => `€${(cents / 100).toFixed(2)}`,
  mixed: (cents) => `${cents % 2 === 0 ? "€" : "$"}${Math.round(cents / 100)}`,
  noted: (cents) => (cents % 7 === 0 ? "n/a" : (cents / 100).toFixed(1)),
};

const two = (number: number) => String(number).padStart(2, "0");
const dates: Readonly<Record<string, (month: number, day: number) => string>> = {
  iso: (month, day) => `2026-${two(month)}-${two(day)}`,
  compact: (month, day) => `2026${two(month)}${two(day)}`,
  points: (month, day) => `${day}.${month}.2026`,
  slashes: (month, day) => `${two(day)}/${two(month)}/2026`,
  american: (month, day) => `${month}/${day}/2026`,
};

const others: Readonly<Record<string, (width: number) => readonly string[]>> = {
  total: (width) => ["Total", "", "12345", ...blank(width - 3)],
  sum: (width) => ["", "Sum:", "999", ...blank(width - 3)],
  blank: (width) => blank(width),
  note: (width) => ["Source: the CRM", ...blank(width - 1)],
  counted: (width) => ["Total", "3 deals", ...blank(width - 2)],
};

const blank = (width: number): readonly string[] => new Array(width).fill("");
const names = <Name extends string>(all: Readonly<Record<Name, unknown>>) =>
  fc.constantFrom(...(Object.keys(all) as Name[]));

const deal = fc.record({
  stage: fc.constantFrom("Lead", "Proposal", "Negotiation", "Won", "Lost", "Signature", ""),
  cents: fc.integer({ min: 0, max: 5_000_000 }),
  share: fc.integer({ min: 0, max: 100 }),
  created: fc.integer({ min: 0, max: 59 }),
  days: fc.integer({ min: 0, max: 120 }),
});

/** A small deal table as text: its amounts, dates, titles and sums are written in one of many ways. */
export const messyCsv: fc.Arbitrary<string> = fc
  .record({
    deals: fc.array(deal, { minLength: 2, maxLength: 9 }),
    amount: names(amounts),
    date: names(dates),
    separator: fc.constantFrom(",", ";"),
    titles: fc.constantFrom<readonly string[]>([], ["Pipeline report"], ["Deals of 2026", ""]),
    hasFlags: fc.boolean(),
    hasChance: fc.boolean(),
    more: fc.array(names(others), { maxLength: 2 }),
  })
  .map(({ deals, amount, date, separator, titles, hasFlags, hasChance, more }) => {
    const header = [
      "Id,Stage,Amount,Created,Closed on".split(","),
      hasFlags ? ["IsClosed", "IsWon"] : [],
      hasChance ? ["Probability"] : [],
    ].flat();
    const on = (start: number, days: number) => {
      const day = new Date(Date.UTC(2026, 0, 1 + start + days));
      return dates[date]?.(day.getUTCMonth() + 1, day.getUTCDate()) ?? "";
    };
    const rows = deals.map(({ stage, cents, share, created, days }, k) => {
      const isWon = stage === "Won" || stage === "Signature";
      const isClosed = isWon || stage === "Lost";
      return [
        [
          `D${k + 1}`,
          stage,
          amounts[amount]?.(cents) ?? "",
          on(created, 0),
          isClosed ? on(created, days) : "",
        ],
        hasFlags ? [String(isClosed), String(isWon)] : [],
        hasChance ? [share % 5 === 0 ? "" : `${share}`] : [],
      ].flat();
    });
    const cell = (text: string) => (text.includes(separator) ? `"${text}"` : text);
    const all = [header, ...rows, ...more.map((kind) => others[kind]?.(header.length) ?? [])];
    const lines = all.map((row) => row.map(cell).join(separator));
    return [...titles.map((title) => cell(title)), ...lines, ""].join("\n");
  });
