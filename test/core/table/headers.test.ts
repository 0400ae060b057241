import { describe, expect, it } from "vitest";
import { fieldsOf, found } from "./found.ts";

const day = "2026-07-09";
/** A value that fits most columns of its header. */
const usual = new Map<string, unknown>([
  ["id", "006A"],
  ["name", "Website for Acme"],
  ["account", "Acme"],
  ["contact", "Mary Major"],
  ["owner", "Anna Kowalska"],
  ["stage", "Proposal"],
  ["status", "Open"],
  ["amount", "1200.50"],
  ["currency", "EUR"],
  ["probability", "40"],
  ["forecastCategory", "Pipeline"],
  ["created", day],
  ["expectedClose", day],
  ["closed", day],
  ["stageChanged", day],
  ["lastStage", "Demo"],
  ["lastActivity", day],
  ["nextStep", "Call"],
  ["nextStepDate", day],
  ["source", "Web"],
  ["campaign", "Fair"],
  ["pipeline", "Sales"],
  ["segment", "Retail"],
  ["product", "Widget"],
  ["lostReason", "Price"],
  ["isWon", "FALSE"],
  ["isClosed", "FALSE"],
  ["notes", "Wants a demo"],
  ["", "anything"],
]);

/** A sheet with these headers whose columns hold what their fields do. */
const sheet = (columns: Record<string, string>) => [
  Object.keys(columns),
  ...["Proposal", "Closed Won", "Closed Lost"].map((stage, i) =>
    Object.values(columns).map((field) =>
      field === "stage"
        ? stage
        : field === "id"
          ? `006${i}`
          : field === "status"
            ? ["Open", "Won", "Lost"][i]
            : usual.get(field),
    ),
  ),
];

const expected = (columns: Record<string, string>) =>
  Object.fromEntries(Object.entries(columns).filter(([, field]) => field !== ""));

