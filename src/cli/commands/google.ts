import { type Command, Option } from "commander";
import type { Report } from "../report.ts";
import { type Show, settled, shared, type Values } from "./options.ts";

const spreadsheet = ["<spreadsheet>", "its address in the browser, or its id"] as const;
const dryRun = () => new Option("--dry-run", "print the requests and send none that changes anything");

/** `pipewright google …`: the same pipeline in a Google spreadsheet. */
export function addGoogle(root: Command, show: Show): void {
  const google = root.command("google").description("set up and read pipelines in Google spreadsheets");
  const world = async () => (await import("../google/world.ts")).realWorld();
  const say = async (command: () => Promise<Report>) => {
    const { reported } = await import("../google/reported.ts");
    show(await reported(command));
  };

  google
    .command("login")
    .description("sign in to Google; the permission is kept on this computer, for you alone")
    .argument(
      "<file>",
      "from Google Cloud: an OAuth client for desktop programs, e.g. client_secret.json, or a service account's key",
    )
    .action((file: string) =>
      say(async () => (await import("../google/login.ts")).googleLogin(file, await world())),
    );

  google
    .command("logout")
    .description("delete the permission kept on this computer")
    .action(() => say(async () => (await import("../google/login.ts")).googleLogout(await world())));

  google
    .command("install")
    .description(
      "add the script with the functions, menu and sidebar to a spreadsheet, or bring it up to date",
    )
    .argument(...spreadsheet)
    .addOption(
      new Option(
        "--script <id>",
        "an existing script bound to the spreadsheet; its other files stay as they are",
      ),
    )
    .addOption(dryRun())
    .action((id: string, values: Values) =>
      say(async () => {
        const { googleInstall } = await import("../google/install.ts");
        return googleInstall(
          id,
          { ...settled<{ script?: string }>(values), dryRun: values.dryRun === true },
          await world(),
        );
      }),
    );

  google
    .command("manage")
    .description("set up the deal table of a spreadsheet as a managed pipeline")
    .argument(...spreadsheet)
    .addOption(
      new Option(
        "--table <place>",
        'sheet, named range, or a cell of the header, e.g. --table "Sales!A3"; default: the first sheet with deals',
      ),
    )
    .addOption(shared.stages())
    .addOption(shared.template())
    .addOption(shared.map())
    .addOption(shared.asOf())
    .addOption(dryRun())
    .action((id: string, values: Values) =>
      say(async () => {
        const { googleManage } = await import("../google/manage.ts");
        return googleManage(id, settled({ ...values, dryRun: values.dryRun === true }), await world());
      }),
    );

  google
    .command("pull")
    .description("write the deals of a spreadsheet as a .csv file")
    .argument(...spreadsheet)
    .addOption(new Option("-o, --output <file>", "file to write, e.g. -o deals.csv"))
    .addOption(shared.sheet())
    .addOption(shared.map())
    .addOption(new Option("--force", "overwrite an existing output, e.g. -o deals.csv --force"))
    .action((id: string, values: Values) =>
      say(async () => {
        const { googlePull } = await import("../google/pull.ts");
        return googlePull(id, settled(values), await world());
      }),
    );

  google
    .command("eval")
    .description("answer formulas on the deals of a spreadsheet, as its dashboard would")
    .argument("[formulas...]", `function calls with literal arguments, e.g. '=PIPELINE.VALUE("open")'`)
    .addOption(new Option("--deals <spreadsheet>", "the spreadsheet's address or id").makeOptionMandatory())
    .addOption(shared.sheet())
    .addOption(shared.stages())
    .addOption(shared.history())
    .addOption(shared.map())
    .addOption(shared.asOf())
    .addOption(shared.formulas())
    .addOption(shared.answersJson())
    .action(async (formulas: string[], values: Values) => {
      const { googleEval } = await import("../google/eval.ts");
      show(await googleEval(formulas, settled(values)));
    });
}
