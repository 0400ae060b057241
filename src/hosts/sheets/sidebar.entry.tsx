import { createRoot } from "react-dom/client";
import { loadCatalogue } from "../../messages/catalogues.ts";
import { App } from "../../taskpane/app.tsx";
import { readExport } from "../file/read-export.ts";
import { Freshness } from "./freshness.tsx";
import { type ScriptRun, sidebarHost } from "./sidebar-host.ts";

declare const google: { readonly script: { readonly run: ScriptRun } };

const host = sidebarHost(google.script.run, navigator.language, Date.now);
const withExport = { ...host, readExport };
const root = document.getElementById("pipewright");
if (root === null) throw new Error("the page has no element for the pane");

const draw = () =>
  createRoot(root).render(
    <div style={{ display: "flex", flexDirection: "column", height: "100vh" }}>
      <div style={{ flexGrow: 1, minHeight: 0 }}>
        <App host={withExport} />
      </div>
      <Freshness host={host} />
    </div>,
  );
// Every language is in the page, which can fetch nothing; it is there after a moment.
loadCatalogue(host.locale).then(draw, draw);
