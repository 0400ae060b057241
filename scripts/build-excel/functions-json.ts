import { excelMetadata } from "../../src/functions/excel-metadata.ts";
import { registry } from "../../src/functions/registry.ts";
import { fallbackMetadata, fallbackNames } from "../../src/hosts/excel/naming.ts";

/** The text of functions.json; webpack runs this as the template of that file, anew when a function changes. */
export default function functionsJson({ base }: { readonly base: string }): string {
  const metadata = excelMetadata(registry, `${base}/functions.html`);
  const functions = fallbackNames ? fallbackMetadata(metadata.functions) : metadata.functions;
  return `${JSON.stringify({ ...metadata, functions }, null, 2)}\n`;
}
