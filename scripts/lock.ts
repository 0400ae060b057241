/**
 * `npm run lock`: adds to package-lock.json the optional packages of other platforms that npm left
 * out. A registry mirror that lacks them makes npm write a lock that `npm ci` then refuses. Run it
 * after installing or removing packages; --check only says what is missing.
 */
import { readFileSync, writeFileSync } from "node:fs";

interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly [key: string]: unknown;
}

const file = "package-lock.json";
const lock = JSON.parse(readFileSync(file, "utf8")) as { packages: Record<string, Locked> };
const systems = [
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
];
const processors = [
  "arm64",
  "arm",
  "ia32",
  "loong64",
  "mips64el",
  "ppc64",
  "riscv64",
  "s390x",
  "wasm32",
  "x64",
];

const missing = new Map<string, Locked>();
for (const [place, { dev, optionalDependencies = {} }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const found = [`${place}/node_modules/${name}`, `node_modules/${name}`].some(
      (path) => path in lock.packages,
    );
    const parts = name.split(/[-/]/);
    const os = systems.find((system) => parts.includes(system));
    const cpu = processors.find((processor) => parts.includes(processor));
    // Only what says its platform: npm then never fetches it anywhere else.
    if (!found && os !== undefined && cpu !== undefined) {
      const more = name.includes("musl")
        ? { libc: ["musl"] }
        : name.endsWith("-gnu")
          ? { libc: ["glibc"] }
          : {};
      const exact = version.replace(/^[\^~]/, "");
      missing.set(`node_modules/${name}`, {
        version: exact,
        cpu: [cpu],
        ...(dev ? { dev } : {}),
        ...more,
        optional: true,
        os: [os],
      });
    }
  }
}
if (process.argv.includes("--check")) {
  for (const place of missing.keys()) console.error(`package-lock.json lacks ${place}: npm run lock`);
  process.exit(missing.size === 0 ? 0 : 1);
}
const entries = [...Object.entries(lock.packages), ...missing].sort(([a], [b]) =>
  a < b ? -1 : a > b ? 1 : 0,
);
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(entries) }, null, 2)}\n`);
console.log(`added ${missing.size} packages of other platforms`);
