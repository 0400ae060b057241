import { randomUUID } from "node:crypto";
import { auth, bigquery, type bigquery_v2 } from "googleapis/build/src/apis/bigquery/index.js";
import { googlesql as dialect } from "../../core/summaries/dialects.ts";
import { patiently } from "./bigquery-failure.ts";
import { rowsOf, typeOf } from "./bigquery-rows.ts";
import {
  type Engine,
  EngineError,
  type EngineRows,
  type EngineTable,
  gigabytes,
  type Watch,
} from "./engine.ts";

export interface BigqueryAddress {
  readonly project: string;
  readonly dataset: string;
}

/** Reads bigquery:project.dataset. */
export function bigqueryAddress(text: string): BigqueryAddress {
  const [, project, dataset] = /^bigquery:([\w.:-]+)\.(\w+)$/.exec(text) ?? [];
  if (project === undefined || dataset === undefined)
    throw new EngineError("badAddress", { part: text, example: "bigquery:project.dataset" });
  return { project, dataset };
}

export interface BigqueryOptions {
  /** Tables that may be used; of others only the names are looked up. */
  readonly wanted: readonly string[];
  /** Bytes that all queries together may scan. */
  readonly maxBytes: number;
  /** Queries are only estimated. */
  readonly isEstimate: boolean;
  readonly watch?: Watch;
  readonly connection?: BigqueryConnection;
}

/** Whoever is signed in by Google's default credentials, unless tests say otherwise. */
export interface BigqueryConnection {
  readonly auth: NonNullable<bigquery_v2.Options["auth"]>;
  readonly rootUrl?: string;
  /** Ms to wait before asking again. */
  readonly wait: number;
}

interface Dataset extends BigqueryAddress {
  readonly api: bigquery_v2.Bigquery;
  readonly signal: AbortSignal | undefined;
  asked<Result>(request: () => Promise<{ data: Result }>): Promise<Result>;
}

/** A minute is more than any request waits; slow jobs are asked for again and again. */
const timeout = 60_000;
const waiting = 10_000;
const pageRows = 50_000;

/** A BigQuery dataset. Each query is estimated first, and not run where bytes would pass the limit. */
export async function openBigquery(address: BigqueryAddress, options: BigqueryOptions): Promise<Engine> {
  const { watch = {}, maxBytes, isEstimate } = options;
  const { wait, ...connection } = options.connection ?? {
    auth: new auth.GoogleAuth({ scopes: ["https://www.googleapis.com/auth/bigquery"] }),
    wait: 1_000,
  };
  const { signal } = watch;
  const dataset: Dataset = {
    ...address,
    api: bigquery({ version: "v2", retry: false, timeout, ...connection }),
    signal,
    asked: async (request) => (await patiently(request, { tries: 5, wait, signal })).data,
  };
  const { tables, stored } = await tablesOf(dataset, options.wanted);
  let total = 0;
  return {
    name: "bigquery",
    dialect,
    tables,
    async rows(text) {
      const before = total;
      total += await estimated(dataset, text);
      if (isEstimate) return [];
      if (total > maxBytes)
        throw new EngineError("tooManyBytes", { gigabytes: gigabytes(total), limit: gigabytes(maxBytes) });
      watch.progress?.(null);
      return queried(dataset, text, maxBytes - before);
    },
    head: async (table, limit) => {
      const fields = stored.get(table);
      return fields === undefined ? null : firstRows(dataset, table.name, fields, limit);
    },
    charges: { isEstimate, of: (text) => estimated(dataset, text), total: () => total },
    close() {},
  };
}

const plain = { useLegacySql: false, formatOptions: { useInt64Timestamp: true } } as const;

async function estimated({ api, project, signal, asked }: Dataset, query: string): Promise<number> {
  const requestBody = { ...plain, query, dryRun: true };
  const { totalBytesProcessed } = await asked(() =>
    api.jobs.query({ projectId: project, requestBody }, signalled(signal)),
  );
  return Number(totalBytesProcessed ?? 0);
}

