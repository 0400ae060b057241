import type { Serial } from "../core/cells/cell.ts";
import { followUpView, type OwnerList, type ReadyFollowUp } from "../core/follow-up/follow-up-view.ts";
import type { HolidayCountry } from "../core/follow-up/holidays.ts";
import { type FollowUpSettings, followUpProblem } from "../core/follow-up/settings.ts";
import { nearestWord } from "../functions/nearest.ts";
import { writeWhole } from "../hosts/file/disk.ts";
import { loadCommandWords } from "../messages/command-words.ts";
import {
  type FollowUpReader,
  followUpCalendar,
  followUpLines,
  followUpMail,
  unknownClocks,
} from "../messages/follow-up-text.ts";
import { formats, sentence } from "../messages/words.ts";
import { today } from "./as-of.ts";
import { type DealOptions, readDealFile } from "./deal-file.ts";
import { misuse } from "./misuse.ts";
import type { Report } from "./report.ts";
import { textTable } from "./text-table.ts";

export interface FollowUpOptions extends DealOptions {
  readonly asOf: Serial | null;
  readonly json: boolean;
  readonly owner?: string;
  readonly ics?: string;
  readonly mail?: boolean;
  readonly ahead?: string;
  readonly language?: string;
  readonly clock?: "calendar" | "business";
  readonly country?: HolidayCountry;
  readonly hours?: string;
  readonly workdays?: string;
  readonly daysOff?: string;
  readonly firstContact?: string;
  readonly afterOffer?: string;
}

/** Days ahead that lists look unless told. */
const aWeek = 7;

/** What is late, due today and coming up, for each owner; as a table, mails, a calendar file or JSON. */
export async function followUpCommand(path: string, options: FollowUpOptions): Promise<Report> {
  const given = settingsIn(options);
  const ahead = wholeNumber("--ahead", options.ahead) ?? aWeek;
  const language = options.language ?? "en";
  const catalogue = await loadCommandWords(language);
  const reader: FollowUpReader = { catalogue, say: formats(language) };
  const file = await readDealFile(path, options, options.asOf, today());
  if (!file.ok) return { lines: [], error: file.problem.message, exitCode: 1 };
  const { table, pipeline, asOf } = file.value;
  const followUp = withBusinessClock({ ...pipeline.followUp, ...given });
  const wrong = followUpProblem(followUp);
  if (wrong !== null) misuse(sentence([reader.catalogue.phrases.followUp], wrong, reader.say));
  const scope = { pipeline: { ...pipeline, followUp }, selected: null, asOf };
  const whole = followUpView(scope, table);
  const view = options.owner === undefined ? whole : { ...whole, owners: ownerNamed(whole, options.owner) };
  const notes = unknownClocks(view, reader);
  const written: string[] = [];
  if (options.ics !== undefined) {
    await writeWhole(options.ics, new TextEncoder().encode(followUpCalendar(view, secondsNow(), reader)));
    written.push(catalogue.cli.written.wrote(options.ics));
  }
  if (options.json) return { lines: [JSON.stringify(view)], notes: [...written, ...notes], exitCode: 0 };
  const lines = options.mail
    ? [view.owners.map((owner) => followUpMail(owner, view, ahead, reader)).join("\n\n----\n\n")]
    : [countsTable(view, reader), ...view.owners.flatMap((owner) => listOf(owner, view, ahead, reader))];
  return {
    lines: [...lines, ...(options.mail ? [] : written)],
    notes: [...(options.mail ? written : []), ...notes],
    exitCode: 0,
  };
}

function countsTable({ counts }: ReadyFollowUp, { catalogue }: FollowUpReader): string {
  const { clockNames, clockStates, list } = catalogue.followUp;
  return textTable([
    [list.kind, clockStates.late, clockStates.due, clockStates.pending, clockStates.met, list.answeredLate],
    ...counts.map(({ kind, late, due, pending, met, answeredLate }) => [
      clockNames[kind],
      late - answeredLate,
      due,
      pending,
      met,
      answeredLate,
    ]),
  ]);
}

function listOf(
  owner: OwnerList,
  view: ReadyFollowUp,
  ahead: number,
  reader: FollowUpReader,
): readonly string[] {
  const name = owner.owner === "" ? reader.catalogue.followUp.list.nobody : owner.owner;
  return ["", name, ...followUpLines(owner, view, ahead, reader).map((line) => `  ${line}`)];
}

function ownerNamed({ owners }: ReadyFollowUp, wanted: string): readonly OwnerList[] {
  const found = owners.filter(({ owner }) => owner.toLowerCase() === wanted.trim().toLowerCase());
  if (found.length > 0) return found;
  const names = owners.map(({ owner }) => owner).filter((owner) => owner !== "");
  const near = nearestWord(wanted, names);
  return misuse(`nobody called "${wanted}" has anything to do${near ? `: did you mean ${near}?` : ""}`);
}

function settingsIn(options: FollowUpOptions): FollowUpSettings {
  const { clock, country, daysOff } = options;
  const firstContact = hoursIn("--first-contact", options.firstContact);
  const afterOffer = hoursIn("--after-offer", options.afterOffer);
  const hours = /^\s*(\d{1,2}(?:\.\d+)?)\s*-\s*(\d{1,2}(?:\.\d+)?)\s*$/.exec(options.hours ?? "");
  if (options.hours !== undefined && hours === null)
    misuse(`--hours takes two hours such as 8-16, not "${options.hours}"`);
  return {
    ...(firstContact === undefined ? {} : { firstContact }),
    ...(afterOffer === undefined ? {} : { afterOffer }),
    ...(clock === undefined ? {} : { clock }),
    ...(country === undefined ? {} : { country }),
    ...(hours === null ? {} : { hours: { from: Number(hours[1]), until: Number(hours[2]) } }),
    ...(options.workdays === undefined ? {} : { workdays: workdaysIn(options.workdays) }),
    ...(daysOff === undefined ? {} : { daysOff: daysOff.split(",").map((day) => day.trim()) }),
  };
}

/** Who says when work is done wants it to count. */
function withBusinessClock(settings: FollowUpSettings): FollowUpSettings {
  const { clock, country, hours, workdays, daysOff } = settings;
  const isSaid = [country, hours, workdays, daysOff].some((said) => said !== undefined);
  return clock === undefined && isSaid ? { ...settings, clock: "business" } : settings;
}

/** "1-5" or "1,2,4". */
function workdaysIn(text: string): readonly number[] {
  const span = /^\s*([1-7])\s*-\s*([1-7])\s*$/.exec(text);
  if (span === null) return text.split(",").map((day) => Number(day.trim() === "" ? Number.NaN : day));
  const [first, last] = [Number(span[1]), Number(span[2])];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function hoursIn(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const hours = text.trim() === "" ? Number.NaN : Number(text);
  return Number.isFinite(hours)
    ? hours
    : misuse(`${option} takes a number of hours such as 24, not "${text}"`);
}

function wholeNumber(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d{1,4}$/.test(text)
    ? Number(text)
    : misuse(`${option} takes a number of days such as 7, not "${text}"`);
}

const secondsNow = () => Math.floor(Date.now() / 1000);
