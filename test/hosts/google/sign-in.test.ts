import { chmod, mkdtemp, readFile, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { signedInAs, signIn } from "../../../src/hosts/google/sign-in.ts";
import {
  type Credentials,
  forgetCredentials,
  readCredentials,
  readDownloaded,
  saveCredentials,
} from "../../../src/hosts/google/tokens.ts";
import type { GoogleFake } from "../../fakes/google-api/google-fake.ts";
import { hasty, served } from "./signed-in.ts";

const client = { kind: "client", clientId: "id", clientSecret: "secret" } as const;
const person: Credentials = {
  kind: "person",
  clientId: "id",
  clientSecret: "secret",
  refreshToken: "refresh",
};
const folder = () => mkdtemp(path.join(tmpdir(), "pipewright-google-"));

const asking = (fake: GoogleFake, show: (address: string) => void, wait = 5_000) => ({
  show,
  wait,
  patience: hasty(),
  servers: { oauth2AuthBaseUrl: `${fake.rootUrl}auth`, oauth2TokenUrl: `${fake.rootUrl}token` },
});

/** A person's browser, which Google sends back with `answer`. */
const browser = (answer: Record<string, string>) => async (address: string) => {
  const asked = new URL(address).searchParams;
  const back = new URL(asked.get("redirect_uri") ?? "");
  const icon = await fetch(new URL("/favicon.ico", back));
  expect(icon.status).toBe(404);
  const wrong = await fetch(new URL("/?code=stolen&state=guessed", back));
  expect(wrong.status).toBe(404);
  for (const [name, value] of Object.entries({ state: asked.get("state") ?? "", ...answer })) {
    back.searchParams.set(name, value);
  }
  await fetch(back);
};

describe("signing in", () => {
  it("asks for a lasting permission with a verifier, and trades the code for it", async () => {
    const fake = await served({ sheets: [] });
    let address = "";
    const credentials = await signIn(
      client,
      asking(fake, (shown) => {
        address = shown;
        void browser({ code: "4/code" })(shown);
      }),
    );
    expect(credentials).toEqual(person);
    const asked = new URL(address).searchParams;
    expect(asked.get("code_challenge_method")).toBe("S256");
    expect(asked.get("access_type")).toBe("offline");
    expect(asked.get("redirect_uri")).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const sent = new URLSearchParams(String(fake.received.at(-1)?.body));
    expect(sent.get("code")).toBe("4/code");
    expect(sent.get("code_verifier")).toMatch(/.{43,}/);
    expect(sent.get("code_verifier")).not.toBe(asked.get("code_challenge"));
  });

  it("takes no for an answer", async () => {
    const fake = await served({ sheets: [] });
    const no = signIn(
      client,
      asking(fake, (address) => void browser({ error: "access_denied" })(address)),
    );
    await expect(no).rejects.toMatchObject({ code: "signInRefused", values: { reason: "access_denied" } });
  });

  it("does not wait for ever", async () => {
    const fake = await served({ sheets: [] });
    const never = signIn(
      client,
      asking(fake, () => {}, 30),
    );
    await expect(never).rejects.toMatchObject({ code: "signInTimeout" });
  });

  it("sends its permission with every request, got anew by the lasting one", async () => {
    const fake = await served({ sheets: [] });
    const signedIn = signedInAs(person, asking(fake, () => {}).servers);
    const { token } = await signedIn.getAccessToken();
    expect(token).toBe("access");
    expect(String(fake.received.at(-1)?.body)).toContain("grant_type=refresh_token");
  });
});

describe("what is kept of it", () => {
  it.skipIf(process.platform === "win32")("is readable by its owner alone", async () => {
    const home = path.join(await folder(), "deep", "pipewright");
    const file = await saveCredentials(home, person);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(home)).mode & 0o777).toBe(0o700);
    await chmod(file, 0o644);
    await saveCredentials(home, person);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it("comes back, and is gone when forgotten", async () => {
    const home = await folder();
    expect(await readCredentials(home)).toBeNull();
    await saveCredentials(home, person);
    expect(await readCredentials(home)).toEqual(person);
    expect(await forgetCredentials(home)).toBe(true);
    expect(await readCredentials(home)).toBeNull();
    expect(await forgetCredentials(home)).toBe(false);
  });

  it("says when it is damaged, without showing it", async () => {
    const home = await folder();
    const file = await saveCredentials(home, person);
    await writeFile(file, (await readFile(file, "utf8")).replace("refreshToken", "other"));
    const error = await readCredentials(home).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "badTokenFile", values: { file } });
    expect(JSON.stringify(error)).not.toContain("secret");
  });
});

describe("files downloaded from Google Cloud", () => {
  it("a client of an installed program, or a service account's key", () => {
    const installed = { installed: { client_id: "id", client_secret: "secret", redirect_uris: [] } };
    expect(readDownloaded(JSON.stringify(installed), "a.json")).toEqual(client);
    const service = { type: "service_account", client_email: "a@b.c", private_key: "key" };
    expect(readDownloaded(JSON.stringify(service), "a.json")).toEqual({
      kind: "service",
      email: "a@b.c",
      privateKey: "key",
    });
  });

  it.each(["", "no json", "[]", "null", '{"web":{"client_id":"a"}}', '{"installed":{"client_id":1}}'])(
    "anything else is refused: %s",
    (text) => {
      expect(() => readDownloaded(text, "a.json")).toThrow("badClientFile");
    },
  );
});
