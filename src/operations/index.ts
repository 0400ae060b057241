import type { Operation } from "../workbook.ts";
import { inspect } from "./inspect.ts";
import { pipeline } from "./pipeline.ts";
import { revert } from "./revert.ts";
import { setMode } from "./set-mode.ts";
import { setUp } from "./set-up.ts";
import { settle } from "./settle.ts";
import type { OperationName, OperationTypes } from "./views.ts";

/** Every operation by its name, for hosts that get the name from outside. */
export const operations: {
  readonly [Name in OperationName]: Operation<OperationTypes[Name]["args"], OperationTypes[Name]["view"]>;
} = { inspect, setUp, revert, pipeline, setMode, settle };
