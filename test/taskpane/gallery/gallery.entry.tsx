import { createRoot, type Root } from "react-dom/client";
import { App } from "../../../src/taskpane/app.tsx";
import { Funnel } from "../../../src/taskpane/funnel/funnel.tsx";
import { FunnelCard } from "../../../src/taskpane/funnel/funnel-card.tsx";
import { Themed } from "../../../src/taskpane/themed.tsx";
import * as pipelines from "./pipeline-views.ts";
import { otherWorkbook } from "./setup-views.ts";
import { fakeHost, states } from "./states.ts";

document.body.style.margin = "0";
let shown: { readonly main: HTMLElement; readonly root: Root } | null = null;

/** A place of its own for each state: a dialogue that was left open hides the one around it. */
function emptyRoot(): Root {
  shown?.root.unmount();
  shown?.main.remove();
  const main = document.createElement("main");
  main.style.height = "100vh";
  document.body.append(main);
  const root = createRoot(main);
  shown = { main, root };
  scrollTo(0, 0);
  return root;
}

/**
 * Draws a state of the pane in place of the one before: "?state=found&locale=fi". The state
 * "two-funnels" draws two on one page, "card" the funnel as it is laid over a sheet.
 */
function show(search: string): void {
  const query = new URLSearchParams(search);
  const answers = states.get(query.get("state") ?? "found");
  const root = emptyRoot();
  if (answers === undefined) {
    const { funnel, currency } = pipelines.ready;
    root.render(
      <Themed>
        <Funnel stages={funnel} currency={currency} locale="en-GB" />
        <Funnel stages={pipelines.huge.funnel} currency="NOK" locale="nb" measure="value" />
      </Themed>,
    );
    return;
  }
  const host = fakeHost(answers, query.get("locale") ?? "en-GB");
  // A workbook edit, for tests: one deal more is open.
  Object.assign(window, {
    // Another file in the same host, with sheets of its own.
    openOther: () => host.open(otherWorkbook),
    answerFirst: () => host.answerFirst(pipelines.ready),
    editWorkbook: () =>
      host.edit({ ...pipelines.ready, open: { count: { value: 75 }, value: { value: 2_000_000 } } }),
  });
  root.render(
    query.has("card") ? (
      <FunnelCard host={host} title="Pipeline funnel" theme="light" />
    ) : (
      <App host={host} />
    ),
  );
}

// A page is loaded once and shows one state after another: loading it takes longest.
Object.assign(window, { show });
show(location.search);
