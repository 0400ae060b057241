import { parseA1 } from "../../core/cells/address.ts";
import type { MoveArgs, MoveView } from "../../operations/board-views.ts";
import type { MendView } from "../../operations/check-views.ts";
import { operations } from "../../operations/index.ts";
import type { OperationName } from "../../operations/operation-types.ts";
import { placeOf } from "../../operations/read-managed.ts";
import { type Operation, runSync } from "../../workbook.ts";
import type { Book } from "./apps-script.ts";
import { reconcile } from "./edits.ts";
import { errorMessage } from "./error-message.ts";
import { sheetNamed } from "./find.ts";
import { alone } from "./lock.ts";
import { takeNotices } from "./notices.ts";
import { protocolVersion, type Reply, type Request } from "./protocol.ts";
import { requestChecks } from "./request-checks.ts";
import { sheetsWorkbook } from "./sheets-workbook.ts";
import { words } from "./words.ts";

/** Answers the sidebar: a request as JSON text in, a reply as JSON text out, never an exception. */
export function answerCall(json: unknown): string {
  let reply: Reply;
  try {
    const request = requestIn(json);
    const data = dataFor(request);
    const notices = request.operation === "pipeline" ? takeNotices() : [];
    reply = { version: protocolVersion, ok: true, data, notices };
  } catch (error) {
    reply = { version: protocolVersion, ok: false, error: { message: errorMessage(error) } };
  }
  return JSON.stringify(reply);
}

function requestIn(json: unknown): Request {
  if (typeof json !== "string") throw new Error(words().badRequest("no text"));
  let request: Partial<Request> | null;
  try {
    request = JSON.parse(json);
  } catch {
    throw new Error(words().badRequest("no JSON"));
  }
  if (typeof request !== "object" || request === null) throw new Error(words().badRequest("no object"));
  if (request.version !== protocolVersion) throw new Error(words().otherVersion);
  const check = requestChecks.get(String(request.operation));
  if (!check) throw new Error(words().badRequest(`operation ${String(request.operation)}`));
  const wrong = check(request.args, "args");
  if (wrong !== null) throw new Error(words().badRequest(wrong));
  return request as Request;
}

const writing: ReadonlySet<string> = new Set<OperationName>([
  "setUp",
  "revert",
  "addSample",
  "removeSample",
  "mend",
  "moveDeal",
  "importDeals",
  "setRules",
  "settings",
  "insertFunction",
  "setCampaigns",
  "insertCampaignReport",
]);

function dataFor({ operation, args }: Request): unknown {
  const book = SpreadsheetApp.getActive();
  const workbook = sheetsWorkbook(book);
  if (operation === "reveal") {
    reveal(book, args as Request<"reveal">["args"]);
    return null;
  }
  // The page's clock and word for who it is are not to be trusted with the history.
  if (operation === "settle") return { changes: reconcile(book) ?? 0 };
  const run = () => runSync(workbook, operations[operation] as Operation<unknown, unknown>, args);
  const view = writing.has(operation) ? alone(run) : run();
  // No trigger hears of what a script writes: the history takes a stage that was mended from here.
  if (operation === "mend" && (view as MendView).state === "done") reconcile(book);
  if (operation === "moveDeal" && (view as MoveView).state === "done") {
    reconcile(book, [(args as MoveArgs).deal]);
  }
  return view;
}

/** Shows a row of the managed table; before there is one, of the sheet that the sidebar speaks of. */
function reveal(book: Book, { row, sheet, cell }: Request<"reveal">["args"]): void {
  const { settings, overview } = sheetsWorkbook(book).read({ settings: true, overview: true });
  const place = settings && overview ? placeOf(settings, overview) : null;
  const target = sheetNamed(book, place?.sheet ?? sheet ?? book.getActiveSheet().getName());
  const column = parseA1(cell ?? "")?.range.left ?? place?.range.left ?? 0;
  target.activate();
  target
    .getRange(Math.min(row, target.getMaxRows()), Math.min(column + 1, target.getMaxColumns()))
    .activate();
}