describe("headers of exports", () => {
  it.each<[string, Record<string, string>]>([
    [
      "Salesforce data export",
      {
        Id: "id",
        AccountId: "",
        Name: "name",
        Description: "notes",
        StageName: "stage",
        Amount: "amount",
        Probability: "probability",
        ExpectedRevenue: "",
        CloseDate: "expectedClose",
        Type: "",
        NextStep: "nextStep",
        LeadSource: "source",
        IsClosed: "isClosed",
        IsWon: "isWon",
        ForecastCategory: "forecastCategory",
        CurrencyIsoCode: "currency",
        OwnerId: "",
        CreatedDate: "created",
        LastModifiedDate: "",
        SystemModstamp: "",
        LastActivityDate: "lastActivity",
        LastStageChangeDate: "stageChanged",
      },
    ],
    [
      "Salesforce report",
      {
        "Owner Role": "",
        "Opportunity Owner": "owner",
        "Account Name": "account",
        "Opportunity Name": "name",
        Stage: "stage",
        "Fiscal Period": "",
        "Amount Currency": "currency",
        Amount: "amount",
        "Probability (%)": "probability",
        Age: "",
        "Close Date": "expectedClose",
        "Created Date": "created",
        "Next Step": "nextStep",
        "Lead Source": "source",
        Type: "",
        "Opportunity ID": "id",
        "Forecast Category": "forecastCategory",
      },
    ],
    [
      "HubSpot",
      {
        "Record ID": "id",
        "Deal Name": "name",
        "Deal Stage": "stage",
        Amount: "amount",
        "Close Date": "expectedClose",
        "Create Date": "created",
        "Deal owner": "owner",
        Pipeline: "pipeline",
        "Last Activity Date": "lastActivity",
        "Associated Company": "account",
        "Associated Note IDs": "",
        "Original Source": "source",
        "Closed Lost Reason": "lostReason",
        "Deal probability": "probability",
        Currency: "currency",
      },
    ],
    [
      "HubSpot's internal names",
      {
        hs_object_id: "id",
        dealname: "name",
        dealstage: "stage",
        amount: "amount",
        closedate: "expectedClose",
        createdate: "created",
        hubspot_owner_id: "owner",
        pipeline: "pipeline",
      },
    ],
    [
      "Pipedrive",
      {
        "Deal - ID": "id",
        "Deal - Title": "name",
        "Deal - Creator": "",
        "Deal - Owner": "owner",
        "Deal - Value": "amount",
        "Deal - Currency of Value": "currency",
        "Deal - Weighted value": "",
        "Deal - Currency of Weighted value": "",
        "Deal - Probability": "probability",
        "Deal - Organization": "account",
        "Deal - Pipeline": "pipeline",
        "Deal - Contact person": "contact",
        "Deal - Stage": "stage",
        "Deal - Status": "status",
        "Deal - Deal created": "created",
        "Deal - Update time": "",
        "Deal - Last stage change": "stageChanged",
        "Deal - Next activity date": "nextStepDate",
        "Deal - Last activity date": "lastActivity",
        "Deal - Deal closed on": "closed",
        "Deal - Lost reason": "lostReason",
        "Deal - Expected close date": "expectedClose",
        "Deal - Product name": "product",
        "Deal - Source channel": "source",
      },
    ],
    [
      "Pipedrive in British spelling, with stray spaces",
      {
        "Deal -  Title ": "name",
        "Organisation -  Name ": "account",
        "Person - Name": "contact",
        "Deal - Stage": "stage",
        "Deal - Value": "amount",
      },
    ],
    [
      "Livespace",
      {
        Nazwa: "name",
        Firma: "account",
        Osoba: "contact",
        Opiekun: "owner",
        Etap: "stage",
        Status: "status",
        Wartość: "amount",
        Waluta: "currency",
        Prawdopodobieństwo: "probability",
        Źródło: "source",
        Produkt: "product",
        "Powód zamknięcia": "lostReason",
        "Data utworzenia": "created",
        "Przewidywana data zamknięcia": "expectedClose",
        "Data zamknięcia": "closed",
        Proces: "pipeline",
      },
    ],
    [
      "Odoo",
      {
        "External ID": "id",
        Opportunity: "name",
        Salesperson: "owner",
        "Sales Team": "",
        Customer: "account",
        "Contact Name": "contact",
        Stage: "stage",
        "Expected Revenue": "amount",
        "Prorated Revenue": "",
        Currency: "currency",
        Probability: "probability",
        "Created on": "created",
        "Closed Date": "closed",
        "Expected Closing": "expectedClose",
        "Last Stage Update": "stageChanged",
        "Lost Reason": "lostReason",
        Campaign: "campaign",
        Source: "source",
      },
    ],
    [
      "Zoho",
      {
        "Record Id": "id",
        "Deal Owner": "owner",
        "Deal Name*": "name",
        "Account Name*": "account",
        Type: "",
        "Lead Source": "source",
        "Campaign Source": "campaign",
        "Contact Name": "contact",
        Amount: "amount",
        "Closing Date*": "expectedClose",
        "Next Step": "nextStep",
        "Stage*": "stage",
        "Probability (%)": "probability",
        "Expected Revenue": "",
        "Created Time": "created",
        "Modified Time": "",
        "Stage Modified Time": "stageChanged",
        "Last Activity Time": "lastActivity",
        "Reason For Loss": "lostReason",
      },
    ],
    [
      "Finnish",
      {
        Tunnus: "id",
        Kauppa: "name",
        Asiakas: "account",
        Myyjä: "owner",
        Myyntivaihe: "stage",
        "Arvo (€)": "amount",
        "Todennäköisyys %": "probability",
        Luotu: "created",
        "Odotettu kauppapäivä": "expectedClose",
        Päättynyt: "closed",
        Lähde: "source",
        Kampanja: "campaign",
        "Seuraava toimenpide": "nextStep",
        Huomiot: "notes",
      },
    ],
    [
      "Norwegian, as EspoCRM has it",
      {
        Navn: "name",
        Konto: "account",
        Stadie: "stage",
        Beløp: "amount",
        "Beløp valuta": "currency",
        "Sansynlighet %": "probability",
        "Vektet beløp": "",
        Avslutningsdato: "expectedClose",
        Kampanje: "campaign",
        "Siste fase": "lastStage",
        Ledetrådkilde: "source",
        Opprettet: "created",
        Ansvarlig: "owner",
      },
    ],
    [
      "Polish, as EspoCRM has it",
      {
        Imię: "name",
        Konto: "account",
        Estap: "stage",
        Wartość: "amount",
        "Prawdopodobieństwo, %": "probability",
        "Data Zamknięcia": "expectedClose",
      },
    ],
    [
      "several languages",
      { Deal: "name", Asiakas: "account", Etap: "stage", Beløp: "amount", "Close Date": "expectedClose" },
    ],
    [
      "Maven's snake case",
      {
        opportunity_id: "id",
        sales_agent: "owner",
        product: "product",
        account: "account",
        deal_stage: "stage",
        close_value: "amount",
      },
    ],
  ])("%s", (_, columns) => {
    expect(fieldsOf(found(sheet(columns)))).toEqual(
      Object.fromEntries(
        Object.entries(expected(columns)).map(([header, field]) => [
          header.replace(/\s+/g, " ").trim(),
          field,
        ]),
      ),
    );
  });
});

