/** What a column of a touch table can mean. */
export const touchFields = [
  "touch",
  "deal",
  "contact",
  "campaign",
  "campaignId",
  "channel",
  "source",
  "medium",
  "sourceMedium",
  "time",
  "url",
  "responded",
  "cost",
] as const;
export type TouchField = (typeof touchFields)[number];

/** What a column of a campaign table, or of an ad platform's report of costs, can mean. */
export const campaignFields = [
  "campaign",
  "campaignId",
  "channel",
  "adType",
  "reportStart",
  "reportEnd",
  "start",
  "end",
  "period",
  "cost",
  "currency",
] as const;
export type CampaignField = (typeof campaignFields)[number];

/**
 * The names that columns go by, the surest first: where a table has several columns of a field, a
 * cell is taken from the first of these that is filled. Compared without case, spaces and marks.
 */
export const touchVocabulary: Readonly<Record<TouchField, string>> = {
  touch:
    "touch id, touchpoint id, campaign member id, campaignmemberid, event id, interaction id, activity id, id, tunnus, identyfikator",
  deal: "deal id, opportunity id, dealid, opportunityid, deal record id, associated deal ids, associated deal id, deal, opportunity, deal name, opportunity name, associated deal, record id, kauppa, kaupan tunnus, kaupan nimi, avtale, avtale id, avtalenavn, szansa, id szansy, nazwa szansy, transakcja, transaction id",
  contact:
    "contact id, contactid, lead or contact id, leadorcontactid, contact email, email, e-mail, email address, contact, contact name, contact person, lead id, leadid, person, full name, user id, user pseudo id, client id, yhteyshenkilö, sähköposti, kontaktperson, e-post, osoba kontaktowa, osoba, adres e-mail",
  campaign:
    "campaign, campaign name, campaignname, utm campaign, marketing campaign, session campaign, session campaign name, first user campaign, first user campaign name, campaign title, kampanja, kampanjan nimi, kampanje, kampanjenavn, kampania, nazwa kampanii",
  campaignId: "campaign id, campaignid, session campaign id, utm id, kampanjan tunnus, id kampanii",
  channel:
    "channel, marketing channel, channel group, default channel group, session default channel group, session primary channel group, first user default channel group, touchpoint type, campaign type, kanava, kanal, kanał",
  source:
    "utm source, source, session source, first user source, traffic source, lead source, referrer, lähde, kilde, źródło",
  medium: "utm medium, medium, session medium, first user medium",
  sourceMedium: "source / medium, session source / medium, first user source / medium",
  time: "first responded date, firstrespondeddate, member first responded date, touch time, touch date, touchpoint date, time, timestamp, date and time, datetime, event timestamp, event date, interaction date, activity date, session date, visit date, responded date, when, date, member created date, created date, createddate, created at, aika, ajankohta, päivämäärä, pvm, tidspunkt, dato, czas, data",
  url: "landing page url, landing page, landing page + query string, page location, page url, url, link, page, page path + query string, touchpoint url, full page url, referrer url, osoite, adres url",
  responded: "hasresponded, has responded, responded",
  cost: "cost, spend, cost note, amount spent, kustannus, kostnad, koszt",
};

export const campaignVocabulary: Readonly<Record<CampaignField, string>> = {
  campaign:
    "campaign, campaign name, campaignname, ad campaign, marketing campaign, utm campaign, session campaign, name, kampanja, kampanjan nimi, kampanje, kampanjenavn, kampania, nazwa kampanii, nimi, navn, nazwa",
  campaignId: "campaign id, campaignid, id",
  channel:
    "channel, marketing channel, channel group, campaign type, advertising channel, type, platform, publisher platform, medium, kanava, kanal, kanał",
  adType: "ad type, ad format",
  reportStart:
    "reporting starts, reporting start, start date (in utc), date start, raportoinnin alku, raportointi alkaa, rapporteringsstart, rapportering starter, początek raportowania, rozpoczęcie raportowania",
  reportEnd:
    "reporting ends, reporting end, end date (in utc), date stop, raportoinnin loppu, raportointi päättyy, rapporteringsslutt, rapportering slutter, koniec raportowania, zakończenie raportowania",
  start:
    "start date, startdate, start, starts, campaign start date, from, alkupvm, alkaa, aloituspäivä, alkamispäivä, startdato, starter, data rozpoczęcia, początek, od",
  end: "end date, enddate, end, ends, campaign end date, to, until, loppupvm, päättyy, päättymispäivä, lopetuspäivä, sluttdato, slutter, data zakończenia, koniec, do",
  period:
    "day, date, week, month, quarter, period, päivä, pvm, kuukausi, jakso, dag, dato, måned, periode, dzień, data, miesiąc, okres",
  cost: "cost, actual cost, actualcost, actual cost in campaign, amount spent, total spent, total cost, spend, spent, ad spend, media spend, cost (converted currency), kustannus, kulut, kustannukset, käytetty summa, kostnad, kostnader, forbruk, brukt beløp, beløp brukt, koszt, koszty, wydatki, wydana kwota",
  currency:
    "currency, currency code, currencycode, currencyisocode, campaign currency, account currency, valuutta, valuta, waluta",
};
