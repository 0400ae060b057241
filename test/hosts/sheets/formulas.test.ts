import { describe, expect, it } from "vitest";
import { registry } from "../../../src/functions/registry.ts";
import {
  callsOurFunctions,
  sameFormula,
  toSheetsCondition,
  toSheetsFormula,
} from "../../../src/hosts/sheets/formulas.ts";

const watched = { table: "Sales!$A$3:$E", asOf: "Pipeline!$C$2" };
const tail = 'Sales!$A$3:$E;"(as of)";Pipeline!$C$2)';

describe("toSheetsFormula", () => {
  it.each([
    ["=PIPELINE.VALUE()", `=PIPELINE_VALUE(;;${tail}`],
    ['=PIPELINE.VALUE("open")', `=PIPELINE_VALUE("open";;${tail}`],
    ['=PIPELINE.VALUE("open","this quarter")', `=PIPELINE_VALUE("open";"this quarter";${tail}`],
    ['=STAGE.CONVERSION("","","","2026")', `=STAGE_CONVERSION("";"";"";"2026";${tail}`],
    ["=STAGE.FUNNEL()", `=STAGE_FUNNEL(;;${tail}`],
    ["=IFERROR(PIPELINE.VALUE(),0)", `=IFERROR(PIPELINE_VALUE(;;${tail};0)`],
  ])("%s watches the table and the as-of cell", (formula, expected) => {
    expect(toSheetsFormula(formula, watched)).toBe(expected);
  });

  it("leaves a table alone that the formula names itself", () => {
    expect(toSheetsFormula('=PIPELINE.VALUE("","",A1:E9,"Owner","Ann")', watched)).toBe(
      '=PIPELINE_VALUE("";"";A1:E9;"Owner";"Ann")',
    );
  });

  it("parts arguments with semicolons, which every locale takes, and changes no text", () => {
    expect(toSheetsFormula('=IF(A1="a,b","PIPELINE.VALUE(1,2)",\'x, y\'!B2)', null)).toBe(
      '=IF(A1="a,b";"PIPELINE.VALUE(1,2)";\'x, y\'!B2)',
    );
    expect(toSheetsFormula('="she said ""a,b"""&B1', null)).toBe('="she said ""a,b"""&B1');
  });

  it("knows every function by its name in Sheets", () => {
    for (const { name } of registry) {
      expect(callsOurFunctions(toSheetsFormula(`=1+${name}()`, null)), name).toBe(true);
      expect(callsOurFunctions(`="${name.replace(".", "_")}()"`)).toBe(false);
    }
    expect(callsOurFunctions("=MY_PIPELINE_VALUE(1)")).toBe(false);
  });
});

describe("toSheetsCondition", () => {
  it("names other sheets through INDIRECT and its own directly", () => {
    expect(toSheetsCondition("=SUMPRODUCT(--(TRIM(Stages!$A$2:$A$31)=TRIM($C4)))=0", "Sales")).toBe(
      '=SUMPRODUCT(--(TRIM(INDIRECT("Stages!$A$2:$A$31"))=TRIM($C4)))=0',
    );
    expect(toSheetsCondition("=AND('Our ''best'' sales'!$A$1>0,Sales!$B$2>0)", "Sales")).toBe(
      "=AND(INDIRECT(\"'Our ''best'' sales'!$A$1\")>0;$B$2>0)",
    );
  });

  it("leaves texts alone that look like references", () => {
    expect(toSheetsCondition('=A1="Stages!$A$1"', "Sales")).toBe('=A1="Stages!$A$1"');
  });
});

describe("sameFormula", () => {
  it("sees through the locale's separators only", () => {
    expect(sameFormula('=AND(A1,"a,b")', '=AND(A1;"a,b")')).toBe(true);
    expect(sameFormula('=AND(A1,"a,b")', '=AND(A1;"a;b")')).toBe(false);
  });
});
