import { describe, expect, it } from "vitest";
import { fieldsOf, found, hasShared, readShared, refused } from "./found.ts";

const maven = "maven_crm/sales_pipeline.csv";
const dictionary = "maven_crm/data_dictionary.csv";
const accounts = "maven_crm/accounts.csv";
const salesforce = "salesforce_demo/Opportunity.csv";
const unless = (name: string) => (hasShared(name) ? "" : ` (skipped: ../shared/data/${name} is not there)`);

describe("real files", () => {
  it.skipIf(!hasShared(maven))(`Maven's 8,800 deals${unless(maven)}`, () => {
    const recognition = found(readShared(maven));
    expect(recognition.deals).toHaveLength(8800);
    expect(recognition.leftOut).toEqual([]);
    expect(recognition.questions).toEqual([]);
    expect(fieldsOf(recognition)).toEqual({
      opportunity_id: "id",
      sales_agent: "owner",
      product: "product",
      account: "account",
      deal_stage: "stage",
      engage_date: "created, entry of Engaging",
      close_date: "closed",
      close_value: "amount",
    });
    expect(recognition.columns.map(({ reading }) => reading.dateOrder)).toEqual([
      ...Array.from({ length: 5 }, () => undefined),
      "mdy",
      "mdy",
      undefined,
    ]);
    expect(recognition.stages.map(({ name, kind }) => [name, kind])).toEqual([
      ["Prospecting", "open"],
      ["Engaging", "open"],
      ["Won", "won"],
      ["Lost", "lost"],
    ]);
  });

  it.skipIf(!hasShared(salesforce))(`a Salesforce demo org's 36 opportunities${unless(salesforce)}`, () => {
    const recognition = found(readShared(salesforce));
    expect(recognition.deals).toHaveLength(36);
    expect(recognition.questions).toEqual([]);
    expect(fieldsOf(recognition)).toEqual({
      Id: "id",
      Name: "name",
      Description: "notes",
      StageName: "stage",
      Amount: "amount",
      Probability: "probability",
      CloseDate: "expectedClose",
      NextStep: "nextStep",
      LeadSource: "source",
      IsClosed: "isClosed",
      IsWon: "isWon",
      CreatedDate: "created",
      LastActivityDate: "lastActivity",
    });
    for (const header of ["CloseDate", "CreatedDate", "LastActivityDate"])
      expect(recognition.columns.find((column) => column.header === header)?.reading).toEqual({
        dateOrder: "mdy",
      });
    expect(recognition.stages.at(-2)).toMatchObject({ name: "Closed Won", kind: "won" });
  });

  it.skipIf(!hasShared(dictionary))(
    `four table blocks side by side without deals${unless(dictionary)}`,
    () => {
      expect(refused(readShared(dictionary)).code).toBe("noRows");
    },
  );

  it.skipIf(!hasShared(accounts))(`a table of accounts${unless(accounts)}`, () => {
    expect(refused(readShared(accounts)).code).toBe("noStage");
  });
});
