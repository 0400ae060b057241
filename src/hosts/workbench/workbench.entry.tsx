import { createRoot } from "react-dom/client";
import { loadCatalogue } from "../../messages/catalogues.ts";
import { App } from "../../taskpane/app.tsx";
import { FunnelCard } from "../../taskpane/funnel/funnel-card.tsx";
import { inspection } from "./inspection.ts";
import { startSession } from "./session.ts";
import { Workbench } from "./workbench.tsx";
import "./workbench.css";

// Without its words the workbench still works, in English.
await loadCatalogue(navigator.language).catch((error: unknown) => console.error(error));
const session = startSession(FunnelCard, {
  deals: new URL("../../../samples/deals.csv", import.meta.url),
  campaigns: [
    { name: "deals.csv", address: new URL("../../../samples/campaign-deals.csv", import.meta.url) },
    { name: "touches.csv", address: new URL("../../../samples/touches.csv", import.meta.url) },
    { name: "campaigns.csv", address: new URL("../../../samples/campaigns.csv", import.meta.url) },
  ],
});
window.pipewright = inspection(session);
const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element with the id root");
createRoot(root).render(<Workbench session={session} Pane={App} />);
session.openSample();
