import type { Filters } from "../../operations/filters.ts";

/** The criterion that a column is filtered by; "" for none. */
export const criterionOf = ({ criteria = [] }: Filters, column: string): string =>
  criteria.find((one) => one.column === column)?.criterion ?? "";

/** The filters with another criterion for a column; "" takes it away. */
export function withCriterion(filters: Filters, column: string, criterion: string): Filters {
  const others = (filters.criteria ?? []).filter((one) => one.column !== column);
  const criteria = criterion === "" ? others : [...others, { column, criterion }];
  return { ...withPeriod({}, filters.period ?? ""), ...(criteria.length === 0 ? {} : { criteria }) };
}

/** The filters with another period; "" for all time. */
export function withPeriod({ criteria }: Filters, period: string): Filters {
  return { ...(period === "" ? {} : { period }), ...(criteria === undefined ? {} : { criteria }) };
}

/** The text that a criterion finds, where no list of choices has it: without what keeps it from being a pattern. */
export const textOfCriterion = (criterion: string): string =>
  criterion.replace(/^=(?=[=<>])/, "").replace(/~([~*?])/g, "$1");

export const hasFilters = ({ period, criteria = [] }: Filters): boolean =>
  period !== undefined || criteria.length > 0;
