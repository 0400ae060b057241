import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { script_v1 } from "googleapis/build/src/apis/script/index.js";
import type { sheets_v4 } from "googleapis/build/src/apis/sheets/index.js";
import type { Cell } from "../../../src/core/cells/cell.ts";
import { applyRequests, emptySheet } from "./apply.ts";
import { masked } from "./mask.ts";
import { readBook, readValues } from "./read.ts";
import { checkOf, type Sent } from "./schema.ts";
import { type FakeBook, Refusal, refuse } from "./state.ts";

/** What goes wrong with a request, once. */
export type Fault =
  | {
      readonly kind: "status";
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Record<string, string>;
    }
  /** The connection ends before anything was done, or after all was. */
  | { readonly kind: "drop"; readonly after?: true }
  /** A failure on Google's side after all was done, or only the first requests. */
  | { readonly kind: "failed"; readonly after: "all" | number };

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

export interface GoogleFake {
  readonly rootUrl: string;
  readonly received: readonly Received[];
  book: FakeBook;
  readonly scripts: Map<string, script_v1.Schema$File[]>;
  /** Makes the next requests whose path matches go wrong, a fault each. */
  breakNext(path: RegExp, ...faults: readonly Fault[]): void;
  close(): Promise<void>;
}

export interface FakeOptions {
  readonly sheets: readonly {
    readonly name: string;
    readonly cells: readonly (readonly Cell[])[];
    readonly formats?: readonly (readonly string[])[];
  }[];
  readonly locale?: string;
  readonly timeZone?: string;
}

export const fakeId = "fake-spreadsheet-of-the-tests-1";

