/** A stage, and how people write it; the more often it stands there, the more of them do. */
export interface SampleStage {
  readonly name: string;
  readonly spellings: readonly string[];
}

/** The columns of the sample, in their order. */
type SampleField =
  | "id"
  | "name"
  | "account"
  | "owner"
  | "stage"
  | "amount"
  | "probability"
  | "created"
  | "expectedClose"
  | "closed"
  | "lastStage"
  | "source"
  | "campaign"
  | "nextStep"
  | "lostReason";

/** What the sample says in a language, the way people of that language keep their tables. */
export interface SampleWords {
  readonly title: string;
  readonly header: Readonly<Record<SampleField, string>>;
  /** The five open stages. */
  readonly stages: readonly [SampleStage, SampleStage, SampleStage, SampleStage, SampleStage];
  readonly won: SampleStage;
  readonly lost: SampleStage;
  readonly onHold: string;
  readonly needs: readonly string[];
  readonly sources: readonly string[];
  readonly campaigns: readonly string[];
  readonly steps: readonly string[];
  readonly lostReasons: readonly string[];
  /** Between thousands. */
  readonly thousands: string;
  /** Amounts in euros, "{n}" for the number. */
  readonly amounts: readonly string[];
  /** In place of an amount nobody knows. */
  readonly notYet: string;
  readonly total: string;
  /** "{n}": how many deals. */
  readonly count: string;
  readonly note: string;
}