describe("how headers are written", () => {
  it.each<[string, string]>([
    ["Stage *", "stage"],
    ["Stage:", "stage"],
    ["\uFEFFStage", "stage"],
    ["Deal\nStage", "stage"],
    ["Deal\u00A0Stage", "stage"],
    ["  deal   stage ", "stage"],
    ["DEAL_STAGE", "stage"],
    ["Ｓｔａｇｅ", "stage"],
    ["dealStage", "stage"],
  ])("%j is the %s", (header, field) => {
    const { columns } = found([
      [header, "Deal name", "Amount"],
      ["Demo", "A", 1],
      ["Won", "B", 2],
    ]);
    expect(columns[0]?.field).toBe(field);
  });

  it.each<[string, { currency?: string; multiplier?: number }]>([
    ["Deal Value ($)", { currency: "USD" }],
    ["Wartość (PLN)", { currency: "PLN" }],
    ["Wartość [tys. zł]", { currency: "PLN", multiplier: 1000 }],
    ["Summa, €", { currency: "EUR" }],
    ["Beløp (kr)", { currency: "NOK" }],
    ["Beløp eks. mva", {}],
    ["Amount USD", { currency: "USD" }],
    ["Amount (k€)", { currency: "EUR", multiplier: 1000 }],
    ["Value tEUR", { currency: "EUR", multiplier: 1000 }],
    ["tEUR", { currency: "EUR", multiplier: 1000 }],
    ["k€", { currency: "EUR", multiplier: 1000 }],
    ["Kwota netto (mln zł)", { currency: "PLN", multiplier: 1_000_000 }],
  ])("%s is an amount", (header, reading) => {
    const { columns } = found([
      ["Deal name", "Stage", header],
      ["A", "Demo", 12],
      ["B", "Won", 13],
    ]);
    expect(columns[2]).toMatchObject({ field: "amount", header });
    expect(columns[2]?.reading).toEqual(reading);
  });

  it.each(["AnnualRevenue", "Annual Revenue", "Company revenue"])(
    "%s is what a company turns over, and no amount of a deal",
    (header) => {
      const { columns } = found([
        ["Deal name", "Stage", header],
        ["A", "Demo", 139_000_000],
        ["B", "Won", 950_000_000],
      ]);
      expect(columns[2]).toMatchObject({ field: null, header });
    },
  );

  it("gives its reason and says how sure it is", () => {
    const { columns } = found([
      ["hubspot_owner_id", "dealstage", "Deal pipeline stage probability X", "Zzz"],
      ["7", "Demo", 40, "x"],
      ["8", "Won", 100, "y"],
    ]);
    expect(columns.map(({ reason }) => reason.code)).toEqual(["header", "header", "headerPart", "none"]);
    expect(columns[0]?.reason.values).toEqual({ system: "hubspot" });
    expect(columns[1]?.confidence).toBeGreaterThanOrEqual(0.8);
    expect(columns[2]?.confidence).toBeLessThan(0.8);
    expect(columns[3]).toMatchObject({ field: null, confidence: 0 });
  });

  it("does not trip over headers named like parts of an object", () => {
    const { columns } = found([
      ["__proto__", "constructor", "Stage", "Amount"],
      ["a", "b", "Demo", 1],
    ]);
    expect(columns.map(({ field }) => field)).toEqual([null, null, "stage", "amount"]);
  });
});

