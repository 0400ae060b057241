import { createRoot } from "react-dom/client";
import { App } from "../../taskpane/app.tsx";
import { Freshness } from "./freshness.tsx";
import { type ScriptRun, sidebarHost } from "./sidebar-host.ts";

declare const google: { readonly script: { readonly run: ScriptRun } };

const host = sidebarHost(google.script.run, navigator.language, Date.now);
const root = document.getElementById("pipewright");
if (root === null) throw new Error("the page has no element for the pane");

createRoot(root).render(
  <div style={{ display: "flex", flexDirection: "column", height: "100vh" }}>
    <div style={{ flexGrow: 1, minHeight: 0 }}>
      <App host={host} />
    </div>
    <Freshness host={host} />
  </div>,
);
