import { normaliseStage } from "./normalise.ts";

/**
 * The usual order of open stages: words of one line stand for one step. Where several lines fit a
 * name, the last one counts ("Qualified lead" is qualified).
 */
const steps: readonly (readonly string[])[] = [
  "prospecting, prospect, prospects, lead, leads, lead generation, new, new enquiry, enquiry, inquiry, identification, identified, target, unqualified lead, prospektointi, prospekti, liidi, tunnistaminen, lead generering, prospektering, undersøkes, identifisering, lead generering, nowe zapytanie, zapytanie, zbieranie danych, leadgenerierung, neu, anfrage",
  "contact, contacted, contact made, engaging, engaged, outreach, attempted, connect, connected, appointment, appointment scheduled, mql, yhteydenotto, kontakti, kontaktoitu, kontakt, kontaktet, kontaktad, kontaktiert",
  "qualification, qualify, qualified, qualifying, qualified to buy, sql, kvalifiointi, kvalifioitu, luokittelu, kvalifisering, kvalifisert, kvalitetskontrolleres, kvalifikasjon, kvalificering, kwalifikacja, qualifizierung, qualifiziert",
  "first contact, first meeting, first call, intro, call, pierwszy kontakt, første møte, första möte, erstgespräch",
  "discovery, meeting, sales meeting, needs, needs analysis, assessment, scoping, research, tapaaminen, myyntitapaaminen, tarvekartoitus, behovsanalyse, behovsanalys, møte, spotkanie, spotkanie z klientem, rozpoznanie potrzeb, analiza potrzeb, bedarfsanalyse, termin",
  "strategy development, strategiutvikling, solution, solution design, value, value proposition, verdivurdering, konzept",
  "demo, demonstration, presentation, presentation scheduled, pitch, trial, pilot, poc, proof of concept, evaluation, esittely, demonstrasjon, presentasjon, prezentacja, präsentation",
  "decision makers, id decision makers, decision maker, business case",
  "perception analysis, shortlist, shortlisted, technical validation",
  "proposal, proposal price quote, quote, quotation, price quote, offer, bid, tender, tarjous, forslag, tilbud, prisforslag, pristilbud, offert, oferta, oferta cenowa, wysłanie oferty, ofertowanie, angebot",
  "follow up, followup, seuranta, oppfølging, uppföljning, opfølgning, nachfassen",
  "decision maker bought in, verbal, verbal agreement, päätös, beslutning, beslut, entscheidung",
  "negotiation, negotiating, negotiations, negotiation review, procurement, legal, neuvottelu, neuvottelut, forhandling, forhandler, kontraktsforhandling, förhandling, negocjacje, verhandlung",
  "contract, contract sent, contract signature, commit, committed, closing, close, sopimus, sopimuksen allekirjoitus, allekirjoitus, lukking, engasjement, avslutning, kontrakt, avtale, avtal, umowa, zamknięcie sprzedaży, zamknięcie, vertrag, abschluss",
].map((list) => list.split(",").map((word) => normaliseStage(word)));

/** Place of an open stage in the usual order, 0 (prospecting) to 1 (contract); null when unknown. */
export function usualPlace(name: string): number | null {
  const padded = ` ${normaliseStage(name)} `;
  let place = -1;
  let length = 0;
  steps.forEach((phrases, step) => {
    for (const phrase of phrases) {
      const count = phrase.split(" ").length;
      // The longest phrase says most: "first meeting" before "meeting".
      if (count >= length && padded.includes(` ${phrase} `)) {
        place = step;
        length = count;
      }
    }
  });
  return place === -1 ? null : place / (steps.length - 1);
}
