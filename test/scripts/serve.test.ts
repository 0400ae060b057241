import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Served, serve } from "../../scripts/serve.ts";

let root: string;
const open: Served[] = [];

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), "pipewright-serve-"));
  mkdirSync(path.join(root, "site"));
  mkdirSync(path.join(root, "site-secret"));
  writeFileSync(path.join(root, "site/index.html"), "<!doctype html><title>Home</title>");
  writeFileSync(path.join(root, "site/deals.csv"), "Deal,Stage\n");
  writeFileSync(path.join(root, "site/odd.bin"), "?");
  writeFileSync(path.join(root, "secret.txt"), "secret");
  writeFileSync(path.join(root, "site-secret/secret.txt"), "secret");
});
afterEach(() => {
  for (const served of open.splice(0)) served.close();
});
afterAll(() => rmSync(root, { recursive: true }));

async function site(port = 0): Promise<Served> {
  const served = await serve(path.join(root, "site"), port);
  open.push(served);
  return served;
}

/** Asks for a path as it is written: `fetch` would resolve the dots itself. */
function ask(
  { address }: Served,
  target: string,
  method = "GET",
): Promise<{ status: number; type: string; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { path: target, method }, (response) => {
      let body = "";
      response.on("data", (piece) => {
        body += piece;
      });
      response.on("end", () => {
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers["content-type"] ?? "",
          body,
        });
      });
    });
    asked.on("error", reject);
    asked.end();
  });
}

describe("the server of `npm start`", () => {
  it("answers with files and their types, the page for the root", async () => {
    const served = await site();
    expect(await ask(served, "/")).toMatchObject({ status: 200, type: "text/html; charset=utf-8" });
    expect(await ask(served, "/deals.csv?x=1")).toEqual({
      status: 200,
      type: "text/csv; charset=utf-8",
      body: "Deal,Stage\n",
    });
    expect(await ask(served, "/odd.bin")).toMatchObject({ type: "application/octet-stream" });
    expect(await ask(served, "/none.js")).toMatchObject({ status: 404 });
  });

  it.each([
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsite-secret/secret.txt",
    "/..%5csecret.txt",
    "/%00",
    "/%zz",
    "//evil/../../secret.txt",
  ])("gives nothing from outside its folder: %s", async (target) => {
    const { status, body } = await ask(await site(), target);
    expect(body).not.toContain("secret");
    expect([400, 404]).toContain(status);
  });

  it("only reads", async () => {
    const served = await site();
    expect(await ask(served, "/", "POST")).toMatchObject({ status: 405 });
    expect(await ask(served, "/", "HEAD")).toMatchObject({ status: 200, body: "" });
  });

  it("moves to the next port when one is taken", async () => {
    const first = await site();
    const port = Number(new URL(first.address).port);
    const second = await site(port);
    expect(Number(new URL(second.address).port)).toBeGreaterThan(port);
    expect(await ask(second, "/")).toMatchObject({ status: 200 });
  });
});
