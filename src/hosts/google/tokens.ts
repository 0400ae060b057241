import { chmod, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { failure } from "./failure.ts";

/** Who is signed in: a person through a program of their own, or a service account. */
export type Credentials =
  | {
      readonly kind: "person";
      readonly clientId: string;
      readonly clientSecret: string;
      readonly refreshToken: string;
    }
  | { readonly kind: "service"; readonly email: string; readonly privateKey: string };

const fileName = "google.json";

/** Written with permissions for its owner alone, beside the file and then renamed. */
export async function saveCredentials(folder: string, credentials: Credentials): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const target = path.join(folder, fileName);
  const beside = `${target}.${process.pid}.tmp`;
  try {
    const file = await open(beside, "wx", 0o600);
    try {
      await file.writeFile(`${JSON.stringify({ version: 1, ...credentials }, null, 2)}\n`);
    } finally {
      await file.close();
    }
    await rename(beside, target);
    await chmod(target, 0o600);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  return target;
}

/** Null where nobody has signed in. */
export async function readCredentials(folder: string): Promise<Credentials | null> {
  const target = path.join(folder, fileName);
  let text: string;
  try {
    text = await readFile(target, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  const read = objectIn(text);
  const { kind, clientId, clientSecret, refreshToken, email, privateKey } = read ?? {};
  if (kind === "person" && isText(clientId) && isText(clientSecret) && isText(refreshToken)) {
    return { kind, clientId, clientSecret, refreshToken };
  }
  if (kind === "service" && isText(email) && isText(privateKey)) return { kind, email, privateKey };
  throw failure("badTokenFile", { file: target });
}

/** True where there was something to forget. */
export async function forgetCredentials(folder: string): Promise<boolean> {
  const target = path.join(folder, fileName);
  const known = await readFile(target).then(
    () => true,
    () => false,
  );
  await rm(target, { force: true });
  return known;
}

/** What Google Cloud gives for download: a client of an installed program, or a service account's key. */
export type Downloaded =
  | { readonly kind: "client"; readonly clientId: string; readonly clientSecret: string }
  | Extract<Credentials, { kind: "service" }>;

export function readDownloaded(text: string, file: string): Downloaded {
  const read = objectIn(text) ?? {};
  const { installed } = read as { installed?: Record<string, unknown> };
  if (installed && isText(installed.client_id) && isText(installed.client_secret)) {
    return { kind: "client", clientId: installed.client_id, clientSecret: installed.client_secret };
  }
  if (read.type === "service_account" && isText(read.client_email) && isText(read.private_key)) {
    return { kind: "service", email: read.client_email, privateKey: read.private_key };
  }
  throw failure("badClientFile", { file });
}

function objectIn(text: string): Record<string, unknown> | null {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" && read !== null ? (read as Record<string, unknown>) : null;
  } catch {
    return null; // whatever is no JSON is none of the files that are asked for
  }
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
