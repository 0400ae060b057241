import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readPaths } from "../src/cli/attribution/read-paths.ts";
import { attribute } from "../src/core/attribution/credit.ts";
import { dealJourneys } from "../src/core/attribution/deal-journeys.ts";
import { readCampaignInputs } from "../src/core/attribution/inputs/inputs.ts";
import type { Journeys } from "../src/core/attribution/journeys.ts";
import { type Model, ruleModels } from "../src/core/attribution/models.ts";
import { isProblem } from "../src/core/metrics/problem.ts";
import { csvTable } from "../src/hosts/file/csv-table.ts";
import { dealsAndTouches, writeDeals, writePaths, writeTouches } from "./attribution-data.ts";
import { milliseconds, processorTime, type Row, reportRow } from "./measure.ts";

const parts = { first: 30, last: 40, rest: 30 };
const markov = ["markov1", "markov2", "markov3"] as const;
/** Rules that need no times: those that paths can be credited by. */
const pathRules = ruleModels.filter((model) => model !== "time decay");

/** Paths from a file to credit, touches as columns to credit in cents, and how both grow. */
export function attributionBench(): Row[] {
  const folder = mkdtempSync(path.join(tmpdir(), "pipewright-bench-"));
  try {
    return [...pathRows(folder), ...touchRows(), ...touchFileRows(folder), ...growthRows(folder)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function pathRows(folder: string): Row[] {
  const file = path.join(folder, "paths.csv");
  writePaths(file, 1_000_000);
  const size = `${Math.round(statSync(file).size / 2 ** 20)} MB`;
  const limited = (what: string, took: Taken, limit: string): Row => ({
    ...reportRow(what, told(took)),
    limit,
  });
  return [
    reportRow(`--paths: read 1,000,000 distinct paths, ${size}`, told(best(() => parsed(file)))),
    limited(
      `--paths: read them and credit by all ${pathRules.length} rule models`,
      best(() => credited(parsed(file), pathRules, false)),
      "≤ 1,000 ms",
    ),
    ...markov.map((model) =>
      limited(
        `--paths: read them and credit by ${model}`,
        best(() => credited(parsed(file), [model], false)),
        "≤ 1,500 ms",
      ),
    ),
    reportRow("the same as a command: all rule models", command(["--paths", file], pathRules)),
  ];
}

function touchRows(): Row[] {
  const { pipeline, touches } = dealsAndTouches(1_000_000);
  const journeys = (by: "campaign" | "channel") =>
    known(
      dealJourneys({ pipeline, selected: null, asOf: 46_000 }, touches, {
        by,
        basis: "revenue",
        period: null,
      }),
    );
  const row = (what: string, run: () => unknown) => reportRow(what, told(best(run)));
  return [
    row("1,000,000 touches of 100,000 deals: journeys by campaign", () => journeys("campaign")),
    row(`journeys and all ${ruleModels.length} rule models, to the cent`, () =>
      credited(journeys("campaign"), ruleModels, true),
    ),
    ...markov.map((model) =>
      row(`journeys by channel and ${model}, to the cent`, () =>
        credited(journeys("channel"), [model], true),
      ),
    ),
  ];
}

/** Touches as a CSV table of 100,000 deals: a million, and ten million that no grid would hold. */
function touchFileRows(folder: string): Row[] {
  const rows: Row[] = [];
  const dealFile = path.join(folder, "deals.csv");
  for (const count of [1_000_000, 10_000_000]) {
    const file = path.join(folder, `touches-${count}.csv`);
    const { pipeline, touches } = dealsAndTouches(count, 100_000);
    writeTouches(file, touches);
    writeDeals(dealFile, pipeline);
    const what = `--touches: ${count.toLocaleString("en")} of 100,000 deals, ${Math.round(statSync(file).size / 2 ** 20)} MB`;
    const read = (by: "campaign" | "channel") => {
      const tables = { touches: [csvTable(file)], campaigns: [], aliases: null };
      const inputs = known(readCampaignInputs(pipeline, tables, undefined, 46_000));
      const scope = { pipeline, selected: null, asOf: 46_000 };
      return known(dealJourneys(scope, inputs.touches, { by, basis: "revenue", period: null }));
    };
    const isMillion = count === 1_000_000;
    const add = (does: string, run: () => unknown, limit: string) => {
      const row = reportRow(`${what}: ${does}`, told(best(run, isMillion ? 3 : 1)));
      rows.push(isMillion ? { ...row, limit } : row);
    };
    add("read", () => read("campaign"), "reported");
    const all = `read and credit by all ${ruleModels.length} rule models, to the cent`;
    add(all, () => credited(read("campaign"), ruleModels, true), "≤ 1,000 ms");
    for (const model of markov) {
      add(`read and credit by ${model}`, () => credited(read("channel"), [model], true), "≤ 1,500 ms");
    }
    const files = ["--deals", dealFile, "--touches", file];
    rows.push(reportRow(`${what}: as a command, linear`, command(files, ["linear"])));
  }
  return rows;
}

/** Touches from 10,000 to 10,000,000 in paths of some seven: time each, and the exponent of growth. */
function growthRows(folder: string): Row[] {
  const sizes = [1_400, 14_000, 140_000, 1_400_000];
  const found = sizes.map((rows) => {
    const file = path.join(folder, `paths-${rows}.csv`);
    writePaths(file, rows);
    const touches = parsed(file).unit.length;
    const rules = best(() => credited(parsed(file), pathRules, false)).processor;
    const chain = best(() => credited(parsed(file), ["markov2"], false)).processor;
    return { touches, rules, chain };
  });
  const exponent = (of: (one: (typeof found)[number]) => number) => {
    const [first, last] = [found[0], found.at(-1)];
    if (first === undefined || last === undefined) return "";
    return (Math.log(of(last) / of(first)) / Math.log(last.touches / first.touches)).toFixed(2);
  };
  return [
    ...found.map(({ touches, rules, chain }) =>
      reportRow(
        `--paths: ${touches.toLocaleString("en")} touches, all rule models / markov2`,
        `${milliseconds(rules)} / ${milliseconds(chain)}`,
      ),
    ),
    reportRow(
      "exponent of growth, all rule models / markov2",
      `${exponent(({ rules }) => rules)} / ${exponent(({ chain }) => chain)}`,
    ),
  ];
}

function parsed(file: string): Journeys {
  const read = readPaths(file);
  if (!read.ok) throw new Error(read.reason);
  return read.file.journeys;
}

function credited(journeys: Journeys, models: readonly Model[], inCents: boolean): void {
  for (const model of models) known(attribute(journeys, model, { inCents, parts }));
}

function known<Figure>(figure: Figure): Exclude<Figure, { readonly code: string }> {
  if (isProblem(figure)) throw new Error(figure.code);
  return figure as Exclude<Figure, { readonly code: string }>;
}

interface Taken {
  readonly waited: number;
  /** Of all threads together: collecting garbage and compiling run beside. */
  readonly processor: number;
}

const told = ({ waited, processor }: Taken) =>
  `${milliseconds(waited)}, ${milliseconds(processor)} of processor`;

/** The least of some runs: the machine's mood only ever adds. */
function best(run: () => unknown, rounds = 3): Taken {
  let [waited, processor] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < rounds; round++) {
    const [start, computed] = [performance.now(), processorTime()];
    run();
    waited = Math.min(waited, performance.now() - start);
    processor = Math.min(processor, processorTime() - computed);
  }
  return { waited, processor };
}

/** Runs the command in a process of its own that says its peak memory as it ends. */
function command(inputs: readonly string[], models: readonly Model[]): string {
  const sayPeak = "process.on('exit', () => console.error(process.resourceUsage().maxRSS))";
  const started = performance.now();
  const peak = execFileSync(
    "sh",
    [
      "-c",
      '"$0" "$@" 2>&1 >/dev/null | tail -n 1',
      ...[process.execPath, "--import", `data:text/javascript,${sayPeak}`],
      ...["src/cli/pipewright.entry.ts", "attribute", ...inputs, "--json"],
      ...["--model", models.join(",")],
      ...(models.includes("custom") ? ["--custom", "first=30,last=40,rest=30"] : []),
    ],
    { encoding: "utf8" },
  );
  return `${milliseconds(performance.now() - started)}, peak ${Math.round(Number(peak) / 1024)} MB`;
}
