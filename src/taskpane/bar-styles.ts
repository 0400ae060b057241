import { makeStyles, tokens } from "@fluentui/react-components";

/** What bars say beside them: a name, and its figures at the end of the line. */
export const useBarStyles = makeStyles({
  // A name too long to share its line with the figures gets lines of its own.
  heading: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "baseline",
  },
  name: { flexGrow: 1, maxWidth: "100%", overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  figure: { marginInlineStart: "auto", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});
