import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import path from "node:path";
import { pipeline } from "node:stream/promises";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A page served on this machine only. */
export interface Served {
  readonly address: string;
  close(): void;
}

/** A certificate that this machine trusts for localhost, with its key, both as PEM. */
export interface Certificate {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/**
 * Serves a folder to this machine on the first free port from `port` on; 0 takes any. With a
 * certificate it is served by https, to pages of other origins too: Excel on the web is one.
 */
export async function serve(folder: string, port: number, certificate?: Certificate): Promise<Served> {
  const root = path.resolve(folder);
  const listener: RequestListener = (request, response) => {
    if (certificate) response.setHeader("access-control-allow-origin", "*");
    answer(root, request.url ?? "/", request.method ?? "GET", response).catch((error: Error) => {
      // The reader has gone away, or the file has since; nothing more can be told to it.
      response.destroy(error);
    });
  };
  const server = certificate ? createSecureServer({ ...certificate }, listener) : createServer(listener);
  const taken = await listen(server, port);
  return {
    address: `${certificate ? "https" : "http"}://localhost:${taken}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(
  root: string,
  url: string,
  method: string,
  response: import("node:http").ServerResponse,
): Promise<void> {
  const refuse = (status: number) => {
    response.writeHead(status, { "content-type": "text/plain" }).end();
  };
  if (method !== "GET" && method !== "HEAD") return refuse(405);
  const file = fileOf(root, url);
  if (file === null) return refuse(400);
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) return refuse(404);
  response.writeHead(200, {
    "content-type": types[path.extname(file)] ?? "application/octet-stream",
    "content-length": found.size,
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
  });
  if (method === "HEAD") response.end();
  else await pipeline(createReadStream(file), response);
}

/** The file an address means; null when it leads out of the folder or cannot be read as one. */
function fileOf(root: string, url: string): string | null {
  try {
    const name = decodeURIComponent(new URL(url, "http://localhost").pathname);
    const file = path.join(root, name.endsWith("/") ? `${name}index.html` : name);
    return file.startsWith(root + path.sep) && !file.includes("\0") ? file : null;
  } catch {
    return null; // not an address
  }
}

/** The port that was free. */
async function listen(server: Server, port: number): Promise<number> {
  for (let tried = port; ; tried++) {
    try {
      return await new Promise<number>((resolve, reject) => {
        server.once("error", reject);
        server.listen(tried, "127.0.0.1", () => {
          server.off("error", reject);
          const place = server.address();
          resolve(typeof place === "object" && place ? place.port : tried);
        });
      });
    } catch (error) {
      const inUse = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
      if (!inUse || tried >= port + 50) throw error;
    }
  }
}
