import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../src/cli/run.ts";
import { registry } from "../src/functions/registry.ts";

const pages = ["README.md", "CONTRIBUTING.md", ...globSync("docs/**/*.md")];
const textOf = (page: string) => readFileSync(page, "utf8");

async function helpOf(...command: readonly string[]): Promise<string> {
  let help = "";
  const take = (text: string) => {
    help += text;
  };
  await runCli([...command, "--help"], { out: take, error: take });
  return help;
}

describe.each(pages)("%s", (page) => {
  const text = textOf(page);

  it("links to what is there", () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map(([, link = ""]) => link);
    const broken = links.filter((link) => !existsSync(path.join(path.dirname(page), link)));
    expect(broken).toEqual([]);
  });

  it("names scripts that package.json has", () => {
    const { scripts } = JSON.parse(textOf("package.json")) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it("names functions that there are", () => {
    const names = new Set<string>(registry.map(({ name }) => name));
    const called = [...text.matchAll(/=((?:PIPELINE|STAGE|DEAL|CAMPAIGN|CUSTOMER)[._][A-Z]+)\(/g)].map(
      ([, name = ""]) => name.replace("_", "."),
    );
    expect(called.filter((name) => !names.has(name))).toEqual([]);
  });

  it("names commands and options that the program has", async () => {
    const used = [
      ...text.matchAll(
        /pipewright (google )?(manage|eval|explain|followup|recognise|login|logout|install|pull)\b([^\n`#]*)/g,
      ),
    ];
    for (const [, google = "", command = "", rest = ""] of used) {
      const help = await helpOf(...(google === "" ? [command] : ["google", command]));
      for (const [option] of rest.matchAll(/(?<=\s)--[a-z-]+/g))
        expect(help, `${command} ${option}`).toContain(option);
      expect(help, command).toContain("Usage:");
    }
  });
});
