import axeCore from "axe-core";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { type Shot, shots } from "../taskpane/gallery/shots.ts";
import { onGallery } from "./gallery-harness.ts";

interface Axe {
  run(
    context: { exclude: readonly string[] },
    options: {
      rules: Readonly<Record<string, { enabled: boolean }>>;
      runOnly?: readonly string[];
    },
  ): Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }>;
}

const gallery = onGallery();
let page: Page;
let complaints: string[] = [];

beforeAll(async () => {
  page = await gallery.newPage({ viewport: { width: 300, height: 720 }, reducedMotion: "reduce" });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  const [first] = shots.values();
  if (first === undefined) throw new Error("there are no shots");
  await page.goto(gallery.address(first));
  await page.evaluate(axeCore.source);
  // Colours would fade from one theme to the other.
  await page.addStyleTag({ content: "* { transition: none !important; animation: none !important }" });
});

/** A state in the page in place of the one before. */
async function show(shot: Shot): Promise<void> {
  complaints = [];
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  await page.setViewportSize({ width: 300, height: 720 });
  await page.evaluate(
    (search) => (window as unknown as { show(search: string): void }).show(search),
    new URL(gallery.address(shot)).search,
  );
  await shot.act?.(page);
  await page.waitForTimeout(250);
}

/** What axe finds, without the h1 and the landmarks, which are the host page's to give. */
async function axe(only: readonly string[] | null = null): Promise<string[]> {
  const findings = await page.evaluate(async (wanted) => {
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await axe.run(
      // Fluent's focus guards: hidden, and passing the focus on at once.
      { exclude: ["[data-tabster-dummy]"] },
      {
        rules: { region: { enabled: false }, "page-has-heading-one": { enabled: false } },
        ...(wanted === null ? {} : { runOnly: wanted }),
      },
    );
    return violations;
  }, only);
  return findings.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** One of each page: their colours are the system's there, and what is wrong with them is so in every shot. */
const contrasted = new Set([
  "table",
  "stage-editor",
  "plan",
  "ready-unfolded",
  "board",
  "outlook",
  "settings",
  "functions",
  "explained",
  "campaigns",
  "campaigns-compared",
  "mend-unfolded",
  "mend-preview",
  "rules",
  "deal-card",
  "follow-up",
  "card",
]);

/**
 * What axe finds in the colours of the contrast theme. It asks for the colour that fills letters, which Chromium
 * tells as it would be without the theme, and the theme's background: so it is given the colour of the text.
 */
async function axeInContrast(): Promise<string[]> {
  await page.evaluate(() => {
    const ask = CSSStyleDeclaration.prototype.getPropertyValue;
    CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
      return ask.call(this, name === "-webkit-text-fill-color" ? "color" : name);
    };
    Object.assign(window, { askAsBefore: () => (CSSStyleDeclaration.prototype.getPropertyValue = ask) });
  });
  try {
    return await axe(["color-contrast"]);
  } finally {
    await page.evaluate(() => (window as unknown as { askAsBefore(): void }).askAsBefore());
  }
}

/** Elements whose text runs out of them, and controls too small for a finger. */
const misfits = () =>
  page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const sideways = [document.documentElement, ...document.querySelectorAll("*")].filter((element) => {
      if (element.clientWidth <= 1 || element.scrollWidth <= element.clientWidth) return false;
      const { overflowX, textOverflow } = getComputedStyle(element);
      return overflowX !== "visible" && textOverflow !== "ellipsis";
    });
    const small = [...document.querySelectorAll("button, summary, select, input, [role=tab]")].filter(
      (element) => {
        const { height } = (
          element.closest(".fui-Input, .fui-Radio, .fui-SearchBox, .fui-Combobox") ?? element
        ).getBoundingClientRect();
        return height > 0 && height < 32;
      },
    );
    const told = (elements: readonly Element[]) => elements.map(({ outerHTML }) => outerHTML.slice(0, 200));
    return { sideways: told(sideways), small: told(small) };
  });

/** Whether the top right corner is free, where Office lays its own button over the pane. */
const cornerIsFree = (width: number) =>
  page.evaluate((right) => {
    const host = document.elementFromPoint(right - 20, 20);
    return host?.closest("button, a, input, select, [role=tab]") === null;
  }, width);

it("looks at every page in the contrast theme", () => {
  expect([...contrasted].filter((name) => !shots.has(name))).toEqual([]);
});

describe.each([...shots])("%s", (name, shot) => {
  it("has nothing for axe or the console, fits 270 to 500 px, and has targets of 32 px", async () => {
    await show(shot);
    expect(await axe(), "light").toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.waitForTimeout(100);
    // The dark theme has other colours and nothing else of its own.
    expect(await axe(["color-contrast"]), "dark").toEqual([]);
    if (contrasted.has(name)) {
      await page.emulateMedia({ colorScheme: "dark", forcedColors: "active" });
      await page.waitForTimeout(100);
      expect(await axeInContrast(), "contrast").toEqual([]);
      await page.emulateMedia({ forcedColors: "none" });
    }
    expect(complaints).toEqual([]);
    for (const width of [270, 320, 500]) {
      await page.setViewportSize({ width, height: 720 });
      expect(await misfits(), `at ${width} px`).toEqual({ sideways: [], small: [] });
      if (["two-funnels", "card", "undo"].includes(name)) continue;
      expect(await cornerIsFree(width), `top right at ${width} px`).toBe(true);
    }
  });
});
