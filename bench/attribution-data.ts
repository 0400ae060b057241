import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import type { Touches } from "../src/core/attribution/touches.ts";
import { outcome, type Pipeline } from "../src/core/deals/deals.ts";
import { seeded } from "../src/core/metrics/distribution/random.ts";
import { stageOf } from "../src/core/stages/stage.ts";

const channels = [
  "Email",
  "Paid search",
  "Organic",
  "Social",
  "Display",
  "Events",
  "Referral",
  "Direct",
  "Webinar",
  "Partner",
];

/** Writes a CSV of aggregated paths, all different, of some seven touches each. */
export function writePaths(file: string, rows: number): void {
  const random = seeded(rows);
  const seen = new Set<string>();
  const out = openSync(file, "w");
  let text = "path,total_conversions,total_conversion_value,total_null\n";
  while (seen.size < rows) {
    const length = 3 + Math.floor(-Math.log(1 - random()) * 4);
    const codes = Array.from({ length }, () => Math.floor(random() * channels.length));
    const key = codes.join("");
    if (seen.has(key)) continue;
    seen.add(key);
    const conversions = Math.floor(random() * 3);
    const value = (conversions * Math.floor(random() * 50_000)) / 100;
    const path = codes.map((code) => channels[code]).join(" > ");
    text += `${path},${conversions},${value.toFixed(2)},${1 + Math.floor(random() * 5)}\n`;
    if (text.length > 2 ** 20) {
      writeSync(out, text);
      text = "";
    }
  }
  writeSync(out, text);
  closeSync(out);
}

const dealId = (deal: number) => `D-${String(deal + 1).padStart(7, "0")}`;

/** Writes the deals as a table of id, stage, amount and dates. */
export function writeDeals(file: string, { stages, deals }: Pipeline): void {
  const day = (serial: number) => new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
  const rows = deals.ids.map((id, i) =>
    [
      ...[id, stages[deals.stage[i] as number]?.name, (deals.amount[i] as number) / 100],
      ...[day(deals.created[i] as number), day(deals.closed[i] as number)],
    ].join(","),
  );
  writeFileSync(file, `Deal ID,Stage,Amount,Created,Closed\n${rows.join("\n")}\n`);
}

/** Writes the touches as a table of deal, campaign, channel and time to the minute. */
export function writeTouches(
  file: string,
  { count, deal, campaign, campaigns, channel, channels, at }: Touches,
) {
  const out = openSync(file, "w");
  let text = "Deal ID,Campaign,Channel,Time\n";
  for (let t = 0; t < count; t++) {
    const time = new Date(Math.round(((at[t] as number) - 25_569) * 1440) * 60_000).toISOString();
    text += `${dealId(deal[t] as number)},${campaigns[campaign[t] as number]},${channels[channel[t] as number]},${time.slice(0, 16).replace("T", " ")}\n`;
    if (text.length > 2 ** 20) {
      writeSync(out, text);
      text = "";
    }
  }
  writeSync(out, text);
  closeSync(out);
}

/** Deals and their touches as columns: as many touches of each deal, all in all, as `deals` asks for. */
export function dealsAndTouches(
  touches: number,
  count = Math.ceil(touches / 10),
): { readonly pipeline: Pipeline; readonly touches: Touches } {
  const each = touches / count;
  const random = seeded(touches);
  const column = (make: (i: number) => number) => Float64Array.from({ length: count }, (_, i) => make(i));
  const codes = Uint8Array.from({ length: count }, () => (random() < 0.4 ? outcome.won : outcome.lost));
  const created = column(() => 45_000 + Math.floor(random() * 600));
  const stages = [
    stageOf("Lead", "open", { probability: 0.2 }),
    stageOf("Won", "won"),
    stageOf("Lost", "lost"),
  ];
  const deal = Int32Array.from({ length: touches }, (_, t) => Math.min(count - 1, Math.floor(t / each)));
  const campaigns = Array.from({ length: 400 }, (_, i) => `Campaign ${i}`);
  const campaign = Int32Array.from({ length: touches }, () => Math.floor(random() * campaigns.length));
  return {
    pipeline: {
      stages,
      has: new Set(["stage", "amount", "created", "closed"] as const),
      headers: ["Stage", "Amount", "Created", "Closed"],
      minorDigits: 2,
      column: () => null,
      headerOf: () => "",
      deals: {
        count,
        rows: Int32Array.from({ length: count }, (_, i) => i + 1),
        ids: Array.from({ length: count }, (_, i) => dealId(i)),
        stage: Int16Array.from(codes, (code) => (code === outcome.won ? 1 : 2)),
        outcome: codes,
        reached: new Int16Array(count),
        amount: column(() => Math.floor(random() * 5_000_000)),
        currency: new Int16Array(count),
        currencies: ["EUR"],
        probability: column(() => Number.NaN),
        created,
        expectedClose: column(() => Number.NaN),
        closed: column((i) => (created[i] as number) + 60 + Math.floor(random() * 60)),
        entered: stages.map(() => null),
        visits: {
          deal: new Int32Array(0),
          stage: new Int16Array(0),
          from: new Float64Array(0),
          until: new Float64Array(0),
          present: new Uint8Array(0),
        },
        inStageSince: column(() => Number.NaN),
        issues: [],
      },
    },
    touches: {
      count: touches,
      deal,
      campaign,
      channel: campaign.map((one) => one % channels.length),
      at: Float64Array.from(
        deal,
        (d, t) => (created[d] as number) - 20 + ((t % each) / each) * 100 + random() * 9,
      ),
      row: Int32Array.from({ length: touches }, (_, t) => t + 1),
      isDirect: Uint8Array.from(campaign, (one) => (channels[one % channels.length] === "Direct" ? 1 : 0)),
      campaigns,
      channels,
    },
  };
}
