import { createRoot } from "react-dom/client";
import { App } from "../../../src/taskpane/app.tsx";
import { Funnel } from "../../../src/taskpane/funnel/funnel.tsx";
import { FunnelCard } from "../../../src/taskpane/funnel/funnel-card.tsx";
import { Themed } from "../../../src/taskpane/themed.tsx";
import * as pipelines from "./pipeline-views.ts";
import { otherWorkbook } from "./setup-views.ts";
import { fakeHost, states } from "./states.ts";

/** One state of the pane a page: ?state=found&locale=fi. ?state=two-funnels draws two on one page, &card the funnel as it is laid over a sheet. */
const query = new URLSearchParams(location.search);
const name = query.get("state") ?? "found";
const answers = states.get(name);
const root = document.createElement("main");
root.style.height = "100vh";
document.body.style.margin = "0";
document.body.append(root);

if (answers === undefined) {
  const { funnel, currency } = pipelines.ready;
  createRoot(root).render(
    <Themed>
      <Funnel stages={funnel} currency={currency} locale="en-GB" />
      <Funnel stages={pipelines.huge.funnel} currency="NOK" locale="nb" measure="value" />
    </Themed>,
  );
} else {
  const host = fakeHost(answers, query.get("locale") ?? "en-GB");
  // A workbook edit, for tests: one deal more is open.
  Object.assign(window, {
    // Another file in the same host, with sheets of its own.
    openOther: () => host.open(otherWorkbook),
    answerFirst: () => host.answerFirst(pipelines.ready),
    editWorkbook: () =>
      host.edit({ ...pipelines.ready, open: { count: { value: 75 }, value: { value: 2_000_000 } } }),
  });
  createRoot(root).render(
    query.has("card") ? (
      <FunnelCard host={host} title="Pipeline funnel" theme="light" />
    ) : (
      <App host={host} />
    ),
  );
}
