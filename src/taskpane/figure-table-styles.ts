import { makeStyles, tokens } from "@fluentui/react-components";

/** A table of figures that the narrowest pane holds: the first column says of what. */
export const useFigureTableStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& th, & td": {
      padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: "end",
      verticalAlign: "top",
      fontVariantNumeric: "tabular-nums",
      whiteSpace: "nowrap",
    },
    "& tr > :first-child": { textAlign: "start", paddingInlineStart: 0, whiteSpace: "normal" },
  },
  caption: { textAlign: "start", color: tokens.colorNeutralForeground2 },
});
