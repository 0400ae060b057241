import { describe, expect, it } from "vitest";
import { issueCodes } from "../../src/core/issue.ts";
import { howToMend, issues } from "../../src/messages/en/issues.ts";
import { formats } from "../../src/messages/words.ts";

const say = formats("en");
/** Values that a code may come with, and none at all. */
const values = {
  stage: "Propsal",
  nearest: "Proposal",
  status: "Won",
  flag: "IsWon",
  value: true,
  probability: 1,
  text: "abc",
  header: "Amount",
  id: "D-1",
  firstRow: 3,
  earlier: "Created",
  later: "Closed",
};

describe("the words for issues", () => {
  it.each(issueCodes)("say what is wrong with %s and how to mend it", (code) => {
    for (const given of [values, {}]) {
      const sentences = [issues[code](given, say), howToMend[code](given, say)];
      for (const sentence of sentences) {
        expect(sentence.length).toBeGreaterThan(5);
        expect(sentence).not.toMatch(/undefined|null|\.$/);
      }
    }
  });

  it("suggest the stage that was meant", () => {
    expect(issues.unknownStage(values, say)).toBe('unknown stage "Propsal": did you mean "Proposal"?');
    expect(issues.unknownStage({ stage: "Xyz", nearest: null }, say)).toBe('unknown stage "Xyz"');
  });
});
