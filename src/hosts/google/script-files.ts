import type { script_v1 } from "googleapis/build/src/apis/script/index.js";
import { partMark, partNames } from "../sheets/parts.ts";
import { failure } from "./failure.ts";

export type ScriptFile = script_v1.Schema$File;

/** What the build makes for Apps Script. */
export interface BuiltScript {
  readonly code: string;
  readonly sidebar: string;
  readonly manifest: string;
  /** HTML files by their names, which hold what the code loads only when it is asked for. */
  readonly parts: Readonly<Record<string, string>>;
}

/** What the build wrote, by `read`, which gives the text of a file of its folder. */
export async function builtScript(read: (file: string) => Promise<string>): Promise<BuiltScript> {
  const parts: Record<string, string> = {};
  for (const name of partNames) parts[name] = await read(`${name}.html`);
  return {
    code: await read("Code.gs"),
    sidebar: await read("sidebar.html"),
    manifest: await read("appsscript.json"),
    parts,
  };
}

const manifestName = "appsscript";

/** The comment that the build begins its code with. */
const banner = /^\/\/ Made by scripts\/build-appsscript\.ts/;

/** Functions that Apps Script calls by their names: two of a name, and one is never called. */
const handlers = ["onOpen", "onEdit"];

/**
 * A script's files with ours put in place. Sending files replaces all of a script's, so the others go
 * along as they are; a file of ours by its name that is not ours by its content is not overwritten.
 */
export function mergedFiles(
  present: readonly ScriptFile[],
  built: BuiltScript,
  timeZone: string,
): ScriptFile[] {
  const code = present.find(({ name }) => name === "Code");
  const isOurScript = banner.test(code?.source ?? "");
  const isOurs = ({ name, source }: ScriptFile) =>
    (name === "Code" && (isOurScript || isUntouched(source))) ||
    (name === "sidebar" && isOurScript) ||
    (source ?? "").startsWith(partMark);
  const ours: readonly Required<Pick<ScriptFile, "name" | "type" | "source">>[] = [
    { name: "Code", type: "SERVER_JS", source: built.code },
    { name: "sidebar", type: "HTML", source: built.sidebar },
    ...Object.entries(built.parts).map(([name, source]) => ({ name, type: "HTML", source })),
  ];
  const others = present.filter((file) => file.name !== manifestName && !isOurs(file));
  const taken = others.find(({ name }) => ours.some((our) => our.name === name));
  if (taken) throw failure("foreignFile", { file: taken.name ?? "" });
  for (const { name, type, source } of others) {
    const handler = handlers.find((one) => type === "SERVER_JS" && declares(source ?? "", one));
    if (handler) throw failure("foreignHandler", { file: name ?? "", handler });
  }
  const manifest = present.find(({ name }) => name === manifestName);
  return [
    { name: manifestName, type: "JSON", source: mergedManifest(manifest?.source ?? null, built, timeZone) },
    ...others.map(({ name, type, source }) => ({ name: name ?? "", type: type ?? "", source: source ?? "" })),
    ...ours,
  ];
}

/** What the script editor begins a new script with. */
const isUntouched = (source: string | null | undefined) =>
  /^\s*(?:function myFunction\(\)\s*\{\s*\}\s*)?$/.test(source ?? "");

const declares = (source: string, name: string) =>
  new RegExp(`(?:^|[^\\w.$])(?:function\\s+${name}\\s*\\(|(?:var|let|const)\\s+${name}\\s*=)`).test(
    source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ""),
  );

/** Theirs, with what ours needs: a manifest that lists scopes must list ours too. */
function mergedManifest(present: string | null, { manifest }: BuiltScript, timeZone: string): string {
  const own = JSON.parse(manifest) as Manifest;
  const theirs = present === null ? null : manifestIn(present);
  if (theirs === null) return `${JSON.stringify({ ...own, timeZone }, null, 2)}\n`;
  const scopes = new Set([...(theirs.oauthScopes ?? []), ...(own.oauthScopes ?? [])]);
  return `${JSON.stringify({ ...own, ...theirs, runtimeVersion: "V8", oauthScopes: [...scopes] }, null, 2)}\n`;
}

interface Manifest {
  readonly oauthScopes?: readonly string[];
  readonly [key: string]: unknown;
}

function manifestIn(text: string): Manifest {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw failure("badManifest");
  }
  const scopes = (read as Manifest | null)?.oauthScopes;
  const isManifest = typeof read === "object" && read !== null && !Array.isArray(read);
  if (!isManifest || (scopes !== undefined && !Array.isArray(scopes))) throw failure("badManifest");
  return read as Manifest;
}

/** Whether a script has these very files already. */
export function sameFiles(present: readonly ScriptFile[], wanted: readonly ScriptFile[]): boolean {
  return (
    present.length === wanted.length &&
    wanted.every((file) =>
      present.some(
        ({ name, type, source }) => name === file.name && type === file.type && source === file.source,
      ),
    )
  );
}
