/** What Excel puts before the name of an add-in's function in a file. */
const prefix = "_xldudf_";

/**
 * A formula as Excel stores it: functions of the add-in carry a prefix and lose their dot
 * (STAGE.CONVERSION is _xldudf_STAGE_CONVERSION). Excel turns them back when the add-in loads;
 * without the add-in the cell keeps the value that was saved with it. String literals stay.
 */
export function storedFormula(formula: string): string {
  return formula
    .replace(/^=/, "")
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(customFunction, storedName)))
    .join("");
}

/** The add-in's namespaces hold no function of Excel's own. */
const customFunction = /(?<![\w.])(PIPELINE|STAGE|DEAL|CAMPAIGN|CUSTOMER)\.([A-Z]+)(?=\()/gi;

const storedName = (_: string, namespace: string, name: string) =>
  `${prefix}${namespace.toUpperCase()}_${name.toUpperCase()}`;
