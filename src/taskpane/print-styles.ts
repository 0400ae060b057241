import { makeStaticStyles, webLightTheme } from "@fluentui/react-components";

const colors = Object.entries(webLightTheme)
  .filter(([name]) => name.startsWith("color"))
  .map(([name, value]) => `--${name}: ${value} !important;`)
  .join("");

/** Paper is white and does not scroll: the light theme's colours, the whole page, nothing to press. */
export const usePrintStyles = makeStaticStyles(`@media print {
  .fui-FluentProvider { ${colors} }
  [data-screen-only] { display: none !important; }
  figure, li, tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}`);
