import type { script_v1 } from "googleapis/build/src/apis/script/index.js";
import type { Clients } from "./clients.ts";
import type { Draft, Request } from "./draft.ts";
import { failure, isFailure } from "./failure.ts";
import { readKept, writeKept } from "./kept.ts";
import { patiently } from "./retry.ts";
import { type BuiltScript, mergedFiles, sameFiles } from "./script-files.ts";
import { readStructure, type Structure } from "./structure.ts";

/** Google tells nobody which script is bound to a spreadsheet, so the document remembers it. */
const scriptKey = "pipewright-script";

export interface Installed {
  readonly scriptId: string | null;
  readonly did: "made" | "updated" | "nothing";
}

interface Installing {
  /** A script that somebody made, bound to the spreadsheet; absent: the one made before, or a new one. */
  readonly scriptId?: string | undefined;
  /** Says what would be done and sends nothing. */
  readonly dryRun: boolean;
  /** Told of each request before it is sent. */
  onRequest(method: string, body: unknown): void;
}

/** The script that an earlier installation remembered; null where there was none. */
export async function installedScript(clients: Clients, id: string): Promise<string | null> {
  return readKept(await readStructure(clients, id), scriptKey);
}

/**
 * Puts the built script into the spreadsheet: into the script made for it before, or into a new one.
 * Begun again after a failure it goes on where it stopped.
 */
export async function installScript(
  clients: Clients,
  id: string,
  built: BuiltScript,
  { scriptId: named, dryRun, onRequest }: Installing,
): Promise<Installed> {
  const { script, patience } = clients;
  const book = await readStructure(clients, id);
  const remembered = readKept(book, scriptKey);
  let scriptId = named ?? remembered;
  let present = scriptId === null ? null : await filesOf(clients, scriptId, named !== undefined);
  const isNew = present === null;
  if (present === null) {
    const requestBody = { title: "Pipewright", parentId: id };
    onRequest("projects.create", requestBody);
    scriptId = null;
    if (!dryRun) {
      scriptId = await create(clients, requestBody);
    }
    present = [];
  }
  if (isNew || scriptId !== remembered) await remember(clients, book, scriptId, { dryRun, onRequest });
  if (scriptId !== null && isNew) present = (await filesOf(clients, scriptId, true)) ?? [];
  const files = mergedFiles(present, built, book.timeZone);
  if (sameFiles(present, files)) return { scriptId, did: "nothing" };
  onRequest("projects.updateContent", {
    files: files.map(({ name, type, source }) => ({ name, type, characters: source?.length ?? 0 })),
  });
  if (!dryRun && scriptId !== null) {
    const to = scriptId;
    await patiently(() => script.projects.updateContent({ scriptId: to, requestBody: { files } }), patience);
  }
  return { scriptId, did: isNew ? "made" : "updated" };
}

/** Not tried again where Google may have made one: it would make a second. */
async function create({ script, patience }: Clients, requestBody: script_v1.Schema$CreateProjectRequest) {
  try {
    const { data } = await patiently(() => script.projects.create({ requestBody }), patience, false);
    return data.scriptId ?? null;
  } catch (error) {
    throw isFailure(error) && error.isUnsure ? failure("perhapsMade") : error;
  }
}

/** Null where the script is there no more, unless it was named. */
async function filesOf(
  { script, patience }: Clients,
  scriptId: string,
  mustBeThere: boolean,
): Promise<script_v1.Schema$File[] | null> {
  try {
    const { data } = await patiently(() => script.projects.getContent({ scriptId }), patience);
    return (data.files ?? []).map(({ name, type, source }) => ({
      name: name ?? "",
      type: type ?? "",
      source: source ?? "",
    }));
  } catch (error) {
    if (!mustBeThere && isFailure(error) && error.code === "notFound") return null;
    throw error;
  }
}

async function remember(
  { sheets, patience }: Clients,
  book: Structure,
  scriptId: string | null,
  { dryRun, onRequest }: Pick<Installing, "dryRun" | "onRequest">,
): Promise<void> {
  const requests: Request[] = [];
  const draft: Draft = { book, cells: { at: () => undefined }, watched: null, requests };
  writeKept(draft, scriptKey, scriptId ?? "(the new script's id)");
  onRequest("spreadsheets.batchUpdate", { requests });
  if (dryRun) return;
  const send = () => sheets.spreadsheets.batchUpdate({ spreadsheetId: book.id, requestBody: { requests } });
  await patiently(send, patience);
}
