import type { templates as coreTemplates } from "../../core/stages/templates.ts";
import type { functionDocs as docs } from "../../functions/docs/function-docs.ts";
import { projectData } from "./project-data.ts";

// The build of the script puts this file in the place of the two modules, which are nothing but data.
export const templates: typeof coreTemplates = () => projectData("stage-templates");
export const functionDocs: typeof docs = () => projectData("function-docs");
