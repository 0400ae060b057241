import { randomBytes, timingSafeEqual } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { auth } from "googleapis/build/src/apis/sheets/index.js";
import type { SignedIn } from "./clients.ts";
import { failure } from "./failure.ts";
import { type Patience, patiently } from "./retry.ts";
import type { Credentials, Downloaded } from "./tokens.ts";

const sheetScope = "https://www.googleapis.com/auth/spreadsheets";
const scriptScope = "https://www.googleapis.com/auth/script.projects";

/** Servers in the place of Google's, for tests. */
export interface SignInServers {
  readonly oauth2AuthBaseUrl: string;
  readonly oauth2TokenUrl: string;
}

export function signedInAs(credentials: Credentials, servers?: SignInServers): SignedIn {
  if (credentials.kind === "service") {
    const { email, privateKey } = credentials;
    return new auth.JWT({ email, key: privateKey, scopes: [sheetScope] });
  }
  const { clientId, clientSecret, refreshToken } = credentials;
  const client = new auth.OAuth2({ clientId, clientSecret, ...(servers ? { endpoints: servers } : {}) });
  client.setCredentials({ refresh_token: refreshToken });
  return client;
}

interface Asking {
  /** Shows the address where the person says yes. */
  show(address: string): void;
  /** How long to wait for that, in ms. */
  readonly wait: number;
  readonly patience: Patience;
  readonly servers?: SignInServers | undefined;
}

/**
 * Has a person say yes in the browser. Google's answer comes to a server on this computer alone,
 * guarded by a state and a code verifier that nobody else knows.
 */
export async function signIn(
  { clientId, clientSecret }: Extract<Downloaded, { kind: "client" }>,
  { show, wait, patience, servers }: Asking,
): Promise<Credentials> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  try {
    const redirectUri = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const client = new auth.OAuth2({
      clientId,
      clientSecret,
      redirectUri,
      ...(servers ? { endpoints: servers } : {}),
    });
    const { codeVerifier, codeChallenge } = await client.generateCodeVerifierAsync();
    const state = randomBytes(24).toString("base64url");
    const answer = answerTo(server, state, wait);
    show(
      client.generateAuthUrl({
        access_type: "offline",
        prompt: "consent",
        scope: [sheetScope, scriptScope],
        state,
        // The library's enumeration of methods is not exported where it can be had by its value.
        code_challenge_method: "S256" as never,
        code_challenge: codeChallenge ?? "",
      }),
    );
    const code = await answer;
    const { tokens } = await patiently(() => client.getToken({ code, codeVerifier }), patience, false);
    if (!tokens.refresh_token) throw failure("signInRefused", { reason: "no lasting permission was given" });
    return { kind: "person", clientId, clientSecret, refreshToken: tokens.refresh_token };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** The code that Google sends the browser back with. */
function answerTo(server: Server, state: string, wait: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(failure("signInTimeout")), wait);
    server.on("request", (request, response) => {
      const { searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
      const reply = (status: number, text: string) => {
        response.writeHead(status, { "content-type": "text/plain; charset=utf-8", connection: "close" });
        response.end(text);
      };
      if (!isSame(searchParams.get("state") ?? "", state)) {
        // Not Google's answer: browsers ask for icons, and other programs may knock.
        reply(404, "Nothing here");
        return;
      }
      clearTimeout(timer);
      const code = searchParams.get("code");
      if (code === null) {
        reply(200, "Pipewright was not given permission. You can close this page.");
        const reason = searchParams.get("error") ?? "";
        reject(
          failure("signInRefused", { reason: /^[a-z_]{1,40}$/.test(reason) ? reason : "no reason given" }),
        );
        return;
      }
      reply(200, "Pipewright is signed in. You can close this page.");
      resolve(code);
    });
  });
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
