import { describe, expect, it } from "vitest";
import { dealHeader, inputsOf, leftOut, readAll, someDeals, someIds, told } from "./tables.ts";

describe("a table of touches", () => {
  it("is joined by id, by name and by contact, in the order of time", () => {
    const inputs = inputsOf({
      touches: [
        [
          ["Deal", "Contact", "Campaign", "When"],
          ["D-2", "", "Webinar", "2026-02-01"],
          ["bolt  ROLLOUT", "", "Fair", "2026-01-02"],
          ["", "ann", "News", "2026-01-05"],
        ],
      ],
    });
    // Ann's touch is one of each of her deals.
    expect(told(inputs, someIds)).toEqual([
      "D-1 News 2026-01-05",
      "D-2 Fair 2026-01-02",
      "D-2 Webinar 2026-02-01",
      "D-4 News 2026-01-05",
      "D-6 News 2026-01-05",
    ]);
    expect(inputs.origin).toBe("touches");
    expect(leftOut(inputs)).toEqual([]);
    expect(inputs.leftOut.map(({ values }) => values.deal)).toEqual(["D-3", "D-5"]);
  });

  it("lists every row that it cannot use, with its reason", () => {
    const inputs = inputsOf({
      touches: [
        [
          ["Touches of the year", null, null],
          ["Deal ID", "Campaign", "Date"],
          ["D-1", "News", "2026-01-05"],
          ["D-9", "News", "2026-01-05"],
          ["D-1", "", "2026-01-06"],
          ["D-1", "Fair", ""],
          ["D-1", "Fair", "soon"],
          ["D-1", "Fair", "2026-02-11"],
          ["D-1", "news", "2026-01-05"],
          ["", "Fair", "2026-01-06"],
          [null, null, null],
          ["Deal ID", "Campaign", "Date"],
          ["Total", 8, null],
          ["Exported for the board", null, null],
        ],
      ],
    });
    expect(told(inputs, someIds)).toEqual(["D-1 News 2026-01-05"]);
    expect(leftOut(inputs).sort()).toEqual(
      [
        "touches 3 unknownDeal",
        "touches 4 noCampaign",
        "touches 5 undated",
        "touches 6 unreadableTime",
        "touches 7 afterClose",
        "touches 8 duplicateTouch",
        "touches 9 noDealOrContact",
        "touches 11 repeatedHeader",
        "touches 12 total",
        "touches 13 note",
      ].sort(),
    );
    expect(inputs.leftOut.find(({ code }) => code === "duplicateTouch")?.values).toEqual({ firstRow: 3 });
  });

  it("counts the whole day of a close, and nothing after it", () => {
    const touches = [
      ["Deal ID", "Campaign", "When"],
      ["D-1", "News", "2026-02-10 23:59"],
      ["D-1", "News", "2026-02-11"],
      ["D-4", "News", "2026-11-20"],
    ];
    expect(told(inputsOf({ touches: [touches] }), someIds)).toEqual([
      "D-1 News 2026-02-10",
      "D-4 News 2026-11-20",
    ]);
  });

  it("tells copies by the touch's own id where it has one", () => {
    const touches = [
      ["Touch ID", "Deal ID", "Campaign", "When"],
      ["T1", "D-1", "News", "2026-01-05"],
      ["T2", "D-1", "News", "2026-01-05"],
      ["T1", "D-1", "News", "2026-01-06"],
    ];
    const inputs = inputsOf({ touches: [touches] });
    expect(inputs.touches.count).toBe(2);
    expect(leftOut(inputs)).toEqual(["touches 3 duplicateTouch"]);
  });

  it("may have no times: then the order of rows is all that is known", () => {
    const inputs = inputsOf({
      touches: [
        [
          ["Deal ID", "Campaign"],
          ["D-2", "Web"],
          ["D-2", "Fair"],
          ["D-2", "Web"],
        ],
      ],
    });
    expect(told(inputs, someIds)).toEqual(["D-2 Web ?", "D-2 Fair ?", "D-2 Web ?"]);
  });

  it("says of a name that several deals share that it tells nothing", () => {
    const deals = [...someDeals, ["D-7", "Acme pilot", "Acme", "", "Lead", 1, "2026-01-01", "", ""]];
    const touches = [
      ["Deal name", "Campaign", "When"],
      ["Acme pilot", "News", "2026-01-05"],
    ];
    expect(leftOut(inputsOf({ deals, touches: [touches] }))).toEqual(["touches 1 severalDeals"]);
  });

  it("reads no costs, and says so", () => {
    const touches = [
      ["Deal ID", "Campaign", "When", "Cost"],
      ["D-1", "News", "2026-01-05", 100],
      ["D-2", "News", "2026-01-05", 100],
    ];
    const inputs = inputsOf({ touches: [touches] });
    expect(inputs.costs).toEqual([]);
    expect(leftOut(inputs)).toEqual(["touches 0 costOfTouch"]);
  });

  it("is refused where it names neither deal nor contact, with its headers", () => {
    expect(
      readAll({
        touches: [
          [
            ["Session campaign", "Sessions"],
            ["News", 12],
          ],
        ],
      }),
    ).toEqual({
      code: "touchColumns",
      values: { headers: "Session campaign, Sessions" },
    });
  });
});

