import { decodeText } from "../../hosts/file/decode.ts";
import { readBytes } from "../../hosts/file/disk.ts";
import { signIn } from "../../hosts/google/sign-in.ts";
import { forgetCredentials, readDownloaded, saveCredentials } from "../../hosts/google/tokens.ts";
import { misuse } from "../misuse.ts";
import type { Report } from "../report.ts";
import { google as words } from "../words.ts";
import type { World } from "./world.ts";

/** Somebody who walks off should not leave a server behind. */
const wait = 5 * 60_000;

/** Signs in with a client of an installed program, or keeps a service account's key. */
export async function googleLogin(file: string, world: World): Promise<Report> {
  const bytes = await readBytes(file);
  if (bytes === null) misuse(`there is no file ${file}`);
  const downloaded = readDownloaded(decodeText(bytes) ?? "", file);
  if (downloaded.kind === "service") {
    const kept = await saveCredentials(world.folder, downloaded);
    return { lines: [words.signedInAsService(downloaded.email, kept)], exitCode: 0 };
  }
  const credentials = await signIn(downloaded, {
    show: (address) => world.tell(`${words.openAddress}\n${address}`),
    wait,
    patience: world.patience,
    servers: world.signInServers,
  });
  return { lines: [words.signedIn(await saveCredentials(world.folder, credentials))], exitCode: 0 };
}

export async function googleLogout(world: World): Promise<Report> {
  const was = await forgetCredentials(world.folder);
  return { lines: [was ? words.signedOut : words.wasSignedOut], exitCode: 0 };
}
