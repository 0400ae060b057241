import type { Field } from "../fields.ts";

/**
 * The names that columns go by: per field, per language or exporting system. Compared without case,
 * spaces, underscores and points. A name with "~" behind it is the field unless a better column
 * is there; one with "?" is only a hint that the column's values must bear out.
 */
export const vocabulary: Readonly<Record<Field | "none", Readonly<Partial<Record<Source, string>>>>> = {
  id: {
    en: "id, deal id, opportunity id, opp id, deal number, deal no, deal #, opportunity number, opportunity no, record number~, reference~, ref~, deal ref, quote number~, no?, nr?, #?, number?, key?, crm id, lead id~",
    fi: "tunnus, tunniste, numero~, kauppa id, kaupan tunnus, nro?, diaarinumero?",
    nb: "nummer~, løpenummer, saksnummer, referanse~, avtale id, salgsmulighet id, salgsmulighets id, mulighet id, mulighets id",
    pl: "identyfikator, id szansy, numer~, numer szansy, lp?, l p?, sygnatura?",
    salesforce: "opportunityid, 18 digit opportunity id, opportunity id 18~",
    hubspot: "record id, hs_object_id, deal record id",
    pipedrive: "pipedrive system id",
    odoo: "external id",
    zoho: "record id, deal id, potential id",
  },
  name: {
    en: "deal name, deal, opportunity name, opportunity, opp name, title, deal title, opportunity title, name~, project~, project name~, subject~, deal description?, topic~",
    fi: "kauppa, kaupan nimi, nimi~, myyntimahdollisuus, mahdollisuus, projekti~, otsikko~, hanke~, diili",
    nb: "navn~, avtale, avtalenavn, salgsmulighet, mulighet, prosjekt~, tittel~",
    pl: "nazwa~, nazwa szansy, szansa, szansa sprzedaży, transakcja, nazwa transakcji, temat~, projekt~, imię?, deal",
    hubspot: "dealname",
    zoho: "potential name, deal_name",
  },
  account: {
    en: "account, account name, company, company name, customer, customer name, client, client name, organization, organisation, organization name, organisation name, associated company, prospect~, buyer~, indirect account?",
    fi: "asiakas, asiakkaan nimi, yritys, yrityksen nimi, organisaatio, tili?",
    nb: "kunde, kundenavn, firma, bedrift, selskap, konto, organisasjon, kontonavn",
    pl: "firma, nazwa firmy, klient, nazwa klienta, konto, kontrahent, organizacja",
    salesforce: "accountname",
    zoho: "account_name",
  },
  contact: {
    en: "contact, contact name, contact person, primary contact, person, person name, associated contact, decision maker~, buyer contact, name?",
    fi: "yhteyshenkilö, kontakti, henkilö",
    nb: "kontakt, kontaktperson",
    pl: "kontakt, osoba, osoba kontaktowa, kontakty",
    zoho: "contact_name",
  },
  owner: {
    en: "owner, deal owner, opportunity owner, sales rep, salesrep, rep, rep name, sales agent, agent, salesperson, sales person, seller, account executive, account manager, account owner~, ae~, assigned to, responsible, owner name, sales owner, user?, lead owner~, assignee, sales representative, managed by~",
    fi: "vastuuhenkilö, myyjä, omistaja, myyntiedustaja, vastuumyyjä",
    nb: "eier, ansvarlig, selger, eier av avtale, saksbehandler~, kundeansvarlig",
    pl: "opiekun, właściciel, handlowiec, sprzedawca, osoba odpowiedzialna, doradca~, przypisany do",
    salesforce: "owner full name, ownername",
    hubspot: "hubspot_owner_id~",
    zoho: "deal_owner",
    odoo: "user_id~",
  },
  stage: {
    en: "stage, deal stage, sales stage, opportunity stage, pipeline stage, stage name, current stage, deal phase, phase~, sales phase, step~, pipeline status, sales status~, funnel stage, deal state~",
    fi: "vaihe, myyntivaihe, kaupan vaihe, myynnin vaihe, tilanne~",
    nb: "fase, stadie, stadium, salgsfase, salgstrinn, steg~, trinn~",
    pl: "etap, etap sprzedaży, estap, faza, faza sprzedaży, etap szansy, krok~",
    salesforce: "stagename",
    hubspot: "dealstage",
    odoo: "stage_id",
  },
  status: {
    en: "status, deal status, opportunity status, state~, won/lost, won lost, outcome, result~, deal outcome",
    fi: "tila, kaupan tila, lopputulos~, status",
    nb: "status, tilstand~, resultat~",
    pl: "status, stan~, wynik~, status szansy",
  },
  amount: {
    en: "amount, deal value, deal amount, value, opportunity value, opportunity amount, deal size, total amount, total value, contract value, total contract value, tcv, acv~, arr~, annual contract value~, annual recurring revenue~, close value, estimated value, est value, est revenue, estimated revenue, potential value, potential revenue, price~, sales price~, quote~, quote amount~, quote value~, revenue~, mrr~, net amount~, amount in company currency~, expected revenue~, expected amount~, total~, sum~, worth, forecast amount?",
    fi: "summa, arvo, kaupan arvo, rahamäärä, hinta~, tarjouksen arvo~, tarjoussumma~, veroton summa~, liikevaihto?, euroa~, myynti?, odotettu arvo~",
    nb: "beløp, verdi, sum~, avtaleverdi, beløp eks mva, beløp ekskl mva, ordreverdi~, kontraktsverdi, tilbudssum~, estimert verdi, pris~, omsetning?",
    sv: "belopp, värde~, affärsvärde, summa",
    de: "betrag, wert~, auftragswert, umsatz~",
    pl: "wartość, kwota, wartość szansy, wartość transakcji, kwota netto, wartość netto, kwota brutto~, wartość brutto~, wartość oferty~, cena~, szacowana wartość, przychód~, wartość kontraktu, budżet?",
    odoo: "expected_revenue~, planned_revenue~",
  },
  currency: {
    en: "currency, deal currency, currency code, amount currency, total amount currency, currency of value, opportunity currency, currency iso code, iso code~",
    fi: "valuutta, valuuttakoodi",
    nb: "valuta, beløp valuta, valutakode",
    pl: "waluta, kod waluty",
    salesforce: "currencyisocode",
    hubspot: "deal_currency_code",
  },
  probability: {
    en: "probability, win probability, deal probability, close probability, chance, win chance, likelihood, confidence~, prob, probability percent, forecast probability~, win %, % won?, chance to win",
    fi: "todennäköisyys, tn~, todnäk, tod näk, voiton todennäköisyys, todennäköisyys prosentti, todennäköisyys-%",
    nb: "sannsynlighet, sansynlighet, sanns, sjanse",
    pl: "prawdopodobieństwo, prawdop, prawd~, szansa %, prawdopodobieństwo wygranej, prawdopodobieństwo sprzedaży",
    odoo: "automated probability~",
    hubspot: "hs_deal_stage_probability",
  },
  forecastCategory: {
    en: "forecast category, forecast, forecast type~, commit?, forecast status~",
    fi: "ennusteluokka, ennustekategoria",
    nb: "prognosekategori, prognose~",
    pl: "kategoria prognozy, prognoza~",
    salesforce: "forecastcategory, forecastcategoryname~",
  },
  created: {
    en: "created, created date, create date, creation date, date created, created at, created on, created time, deal created, opened, open date, opened date, start date, date opened, date added, added, added on, add time, first seen~, entry date~, date?, opportunity created, inquiry date~, lead date~",
    fi: "luotu, luontipäivä, luontipvm, avattu, aloituspäivä, perustettu, lisätty, pvm?, päivämäärä?, alkupvm",
    nb: "opprettet, opprettet dato, opprettelsesdato, dato opprettet, startdato, dato?, registrert",
    pl: "data utworzenia, utworzono, data dodania, dodano, utworzony, data rozpoczęcia, data otwarcia, data?, data założenia, data rejestracji",
    salesforce: "createddate",
    hubspot: "createdate",
    pipedrive: "deal created, creation date",
    odoo: "create_date",
    zoho: "created_time",
  },
  expectedClose: {
    en: "expected close, expected close date, expected closing, expected closing date, est close, est close date, estimated close date, estimated close, forecast close, forecast close date, target close date, planned close date, projected close date, closing date~, close date~, due date~, eta?, anticipated close date, decision date~, expected decision date, expected date~",
    fi: "odotettu kauppapäivä, arvioitu kauppapäivä, odotettu päätöspäivä, arvioitu päätöspäivä, odotettu sulkeutuminen, ennustettu päätöspäivä, kauppapäivä~, tavoitepäivä~, odotettu klousaus, odotettu päätös",
    nb: "forventet lukkedato, forventet avslutningsdato, forventet avslutning, forventet dato, avslutningsdato~, forventet signering, estimert lukkedato",
    pl: "przewidywana data zamknięcia, planowana data zamknięcia, oczekiwana data zamknięcia, szacowana data zamknięcia, termin zamknięcia, planowane zamknięcie, przewidywane zamknięcie, termin~, data decyzji~",
    salesforce: "closedate~",
    hubspot: "closedate~",
    zoho: "closing_date~",
    odoo: "date_deadline",
  },
  closed: {
    en: "closed, closed date, date closed, closed on, closed at, actual close date, actual close, actual closing date, deal closed on, won date~, won time~, won on~, signed date~, date signed~, signed on~, end date~, lost time?, lost date?, contract date~",
    fi: "suljettu, sulkemispäivä, päättynyt, päätöspäivä, päättymispäivä~, toteutunut kauppapäivä, klousattu, suljettu pvm",
    nb: "lukket, lukket dato, lukkedato, faktisk lukkedato, avsluttet, signert dato~, sluttdato~",
    pl: "data zamknięcia~, zamknięto, rzeczywista data zamknięcia, faktyczna data zamknięcia, zamknięta, data podpisania~, data wygranej~, data zakończenia~",
    odoo: "date_closed",
    pipedrive: "deal closed on, closed on",
  },
  stageChanged: {
    en: "stage changed, last stage change, last stage change date, stage change date, last stage update, stage modified time, stage entered, stage date~, in stage since, stage since, date entered current stage, date entered stage",
    fi: "vaihe muuttunut, vaiheen muutos, vaihe vaihdettu, vaiheessa alkaen, vaihe muuttui",
    nb: "fase endret, sist endret fase, i fase siden",
    pl: "data zmiany etapu, ostatnia zmiana etapu, zmiana etapu, na etapie od",
    salesforce: "laststagechangedate",
    odoo: "date_last_stage_update",
  },
  lastStage: {
    en: "last stage, previous stage, prior stage, from stage~, last open stage, stage before close",
    fi: "edellinen vaihe, viimeinen vaihe",
    nb: "siste fase, forrige fase",
    pl: "poprzedni etap, ostatni etap",
  },
  lastActivity: {
    en: "last activity, last activity date, last activity time, last contacted, last contact, last contact date, last touch, last touched, last touch date, date of last contact, last action~, last engagement date",
    fi: "viimeisin aktiviteetti, viimeisin yhteydenotto, viimeksi kontaktoitu, viimeisin kontakti, viimeisin toiminto, viimeisin toimi",
    nb: "siste aktivitet, siste kontakt, sist kontaktet, siste aktivitetsdato",
    pl: "ostatnia aktywność, ostatni kontakt, data ostatniego kontaktu, data ostatniej aktywności",
    salesforce: "lastactivitydate",
    hubspot: "notes_last_contacted, hs_lastmodifieddate?",
    zoho: "last_activity_time",
  },
  nextStep: {
    en: "next step, next steps, next action, next activity, opportunity next steps, action~, todo~, to do~",
    fi: "seuraava askel, seuraava toimenpide, seuraavat askeleet, seuraava vaihe~, seuraava toimi",
    nb: "neste steg, neste trinn, neste aktivitet, neste handling",
    pl: "następny krok, kolejny krok, następne kroki, następne działanie, kolejne działanie",
    salesforce: "nextstep",
    hubspot: "hs_next_step",
  },
  nextStepDate: {
    en: "next step date, next action date, next activity date, next step due, follow up date, followup date, follow-up~, follow up~, next contact, next contact date, next meeting~, next activity time",
    fi: "seuraavan askeleen pvm, seuraava yhteydenotto, seuranta~, seuraava aktiviteetti pvm, seuraavan toimen päivä",
    nb: "neste aktivitetsdato, neste oppfølging, oppfølging~, dato neste steg, dato for neste steg",
    pl: "data następnego kroku, data kolejnego kroku, następny kontakt, kolejny kontakt, data następnego działania",
  },
  source: {
    en: "source, lead source, deal source, original source, source channel~, origin~, opportunity source, channel~, source origin~, how found?, acquisition channel, utm source~",
    fi: "lähde, liidin lähde, liidilähde, kanava~",
    nb: "kilde, ledetrådkilde, lead kilde, leadkilde, kanal~",
    pl: "źródło, źródło pozyskania, źródło leada, źródło szansy, kanał~",
    salesforce: "leadsource",
    hubspot: "hs_analytics_source",
    zoho: "lead_source",
  },
  campaign: {
    en: "campaign, campaign name, primary campaign, primary campaign source, campaign source, marketing campaign, utm campaign~",
    fi: "kampanja, kampanjan nimi",
    nb: "kampanje, kampanjenavn",
    pl: "kampania, nazwa kampanii",
    salesforce: "campaignname",
  },
  pipeline: {
    en: "pipeline, pipeline name, sales pipeline, funnel~, sales process~, deal pipeline",
    fi: "myyntiputki, putki, myyntiprosessi~",
    nb: "salgsprosess, pipeline, salgstrakt, salgspipeline",
    pl: "proces, lejek, proces sprzedaży, lejek sprzedaży",
  },
  segment: {
    en: "segment, customer segment, industry, sector, region~, territory~, territory region~, market~, market segment, customer type~, vertical, country~, size~, regional office~",
    fi: "segmentti, toimiala, alue~, maa~, markkina~",
    nb: "segment, bransje, region~, land~, marked~, område~, kundesegment",
    pl: "segment, branża, region~, kraj~, rynek~, sektor, segment klientów",
  },
  product: {
    en: "product, product name, products, solution~, service~, product line, product family, plan~, sku~, item~, product interest, offering~",
    fi: "tuote, tuotteet, palvelu~, ratkaisu~",
    nb: "produkt, produkter, tjeneste~, løsning~",
    pl: "produkt, produkty, usługa~, nazwa produktu, rozwiązanie~",
  },
  lostReason: {
    en: "lost reason, loss reason, reason lost, closed lost reason, reason for loss, close reason, reason~, win loss reason, reason won lost, why lost, closed reason, lost reasons",
    fi: "häviön syy, häviösyy, hävityn syy, syy~, päättymisen syy",
    nb: "tapsårsak, årsak~, årsak til tap, grunn til tap, tapt årsak",
    pl: "powód przegranej, powód utraty, przyczyna przegranej, powód zamknięcia, powód~, przyczyna straty, powód straty",
    hubspot: "closed_lost_reason",
    odoo: "lost_reason_id",
    zoho: "reason_for_loss",
  },
  isWon: {
    en: "is won, won, deal won, is closed won, won flag",
    fi: "voitettu, on voitettu",
    nb: "vunnet, er vunnet",
    pl: "wygrana, wygrane, czy wygrana",
    salesforce: "iswon",
    hubspot: "hs_is_closed_won",
  },
  isClosed: {
    en: "is closed, closed flag, is deal closed",
    fi: "onko suljettu, on päättynyt",
    nb: "er lukket, er avsluttet",
    pl: "czy zamknięta",
    salesforce: "isclosed",
    hubspot: "hs_is_closed",
  },
  notes: {
    en: "notes, note, comment, comments, description, remarks, details~, memo, associated note, deal notes, info~, tags?",
    fi: "muistiinpanot, muistiinpano, kommentti, kommentit, kuvaus, huomiot, huom, lisätiedot",
    nb: "notater, notat, kommentar, kommentarer, beskrivelse, merknad, merknader",
    pl: "notatki, notatka, komentarz, komentarze, opis, uwagi",
  },
  none: {
    en: "age, age days, days in stage, stage duration, sales cycle duration, weighted amount, weighted value, weighted, prorated revenue, days to close, days to assign, created by, modified by, last modified, last modified date, last modified by, modified time, modified date, update time, updated, updated at, owner role, owner id, account id, contact id, contact person id, organization id, organisation id, person id, company id, campaign id, source origin id, source channel id, product id, product quantity, product amount, product name id, quantity, fiscal period, fiscal quarter, fiscal year, fiscal, quarter, currency of weighted value, is closed lost, is private, is deleted, archive status, archive time, number of times contacted, number of meetings, total activities, done activities, activities to do, email messages count, last email received, last email sent, visible to, creator, associated note ids, lead conversion time, opportunity lifecycle days, overall sales duration, stage sort order, push count, email, phone, mobile, website, type, deal type, label, priority, probability of default, close month, close quarter, sales team, team, year established, employees, manager, annual revenue, company revenue, email bounced reason",
    salesforce:
      "ownerid, accountid, contactid, campaignid, createdbyid, lastmodifieddate, lastmodifiedbyid, systemmodstamp, pricebook2id, hasopportunitylineitem, totalopportunityquantity, stagesortorder, pushcount, fiscalquarter, fiscalyear, isprivate, isdeleted",
    odoo: "expected mrr, prorated mrr, recurring plan, conversion date, assignment date",
    fi: "painotettu arvo, ikä, muokattu, luonut, tyyppi",
    nb: "vektet beløp, vektet verdi, endret, endret av, opprettet av, type",
    pl: "wartość ważona, zmodyfikowano, utworzony przez, typ, rodzaj, etykieta",
  },
};

/** Who calls a column so: a language (ISO 639) or a system whose exports do. */
export type Source =
  | "en"
  | "fi"
  | "nb"
  | "sv"
  | "de"
  | "pl"
  | "salesforce"
  | "hubspot"
  | "pipedrive"
  | "livespace"
  | "odoo"
  | "zoho";
