import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { createGenerator } from "ts-json-schema-generator";

const require = createRequire(import.meta.url);
const versionOf = (name: string): string => require(`${name}/package.json`).version;

const declarations = {
  batchUpdate: ["sheets/v4", "sheets_v4", "Schema$BatchUpdateSpreadsheetRequest"],
  createProject: ["script/v1", "script_v1", "Schema$CreateProjectRequest"],
  content: ["script/v1", "script_v1", "Schema$Content"],
} as const;

export type Sent = keyof typeof declarations;

const known = new Map<Sent, ValidateFunction>();

/**
 * The check of what is sent, by a schema generated from the type declarations of googleapis: unknown
 * fields are refused. The first call takes seconds.
 */
export function checkOf(name: Sent): ValidateFunction {
  const check = known.get(name) ?? new Ajv({ strict: false }).compile(schemaOf(name));
  known.set(name, check);
  return check;
}

/** Kept per version of both packages, since generating takes seconds. */
function schemaOf(name: Sent): object {
  const folder = path.resolve("node_modules/.cache/pipewright");
  const versions = `${versionOf("googleapis")}-${versionOf("ts-json-schema-generator")}`;
  const file = path.join(folder, `google-${name}-${versions}.json`);
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  mkdirSync(folder, { recursive: true });
  const [api, namespace, type] = declarations[name];
  const source = path.join(folder, `google-${name}.${process.pid}.ts`);
  writeFileSync(
    source,
    `import type { ${namespace} } from "googleapis/build/src/apis/${api}.js";\nexport type Wanted = ${namespace}.${type};\n`,
  );
  const schema = createGenerator({
    path: source,
    type: "Wanted",
    skipTypeCheck: true,
    expose: "none",
    jsDoc: "none",
    additionalProperties: false,
  }).createSchema("Wanted");
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, JSON.stringify(schema));
  renameSync(beside, file);
  return schema;
}
