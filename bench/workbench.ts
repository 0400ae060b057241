import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startHarness } from "../test/browser/harness.ts";
import { bigFile } from "./manage.ts";
import { milliseconds, type Row, reportRow } from "./measure.ts";

/** The built workbench in a browser: opening, set-up and first funnel of a big table. */
export async function workbenchBench(): Promise<Row[]> {
  if (!existsSync("dist/workbench/index.html")) throw new Error("build the workbench first: npm run build");
  const folder = mkdtempSync(path.join(tmpdir(), "pipewright-bench-"));
  const harness = await startHarness();
  try {
    const { file, name } = bigFile(folder);
    const { page, close } = await harness.open();
    const pane = page.getByRole("complementary", { name: "Pipewright pane" });
    const button = (label: string) => pane.getByRole("button", { name: label, exact: true });
    const timed = async (act: () => Promise<unknown>) => {
      const started = performance.now();
      await act();
      return milliseconds(performance.now() - started);
    };

    const open = await timed(async () => {
      await page.locator("input[type=file]").setInputFiles(file);
      await page.evaluate(() => window.pipewright.idle());
    });
    const inspect = await timed(async () => {
      await button("Check the table").click();
      await button("Next").click();
      await button("Next").click();
      await button("Set up pipeline").waitFor();
    });
    const apply = await timed(async () => {
      await button("Set up pipeline").click();
      await pane.getByText("Pipeline set up").waitFor({ timeout: 120_000 });
    });
    const funnel = await timed(async () => {
      await button("See pipeline").click();
      await pane.getByRole("button", { name: "Show as table" }).waitFor({ timeout: 120_000 });
    });
    await close();
    return [
      reportRow(`workbench: open ${name}`, open),
      reportRow("workbench: recognise and plan, three steps clicked through", inspect),
      reportRow("workbench: apply", apply),
      reportRow("workbench: first funnel after apply", funnel),
    ];
  } finally {
    await harness.close();
    rmSync(folder, { recursive: true });
  }
}
