/** Why an edit of the settings is refused. */
export type SettingsProblemCode =
  | "stageInUse" // {stage, deals}
  | "tooManyStages" // {limit}
  | "stageColumnGone" // {header, sheet}
  | "noOpenStage" // {}
  | "noSuchDay" // {given}
  | "noSuchCurrency" // {given}
  | "noSuchMonth"; // {given}
