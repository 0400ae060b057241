import { type CampaignInputs, readCampaignInputs } from "../core/attribution/inputs/inputs.ts";
import type { LeftOut } from "../core/attribution/inputs/left-out.ts";
import {
  type AttributionSettings,
  type CreditHabits,
  usualHabits,
} from "../core/attribution/inputs/settings.ts";
import type { CampaignTables } from "../core/attribution/inputs/tables.ts";
import { isProblem } from "../core/metrics/problem.ts";
import { inReportingCurrency } from "../core/money/convert.ts";
import { planCampaignSheet } from "../core/planning/campaign-sheets.ts";
import type { Change } from "../core/planning/change.ts";
import { freeName } from "../core/planning/free-name.ts";
import { labelsIn } from "../core/planning/labels.ts";
import type { Outcome, ReadRequest, Snapshot } from "../workbook.ts";
import { campaignTableIn, candidateOf, type FoundCampaignTable } from "./find-campaigns.ts";
import { type Managed, type ManagedPipeline, ownSheets, readManaged } from "./read-managed.ts";
import type { CampaignsArgs, CampaignsView, CampaignTableKind } from "./set-campaigns-views.ts";

type ManagedNow = Managed & ManagedPipeline;

/**
 * Finds the tables of touches, campaigns and spellings in a managed workbook and shows what would be
 * read from them; with `confirm` remembers them, with the way back. Nothing is written on sheets of
 * the user's: a defined name marks their tables.
 */
export function* setCampaigns(args: CampaignsArgs): Generator<ReadRequest, Outcome<CampaignsView>, Snapshot> {
  const refuse = (code: string, values = {}): Outcome<CampaignsView> => ({
    changes: [],
    view: { state: "problem", problem: { code, values } },
  });
  const { overview, settings = null, today } = yield { overview: true, settings: true };
  if (!overview || !settings) return refuse("unmanaged");
  if (settings.state === "applying") return refuse("halfway", { table: settings.table.name });
  const managed = yield* readManaged(settings, overview, today);
  if (isProblem(managed)) return { changes: [], view: { state: "problem", problem: managed } };
  const own = Object.values(ownSheets(settings, overview));
  const others = overview.sheets.filter(
    ({ name, used }) => used !== null && name !== managed.place.sheet && !own.includes(name),
  );
  const { grids = [] } = yield { grids: others.map(({ name }) => ({ sheet: name })) };
  const fields = { ...settings.attribution?.fields, ...args.fields };
  const found = others.flatMap(({ name }, i) => {
    const placed = grids[i];
    return (placed && campaignTableIn(name, placed, overview, fields)) ?? [];
  });
  const named = [...(args.touches ?? []), ...(args.campaigns ?? []), ...(args.aliases ? [args.aliases] : [])];
  const unknown = named.find((sheet) => !found.some((table) => table.sheet === sheet));
  if (unknown !== undefined) return refuse("noCampaignTable", { sheet: unknown });

  const chosen = chosenTables(args, found, managed);
  const habits = habitsOf(args, settings.attribution ?? null);
  const inputs = readChosen(chosen, fields, managed);
  if (isProblem(inputs)) return { changes: [], view: { state: "problem", problem: inputs } };
  const made = toMake(args, chosen, inputs);
  const view = viewOf(args, found, chosen, habits, inputs, made, managed);
  return {
    changes: args.confirm === true ? planned(chosen, { ...habits, fields }, inputs, made, managed) : [],
    view,
  };
}

type Fields = NonNullable<CampaignTables["fields"]>;

type Chosen = Readonly<Record<CampaignTableKind, readonly FoundCampaignTable[]>>;

/** What the arguments name, else what is remembered, else what was found. */
function chosenTables(
  args: CampaignsArgs,
  found: readonly FoundCampaignTable[],
  { settings }: ManagedNow,
): Chosen {
  const { attribution } = settings;
  const pick = (
    kind: CampaignTableKind,
    said: readonly string[] | undefined,
    known: readonly string[] | undefined,
  ) =>
    found.filter((table) => {
      if (table.kind !== kind) return false;
      if (said !== undefined) return said.includes(table.sheet);
      return known === undefined || known.length === 0 || known.includes(table.table?.name ?? "");
    });
  const spellings = args.aliases === undefined ? undefined : args.aliases === null ? [] : [args.aliases];
  const aliases = attribution?.aliases ?? null;
  return {
    touches: pick("touches", args.touches, attribution?.touches),
    campaigns: pick("campaigns", args.campaigns, attribution?.campaigns),
    aliases: pick("aliases", spellings, aliases === null ? undefined : [aliases]).slice(0, 1),
  };
}

