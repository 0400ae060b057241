import { auth } from "googleapis/build/src/apis/sheets/index.js";
import { afterAll, beforeAll, vi } from "vitest";
import { type Clients, connect } from "../../../src/hosts/google/clients.ts";
import { type GoogleWorkbook, googleWorkbook } from "../../../src/hosts/google/google-workbook.ts";
import type { Patience } from "../../../src/hosts/google/retry.ts";
import { type FakeOptions, fakeId, type GoogleFake, googleFake } from "../../fakes/google-api/google-fake.ts";
import { checkOf } from "../../fakes/google-api/schema.ts";

/** Waits that take no time and are written down. */
export function hasty(tries = 6): Patience & { readonly waits: number[] } {
  const waits: number[] = [];
  return {
    tries,
    waits,
    random: () => 1,
    sleep: async (ms) => {
      waits.push(ms);
    },
  };
}

vi.setConfig({ testTimeout: 30_000 });
beforeAll(() => void checkOf("batchUpdate"), 120_000);

const open: GoogleFake[] = [];
afterAll(async () => {
  await Promise.all(open.splice(0).map((fake) => fake.close()));
});

/** A server that is closed when the tests of the file are over. */
export async function served(options: FakeOptions): Promise<GoogleFake> {
  const fake = await googleFake(options);
  open.push(fake);
  return fake;
}

export function clientsOf(fake: GoogleFake, patience: Patience = hasty()): Clients {
  const signedIn = new auth.OAuth2();
  signedIn.setCredentials({ access_token: "access", expiry_date: 4_000_000_000_000 });
  return connect(signedIn, patience, fake.rootUrl);
}

/** 2025-12-09 in UTC. */
export const now = () => Date.UTC(2025, 11, 9, 12);

export const portOf = (fake: GoogleFake, patience?: Patience): GoogleWorkbook =>
  googleWorkbook(clientsOf(fake, patience), fakeId, now);
