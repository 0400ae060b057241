import "./custom-functions.ts";

import { createRoot } from "react-dom/client";
import { loadCatalogue } from "../../messages/catalogues.ts";
import { App } from "../../taskpane/app.tsx";
import { readExport } from "../file/read-export.ts";
import { live, source } from "./custom-functions.ts";
import { officeTheme } from "./office-theme.ts";
import { locale } from "./refusal.ts";
import { loadSpoken } from "./spoken.ts";
import { start } from "./start.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element with the id root");
await Office.onReady();
// Without its words the pane still works, in English.
await Promise.all([loadCatalogue(locale()), loadSpoken(locale())]).catch((error: unknown) =>
  console.error(error),
);
const theme = officeTheme();
createRoot(root).render(<App host={{ ...start(live, source), readExport }} {...(theme ? { theme } : {})} />);
