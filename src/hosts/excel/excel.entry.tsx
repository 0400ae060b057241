import "./custom-functions.ts";

import { createRoot } from "react-dom/client";
import { App } from "../../taskpane/app.tsx";
import { live, source } from "./custom-functions.ts";
import { officeTheme } from "./office-theme.ts";
import { start } from "./start.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element with the id root");
await Office.onReady();
const theme = officeTheme();
createRoot(root).render(<App host={start(live, source)} {...(theme ? { theme } : {})} />);
