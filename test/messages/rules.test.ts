import { describe, expect, it } from "vitest";
import { ownRuleCodes, ruleDefaults } from "../../src/core/rules/rule.ts";
import { catalogueFor, loadCatalogue } from "../../src/messages/catalogues.ts";
import { formats, type Phrases } from "../../src/messages/words.ts";

const values = {
  ...{
    stage: "Proposal",
    meant: "Won",
    from: "Lead",
    allowed: "Won, Lost",
    skipped: "Demo",
    header: "Stage",
  },
  ...{ criterion: "NDA", left: "Lead", probability: 0.9, low: 0.1, high: 0.5, date: 46_000, value: false },
  ...{ name: "CRM", account: "Acme", first: "D1", amount: 10, median: 1000, times: 100, owner: "Ola" },
  ...{ nearest: null, to: "Won", share: 0.5, cell: "D2", deal: "D1", rule: "overdue", limit: 0, next: "Won" },
};

describe.each(["en", "fi", "nb", "pl"])("the words for rules in %s", (language) => {
  it("say what each rule finds and how to mend it, and name every rule", async () => {
    const { phrases } = await loadCatalogue(language);
    const say = formats(language);
    const { rules, ruleAdvice, ruleNames, mends, mendRefusals, ruleSetup } = phrases;
    for (const area of [rules, ruleAdvice, mends, mendRefusals, ruleSetup] as Phrases<string>[]) {
      for (const [code, phrase] of Object.entries(area)) {
        expect(phrase(values, say), code).not.toMatch(/undefined|\bnull\b|NaN|\.$/);
      }
    }
    expect(Object.keys(ruleNames).sort()).toEqual([...ruleDefaults.keys()].sort());
    expect(Object.keys(rules).sort()).toEqual([...ownRuleCodes].sort());
    expect(catalogueFor(language).phrases.ruleNames).toBe(ruleNames);
  });
});