describe("false friends", () => {
  it("a status column that holds stages is the stage", () => {
    const recognition = found([
      ["Deal name", "Status", "Amount"],
      ["A", "Demo", 1],
      ["B", "Negotiation", 2],
      ["C", "Won", 3],
    ]);
    expect(fieldsOf(recognition)).toMatchObject({ Status: "stage" });
  });

  it("a stage column that holds percentages is the probability", () => {
    const recognition = found([
      ["Deal name", "Status", "Stage", "Amount"],
      ["A", "Demo", "10%", 1],
      ["B", "Negotiation", "90%", 2],
      ["C", "Won", "100%", 3],
    ]);
    expect(fieldsOf(recognition)).toMatchObject({ Status: "stage", Stage: "probability" });
  });

  it("Close Date is expected where open deals have it, else the day of closing", () => {
    const rows = (open: string | null) => [
      ["Deal name", "Stage", "Amount", "Close Date"],
      ["A", "Demo", 1, open],
      ["B", "Proposal", 1, open],
      ["C", "Won", 2, "2026-01-31"],
      ["D", "Lost", 3, "2026-02-28"],
    ];
    expect(fieldsOf(found(rows("2026-12-31")))).toMatchObject({ "Close Date": "expectedClose" });
    expect(fieldsOf(found(rows(null)))).toMatchObject({ "Close Date": "closed" });
  });

  it("the currency twin before an amount is the currency, even under the same name", () => {
    const { columns } = found([
      ["Deal name", "Stage", "Amount", "Amount"],
      ["A", "Demo", "EUR", 1],
      ["B", "Won", "USD", 2],
    ]);
    expect(columns.map(({ field }) => field)).toEqual(["name", "stage", null, "amount"]);
  });

  it("asks which of two amounts counts", () => {
    const { questions, columns } = found([
      ["Deal name", "Stage", "Amount", "Deal value"],
      ["A", "Demo", 5, 1],
      ["B", "Won", 6, 2],
    ]);
    expect(questions).toMatchObject([
      {
        code: "fieldChoice",
        column: 3,
        choices: ["Amount", "Deal value"],
        assumed: "Amount",
        values: { field: "amount" },
      },
    ]);
    expect(columns[2]?.field).toBe("amount");
  });

  it("tells two columns of one name apart by their letters, in the question and in its answer", () => {
    const rows = [
      ["Deal name", "Stage", "Amount", "Amount"],
      ["A", "Demo", 5, 1],
      ["B", "Won", 6, 2],
    ];
    expect(found(rows).questions).toMatchObject([
      { choices: ["Amount (C)", "Amount (D)"], assumed: "Amount (C)" },
    ]);
    const answered = found(rows, { fields: new Map([["Amount (D)", "amount"]]) });
    expect(answered.columns.map(({ field }) => field)).toEqual(["name", "stage", null, "amount"]);
    expect(answered.questions).toEqual([]);
  });

  it("Name is the deal's, or the contact's where the deal has a name of its own", () => {
    expect(
      fieldsOf(
        found([
          ["Name", "Stage"],
          ["A", "Demo"],
          ["B", "Won"],
        ]),
      ),
    ).toMatchObject({ Name: "name" });
    expect(
      fieldsOf(
        found([
          ["Deal name", "Name", "Stage"],
          ["A", "Mary", "Demo"],
          ["B", "John", "Won"],
        ]),
      ),
    ).toMatchObject({ "Deal name": "name", Name: "contact" });
  });

  it("finds a stage column by its values where no header tells", () => {
    const { columns } = found([
      ["Deal name", "Where we are", "Amount"],
      ["A", "Proposal", 1],
      ["B", "Negotiation", 2],
      ["C", "Closed Won", 3],
    ]);
    expect(columns[1]).toMatchObject({ field: "stage", reason: { code: "values" } });
  });
});