/** Runs a query and waits for it, however long it takes; an abort ends it at Google's, too. */
async function queried(dataset: Dataset, query: string, maxBytes: number): Promise<EngineRows> {
  const { api, project, signal, asked } = dataset;
  const requestBody = {
    ...plain,
    query,
    maximumBytesBilled: String(maxBytes),
    maxResults: pageRows,
    timeoutMs: waiting,
    // Asked again with the same id, BigQuery does not run it again.
    requestId: randomUUID(),
  };
  let answer: bigquery_v2.Schema$QueryResponse | bigquery_v2.Schema$GetQueryResultsResponse = await asked(
    () => api.jobs.query({ projectId: project, requestBody }, signalled(signal)),
  );
  const { jobId, location } = answer.jobReference ?? {};
  const rows: EngineRows[number][] = [];
  try {
    for (;;) {
      const isComplete = answer.jobComplete === true;
      if (isComplete) for (const row of rowsOf(answer.rows, answer.schema?.fields ?? [])) rows.push(row);
      if (isComplete && !answer.pageToken) return rows;
      const next = {
        projectId: project,
        jobId: jobId ?? "",
        ...(location ? { location } : {}),
        ...(isComplete ? { pageToken: answer.pageToken ?? "" } : { timeoutMs: waiting }),
        maxResults: pageRows,
        "formatOptions.useInt64Timestamp": true,
      };
      answer = await asked(() => api.jobs.getQueryResults(next, signalled(signal)));
    }
  } catch (error) {
    if (signal?.aborted && jobId) await cancelled(dataset, jobId, location ?? null);
    throw error;
  }
}

/** Where Google refuses that, the job ends by itself, and the limit of bytes still holds. */
async function cancelled({ api, project }: Dataset, jobId: string, location: string | null): Promise<void> {
  const job = { projectId: project, jobId, ...(location === null ? {} : { location }) };
  await api.jobs.cancel(job, { timeout: 3_000 }).catch(() => null);
}

const signalled = (signal: AbortSignal | undefined) => (signal === undefined ? {} : { signal });

type Fields = readonly bigquery_v2.Schema$TableFieldSchema[];

/** All tables by their names, those that may be used with their columns. */
async function tablesOf(dataset: Dataset, wanted: readonly string[]) {
  const { api, project, dataset: datasetId, signal, asked } = dataset;
  const names: string[] = [];
  let pageToken: string | undefined;
  do {
    const from = { projectId: project, datasetId, maxResults: 1000, ...(pageToken ? { pageToken } : {}) };
    const page = await asked(() => api.tables.list(from, signalled(signal)));
    names.push(...(page.tables ?? []).flatMap(({ tableReference }) => tableReference?.tableId ?? []));
    pageToken = page.nextPageToken ?? undefined;
  } while (pageToken);
  if (names.length === 0) throw new EngineError("emptyDatabase", { database: datasetId });
  const isWanted = new Set(wanted.map((name) => name.toLowerCase()));
  const tables: EngineTable[] = [];
  const stored = new Map<EngineTable, Fields>();
  for (const name of names) {
    const from = dialect.identifier(`${project}.${datasetId}.${name}`);
    if (names.length > 1 && !isWanted.has(name.toLowerCase())) {
      tables.push({ name, from, columns: [] });
      continue;
    }
    const { schema, type } = await asked(() =>
      api.tables.get({ projectId: project, datasetId, tableId: name }, signalled(signal)),
    );
    const fields = schema?.fields ?? [];
    const columns = fields.map((field) => ({ name: field.name ?? "", type: typeOf(field) }));
    const table = { name, from, columns };
    tables.push(table);
    if (type === "TABLE") stored.set(table, fields);
  }
  return { tables, stored };
}

async function firstRows(
  { api, project, dataset: datasetId, signal, asked }: Dataset,
  tableId: string,
  fields: Fields,
  limit: number,
): Promise<EngineRows> {
  const rows: EngineRows[number][] = [];
  let pageToken: string | undefined;
  do {
    const page = await asked(() =>
      api.tabledata.list(
        {
          projectId: project,
          datasetId,
          tableId,
          maxResults: Math.min(pageRows, limit - rows.length),
          "formatOptions.useInt64Timestamp": true,
          ...(pageToken ? { pageToken } : {}),
        },
        signalled(signal),
      ),
    );
    for (const row of rowsOf(page.rows, fields)) rows.push(row);
    pageToken = page.pageToken ?? undefined;
  } while (pageToken && rows.length < limit);
  return rows;
}
