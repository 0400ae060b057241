import { type Command, Option } from "commander";
import { holidayCountries } from "../../core/follow-up/holidays.ts";
import { reading, type Show, settled, type Values } from "./options.ts";

/** `pipewright followup`. */
export function addFollowUp(root: Command, show: Show): void {
  reading(
    root
      .command("followup")
      .description("say what is late, due today and coming up, for each owner")
      .argument("<deals>", ".csv or .xlsx file with the deal table, e.g. pipeline.xlsx"),
  )
    .addOption(new Option("--owner <name>", 'only what this owner has to do, e.g. --owner "Ola Berg"'))
    .addOption(new Option("--ics <file>", "write it as a calendar file too, e.g. --ics followup.ics"))
    .addOption(new Option("--mail", "print a mail for each owner, e.g. pipewright followup deals.csv --mail"))
    .addOption(new Option("--ahead <days>", "how far to look ahead, e.g. --ahead 14; default: 7"))
    .addOption(new Option("--language <tag>", "language of the lists, e.g. --language fi; default: en"))
    .addOption(
      new Option(
        "--clock <hours>",
        "which hours count, e.g. --clock business; default: the workbook's",
      ).choices(["calendar", "business"]),
    )
    .addOption(
      new Option("--country <code>", "whose public holidays are no working days, e.g. --country fi").choices([
        ...holidayCountries,
      ]),
    )
    .addOption(new Option("--hours <from-until>", "hours of a working day, e.g. --hours 8-16; default: all"))
    .addOption(new Option("--workdays <days>", "1 Monday to 7 Sunday, e.g. --workdays 1-6; default: 1-5"))
    .addOption(new Option("--days-off <dates>", "further days off, e.g. --days-off 2026-12-24,2026-12-31"))
    .addOption(new Option("--first-contact <hours>", "until a new deal is contacted; default: 24"))
    .addOption(new Option("--after-offer <hours>", "until an offer is followed up; default: 48"))
    .addOption(new Option("--json", "print one line of JSON, e.g. pipewright followup deals.csv --json"))
    .action(async (deals: string, values: Values) => {
      const { followUpCommand } = await import("../followup.ts");
      show(await followUpCommand(deals, settled(values)));
    });
}