describe("dates of entering a stage", () => {
  it.each<[string]>([
    ['Date entered "Demo (Sales Pipeline)"'],
    ["Date entered 'Demo (Sales Pipeline)'"],
    ["Date entered “Demo (Sales Pipeline)”"],
    ["hs_v2_date_entered_demo"],
    ["Demo"],
    ["Demo date"],
  ])("%s", (header) => {
    const { columns } = found([
      ["Deal Name", "Deal Stage", "Create Date", header],
      ["A", "Demo (Sales Pipeline)", "2026-01-01", "2026-01-05"],
      ["B", "Closed Won (Sales Pipeline)", "2026-01-02", "2026-01-08"],
    ]);
    expect(columns[3]?.entryOf).toMatch(/^Demo/);
    expect(columns[2]).toMatchObject({ field: "created", entryOf: null });
  });

  it("knows a stage that no deal is in by its entry date", () => {
    const { columns, stages } = found([
      ["Deal Name", "Deal Stage", 'Date entered "Trial (Sales Pipeline)"'],
      ["A", "Demo (Sales Pipeline)", null],
      ["B", "Closed Won (Sales Pipeline)", "2026-01-08"],
    ]);
    expect(stages.map(({ name }) => name).join()).toMatch(/Trial/);
    expect(columns[2]?.entryOf).toMatch(/^Trial/);
  });

  it("takes engage_date for the entry into Engaging, and for the start where there is no other", () => {
    const rows = [
      ["deal_id", "deal_stage", "engage_date", "close_date"],
      ["1", "Engaging", "1/20/2017", null],
      ["2", "Won", "1/21/2017", "2/28/2017"],
    ];
    expect(fieldsOf(found(rows))).toMatchObject({
      engage_date: "created, entry of Engaging",
      close_date: "closed",
    });
  });

  it("does not take Date exited or a close date for one", () => {
    const { columns } = found([
      ["Deal Name", "Stage", 'Date exited "Demo"', "Closing day"],
      ["A", "Demo", "2026-01-05", "2026-01-05"],
      ["B", "Closed Won", "2026-01-08", "2026-01-05"],
    ]);
    expect(columns.map(({ entryOf }) => entryOf)).toEqual([null, null, null, null]);
  });
});

describe("corrections", () => {
  it("beat the evidence", () => {
    const { columns } = found(
      [
        ["Deal name", "Stage", "Amount", "Zzz"],
        ["A", "Demo", 1, 5],
        ["B", "Won", 2, 6],
      ],
      {
        fields: new Map([
          ["Zzz", "amount"],
          ["Amount", null],
        ]),
      },
    );
    expect(columns[3]).toMatchObject({ field: "amount", confidence: 1, reason: { code: "user" } });
    expect(columns[2]?.field).toBe(null);
  });

  it("bring the stages in use", () => {
    const stages = Object.freeze([
      ...found([
        ["Deal", "Stage"],
        ["A", "Demo"],
      ]).stages,
    ]);
    expect(
      found(
        [
          ["Deal", "Stage"],
          ["A", "Trial"],
        ],
        { stages },
      ).stages,
    ).toBe(stages);
  });
});

it.each([[["1"]], [["1", "0"]]])("takes the ids %j of a few deals for ids, not for yes and no", (ids) => {
  const rows = ids.map((id) => [id, "Won", "1000", day]);
  expect(fieldsOf(found([["Id", "Stage", "Amount", "Created"], ...rows]))).toMatchObject({ Id: "id" });
});

it.each(["Mulighet-ID", "Salgsmulighets-ID", "Avtale-ID"])("knows %s", (header) => {
  const rows = ["006A", "006B"].map((id) => [id, "Vunnet", "1000", day]);
  expect(fieldsOf(found([[header, "Fase", "Beløp", "Opprettet"], ...rows]))).toMatchObject({
    [header]: "id",
  });
});
