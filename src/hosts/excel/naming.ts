import type { FunctionDescriptor } from "../../functions/descriptor.ts";
import type { excelMetadata } from "../../functions/excel-metadata.ts";

declare const PIPEWRIGHT_FALLBACK_NAMES: boolean | undefined;

/**
 * Whether this build names its functions the other way: for an Excel that refuses ids with dots and
 * no namespace. The namespace is PIPELINE then, and functions of other families are reached by
 * defined names such as STAGE.CONVERSION. A build sets the constant; without it the names are plain.
 */
export const fallbackNames: boolean =
  typeof PIPEWRIGHT_FALLBACK_NAMES !== "undefined" && PIPEWRIGHT_FALLBACK_NAMES;

/** The one namespace of the fallback: PIPELINE.VALUE is its VALUE, STAGE.COUNT its STAGE_COUNT. */
export const fallbackNamespace = "PIPELINE";

type Name = FunctionDescriptor["name"];
type ExcelFunction = ReturnType<typeof excelMetadata>["functions"][number];

/** The id a function is associated by; once released it never changes, or saved workbooks break. */
export function functionId(name: Name, fallback = fallbackNames): string {
  if (!fallback) return name;
  const [family = "", rest = ""] = name.split(".");
  return family === fallbackNamespace ? rest : `${family}_${rest}`;
}

/** functions.json of the fallback build. */
export function fallbackMetadata(functions: readonly ExcelFunction[]): ExcelFunction[] {
  return functions.map((entry) => {
    const id = functionId(entry.name as Name, true);
    return { ...entry, id, name: id };
  });
}

/** Criteria pairs that a defined name takes: a LAMBDA has a fixed number of parameters. */
const pairs = 3;

/** The defined names that give the functions of other families their dotted names back. */
export function fallbackDefinedNames(
  registry: readonly FunctionDescriptor[],
): { readonly name: string; readonly formula: string }[] {
  return registry
    .filter(({ name }) => !name.startsWith(`${fallbackNamespace}.`))
    .map(({ name, parameters, tail }) => {
      const own = parameters.map((parameter) => ({ word: parameter.name, optional: parameter.optional }));
      const rest = tail
        ? [
            "table",
            ...Array.from({ length: pairs }, (_, i) => [`column${i + 1}`, `criterion${i + 1}`]).flat(),
          ]
        : [];
      const all = [...own, ...rest.map((word) => ({ word, optional: true }))];
      const declared = all.map(({ word, optional }) => (optional ? `[${word}]` : word));
      const passed = all.map(({ word, optional }) => (optional ? `IF(ISOMITTED(${word}),"",${word})` : word));
      const call = `${fallbackNamespace}.${functionId(name, true)}(${passed.join(",")})`;
      return { name, formula: `=LAMBDA(${[...declared, call].join(",")})` };
    });
}

/** Defines these names in the open workbook, where they are not there yet. */
export async function defineFallbackNames(registry: readonly FunctionDescriptor[]): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const { names } = context.workbook;
    const wanted = fallbackDefinedNames(registry).map((item) => ({
      ...item,
      present: names.getItemOrNullObject(item.name).load("name"),
    }));
    await context.sync();
    for (const { name, formula, present } of wanted) if (present.isNullObject) names.add(name, formula);
    await context.sync();
  });
}
