import { createRoot } from "react-dom/client";
import { App } from "../../taskpane/app.tsx";
import { FunnelCard } from "../../taskpane/funnel/funnel-card.tsx";
import { inspection } from "./inspection.ts";
import { startSession } from "./session.ts";
import { Workbench } from "./workbench.tsx";
import "./workbench.css";

const session = startSession(FunnelCard, new URL("../../../samples/deals.csv", import.meta.url));
window.pipewright = inspection(session);
const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element with the id root");
createRoot(root).render(<Workbench session={session} Pane={App} />);
session.openSample();
