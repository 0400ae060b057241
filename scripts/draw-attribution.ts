/** `node scripts/draw-attribution.ts`: draws docs/images/attribution.svg from the engine's own split of one deal. */
import { writeFileSync } from "node:fs";
import { attribute } from "../src/core/attribution/credit.ts";
import type { Journeys } from "../src/core/attribution/journeys.ts";
import { type RuleModel, ruleModels } from "../src/core/attribution/models.ts";
import { isProblem } from "../src/core/metrics/problem.ts";

const touches = ["Ad", "Webinar", "Newsletter", "Demo", "Direct visit"];
const daysBefore = [60, 40, 25, 10, 1];
const colors = ["#2f6fb0", "#e08a1e", "#3f9b63", "#a8508f", "#8a8f98"];
const day = 86_400;
const close = 45_000 * day;
const seconds = (days: number) => Float64Array.of(close - days * day);

/** A deal of 100.00 with a lead made after the webinar and an opportunity after the newsletter. */
const journey: Journeys = {
  count: 1,
  starts: Int32Array.of(0, touches.length),
  unit: Int32Array.from(touches, (_, i) => i),
  units: touches,
  isDirect: Uint8Array.of(0, 0, 0, 0, 1),
  seconds: Float64Array.from(daysBefore, (days) => close - days * day),
  conversions: Float64Array.of(1),
  nulls: Float64Array.of(0),
  value: Float64Array.of(10_000),
  milestones: { leadCreated: seconds(38), opportunityCreated: seconds(20), closed: seconds(0) },
};

function sharesOf(model: RuleModel): readonly number[] {
  const credit = attribute(journey, model, { inCents: true });
  if (isProblem(credit)) throw new Error(credit.code);
  return Array.from(credit.value, (cents) => cents / 100);
}

const [left, top, width, height, gap] = [120, 64, 560, 20, 8];
const rows = ruleModels
  .filter((model) => model !== "custom")
  .map((model, row) => {
    const y = top + row * (height + gap);
    let x = left;
    const bars = sharesOf(model).map((share, i) => {
      const wide = (share / 100) * width;
      const at = x;
      x += wide;
      if (share === 0) return "";
      const label =
        share < 6
          ? ""
          : `<text x="${at + wide / 2}" y="${y + 14}" text-anchor="middle" fill="#fff">${Number(share.toFixed(1))}</text>`;
      return `<rect x="${at}" y="${y}" width="${wide}" height="${height}" fill="${colors[i]}" stroke="#fff"/>${label}`;
    });
    return `<text x="${left - 10}" y="${y + 14}" text-anchor="end">${model}</text>${bars.join("")}`;
  });
const legend = touches.map((name, i) => {
  const x = left + i * 112;
  return `<rect x="${x}" y="36" width="12" height="12" fill="${colors[i]}"/><text x="${x + 18}" y="46">${name}</text>`;
});
const tall = top + rows.length * (height + gap) + 8;
const svg = `<!-- made by scripts/draw-attribution.ts -->
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 700 ${tall}" width="700" height="${tall}" role="img" aria-label="How each model shares a deal of 100 among five touches" font-family="sans-serif" font-size="12" fill="#222">
<rect width="700" height="${tall}" fill="#fff"/>
<text x="${left}" y="20" font-size="14">A deal of 100: touches 60, 40, 25, 10 and 1 days before the close</text>
${legend.join("\n")}
${rows.join("\n")}
</svg>
`;
writeFileSync(new URL("../docs/images/attribution.svg", import.meta.url), svg);
