/** ISO 4217 codes in use, by the number of their minor digits. */
const codes = {
  0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
  2:
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF " +
    "CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD " +
    "HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT " +
    "MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR " +
    "SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU " +
    "UZS VED VES WST XCD XCG YER ZAR ZMW ZWG",
  3: "BHD IQD JOD KWD LYD OMR TND",
  4: "CLF UYW",
} as const;

const digitsOf = new Map<string, number>();
for (const [digits, list] of Object.entries(codes))
  for (const code of list.split(" ")) digitsOf.set(code, Number(digits));

/** Signs and words for currencies, in lower case; null: a currency, but several share the word. */
const signs = new Map<string, string | null>(
  Object.entries({
    "€": "EUR",
    eur: "EUR",
    euro: "EUR",
    euros: "EUR",
    euroa: "EUR",
    $: "USD",
    us$: "USD",
    usd$: "USD",
    $us: "USD",
    dollars: "USD",
    c$: "CAD",
    ca$: "CAD",
    a$: "AUD",
    au$: "AUD",
    nz$: "NZD",
    s$: "SGD",
    hk$: "HKD",
    r$: "BRL",
    mx$: "MXN",
    "£": "GBP",
    "¥": "JPY",
    円: "JPY",
    "₹": "INR",
    rs: "INR",
    "rs.": "INR",
    "₽": "RUB",
    "₴": "UAH",
    "₺": "TRY",
    "₩": "KRW",
    "₪": "ILS",
    zł: "PLN",
    "zł.": "PLN",
    zl: "PLN",
    złotych: "PLN",
    kč: "CZK",
    ft: "HUF",
    lei: "RON",
    "fr.": "CHF",
    kr: null,
    "kr.": null,
    kroner: null,
    kronor: null,
  }),
);

/**
 * The currency a sign, word or code stands for: its ISO 4217 code; null where it is a currency
 * that several countries share ("kr"); undefined where it is none.
 */
export function currencyOf(text: string): string | null | undefined {
  const lower = text.trim().toLowerCase();
  const sign = signs.get(lower);
  if (sign !== undefined) return sign;
  const code = lower.toUpperCase();
  return digitsOf.has(code) ? code : undefined;
}

/** Decimal digits of a currency's minor unit; 2 where the currency is not known. */
export function minorDigits(currency: string | null): number {
  return (currency === null ? undefined : digitsOf.get(currency)) ?? 2;
}
