import type { Field } from "../core/fields.ts";
import { type Stage, stageOf } from "../core/stages/stage.ts";
import type {
  ColumnReading,
  Corrections,
  DateOrder,
  NumberStyle,
  ProbabilityScale,
  Question,
  Recognition,
} from "../core/table/recognition.ts";

/** Names a question so that its answer finds it again: what is asked, of which column or stage. */
export function questionKey(question: Question, recognition: Recognition): string {
  const header = recognition.columns.find((column) => column.index === question.column)?.header ?? "";
  const { stage = "", field = "" } = question.values;
  return [question.code, header, String(stage ?? ""), String(field ?? "")].join("|");
}

/** The corrections with the answers to a recognition's questions among them; null when none fits. */
export function withAnswers(
  corrections: Corrections,
  recognition: Recognition,
  answers: ReadonlyMap<string, string>,
): Corrections | null {
  const fields = new Map(corrections.fields);
  const readings = new Map(corrections.readings);
  let stages = corrections.stages;
  let answered = false;
  for (const question of recognition.questions) {
    const choice = answers.get(questionKey(question, recognition));
    // Answers come from outside: only what was offered is taken.
    if (choice === undefined || !question.choices.includes(choice)) continue;
    answered = true;
    const column = recognition.columns.find(({ index }) => index === question.column);
    const read = (reading: ColumnReading) => {
      if (column)
        readings.set(column.header, { ...column.reading, ...readings.get(column.header), ...reading });
    };
    switch (question.code) {
      case "numberStyle":
        read({ number: { decimal: choice as NumberStyle["decimal"] } });
        break;
      case "dateOrder":
        read({ dateOrder: choice as DateOrder });
        break;
      case "probabilityScale":
        read({ probabilityScale: choice as ProbabilityScale });
        break;
      case "mixedCurrencies":
        read({ currency: choice });
        break;
      case "stageKind":
        stages = (stages ?? recognition.stages).map((stage) =>
          stage.name === question.values.stage ? { ...stage, kind: choice as Stage["kind"] } : stage,
        );
        break;
      case "stageSlip":
        stages = settleSlip(stages ?? recognition.stages, String(question.values.stage), choice);
        break;
      case "fieldChoice":
        for (const header of question.choices) {
          fields.set(header, header === choice ? (question.values.field as Field) : null);
        }
        break;
      default:
        question.code satisfies never;
    }
  }
  return answered ? { ...corrections, fields, readings, ...(stages ? { stages } : {}) } : null;
}

/** The slip as another spelling of the stage it was meant for, or as an open stage of its own. */
function settleSlip(stages: readonly Stage[], slip: string, choice: string): readonly Stage[] {
  if (choice !== slip) {
    return stages.map((stage) =>
      stage.name === choice ? { ...stage, aliases: [...stage.aliases, slip] } : stage,
    );
  }
  const open = stages.filter(({ kind }) => kind === "open").length;
  return [...stages.slice(0, open), stageOf(slip, "open"), ...stages.slice(open)];
}
