import { Command, CommanderError, Option } from "commander";
import { addAttribute } from "./commands/attribute.ts";
import { addAudit } from "./commands/audit.ts";
import { addCheck } from "./commands/check.ts";
import { addEval } from "./commands/eval.ts";
import { addExplain } from "./commands/explain.ts";
import { addExport } from "./commands/export.ts";
import { addFollowUp } from "./commands/followup.ts";
import { addGoogle } from "./commands/google.ts";
import { addHistory } from "./commands/history.ts";
import { addImport } from "./commands/import.ts";
import { addManage } from "./commands/manage.ts";
import type { Show } from "./commands/options.ts";
import { addRecognise } from "./commands/recognise.ts";
import { isMisuse } from "./misuse.ts";

/** Where the program's text goes. */
export interface Streams {
  out(text: string): void;
  error(text: string): void;
}

/** Runs the command line and gives the exit code: 0 all fine, 1 no answer, 2 misuse. */
export async function runCli(args: readonly string[], streams: Streams): Promise<number> {
  let exitCode = 0;
  const show: Show = ({ lines, notes = [], error, exitCode: code }) => {
    for (const line of lines) streams.out(`${line}\n`);
    for (const note of notes) streams.error(`pipewright: note: ${note}\n`);
    if (error !== undefined) streams.error(`pipewright: ${error}\n`);
    exitCode = code;
  };
  try {
    await program(streams, show).parseAsync(args, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (isMisuse(error)) {
      streams.error(`pipewright: ${error.message}\n`);
      return 2;
    }
    const refused = refusal(error);
    if (refused === null) throw error;
    streams.error(`pipewright: ${refused}\n`);
    return 2;
  }
  return exitCode;
}

/** What the file system refused, such as a folder that is not there; null for other errors. */
function refusal(error: unknown): string | null {
  if (!(error instanceof Error) || !("syscall" in error)) return null;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: "there is no such folder",
    EACCES: "you may not read or write there",
    EPERM: "you may not read or write there",
    EISDIR: "it is a folder, not a file",
    ENOSPC: "the disk is full",
  };
  const reason = "code" in error ? reasons[String(error.code)] : undefined;
  const file = "path" in error ? String(error.path).replace(/\.\d+\.tmp$/, "") : "the file";
  return `cannot use ${file}: ${reason ?? error.message}`;
}

/** The commands, in the order in which the help lists them. */
const commands = [
  addManage,
  addEval,
  addGoogle,
  addExplain,
  addCheck,
  addFollowUp,
  addAudit,
  addAttribute,
  addImport,
  addHistory,
  addRecognise,
  addExport,
];

function program(streams: Streams, show: Show): Command {
  const root = new Command("pipewright")
    .description(
      "Turns a plain deal table in a .csv or .xlsx file into a managed sales pipeline, and computes its figures",
    )
    .addOption(
      new Option(
        "--lang <tag>",
        "language of the answers: en, fi, nb or pl, e.g. --lang fi; default: that of LC_ALL or LANG",
      ),
    )
    .exitOverride()
    .configureOutput({
      writeOut: streams.out,
      writeErr: streams.error,
      outputError: (text, write) =>
        write(
          `pipewright: ${text
            .replace(/^error: /, "")
            .trim()
            .replace(/\s*\n\s*/g, " ")}\n`,
        ),
    });
  for (const add of commands) add(root, show);
  return root;
}
