import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { auth } from "googleapis/build/src/apis/bigquery/index.js";
import type { BigqueryConnection } from "../../../src/hosts/engines/bigquery.ts";

export interface FakeField {
  readonly name: string;
  readonly type: string;
}
export type FakeRows = readonly (readonly (string | null)[])[];

export interface FakeTable {
  readonly type?: string;
  readonly fields: readonly FakeField[];
  readonly rows: FakeRows;
}

export interface JobsOptions {
  readonly tables?: Readonly<Record<string, FakeTable>>;
  answer?(query: string): Promise<{ fields: readonly FakeField[]; rows: FakeRows }>;
  /** Rows a page. */
  readonly page?: number;
  /** How often a job is not complete yet. */
  readonly slow?: number;
  /** What a query would scan. */
  readonly bytes?: number;
  /** Answers that come in the place of right ones, the first first. */
  readonly failures?: { readonly status: number; readonly reason: string; readonly message?: string }[];
}

export const token = "ya29.secret-of-the-test";

/** What BigQuery's interface takes; anything else is refused, as a slip in a name would go unseen. */
const allowed = {
  query: [
    "query",
    "useLegacySql",
    "formatOptions",
    "dryRun",
    "maximumBytesBilled",
    "maxResults",
    "timeoutMs",
    "requestId",
  ],
  results: ["location", "pageToken", "maxResults", "timeoutMs", "formatOptions.useInt64Timestamp"],
  cancel: ["location"],
  tables: ["maxResults", "pageToken"],
  table: [] as string[],
  data: ["maxResults", "pageToken", "formatOptions.useInt64Timestamp"],
} as const;

/** A strict stand-in for BigQuery's interface, which runs queries by `answer`. */
export async function jobsApi(options: JobsOptions) {
  const { tables = {}, page = 1000, slow = 0, bytes = 1000 } = options;
  const failures = [...(options.failures ?? [])];
  const requests: string[] = [];
  const jobs = new Map<string, { fields: readonly FakeField[]; rows: FakeRows; left: number }>();
  const seen = new Map<string, string>();

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const reply = (status: number, body: unknown) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(body));
    };
    const refuse = (status: number, reason: string, message = reason) =>
      reply(status, { error: { code: status, message, errors: [{ reason, message }] } });
    const [, place = ""] = /^\/bigquery\/v2\/projects\/shop-1\/(.*)$/.exec(url.pathname) ?? [];
    const kind = kindOf(request.method ?? "", place);
    if (kind === null) return refuse(404, "notFound", `no such method ${request.method} ${url.pathname}`);
    const body = request.method === "POST" ? JSON.parse((await textOf(request)) || "{}") : {};
    const isDry = body.dryRun === true;
    requests.push(isDry ? "dry run" : kind);
    if (request.headers.authorization !== `Bearer ${token}`) return refuse(401, "authError");
    for (const name of [...url.searchParams.keys(), ...Object.keys(body)])
      if (!(allowed[kind] as readonly string[]).includes(name))
        return refuse(400, "invalid", `unknown field ${name}`);
    const failure = failures.shift();
    if (failure !== undefined) return refuse(failure.status, failure.reason, failure.message);
    const of = (rows: FakeRows, fields: readonly FakeField[] | null, more: object) => {
      const from = Number(url.searchParams.get("pageToken") ?? 0);
      const until =
        from + Math.min(page, Number(url.searchParams.get("maxResults") ?? body.maxResults ?? page));
      return reply(200, {
        ...more,
        ...(fields === null ? {} : { schema: { fields } }),
        rows: rows.slice(from, until).map((row) => ({ f: row.map((v) => ({ v })) })),
        ...(until < rows.length ? { pageToken: String(until) } : {}),
      });
    };
    const jobReference = (jobId: string) => ({ projectId: "shop-1", jobId, location: "EU" });
    const parts = place.split("/").map(decodeURIComponent);
    switch (kind) {
      case "query": {
        if (body.useLegacySql !== false || typeof body.query !== "string") return refuse(400, "invalidQuery");
        if (isDry) return reply(200, { jobComplete: true, totalBytesProcessed: String(bytes) });
        if (Number(body.maximumBytesBilled) < bytes) return refuse(400, "bytesBilledLimitExceeded");
        const known = seen.get(body.requestId);
        const jobId = known ?? `job-${jobs.size + 1}`;
        seen.set(body.requestId, jobId);
        let job = jobs.get(jobId);
        if (job === undefined) {
          if (options.answer === undefined) return refuse(400, "invalidQuery", "nothing to answer with");
          try {
            job = { ...(await options.answer(body.query)), left: slow };
          } catch (error) {
            return refuse(400, "invalidQuery", String(error));
          }
          jobs.set(jobId, job);
        }
        const reference = { jobReference: jobReference(jobId) };
        if (job.left > 0) return reply(200, { ...reference, jobComplete: false });
        return of(job.rows, job.fields, { ...reference, jobComplete: true });
      }
      case "results": {
        const job = jobs.get(parts[1] ?? "");
        if (job === undefined || url.searchParams.get("location") !== "EU") return refuse(404, "notFound");
        const reference = { jobReference: jobReference(parts[1] ?? "") };
        if (job.left-- > 1) return reply(200, { ...reference, jobComplete: false });
        return of(job.rows, job.fields, { ...reference, jobComplete: true });
      }
      case "cancel":
        return reply(200, { job: { jobReference: jobReference(parts[1] ?? "") } });
      case "tables":
        return reply(200, {
          tables: Object.keys(tables).map((tableId) => ({ tableReference: { tableId }, type: "TABLE" })),
        });
      default: {
        const table = tables[parts[3] ?? ""];
        if (table === undefined) return refuse(404, "notFound", `Not found: Table ${parts[3]}`);
        if (kind === "table")
          return reply(200, { schema: { fields: table.fields }, type: table.type ?? "TABLE" });
        return of(table.rows, null, {});
      }
    }
  };
  const server = createServer((request, response) => {
    handle(request, response).catch((error) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => {
    // Whoever asks may be busy for long, and would then write into a connection that is being closed.
    server.keepAliveTimeout = 0;
    server.listen(0, "127.0.0.1", resolve);
  });
  const signedIn = new auth.OAuth2();
  signedIn.setCredentials({ access_token: token, expiry_date: 4e12 });
  const connection: BigqueryConnection = {
    auth: signedIn,
    rootUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    wait: 1,
  };
  return {
    connection,
    requests,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function kindOf(method: string, place: string): keyof typeof allowed | null {
  const known: readonly [string, RegExp, keyof typeof allowed][] = [
    ["POST", /^queries$/, "query"],
    ["GET", /^queries\/[^/]+$/, "results"],
    ["POST", /^jobs\/[^/]+\/cancel$/, "cancel"],
    ["GET", /^datasets\/crm\/tables$/, "tables"],
    ["GET", /^datasets\/crm\/tables\/[^/]+$/, "table"],
    ["GET", /^datasets\/crm\/tables\/[^/]+\/data$/, "data"],
  ];
  return known.find(([verb, path]) => verb === method && path.test(place))?.[2] ?? null;
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text;
}
