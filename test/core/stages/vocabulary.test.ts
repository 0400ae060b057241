import { describe, expect, it } from "vitest";
import { usualPlace } from "../../../src/core/stages/order.ts";
import { statusKind } from "../../../src/core/stages/vocabulary.ts";

describe("statusKind", () => {
  it.each([
    ["Open", "open"],
    ["Otwarta", "open"],
    ["Won", "won"],
    ["Wygrana", "won"],
    ["Lost", "lost"],
    ["Przegrana", "lost"],
    ["Nieaktualna", "on-hold"],
    ["On Hold", "on-hold"],
    ["Follow On Call", null],
    ["Not lost yet", null],
    ["Paid", null],
    ["", null],
  ])("reads %j as %s", (text, kind) => {
    expect(statusKind(text)).toBe(kind);
  });
});

describe("usualPlace", () => {
  it("rises from prospecting to contract in each language", () => {
    for (const names of [
      [
        "Prospecting",
        "Qualified Lead",
        "Demo",
        "Proposal/Price Quote",
        "Negotiation/Review",
        "Contract Sent",
      ],
      ["Tunnistaminen", "Yhteydenotto", "Tarjous", "Neuvottelu", "Sopimuksen allekirjoitus"],
      ["Undersøkes", "Kvalitetskontrolleres", "Behovsanalyse", "Prisforslag", "Forhandler", "Lukking"],
      [
        "Nowe zapytanie",
        "Kwalifikacja",
        "Pierwszy kontakt",
        "Wysłanie oferty",
        "Negocjacje",
        "Zamknięcie sprzedaży",
      ],
      ["Anfrage", "Qualifizierung", "Bedarfsanalyse", "Angebot", "Verhandlung", "Vertrag"],
    ]) {
      const places = names.map((name) => usualPlace(name) ?? -1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places[0]).toBeGreaterThanOrEqual(0);
    }
  });

  it("knows nothing of other names", () => {
    expect(usualPlace("Two Next Steps")).toBeNull();
    expect(usualPlace("")).toBeNull();
  });
});
