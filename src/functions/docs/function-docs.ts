import { campaignDocs } from "./campaign.ts";
import { customerDocs } from "./customer.ts";
import { dealDocs } from "./deal.ts";
import type { FunctionDoc } from "./function-doc.ts";
import { pipelineDocs } from "./pipeline.ts";
import { stageDocs } from "./stage.ts";

/**
 * What is told of each function, by its name. Functions are calculated without it, so the script of
 * Google Sheets has it in a file of its own (docs/decisions/0006).
 */
export const functionDocs = (): Readonly<Record<string, FunctionDoc>> => ({
  ...pipelineDocs,
  ...stageDocs,
  ...dealDocs,
  ...campaignDocs,
  ...customerDocs,
});
