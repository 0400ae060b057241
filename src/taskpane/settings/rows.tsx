import { makeStyles, tokens } from "@fluentui/react-components";

/** Rows of fields with a button to remove each at their end. */
export const useRowStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 32px",
    gap: tokens.spacingHorizontalS,
    alignItems: "end",
    paddingInlineStart: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  whole: { gridColumn: "1 / -1" },
  remove: { minWidth: "32px", paddingInline: 0 },
});

/** A number as somebody types it, with point or comma; NaN where it is none. */
export function typedNumber(text: string): number {
  const plain = text.replace(/[\s\u00a0\u202f]/g, "");
  if (plain === "") return Number.NaN;
  const [last] = /[.,](?=[^.,]*$)/.exec(plain) ?? [];
  // Three digits after the only sign of its kind may be thousands, as 12,000 is.
  const isThousands = /^\d{1,3}([.,]\d{3})+$/.test(plain);
  if (isThousands) return Number(plain.replace(/[.,]/g, ""));
  if (last === undefined) return Number(plain);
  const other = last === "," ? "." : ",";
  return Number(plain.replaceAll(other, "").replace(last, "."));
}
