/** What a column of a deal table can mean. The order is that of lists shown to people. */
export const fields = [
  "id",
  "name",
  "account",
  "contact",
  "owner",
  "stage",
  "status",
  "amount",
  "currency",
  "probability",
  "forecastCategory",
  "created",
  "expectedClose",
  "closed",
  "stageChanged",
  "lastStage",
  "lastActivity",
  "nextStep",
  "nextStepDate",
  "source",
  "campaign",
  "pipeline",
  "segment",
  "product",
  "lostReason",
  "isWon",
  "isClosed",
  "notes",
] as const;

export type Field = (typeof fields)[number];

const dateFields: ReadonlySet<Field | null> = new Set<Field>([
  "created",
  "expectedClose",
  "closed",
  "stageChanged",
  "lastActivity",
  "nextStepDate",
]);

/** Whether a column of that meaning holds dates. */
export const isDateField = (field: Field | null): boolean => dateFields.has(field);