describe("touches as systems export them", () => {
  it("Salesforce's CampaignMember, whose campaigns have ids and members may never respond", () => {
    const contacts = [["Deal ID", "Deal name", "ContactId", "Stage", "Amount", "Created", "Closed on"]];
    const deals = [
      ...contacts,
      ["006A", "One", "003AAAAAAAAAAAAAAB", "Closed Won", 100, "2026-01-10", "2026-03-01"],
      ["006B", "Two", "003CCCCCCCCCCCCCCC", "Prospecting", 100, "2026-01-10", ""],
    ];
    const inputs = inputsOf({
      deals,
      touches: [
        [
          ["Id", "CampaignId", "ContactId", "Status", "HasResponded", "FirstRespondedDate", "CreatedDate"],
          ["00v1", "701X", "003AAAAAAAAAAAAAAB", "Responded", "TRUE", "2026-01-20", "2026-01-01"],
          ["00v2", "701Y", "003CCCCCCCCCCCCCCC", "Sent", "FALSE", "", "2026-01-01"],
          ["00v3", "701Z", "003CCCCCCCCCCCCCCC", "Responded", "TRUE", "", "2026-01-03"],
        ],
      ],
      campaigns: [
        [
          ["Id", "Name", "Type", "StartDate", "EndDate", "ActualCost", "BudgetedCost"],
          ["701X", "Spring fair", "Trade Show", "2026-01-01", "2026-01-31", 310, 9999],
          ["701Y", "Mailing", "Email", "2026-01-01", "2026-01-31", "", 500],
        ],
      ],
    });
    expect(told(inputs, ["006A", "006B"])).toEqual(["006A Spring fair 2026-01-20", "006B 701Z 2026-01-03"]);
    expect(leftOut(inputs)).toEqual(["touches 2 notResponded"]);
    expect(inputs.costs.map(({ campaign, minor }) => [campaign, minor])).toEqual([["Spring fair", 31_000]]);
  });

  it("GA4: source and medium, direct visits, eight-digit dates, links with utm parameters", () => {
    const inputs = inputsOf({
      touches: [
        [
          ["# ----------------------------------------", null, null, null],
          ["Contact", "Session source / medium", "Session campaign", "Date"],
          ["Eve", "google / organic", "(organic)", "20260201"],
          ["Eve", "(direct) / (none)", "(direct)", "20260203"],
          ["Eve", "google / cpc", "Brand", "20260204"],
        ],
        [
          ["Email", "Contact", "Landing page URL", "Time"],
          [
            "",
            "Eve",
            "https://x.example/?utm_source=news&utm_medium=email&utm_campaign=May",
            "2026-02-05T10:00:00Z",
          ],
          ["", "Eve", "https://x.example/?gclid=1", "2026-02-06T10:00:00Z"],
          ["", "Eve", "https://x.example/pricing", "2026-02-07T10:00:00Z"],
        ],
      ],
    });
    expect(told(inputs, someIds)).toEqual([
      "D-5 google / organic 2026-02-01",
      "D-5 (direct) 2026-02-03",
      "D-5 Brand 2026-02-04",
      "D-5 May 2026-02-05",
      "D-5 google ads 2026-02-06",
    ]);
    expect([...inputs.touches.isDirect]).toEqual([0, 1, 0, 0, 0]);
    expect(leftOut(inputs)).toEqual(["touches 3 noCampaign"]);
  });

  it("HubSpot's original and latest source, with the campaign where the source is paid", () => {
    const deals = [
      [
        ...["Record ID", "Deal Name", "Deal Stage", "Amount", "Create Date", "Close Date"],
        ...["Original Source", "Original Source Drill-Down 1"],
        ...["Latest Source", "Latest Source Drill-Down 1", "Latest Source Date"],
      ],
      [
        ...["1", "A", "Closed won", 10, "2026-01-10", "2026-02-10"],
        ...["ORGANIC_SEARCH", "google", "PAID_SOCIAL", "Spring", "2026-01-20"],
      ],
      [
        ...["2", "B", "Closed lost", 10, "2026-01-10", "2026-02-10"],
        ...["Direct Traffic", "", "Email", "May", "2026-05-01"],
      ],
    ];
    const inputs = inputsOf({ deals });
    expect(told(inputs, ["1", "2"])).toEqual([
      "1 Organic search ?",
      "1 Spring 2026-01-20",
      "2 Direct Traffic ?",
    ]);
    expect(leftOut(inputs)).toEqual(["deals 2 afterClose"]);
    expect([...inputs.touches.isDirect]).toEqual([0, 0, 1]);
    expect(inputs.touches.channels[inputs.touches.channel[1] as number]).toBe("Paid social");
  });
});

describe("touches that the deal table tells itself", () => {
  it("one a deal, or several parted by ; or >, oldest first", () => {
    const inputs = inputsOf({});
    expect(inputs.origin).toBe("deals");
    expect(told(inputs, someIds)).toEqual([
      "D-1 Fair ?",
      "D-2 News ?",
      "D-2 Fair ?",
      "D-2 Web ?",
      "D-4 News ?",
      "D-6 Web ?",
    ]);
  });

  it("are the source where there is no campaign, and none where there is neither", () => {
    const swap = (header: string) => [
      dealHeader.map((name) => (name === "Campaign" ? header : name)),
      ...someDeals.slice(1),
    ];
    expect(inputsOf({ deals: swap("Lead source") }).touches.campaigns).toEqual(["Fair", "News", "Web"]);
    expect(inputsOf({ deals: swap("Remarks on it") })).toMatchObject({
      origin: "none",
      touches: { count: 0 },
    });
  });
});
