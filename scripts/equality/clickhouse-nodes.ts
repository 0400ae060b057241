import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdirSync, openSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { clickhouse } from "../../src/core/summaries/dialects.ts";
import { openClickhouse } from "../../src/hosts/engines/clickhouse.ts";
import { clickhouseAddress } from "../../src/hosts/engines/clickhouse-address.ts";
import type { Engine } from "../../src/hosts/engines/engine.ts";
import { tablesSql } from "../../test/core/summaries/engine-tables.ts";
import { type Candidate, numbers, overTables } from "./candidate.ts";
import type { Installed } from "./packages.ts";

export interface Node {
  readonly http: number;
  /** The id of its process. */
  readonly process: number;
  run(text: string): Promise<string>;
  kill(): Promise<void>;
}

export interface Nodes {
  readonly nodes: readonly Node[];
  /** An address of the first node; `broken` is a cluster of which one shard is nowhere. */
  address(database: string, cluster: "four" | "broken"): string;
  close(): Promise<void>;
}

/**
 * The entry of clickhouse-local in chDB's library, which listens like a server when it is told to. It goes
 * with the process that started it, however that ends.
 */
const launcher = `#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/prctl.h>
struct result { char *text; size_t length; void *own; double elapsed; uint64_t rows, bytes; char *error; };
extern struct result *query_stable_v2(int count, char **words);
int main(int count, char **words) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  struct result *answer = query_stable_v2(count, words);
  if (answer && answer->error) fprintf(stderr, "%s\\n", answer->error);
  return !answer || answer->error;
}
`;

/** To compile a text, or to start threads for it, takes longer than to run it on small tables. */
export const forSmallTables = {
  max_threads: 1,
  compile_expressions: 0,
  compile_aggregate_expressions: 0,
  compile_sort_description: 0,
};
const profile = Object.entries(forSmallTables).map(([name, value]) => `<${name}>${value}</${name}>`);
const users = `<clickhouse><profiles><default>${profile.join("")}</default></profiles>
<users><default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default></users>
<quotas><default></default></quotas></clickhouse>`;

/** A day: longer than any run. */
const forever = "SELECT sleepEachRow(1) FROM numbers(86400) SETTINGS max_block_size = 1 FORMAT Null";

/** Starts ClickHouse nodes on this computer alone, each with a folder of its own, as one cluster. */
export async function startNodes({ folder, require }: Installed, count = 4): Promise<Nodes> {
  const library = path.dirname(require.resolve("@chdb/lib-linux-x64-gnu/libchdb.so"));
  const program = path.join(folder, "node");
  writeFileSync(`${program}.c`, launcher);
  execFileSync("cc", [
    "-O1",
    `${program}.c`,
    "-o",
    program,
    `-L${library}`,
    "-lchdb",
    `-Wl,-rpath,${library}`,
  ]);
  const ports = await freePorts(2 * count + 1);
  const tcp = ports.slice(0, count);
  const nowhere = ports.at(-1) as number;
  const shard = (port: number) =>
    `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`;
  const clusters = `<remote_servers><four>${tcp.map(shard).join("")}</four>
<broken>${[...tcp.slice(1), nowhere].map(shard).join("")}</broken></remote_servers>`;
  const nodes = tcp.map((port, n) =>
    startNode(program, path.join(folder, `node-${n}`), port, ports[count + n] as number, clusters),
  );
  const close = async () => {
    for (const node of nodes) await node.kill();
  };
  try {
    for (const node of nodes) await answering(node);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    nodes,
    address: (database, cluster) => `clickhouse://127.0.0.1:${nodes[0]?.http}/${database}?cluster=${cluster}`,
    close,
  };
}

function startNode(program: string, folder: string, tcp: number, http: number, clusters: string): Node {
  mkdirSync(folder);
  const config = path.join(folder, "config.xml");
  const usersFile = path.join(folder, "users.xml");
  writeFileSync(usersFile, users);
  writeFileSync(
    config,
    `<clickhouse><listen_host>127.0.0.1</listen_host><tcp_port>${tcp}</tcp_port><http_port>${http}</http_port>${clusters}<users_config>${usersFile}</users_config></clickhouse>`,
  );
  const query = `SYSTEM START LISTEN TCP; SYSTEM START LISTEN HTTP; ${forever}`;
  const log = openSync(path.join(folder, "log.txt"), "a");
  const child: ChildProcess = spawn(
    program,
    [`--path=${folder}/data`, `--config-file=${config}`, `--query=${query}`],
    {
      cwd: folder,
      stdio: ["ignore", log, log],
    },
  );
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  return {
    http,
    process: child.pid ?? 0,
    async run(text) {
      const answer = await fetch(`http://127.0.0.1:${http}/`, { method: "POST", body: text });
      const told = await answer.text();
      if (!answer.ok) throw new Error(told.slice(0, 300));
      return told;
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

async function answering(node: Node): Promise<void> {
  for (let tried = 0; ; tried++) {
    try {
      await node.run("SELECT 1");
      return;
    } catch (error) {
      if (tried === 600) throw error;
      await sleep(100);
    }
  }
}

async function freePorts(count: number): Promise<readonly number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve, reject) => {
          server
            .once("error", reject)
            .listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
        }),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** Four nodes, each with the deals whose number leaves its own when divided by four, and all of theirs. */
export async function overNodes({ nodes, address }: Nodes): Promise<Candidate> {
  for (const node of nodes)
    for (const database of ["whole", "equality"]) await node.run(`CREATE DATABASE ${database}`);
  let engine: Engine | null = null;
  return {
    name: "ClickHouse, 4 nodes",
    async load(columns) {
      const texts = tablesSql(columns, clickhouse).map((text) =>
        text.replace(/^(CREATE OR REPLACE TABLE|INSERT INTO) /, "$1 whole."),
      );
      const load = async (node: Node, n: number) => {
        for (const text of texts) await node.run(text);
        for (const table of ["deals", "history", "touches"])
          await node.run(
            `CREATE OR REPLACE TABLE equality.${table} ENGINE = Memory AS SELECT * FROM whole.${table} WHERE deal % ${nodes.length} = ${n}`,
          );
      };
      await Promise.all(nodes.map(load));
      engine ??= await openClickhouse(clickhouseAddress(address("equality", "four")), {
        user: "default",
        password: "",
      });
    },
    async rows(sql, part) {
      if (engine === null) throw new Error("nothing is loaded");
      const from = (name: string) => engine?.tables.find((table) => table.name === name)?.from ?? name;
      const text = overTables(sql(clickhouse), from, part);
      return numbers(await engine.rows(engine.onShards?.(text) ?? text));
    },
    close: () => {},
  };
}