/** A server on this computer that answers as Google does, as far as Pipewright asks. */
export async function googleFake(options: FakeOptions): Promise<GoogleFake> {
  const received: Received[] = [];
  const broken: { path: RegExp; faults: Fault[] }[] = [];
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  // A slow machine would else find a kept connection closed under the request it is about to send: a
  // fault that no test asked for.
  server.keepAliveTimeout = 0;
  server.requestTimeout = 0;
  server.headersTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const fake: GoogleFake = {
    rootUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    received,
    book: bookOf(options),
    scripts: new Map(),
    breakNext: (path, ...faults) => broken.push({ path, faults: [...faults] }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", fake.rootUrl);
    const path = decodeURIComponent(url.pathname);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString("utf8");
    const isJson = /json/.test(request.headers["content-type"] ?? "");
    const body: unknown = isJson && text !== "" ? JSON.parse(text) : text;
    const method = request.method ?? "GET";
    received.push({ method, path, authorization: request.headers.authorization, body });
    const fault = broken.find((one) => one.path.test(path) && one.faults.length > 0)?.faults.shift();
    const send = (status: number, data: unknown, headers: Record<string, string> = {}) => {
      response.writeHead(status, { "content-type": "application/json", ...headers });
      response.end(JSON.stringify(data));
    };
    if (fault?.kind === "drop" && !fault.after) return void request.socket.destroy();
    if (fault?.kind === "status")
      return send(fault.status, fault.body ?? told(fault.status, "broken"), fault.headers);
    try {
      const limit = fault?.kind === "failed" && fault.after !== "all" ? fault.after : null;
      const data = doing(fake, method, path, url.searchParams, body, limit);
      if (fault?.kind === "drop") return void request.socket.destroy();
      if (fault?.kind === "failed") return send(500, told(500, "Internal error encountered."));
      send(200, data);
    } catch (error) {
      if (error instanceof Refusal) return send(error.status, told(error.status, error.message));
      send(501, told(501, error instanceof Error ? `the fake itself failed: ${error.stack}` : "unknown"));
    }
  }
  return fake;
}

const statuses: Readonly<Record<number, string>> = {
  400: "INVALID_ARGUMENT",
  403: "PERMISSION_DENIED",
  404: "NOT_FOUND",
  429: "RESOURCE_EXHAUSTED",
};

/** An error in the words of Google's interfaces. */
export const told = (code: number, message: string, details: readonly unknown[] = []) => ({
  error: { code, message, status: statuses[code] ?? "INTERNAL", details },
});

function doing(
  fake: GoogleFake,
  method: string,
  path: string,
  query: URLSearchParams,
  body: unknown,
  limit: number | null,
): unknown {
  if (path === "/token")
    return { access_token: "access", refresh_token: "refresh", expires_in: 3600, token_type: "Bearer" };
  if (path.startsWith("/v1/projects")) return scripts(fake, method, path, body);
  const id = /^\/v4\/spreadsheets\/([\w-]+)/.exec(path)?.[1];
  if (id !== fake.book.spreadsheetId) throw new Refusal(404, "Requested entity was not found.");
  const fields = query.get("fields");
  if (method === "GET" && path === `/v4/spreadsheets/${id}`) {
    if (!fields) refuse("whole answers are too large: ask for fields");
    return masked(readBook(fake.book, query.getAll("ranges")), fields ?? "");
  }
  if (method === "GET" && path === `/v4/spreadsheets/${id}/values:batchGet`) {
    return masked(readValues(fake.book, query.getAll("ranges")), fields ?? "");
  }
  if (method !== "POST" || path !== `/v4/spreadsheets/${id}:batchUpdate`)
    throw new Refusal(404, `no such path: ${path}`);
  check("batchUpdate", body);
  const { requests = [] } = body as sheets_v4.Schema$BatchUpdateSpreadsheetRequest;
  if (requests.length === 0) refuse("Must specify at least one request.");
  const book = structuredClone(fake.book);
  applyRequests(book, limit === null ? requests : requests.slice(0, limit));
  fake.book = book;
  return { spreadsheetId: id, replies: requests.map(() => ({})) };
}

function scripts({ scripts, book }: GoogleFake, method: string, path: string, body: unknown): unknown {
  if (method === "POST" && path === "/v1/projects") {
    check("createProject", body);
    const { parentId, title } = body as script_v1.Schema$CreateProjectRequest;
    if (!title || parentId !== book.spreadsheetId) refuse("Request contains an invalid argument.");
    const scriptId = `script-${scripts.size + 1}`;
    scripts.set(scriptId, [{ name: "appsscript", type: "JSON", source: '{"timeZone":"America/New_York"}' }]);
    return { scriptId, title, parentId };
  }
  const id = /^\/v1\/projects\/([\w-]+)\/content$/.exec(path)?.[1] ?? "";
  const present = scripts.get(id);
  if (!present) throw new Refusal(404, "Requested entity was not found.");
  if (method === "GET") return { scriptId: id, files: present };
  check("content", body);
  const { files = [] } = body as script_v1.Schema$Content;
  const names = files.map(({ name }) => name);
  if (new Set(names).size !== names.length) refuse("file names must be unique");
  const manifest = files.find(({ name, type }) => name === "appsscript" && type === "JSON");
  if (!manifest) return refuse("a project must have a manifest");
  JSON.parse(manifest.source ?? "");
  scripts.set(id, structuredClone(files));
  return { scriptId: id, files };
}

/** Google refuses fields it does not know, and the generated schema does. */
function check(name: Sent, body: unknown): void {
  const isValid = checkOf(name);
  if (isValid(body)) return;
  const [first] = isValid.errors ?? [];
  refuse(
    `Invalid JSON payload received. ${first?.instancePath} ${first?.message} ${JSON.stringify(first?.params)}`,
  );
}

function bookOf({ sheets, locale = "en_US", timeZone = "Etc/UTC" }: FakeOptions): FakeBook {
  return {
    spreadsheetId: fakeId,
    properties: { locale, timeZone },
    sheets: sheets.map(({ name, cells, formats }, index) => {
      const sheet = emptySheet(index, name, index, {
        rowCount: Math.max(1000, cells.length),
        columnCount: 26,
      });
      cells.forEach((row, r) => {
        row.forEach((cell, c) => {
          const pattern = formats?.[r]?.[c] ?? "";
          const data: sheets_v4.Schema$CellData = {
            ...(cell === null ? {} : { userEnteredValue: entered(cell) }),
            ...(pattern === "" ? {} : { userEnteredFormat: { numberFormat: { type: "DATE", pattern } } }),
          };
          if (Object.keys(data).length > 0) sheet.cells[`${r},${c}`] = data;
        });
      });
      return sheet;
    }),
    namedRanges: [],
    developerMetadata: [],
  };
}

export function entered(cell: Exclude<Cell, null>): sheets_v4.Schema$ExtendedValue {
  if (typeof cell === "number") return { numberValue: cell };
  return typeof cell === "boolean" ? { boolValue: cell } : { stringValue: cell };
}
