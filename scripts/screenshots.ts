/** `node scripts/screenshots.ts`: takes the README's pictures of the built workbench. */
import { mkdirSync } from "node:fs";
import { startHarness } from "../test/browser/harness.ts";

const folder = "docs/images";
mkdirSync(folder, { recursive: true });
const harness = await startHarness();
try {
  for (const dark of [false, true]) {
    const { page, errors, close } = await harness.open({ dark });
    const pane = page.getByRole("complementary", { name: "Pipewright pane" });
    for (const step of ["Check the table", "Next", "Next", "Set up pipeline", "See pipeline"]) {
      await pane.getByRole("button", { name: step, exact: true }).click();
    }
    await pane.getByRole("figure", { name: "Funnel" }).waitFor();
    await page.locator("[data-u-comp=slide-tab-item]", { hasText: "Pipeline" }).click();
    await page.mouse.move(700, 845);
    await page.evaluate(() => window.pipewright.idle());
    await page.waitForTimeout(1500); // the sheet fades in
    if (errors.length > 0) throw new Error(errors.join("\n"));
    await page.screenshot({ path: `${folder}/workbench${dark ? "-dark" : ""}.png` });
    await close();
  }
} finally {
  await harness.close();
}
