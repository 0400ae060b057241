import type { Cell } from "../cells/cell.ts";
import { isoDay } from "../cells/iso.ts";
import { outcome, type Pipeline } from "../deals/deals.ts";
import type { Field } from "../fields.ts";

export const systems = ["salesforce", "hubspot", "pipedrive", "livespace", "odoo", "zoho"] as const;

export type System = (typeof systems)[number];

/** What a column of an import file holds: a field as it stands, or what is worked out of several. */
type Source = Field | "outcome" | "isActive" | "close";

/**
 * The headers under which each system's import offers our fields (research: its own exports and
 * import samples; Livespace publishes none, so its are the words of its screens). Stages go as the
 * workbook calls them: the system must know them by that name.
 */
const columns: Readonly<Record<System, readonly (readonly [header: string, source: Source])[]>> = {
  salesforce: [
    ["Id", "id"],
    ["Name", "name"],
    ["Account Name", "account"],
    ["Opportunity Owner", "owner"],
    ["StageName", "stage"],
    ["Amount", "amount"],
    ["CurrencyIsoCode", "currency"],
    ["Probability", "probability"],
    ["ForecastCategoryName", "forecastCategory"],
    ["CreatedDate", "created"],
    ["CloseDate", "close"],
    ["NextStep", "nextStep"],
    ["LeadSource", "source"],
  ],
  hubspot: [
    ["Record ID", "id"],
    ["Deal Name", "name"],
    ["Company Name", "account"],
    ["Deal owner", "owner"],
    ["Pipeline", "pipeline"],
    ["Deal Stage", "stage"],
    ["Amount", "amount"],
    ["Currency", "currency"],
    ["Create Date", "created"],
    ["Close Date", "close"],
    ["Closed Lost Reason", "lostReason"],
  ],
  pipedrive: [
    ["Deal - ID", "id"],
    ["Deal - Title", "name"],
    ["Deal - Organization", "account"],
    ["Deal - Contact person", "contact"],
    ["Deal - Owner", "owner"],
    ["Deal - Pipeline", "pipeline"],
    ["Deal - Stage", "stage"],
    ["Deal - Status", "outcome"],
    ["Deal - Value", "amount"],
    ["Deal - Currency of Value", "currency"],
    ["Deal - Probability", "probability"],
    ["Deal - Deal created", "created"],
    ["Deal - Expected close date", "expectedClose"],
    ["Deal - Deal closed on", "closed"],
    ["Deal - Lost reason", "lostReason"],
  ],
  livespace: [
    ["ID", "id"],
    ["Nazwa", "name"],
    ["Firma", "account"],
    ["Osoba", "contact"],
    ["Opiekun", "owner"],
    ["Proces", "pipeline"],
    ["Etap", "stage"],
    ["Status", "outcome"],
    ["Wartość", "amount"],
    ["Waluta", "currency"],
    ["Prawdopodobieństwo", "probability"],
    ["Źródło", "source"],
    ["Data utworzenia", "created"],
    ["Przewidywana data zamknięcia", "expectedClose"],
    ["Data zamknięcia", "closed"],
    ["Powód zamknięcia", "lostReason"],
  ],
  odoo: [
    ["External ID", "id"],
    ["Opportunity", "name"],
    ["Company Name", "account"],
    ["Contact Name", "contact"],
    ["Salesperson", "owner"],
    ["Stage", "stage"],
    ["Active", "isActive"],
    ["Expected Revenue", "amount"],
    ["Currency", "currency"],
    ["Probability", "probability"],
    ["Created on", "created"],
    ["Expected Closing", "expectedClose"],
    ["Closed Date", "closed"],
    ["Campaign", "campaign"],
    ["Source", "source"],
    ["Lost Reason", "lostReason"],
  ],
  zoho: [
    ["Record Id", "id"],
    ["Deal Name", "name"],
    ["Account Name", "account"],
    ["Contact Name", "contact"],
    ["Deal Owner", "owner"],
    ["Pipeline", "pipeline"],
    ["Stage", "stage"],
    ["Amount", "amount"],
    ["Currency", "currency"],
    ["Probability (%)", "probability"],
    ["Created Time", "created"],
    ["Closing Date", "close"],
    ["Next Step", "nextStep"],
    ["Lead Source", "source"],
    ["Campaign Source", "campaign"],
    ["Reason For Loss", "lostReason"],
  ],
};

/** Words of each system for open, won, lost and neither; Pipedrive has none for the last. */
const outcomeWords: Partial<Record<System, readonly string[]>> = {
  pipedrive: ["Open", "Won", "Lost"],
  livespace: ["Otwarta", "Wygrana", "Przegrana", "Nieaktualna"],
};

/**
 * The deals as rows that a system's import takes, its header row first; columns that the table has
 * nothing for are left out. Dates as 2026-11-21, amounts in whole units, probabilities of 100.
 */
export function systemRows(pipeline: Pipeline, system: System): Cell[][] {
  const { deals } = pipeline;
  const told = columns[system].flatMap(([header, source]) => {
    const values = Array.from({ length: deals.count }, readerOf(pipeline, source, system));
    return values.some((value) => value !== null) ? [{ header, values }] : [];
  });
  const rows = Array.from({ length: deals.count }, (_, deal) =>
    told.map(({ values }) => values[deal] ?? null),
  );
  return [told.map(({ header }) => header), ...rows];
}

function readerOf(pipeline: Pipeline, source: Source, system: System): (_: unknown, deal: number) => Cell {
  const { deals, stages, minorDigits } = pipeline;
  const isOutcome = (deal: number, code: number) => deals.outcome[deal] === code;
  const day = (serial: number | undefined) =>
    serial === undefined || Number.isNaN(serial) ? null : isoDay(serial);
  const number = (value: number) => (Number.isNaN(value) ? null : value);
  switch (source) {
    case "id":
      return (_, deal) => (pipeline.has.has("id") ? (deals.ids[deal] ?? null) : null);
    case "stage": {
      const written = pipeline.column("stage");
      return (_, deal) => stages[deals.stage[deal] ?? -1]?.name ?? written?.[deal] ?? null;
    }
    case "amount":
      return (_, deal) => number((deals.amount[deal] ?? Number.NaN) / 10 ** minorDigits);
    case "currency":
      return (_, deal) => deals.currencies[deals.currency[deal] ?? -1] ?? null;
    case "probability":
      return (_, deal) => number(Number(((deals.probability[deal] ?? Number.NaN) * 100).toPrecision(12)));
    case "created":
    case "expectedClose":
    case "closed":
      return (_, deal) => day(deals[source][deal]);
    case "close":
      return (_, deal) => day(deals.closed[deal]) ?? day(deals.expectedClose[deal]);
    case "outcome":
      return (_, deal) => outcomeWords[system]?.[deals.outcome[deal] ?? outcome.other] ?? null;
    case "isActive":
      return (_, deal) => (isOutcome(deal, outcome.lost) ? "FALSE" : "TRUE");
    default: {
      const cells = pipeline.column(source);
      return (_, deal) => {
        const cell = cells?.[deal] ?? null;
        return cell === "" ? null : cell;
      };
    }
  }
}