function habitsOf({ habits }: CampaignsArgs, remembered: AttributionSettings | null): CreditHabits {
  const { lookback, repeats, excluded, model } = { ...usualHabits, ...remembered, ...habits };
  return { lookback, repeats, excluded, model };
}

function readChosen(chosen: Chosen, fields: Fields, { pipeline, settings, asOf }: ManagedNow) {
  const grids = (tables: readonly FoundCampaignTable[]) => tables.map(({ grid }) => grid);
  const tables: CampaignTables = {
    touches: grids(chosen.touches),
    campaigns: grids(chosen.campaigns),
    aliases: chosen.aliases[0]?.grid ?? null,
    fields,
  };
  const { rates } = settings;
  const rated = rates === undefined ? pipeline : inReportingCurrency(pipeline, rates, asOf);
  return readCampaignInputs(rated, tables, rates, asOf);
}

/** Sheets to make: for touches and campaigns where asked, for spellings where any were merged. */
function toMake(
  args: CampaignsArgs,
  chosen: Chosen,
  { merges }: CampaignInputs,
): readonly CampaignTableKind[] {
  const asked = (["touches", "campaigns"] as const).filter((kind) => args.make && chosen[kind].length === 0);
  const isMerged = chosen.aliases.length === 0 && merges.length > 0 && args.aliases !== null;
  return isMerged ? [...asked, "aliases"] : asked;
}

function viewOf(
  args: CampaignsArgs,
  found: readonly FoundCampaignTable[],
  chosen: Chosen,
  habits: CreditHabits,
  inputs: CampaignInputs,
  made: readonly CampaignTableKind[],
  managed: ManagedNow,
): CampaignsView {
  const { touches, origin, merges, leftOut } = inputs;
  const { settings, table: deals } = managed;
  return {
    state: args.confirm === true || settings.attribution ? "remembered" : "proposed",
    candidates: found.map((table) => candidateOf(table, chosen[table.kind].includes(table))),
    habits,
    origin,
    touches: touches.count,
    dealsTouched: new Set(touches.deal).size,
    merges,
    leftOut: leftOut.map((one) => {
      const place = one.table === "deals" ? deals : chosen[one.table][one.index];
      return onSheet(one, place?.sheet ?? "", place?.top ?? 0);
    }),
    made: made.map((kind) => labelsIn(settings.labels).campaignSheets[kind]),
  };
}

function onSheet({ row, code, values }: LeftOut, sheet: string, top: number) {
  const { firstRow } = values;
  const moved = typeof firstRow === "number" ? { ...values, firstRow: firstRow + top } : values;
  return { sheet, row: top + row + 1, code, values: moved };
}

/** The way back is remembered before anything is made, and the tables once they are there. */
function planned(
  chosen: Chosen,
  remembered: CreditHabits & { readonly fields: Fields },
  { merges }: CampaignInputs,
  toBeMade: readonly CampaignTableKind[],
  { settings, overview }: ManagedNow,
): Change[] {
  const taken = new Set([...overview.tables.map(({ name }) => name), ...overview.names]);
  const sheets = new Set(overview.sheets.map(({ name }) => name));
  const free = (names: Set<string>, wanted: string, separator: " " | "_") => {
    const name = freeName(wanted, names, separator);
    names.add(name);
    return name;
  };
  const changes: Change[] = [];
  const undo: Change[] = [];
  const known: Record<CampaignTableKind, string[]> = { touches: [], campaigns: [], aliases: [] };
  for (const table of [...chosen.touches, ...chosen.campaigns, ...chosen.aliases]) {
    const name = table.table?.name ?? free(taken, labelsIn(settings.labels).campaignTables[table.kind], "_");
    known[table.kind].push(name);
    if (table.table !== null) continue;
    changes.push({ kind: "ensureTable", sheet: table.sheet, range: table.range, name, asName: true });
    undo.push({ kind: "removeTable", name });
  }
  const made = toBeMade.map((kind) => {
    const sheet = free(sheets, labelsIn(settings.labels).campaignSheets[kind], " ");
    const table = free(taken, labelsIn(settings.labels).campaignTables[kind], "_");
    known[kind].push(table);
    changes.push(...planCampaignSheet(kind, sheet, table, merges));
    undo.push({ kind: "removeTable", name: table }, { kind: "removeSheet", sheet });
    return { table, sheet };
  });
  const before = settings.attribution?.made ?? [];
  const attribution: AttributionSettings = {
    ...remembered,
    touches: known.touches,
    campaigns: known.campaigns,
    aliases: known.aliases[0] ?? null,
    made: [...before, ...made],
  };
  const withUndo = { ...settings, undo: [...undo, ...settings.undo] };
  return [
    { kind: "saveSettings", settings: withUndo },
    ...changes,
    { kind: "saveSettings", settings: { ...withUndo, attribution } },
  ];
}
